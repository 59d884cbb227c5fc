import type { BoundTable, Report } from '../report/model.ts';
import type { Layout } from '../syntax/nodes.ts';
import { pipeAfter } from '../syntax/tables/pipe.ts';
import { tableIds } from '../template/forms.ts';
import type { TextRange } from '../text/range.ts';
import { isSpace } from '../text/slice.ts';
import { displayWidth } from '../text/width.ts';

// Where the columns of a table stand, in a text and on the screen: what formatting and virtual alignment share.

/** What stands between two separators of a table's line. */
export interface Segment {
  /** Without the separators, with the white space. */
  readonly outer: TextRange;
  /** Without the white space; empty, behind the first blank, where nothing is written. */
  readonly inner: TextRange;
  /** Display columns of what is written. */
  readonly width: number;
  /** Display columns to add behind it so that the next column begins where it does in the other lines; below 0 for rules only. */
  readonly padding: number;
  /** The dashes of a Markdown table, which stretch instead of being padded. */
  readonly isRule: boolean;
}

export interface TableLine extends TextRange {
  readonly segments: readonly Segment[];
}

export interface TableColumns {
  readonly layout: Extract<Layout, 'pipe' | 'tab'>;
  readonly lines: readonly TableLine[];
}

/**
 * The columns of the tables in pipe and tab layout that touch a range; one entry for each part in which a table is
 * written. Tables of other layouts have no columns on the screen and are left out.
 */
export function tableColumnsIn(report: Report, range: TextRange): readonly TableColumns[] {
  const found: TableColumns[] = [];
  for (const id of tableIds) {
    const table = report.tables[id];
    if (table === undefined) continue;
    const figures = figureStarts(table);
    for (const { layout, start, end } of table.parts) {
      if ((layout !== 'pipe' && layout !== 'tab') || end < range.start || start > range.end) continue;
      found.push({ layout, lines: alignLines(readLines(report.document.text, { start, end }, layout), figures) });
    }
  }
  return found;
}

/** What stands behind each cell for its column to line up on the screen: how many blanks, and where. By table. */
export function alignment({ report }: { readonly report: Report }, range: TextRange): readonly Padding[] {
  const found: Padding[] = [];
  for (const { lines } of tableColumnsIn(report, range)) {
    for (const { start, end, segments } of lines) {
      if (end < range.start || start > range.end) continue;
      for (const { outer, padding, isRule } of segments) {
        if (padding > 0 && !isRule && outer.end < end) found.push({ offset: outer.end, blanks: padding });
      }
    }
  }
  return found;
}

export interface Padding {
  readonly offset: number;
  /** In display columns. */
  readonly blanks: number;
}

type Unaligned = Omit<Segment, 'padding'>;

interface UnalignedLine extends TextRange {
  readonly segments: readonly Unaligned[];
}

/** Offset of each figure → its column in the form. */
function figureStarts({ rows }: BoundTable): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { cells } of rows) cells.forEach(({ range }, column) => void starts.set(range.start, column));
  return starts;
}

function readLines(text: string, { start, end }: TextRange, layout: TableColumns['layout']): readonly UnalignedLine[] {
  const lines: UnalignedLine[] = [];
  let from = lineStart(text, start);
  while (from <= end && from < text.length) {
    const to = lineEnd(text, from);
    const segments = readSegments(text, { start: from, end: to }, layout);
    if (segments.length > 1 && !isQuotedPart(text.slice(from, to))) lines.push({ start: from, end: to, segments });
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}

/** A spreadsheet's cell with line ends stands in quotes: a line on which they only open or close is no row. */
const isQuotedPart = (line: string): boolean => line.split('"').length % 2 === 0;

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function readSegments(text: string, line: TextRange, layout: TableColumns['layout']): readonly Unaligned[] {
  const segments: Unaligned[] = [];
  const own = text.slice(line.start, line.end).replaceAll('｜', '|');
  let from = 0;
  for (let at = 0; at >= 0; from = at + 1) {
    at = layout === 'tab' ? own.indexOf('\t', from) : pipeAfter(own, from);
    segments.push(segmentOf(text, line.start + from, at < 0 ? line.end : line.start + at));
  }
  if (layout === 'tab') return segments;
  // The border pipes have nothing outside.
  const first = segments[0];
  const last = segments.at(-1);
  const left = first !== undefined && first.width === 0 ? 1 : 0;
  const right = segments.length > 1 && last !== undefined && last.width === 0 ? 1 : 0;
  return segments.slice(left, segments.length - right);
}

function segmentOf(text: string, from: number, to: number): Unaligned {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const written = text.slice(start, end);
  return {
    outer: { start: from, end: to },
    inner: { start, end },
    width: displayWidth(written),
    isRule: /^:?-{2,}:?$/.test(written),
  };
}

function alignLines(lines: readonly UnalignedLine[], figures: ReadonlyMap<number, number>): readonly TableLine[] {
  const counts = new Map<number, number>();
  for (const { segments } of lines) counts.set(segments.length, (counts.get(segments.length) ?? 0) + 1);
  const [usual = 0, times = 0] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  if (times < lines.length * REGULAR) return alignByFigures(lines, figures, 0);
  const widths = widthsOf(lines, usual);
  const all = widths.reduce((sum, width) => sum + width + SEPARATOR, 0);
  return all > WIDEST ? alignByFigures(lines, figures, usual) : alignByIndex(lines, widths);
}

/** The share of lines with the same number of cells from which a table counts as regular. */
const REGULAR = 0.8;

/**
 * Display columns from which a table's labels no longer stand in columns of their own: each would be as wide as the longest of
 * them, and the lines would break on the screen.
 */
const WIDEST = 120;

function widthsOf(lines: readonly UnalignedLine[], count: number): readonly number[] {
  const widths: number[] = [];
  for (const { segments } of lines) {
    if (segments.length !== count) continue;
    segments.forEach((segment, i) => {
      widths[i] = Math.max(widths[i] ?? 0, least(segment));
    });
  }
  return widths;
}

function alignByIndex(lines: readonly UnalignedLine[], widths: readonly number[]): readonly TableLine[] {
  return lines.map((line) =>
    padded(line, (segment, i) => (line.segments.length === widths.length ? (widths[i] ?? 0) - segment.width : 0)),
  );
}

export const SHORTEST_RULE = 3;

/** Display columns that a cell takes at least: dashes may shrink. */
const least = ({ width, isRule }: Unaligned): number => (isRule ? SHORTEST_RULE : width);

/**
 * The labels take what room they need, the figures stand in columns: for rows whose merged cells were dropped, and for labels
 * that would make a table too wide. Lines without figures follow where they have as many cells as is usual (0: none do).
 */
function alignByFigures(
  lines: readonly UnalignedLine[],
  figures: ReadonlyMap<number, number>,
  usual: number,
): readonly TableLine[] {
  const ofFigures = lines.map(({ segments }) => segments.findIndex(({ inner }) => figures.has(inner.start)));
  const behindLabels = ofFigures.find((first, line) => first >= 0 && lines[line]?.segments.length === usual) ?? -1;
  const firsts = ofFigures.map((first, line) =>
    first < 0 && lines[line]?.segments.length === usual ? behindLabels : first,
  );
  // Three rows of the form stand side by side in the table of section 四: a line that has all cells counts by itself.
  const columnOf = (segments: readonly Unaligned[], i: number, first: number): number => {
    const own = segments.length === usual ? undefined : figures.get(segments[i]?.inner.start ?? -1);
    return own ?? i - first;
  };
  const widths: number[] = [];
  let labels = 0;
  lines.forEach(({ segments }, line) => {
    const first = firsts[line] ?? -1;
    if (first < 0) return;
    labels = Math.max(labels, labelWidth(segments, first));
    segments.forEach((segment, i) => {
      if (i < first) return;
      const column = columnOf(segments, i, first);
      widths[column] = Math.max(widths[column] ?? 0, least(segment));
    });
  });
  return lines.map((line, index) => {
    const first = firsts[index] ?? -1;
    if (first < 0) return padded(line, () => 0);
    return padded(line, (segment, i) => {
      const shrunk = least(segment) - segment.width;
      if (i < first - 1) return shrunk;
      if (i === first - 1) return shrunk + labels - labelWidth(line.segments, first);
      if (usual === 0 && !figures.has(segment.inner.start)) return shrunk;
      return (widths[columnOf(line.segments, i, first)] ?? 0) - segment.width;
    });
  });
}

/** Display columns of the labels in front of a row's figures, with what separates them. */
function labelWidth(segments: readonly Unaligned[], count: number): number {
  let width = 0;
  for (const [i, segment] of segments.slice(0, count).entries()) width += least(segment) + (i > 0 ? SEPARATOR : 0);
  return width;
}

/** ` | ` */
const SEPARATOR = 3;

function padded(line: UnalignedLine, paddingOf: (segment: Unaligned, index: number) => number): TableLine {
  const segments = line.segments.map((segment, i) => ({
    ...segment,
    padding: Math.max(least(segment) - segment.width, paddingOf(segment, i)),
  }));
  return { start: line.start, end: line.end, segments };
}
