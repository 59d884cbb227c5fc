import { diffLines, splitLines } from '../text/diff.ts';
import type { TextEdit } from './fix.ts';

/** The edits that make one text of another, line by line. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const oldLines = splitLines(before);
  const newLines = splitLines(after);
  const starts = [0];
  for (const line of oldLines) starts.push((starts.at(-1) ?? 0) + line.length);
  return diffLines(oldLines, newLines).map(({ from, to, newFrom, newTo }) => ({
    range: { start: starts[from] ?? before.length, end: starts[to] ?? before.length },
    newText: newLines.slice(newFrom, newTo).join(''),
  }));
}
