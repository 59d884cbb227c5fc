/** Lines `from` to `to` of the old text that become lines `newFrom` to `newTo` of the new one. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The lines of a text, each with its line end. */
export const splitLines = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** More differences than that are told as one. */
const MOST_STEPS = 1000;

/** The fewest lines that change from one text to the other (Myers 1986); one hunk where that takes too long. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  const hunks = shortest(a, b) ?? [{ from: 0, to: a.length, newFrom: 0, newTo: b.length }];
  return hunks.map(({ from, to, newFrom, newTo }) => ({
    from: from + head,
    to: to + head,
    newFrom: newFrom + head,
    newTo: newTo + head,
  }));
}

function shortest(a: readonly string[], b: readonly string[]): readonly Hunk[] | undefined {
  const limit = Math.min(a.length + b.length, MOST_STEPS);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let steps = 0; steps <= limit; steps++) {
    trace.push(new Map(furthest));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = isDown(furthest, diagonal, steps) ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return hunksOf(trace, a.length, b.length);
    }
  }
  return undefined;
}

const at = (furthest: ReadonlyMap<number, number>, diagonal: number): number => furthest.get(diagonal) ?? -1;

const isDown = (furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean =>
  diagonal === -steps || (diagonal !== steps && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));

/** Goes back along the way that was found and puts neighbouring steps together. */
function hunksOf(trace: readonly ReadonlyMap<number, number>[], endX: number, endY: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let x = endX;
  let y = endY;
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const furthest = trace[steps];
    if (furthest === undefined) break;
    const diagonal = x - y;
    const before = isDown(furthest, diagonal, steps) ? diagonal + 1 : diagonal - 1;
    const fromX = at(furthest, before);
    const fromY = fromX - before;
    const isAdded = before > diagonal;
    const step = { from: fromX, to: isAdded ? fromX : fromX + 1, newFrom: fromY, newTo: isAdded ? fromY + 1 : fromY };
    const next = hunks.at(-1);
    if (next !== undefined && next.from === step.to && next.newFrom === step.newTo)
      hunks[hunks.length - 1] = { from: step.from, to: next.to, newFrom: step.newFrom, newTo: next.newTo };
    else hunks.push(step);
    x = fromX;
    y = fromY;
  }
  return hunks.reverse();
}
