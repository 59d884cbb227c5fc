import { diffLines, type Hunk, splitLines } from '../text/diff.ts';

const CONTEXT = 3;

/** What changes from one text to the other, as `diff -u` writes it; '' where nothing does. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const oldLines = splitLines(before);
  const newLines = splitLines(after);
  const groups = groupsOf(diffLines(oldLines, newLines));
  if (groups.length === 0) return '';
  const parts = groups.map((group) => writeGroup(group, oldLines, newLines));
  return `--- ${path}\n+++ ${path}\n${parts.join('')}`;
}

/** Hunks whose surroundings touch are shown together. */
function groupsOf(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && hunk.from - last.to <= 2 * CONTEXT) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function writeGroup(group: readonly Hunk[], oldLines: readonly string[], newLines: readonly string[]): string {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = Math.max(0, first.from - CONTEXT);
  const to = Math.min(oldLines.length, last.to + CONTEXT);
  const newFrom = first.newFrom - (first.from - from);
  const newTo = last.newTo + (to - last.to);
  const lines: string[] = [];
  let at = from;
  for (const hunk of group) {
    for (const line of oldLines.slice(at, hunk.from)) lines.push(written(' ', line));
    for (const line of oldLines.slice(hunk.from, hunk.to)) lines.push(written('-', line));
    for (const line of newLines.slice(hunk.newFrom, hunk.newTo)) lines.push(written('+', line));
    at = hunk.to;
  }
  for (const line of oldLines.slice(at, to)) lines.push(written(' ', line));
  return `@@ -${place(from, to)} +${place(newFrom, newTo)} @@\n${lines.join('')}`;
}

/** `12,3`: three lines from the twelfth on; of none, the line in front. */
const place = (from: number, to: number): string => `${to > from ? from + 1 : from},${to - from}`;

const written = (mark: string, line: string): string =>
  line.endsWith('\n')
    ? mark + line
    : /\r$/.test(line)
      ? `${mark}${line}\n`
      : `${mark}${line}\n\\ No newline at end of file\n`;
