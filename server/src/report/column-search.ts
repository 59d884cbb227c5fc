const MOST_STEPS = 50_000;
const MOST_SOLUTIONS = 64;

/**
 * The choices (an index for each row) under which left and right sums agree in every column but `most`; undefined when
 * there are too many to try.
 */
export function combine(
  ids: readonly string[],
  ways: readonly (readonly (readonly number[])[])[],
  right: ReadonlySet<string>,
  most: number,
): number[][] | undefined {
  const width = ways[0]?.[0]?.length ?? 0;
  const solutions: number[][] = [];
  const chosen: number[] = [];
  let steps = 0;
  const order = ids.map((_, i) => i).sort((a, b) => (ways[a]?.length ?? 0) - (ways[b]?.length ?? 0));
  const signOf = (row: number): number => (right.has(ids[row] ?? '') ? -1 : 1);
  const bounds = boundsOf(
    order.map((row) => (ways[row] ?? []).map((parts) => parts.map((figure) => figure * signOf(row)))),
    width,
  );
  const visit = (at: number, sums: readonly number[]): boolean => {
    if (++steps > MOST_STEPS || solutions.length > MOST_SOLUTIONS) return false;
    const { least, greatest } = bounds[at] ?? { least: [], greatest: [] };
    let off = 0;
    for (let column = 0; column < width; column++) {
      const sum = sums[column] ?? 0;
      if (sum + (least[column] ?? 0) > 0 || sum + (greatest[column] ?? 0) < 0) off++;
    }
    if (off > most) return true;
    if (at === order.length) {
      solutions.push([...chosen]);
      return true;
    }
    const row = order[at] ?? 0;
    const sign = signOf(row);
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

interface Bounds {
  readonly least: readonly number[];
  readonly greatest: readonly number[];
}

/** What the rows from each one on can still add to each column. */
function boundsOf(rows: readonly (readonly (readonly number[])[])[], width: number): readonly Bounds[] {
  const none = new Array<number>(width).fill(0);
  const bounds: Bounds[] = [{ least: none, greatest: none }];
  for (const ways of [...rows].reverse()) {
    const { least, greatest } = bounds[0] ?? { least: none, greatest: none };
    const add = (rest: readonly number[], pick: (...figures: readonly number[]) => number): readonly number[] =>
      rest.map((sum, column) => sum + pick(...ways.map((parts) => parts[column] ?? 0)));
    bounds.unshift({ least: add(least, Math.min), greatest: add(greatest, Math.max) });
  }
  return bounds;
}
