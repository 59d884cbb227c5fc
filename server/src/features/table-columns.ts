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
  return times >= lines.length * REGULAR ? alignByIndex(lines, usual) : alignByFigures(lines, figures);
}

/** The share of lines with the same number of cells from which a table counts as regular. */
const REGULAR = 0.8;

function alignByIndex(lines: readonly UnalignedLine[], count: number): readonly TableLine[] {
  const widths: number[] = [];
  for (const { segments } of lines) {
    if (segments.length !== count) continue;
    segments.forEach(({ width, isRule }, i) => {
      widths[i] = Math.max(widths[i] ?? 0, isRule ? SHORTEST_RULE : width);
    });
  }
  return lines.map((line) =>
    padded(line, (segment, i) => (line.segments.length === count ? (widths[i] ?? 0) - segment.width : 0)),
  );
}

export const SHORTEST_RULE = 3;

/** Rows of a table whose merged cells were dropped: the labels take what room they need, the figures stand in columns. */
function alignByFigures(lines: readonly UnalignedLine[], figures: ReadonlyMap<number, number>): readonly TableLine[] {
  const widths: number[] = [];
  let labels = 0;
  const firsts = lines.map(({ segments }) => segments.findIndex(({ inner }) => figures.has(inner.start)));
  lines.forEach(({ segments }, line) => {
    const first = firsts[line] ?? -1;
    if (first < 0) return;
    labels = Math.max(labels, labelWidth(segments, first));
    segments.slice(first).forEach(({ inner, width }, i) => {
      const column = figures.get(inner.start) ?? i;
      widths[column] = Math.max(widths[column] ?? 0, width);
    });
  });
  return lines.map((line, index) => {
    const first = firsts[index] ?? -1;
    if (first < 0) return padded(line, () => 0);
    return padded(line, ({ inner, width }, i) => {
      if (i === first - 1) return labels - labelWidth(line.segments, first);
      const column = figures.get(inner.start);
      return i < first || column === undefined ? 0 : (widths[column] ?? 0) - width;
    });
  });
}

/** Display columns of the labels in front of a row's figures, with what separates them. */
function labelWidth(segments: readonly Unaligned[], count: number): number {
  let width = 0;
  for (let i = 0; i < count; i++) width += (segments[i]?.width ?? 0) + (i > 0 ? SEPARATOR : 0);
  return width;
}

/** ` | ` */
const SEPARATOR = 3;

function padded(line: UnalignedLine, paddingOf: (segment: Unaligned, index: number) => number): TableLine {
  const segments = line.segments.map((segment, i) => ({
    ...segment,
    padding: Math.max(segment.isRule ? SHORTEST_RULE - segment.width : 0, paddingOf(segment, i)),
  }));
  return { start: line.start, end: line.end, segments };
}
