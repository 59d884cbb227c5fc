import { fold, foldOffsets } from '../../text/fold.ts';
import { MEASURES } from '../../text/measures.ts';
import { type Slice, subSlice } from '../../text/slice.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { labelAt, ordinalAt } from './label-at.ts';
import { readTextLine } from './text-line.ts';

/**
 * Parts a line on which several rows stand, as a page gives a table whose row ends are lost: behind the figures of
 * `（一）予以公开1500402（二）部分公开0030003` the next row begins. What stands behind a heading, as `restOf` tells, becomes a line of
 * its own where it is part of a table. Other lines stay as they are.
 */
export function partRunOnRows(
  lines: readonly Line[],
  restOf: (line: Line) => Slice | undefined,
  lexicon: Lexicon,
): readonly Line[] {
  const partsOf = (line: Line): Line | readonly Line[] => {
    const rest = restOf(line);
    if (rest === undefined) return mayRunOn(line) ? cutLine(line, lexicon) : line;
    const behind = lineOfSlice(rest, rest.start);
    const parts = mayRunOn(behind) ? cutLine(behind, lexicon) : [behind];
    return parts.length > 1 || isRow(behind, lexicon) ? [line, ...parts] : line;
  };
  return lines.some((line) => restOf(line) !== undefined || mayRunOn(line)) ? lines.flatMap(partsOf) : lines;
}

const mayRunOn = ({ slice: { text }, hasPipe, table }: Line): boolean =>
  text.length >= SHORTEST && !hasPipe && table === undefined && !text.includes('。') && RUN_ON.test(text);

/** Two short labels, each with a figure. */
const SHORTEST = 8;
/** Words behind a figure, with or without a number of their own. */
const RUN_ON = /[\d０-９/／]\s*(?:[\d０-９][.．、]\s*)?[（(\u4e00-\u9fff]/;

/** Labels with figures, or several headers. */
function isRow(line: Line, lexicon: Lexicon): boolean {
  if (line.hasPipe) return false;
  const { kind, values, labels, several } = readTextLine(line, lexicon);
  return kind === 'label' && (values.length > 0 || labels.length > 1 || several);
}

function cutLine(line: Line, lexicon: Lexicon): readonly Line[] {
  const { slice } = line;
  const folded = fold(slice.text);
  const starts = rowStarts(folded, lexicon);
  if (starts.length === 0) return [line];
  const offsets = foldOffsets(slice.text);
  const cuts = [0, ...starts.map((start) => offsets[start] ?? 0), slice.text.length];
  return cuts.slice(1).map((to, i) => {
    const part = subSlice(slice, cuts[i] ?? 0, to);
    return lineOfSlice(part, i === 0 ? line.start : part.start);
  });
}

const lineOfSlice = (slice: Slice, start: number): Line => ({
  start,
  end: slice.end,
  slice,
  hasPipe: /[|｜]/.test(slice.text),
  hasTab: slice.text.includes('\t'),
});

/** Where the rows and headers begin that stand behind each other, but for the first; none where there are fewer than two rows. */
function rowStarts(folded: string, lexicon: Lexicon): readonly number[] {
  const starts: number[] = [];
  let rows = 0;
  // Behind the figures in front.
  let from = 0;
  for (const { index, 0: run } of folded.matchAll(FIGURES)) {
    const end = index + run.length - (ORDINAL_BEHIND.exec(run)?.[0].length ?? 0);
    // A number in front of a label, and no figure.
    if (end === index) continue;
    const row = rowStart(folded, from, index, lexicon);
    if (row !== undefined) rows++;
    if (row !== undefined && row > from) starts.push(row);
    if (beginsLine(folded, end, lexicon)) starts.push(end);
    from = end;
  }
  return rows < 2 ? [] : starts;
}

const FIGURES = new RegExp(`[\\d/+-][\\d.,/+-]*(?:[万亿]?元|[${MEASURES}部])?`, 'g');
/** `2.` of `50402.其他法律`; the digits in front of it are figures. */
const ORDINAL_BEHIND = /(?<![.,])\d[.,]+$/;

const beginsLine = (folded: string, at: number, lexicon: Lexicon): boolean =>
  labelAt(folded, at, lexicon) !== undefined || ordinalAt(folded, at) !== undefined;

/**
 * Where the label of the row begins that ends in front of figures, the names of its groups included: behind the headers in
 * `…法律服务机构其他一、本年新收政府信息公开申请数量3`. Undefined where no row's label stands there.
 */
function rowStart(folded: string, from: number, to: number, lexicon: Lexicon): number | undefined {
  for (let at = Math.max(from, to - LONGEST_LABELS); at < to; at++) if (isRowLabel(folded, at, to, lexicon)) return at;
  return undefined;
}

/** Three labels, one with a long note. */
const LONGEST_LABELS = 120;

/** Whether a row's label stands between two offsets and nothing else but the names of its groups, which have a number. */
function isRowLabel(folded: string, from: number, to: number, lexicon: Lexicon): boolean {
  const label = labelAt(folded, from, lexicon);
  if (label === undefined) return false;
  const end = from + label.length;
  return end < to ? label.hasOrdinal && isRowLabel(folded, end, to, lexicon) : end === to && label.isRow;
}
