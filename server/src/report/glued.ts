/** A row of glued figures: the digits as written and how many figures they hold. */
export interface GluedRow {
  readonly id: string;
  readonly text: string;
}

/** How a row was split. `parts` is undefined where more than one way remains (or none). */
export interface GluedSplit {
  readonly parts: readonly string[] | undefined;
  /** Relations that were needed to tell the ways apart; they may not judge the result. */
  readonly evidence: readonly string[];
  /** Whether nothing is written at all. */
  readonly isBlank: boolean;
}

/** What binds the figures of the rows: sums along each row, and row ids whose columns balance. */
export interface GluedRelations {
  readonly alongRows: { readonly rule: string };
  readonly alongColumns: readonly {
    readonly rule: string;
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
}

const FIGURE = /^[增减+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:万元|元)?$/;
const MOST_SPLITS = 3000;

/** All ways to cut a run into `count` figures; no figure but 0 begins with 0. Undefined where there are too many. */
export function splitsOf(text: string, count: number): readonly (readonly string[])[] | undefined {
  const found: string[][] = [];
  const parts: string[] = [];
  let steps = 0;
  const cut = (from: number): boolean => {
    if (parts.length === count - 1) {
      const last = text.slice(from);
      if (FIGURE.test(last)) found.push([...parts, last]);
      return found.length <= MOST_SPLITS;
    }
    const left = count - parts.length - 1;
    for (let to = from + 1; to <= text.length - left; to++) {
      if (++steps > MOST_SPLITS * 10) return false;
      const part = text.slice(from, to);
      if (!FIGURE.test(part)) continue;
      parts.push(part);
      const goOn = cut(to);
      parts.pop();
      if (!goOn) return false;
    }
    return true;
  };
  return cut(0) ? found : undefined;
}

/** The ways to cut a run of digits so that each block of `size` figures ends in the sum of the others. */
export function splitsWithTotals(
  text: string,
  blocks: number,
  size: number,
): readonly (readonly number[])[] | undefined {
  let ways: { at: number; parts: readonly number[] }[] = [{ at: 0, parts: [] }];
  for (let block = 0; block < blocks; block++) {
    const next: { at: number; parts: readonly number[] }[] = [];
    for (const way of ways) {
      const isLast = block === blocks - 1;
      for (const found of blockSplits(text, way.at, size, isLast)) {
        next.push({ at: found.at, parts: [...way.parts, ...found.parts] });
        if (next.length > MOST_SPLITS) return undefined;
      }
    }
    ways = next;
  }
  return ways.filter(({ at }) => at === text.length).map(({ parts }) => parts);
}

const LONGEST_PART = 7;

function blockSplits(
  text: string,
  from: number,
  size: number,
  toEnd: boolean,
): { at: number; parts: readonly number[] }[] {
  const found: { at: number; parts: readonly number[] }[] = [];
  const parts: number[] = [];
  const cut = (at: number, sum: number): void => {
    if (parts.length === size - 1) {
      const total = String(sum);
      const end = at + total.length;
      if (text.startsWith(total, at) && (!toEnd || end === text.length))
        found.push({ at: end, parts: [...parts, sum] });
      return;
    }
    const longest = text.charCodeAt(at) === 0x30 ? 1 : LONGEST_PART;
    for (let length = 1; length <= longest && at + length < text.length && found.length <= MOST_SPLITS; length++) {
      const value = Number(text.slice(at, at + length));
      parts.push(value);
      cut(at + length, sum + value);
      parts.pop();
    }
  };
  cut(from, 0);
  return found;
}

/**
 * Splits the glued rows of the requests table. Rows of as many digits as columns split by themselves; longer ones by
 * their own sum; where that leaves several ways, by the columns over the whole table. One way must remain.
 */
export function splitRows(
  rows: readonly GluedRow[],
  count: number,
  relations: GluedRelations,
): ReadonlyMap<string, GluedSplit> {
  const hasBlanks = rows.some(({ text }) => text.length < count);
  const ways = new Map<string, readonly (readonly number[])[]>();
  const result = new Map<string, GluedSplit>();
  for (const { id, text } of rows) {
    const digits = /^\d+$/.test(text);
    const bySum = digits && text.length >= count ? (splitsWithTotals(text, 1, count) ?? []) : [];
    if (text.length === 0) result.set(id, { parts: undefined, evidence: [], isBlank: true });
    else if (digits && text.length === count && (!hasBlanks || bySum.length === 1)) {
      ways.set(id, [[...text].map(Number)]);
      result.set(id, { parts: [...text], evidence: hasBlanks ? [relations.alongRows.rule] : [], isBlank: false });
    } else {
      const usable = hasBlanks || text.length === count ? [] : bySum;
      ways.set(id, usable);
      const only = usable.length === 1 ? usable[0]?.map(String) : undefined;
      result.set(id, { parts: only, evidence: [relations.alongRows.rule], isBlank: false });
    }
  }
  settleByColumns(result, ways, relations);
  return result;
}

/** Tries the rows that are still open against the columns; takes back what the columns contradict. */
function settleByColumns(
  result: Map<string, GluedSplit>,
  ways: Map<string, readonly (readonly number[])[]>,
  { alongColumns, alongRows }: GluedRelations,
): void {
  for (const relation of alongColumns) {
    const ids = [...relation.left, ...relation.right];
    const here = ids.map((id) => ways.get(id) ?? []);
    if (here.some((list) => list.length === 0)) continue;
    const open = ids.filter((_, i) => (here[i]?.length ?? 0) > 1);
    const inferred = ids.some((id) => (result.get(id)?.evidence.length ?? 0) > 0);
    if (!inferred) continue;
    const solutions = combine(ids, here, new Set(relation.right));
    if (solutions === undefined) continue;
    if (solutions.length === 0) {
      for (const id of ids)
        if ((result.get(id)?.evidence.length ?? 0) > 0)
          result.set(id, { parts: undefined, evidence: [alongRows.rule], isBlank: false });
      continue;
    }
    const used = [alongRows.rule, relation.rule];
    for (const id of open) {
      const index = ids.indexOf(id);
      const picked = new Set(solutions.map((solution) => solution[index]));
      const [only] = picked;
      const parts = picked.size === 1 && only !== undefined ? here[index]?.[only]?.map(String) : undefined;
      if (parts === undefined) continue;
      result.set(id, { parts, evidence: used, isBlank: false });
      ways.set(id, [parts.map(Number)]);
    }
  }
}

const MOST_STEPS = 50_000;
const MOST_SOLUTIONS = 64;

/** The choices (an index for each row) under which left and right sums agree in every column; undefined when there are too many to try. */
function combine(
  ids: readonly string[],
  ways: readonly (readonly (readonly number[])[])[],
  right: ReadonlySet<string>,
): number[][] | undefined {
  const width = ways[0]?.[0]?.length ?? 0;
  const solutions: number[][] = [];
  const chosen: number[] = [];
  let steps = 0;
  const order = ids.map((_, i) => i).sort((a, b) => (ways[a]?.length ?? 0) - (ways[b]?.length ?? 0));
  const visit = (at: number, sums: readonly number[]): boolean => {
    if (++steps > MOST_STEPS || solutions.length > MOST_SOLUTIONS) return false;
    if (at === order.length) {
      if (sums.every((sum) => sum === 0)) solutions.push([...chosen]);
      return true;
    }
    const row = order[at] ?? 0;
    const sign = right.has(ids[row] ?? '') ? -1 : 1;
    return (ways[row] ?? []).every((parts, index) => {
      chosen[row] = index;
      return visit(
        at + 1,
        sums.map((sum, column) => sum + sign * (parts[column] ?? 0)),
      );
    });
  };
  return visit(0, new Array<number>(width).fill(0)) ? solutions : undefined;
}
