/** Which written row is which row of the form: pairs of indexes, both ascending, everything else missing or added. */
export interface Alignment {
  /** For each written row the form row, or -1. */
  readonly formOf: readonly number[];
  /** The cost of each pair, 0 where nothing is odd. */
  readonly costs: readonly number[];
}

export interface AlignmentCosts {
  /** What it costs to read written row `i` as form row `j`; `Infinity` where that cannot be. */
  pair(i: number, j: number): number;
  /** What it costs that written row `i` is none of the form's. */
  added(i: number): number;
  /** What it costs that form row `j` is not written. */
  missing(j: number): number;
}

/**
 * The cheapest alignment of two sequences (Needleman–Wunsch). The sequence as a whole decides, so that a lost, a
 * misspelt and an added label are told apart by what stands around them.
 */
export function align(written: number, form: number, costs: AlignmentCosts): Alignment {
  const quick = alignInOrder(written, form, costs);
  if (quick !== undefined) return quick;
  const bounded = Math.min(written, MOST_WRITTEN);
  const width = form + 1;
  const best = new Float64Array((bounded + 1) * width);
  const pairCost = new Float64Array((bounded + 1) * width);
  for (let j = 1; j <= form; j++) best[j] = (best[j - 1] ?? 0) + costs.missing(j - 1);
  for (let i = 1; i <= bounded; i++) {
    const added = costs.added(i - 1);
    best[i * width] = (best[(i - 1) * width] ?? 0) + added;
    for (let j = 1; j <= form; j++) {
      const at = i * width + j;
      const pair = costs.pair(i - 1, j - 1);
      pairCost[at] = pair;
      best[at] = Math.min(
        (best[at - width - 1] ?? 0) + pair,
        (best[at - width] ?? 0) + added,
        (best[at - 1] ?? 0) + costs.missing(j - 1),
      );
    }
  }
  const formOf = new Array<number>(written).fill(-1);
  const paid = new Array<number>(written).fill(0);
  let i = bounded;
  let j = form;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const pair = pairCost[at] ?? Infinity;
    const here = best[at] ?? 0;
    // Where the same row stands twice, the first is the row and the second was added.
    if (here === (best[at - width] ?? 0) + costs.added(i - 1)) i--;
    else if (here === (best[at - width - 1] ?? 0) + pair) {
      i--;
      j--;
      formOf[i] = j;
      paid[i] = pair;
    } else j--;
  }
  return { formOf, costs: paid };
}

/** A form table has some thirty rows; what comes after so many written ones is not aligned. */
const MOST_WRITTEN = 400;

/** The common case without the table: every written row is surely one of the form's, and they are in order. */
function alignInOrder(written: number, form: number, costs: AlignmentCosts): Alignment | undefined {
  const formOf: number[] = [];
  let j = 0;
  for (let i = 0; i < written; i++) {
    while (j < form && costs.pair(i, j) !== 0) j++;
    if (j === form) return undefined;
    formOf.push(j++);
  }
  return { formOf, costs: new Array<number>(written).fill(0) };
}
