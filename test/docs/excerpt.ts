/** What is shown of two texts: the lines that differ, each with the line around them; blank lines do not count as such. */
export function excerptsOf(wrong: string, right: string): readonly [wrong: string, right: string] {
  const a = linesOf(wrong);
  const b = linesOf(right);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const show = (lines: readonly string[]): string =>
    shorten(lines.slice(Math.max(0, start - 1), Math.min(lines.length, lines.length - end + 1))).join('\n');
  return [show(a), show(b)];
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

const MOST_LINES = 12;
const LONGEST_LINE = 120;

const shorten = (lines: readonly string[]): readonly string[] => {
  const shown = lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}……` : line));
  return shown.length > MOST_LINES ? [...shown.slice(0, MOST_LINES), '……'] : shown;
};
