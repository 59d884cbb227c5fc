import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { isBlank, type Line } from '../lines.ts';
import type { Layout, Row, Table } from '../nodes.ts';
import { readAlignedRows } from './aligned.ts';
import { readCellPerLineRows } from './cell-per-line.ts';
import { readGluedRows } from './glued.ts';
import { tableOf } from './pipe.ts';
import { readTextLine, type TextLine } from './text-line.ts';

type TextLayout = Extract<Layout, 'cell-per-line' | 'glued' | 'aligned'>;

/** The layouts without separators. */
const readers: Readonly<Record<TextLayout, (lines: readonly TextLine[]) => Row[]>> = {
  'cell-per-line': readCellPerLineRows,
  glued: readGluedRows,
  aligned: readAlignedRows,
};

export interface TextTable {
  readonly table: Table;
  /** Index of the line behind the table. */
  readonly next: number;
}

/**
 * A table written without separators, from line `from` on. Such a table can only be told from prose by its words: it
 * begins with a label of the form and goes on while labels, pieces of labels and figures follow each other closely.
 */
export function readTextTable(
  lines: readonly Line[],
  from: number,
  lexicon: Lexicon,
  isEnd: (line: Line) => boolean,
): TextTable | undefined {
  const first = lines[from];
  // Most lines are prose: a full stop says so at once.
  if (first === undefined || first.slice.text.includes('。')) return undefined;
  const opening = readTextLine(first, lexicon);
  const isBroken = opening.kind === 'fragment' && isLabelWith(first, lines[from + 1], lexicon);
  const isOpening = opening.kind === 'label' || isBroken || isPieceBesideLabel(opening, lexicon);
  if (!isOpening && !isMisspeltHeader(opening, lines[from + 1], lexicon)) return undefined;
  const read: TextLine[] = [opening];
  let kept = 1;
  let strangers = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (
      line === undefined ||
      line.hasPipe ||
      line.table !== undefined ||
      (line.hasTab && line.slice.text.includes('\t'))
    )
      break;
    if (!isBlank(line) && isEnd(line)) break;
    const next = readTextLine(line, lexicon);
    read.push(next);
    if (next.kind === 'prose') break;
    if (next.kind === 'label' || next.kind === 'fragment' || next.kind === 'values') {
      strangers = 0;
      kept = read.length;
    } else if (next.kind === 'short') {
      if (next.values.length > 1 || isMisspeltRow(next, lexicon)) kept = read.length;
      else if (++strangers > MOST_STRANGERS) break;
    }
  }
  const inside = withTrailingGaps(read, kept);
  if (!isTable(inside)) return undefined;
  const layout = layoutOf(inside);
  const rows = readers[layout](inside);
  const last = rows.at(-1);
  const start = rows[0]?.start;
  if (last === undefined || start === undefined) return undefined;
  return { table: tableOf(layout, rows, start, last.end), next: from + inside.length };
}

/** Whether two lines are one label that was broken: `第二十条第` above `（一）项`. */
const isLabelWith = (first: Line, second: Line | undefined, lexicon: Lexicon): boolean =>
  second !== undefined &&
  first.slice.text.length + second.slice.text.length <= LONGEST_BROKEN &&
  lexicon.isLabel(fold(first.slice.text + second.slice.text));

const LONGEST_BROKEN = 60;

/** The first line of a label that the margin of its column breaks, with another label beside it: the corner of the requests table. */
function isPieceBesideLabel({ line, kind, labels }: TextLine, lexicon: Lexicon): boolean {
  if (kind !== 'fragment' || labels.length < 2) return false;
  const pieces = labels.map(({ from, to }) => fold(line.slice.text.slice(from, to)));
  const whole = pieces.filter((piece) => lexicon.isLabel(piece));
  return whole.length > 0 && pieces.every((piece) => whole.includes(piece) || lexicon.isFragment(piece));
}

/** A figure behind words that begin as a label does: the label of a row that is misspelt. */
function isMisspeltRow({ line, values }: TextLine, lexicon: Lexicon): boolean {
  const [first, ...others] = values;
  if (first === undefined || others.length > 0) return false;
  const label = fold(line.slice.text.slice(0, first.from));
  const opening = label.slice(0, Math.max(SHORTEST_OPENING, Math.ceil(label.length / 2)));
  return opening.length >= SHORTEST_OPENING && lexicon.opensLabel(opening);
}

const SHORTEST_OPENING = 4;

/** Words that are nearly a label, right above the next header: of a header that is misspelt, or of several of which one is. */
function isMisspeltHeader(opening: TextLine, second: Line | undefined, lexicon: Lexicon): boolean {
  const { line, kind, values, labels } = opening;
  if (kind !== 'short' || values.length > 0 || second === undefined || isBlank(second)) return false;
  const { text } = line.slice;
  const folded = fold(text);
  if (folded.length < SHORTEST_OPENING) return false;
  const isApart = folded.length !== text.length;
  const isAlike = isApart
    ? isOneMisspelt(
        labels.map(({ from, to }) => fold(text.slice(from, to))),
        lexicon,
      )
    : lexicon.opensLabel(folded.slice(0, Math.ceil(folded.length * MOST_OF_IT)));
  const mayBeSeveral = !isApart && (lexicon.opensLabel(folded.slice(0, LONG_OPENING)) || isHalfLabels(folded, lexicon));
  if (!isAlike && !mayBeSeveral) return false;
  const next = readTextLine(second, lexicon);
  return next.kind === 'label' && (isAlike || isDense(next));
}

const MOST_OF_IT = 0.6;
const LONG_OPENING = 6;

/** Headers side by side, all labels but one, which begins as a label does. */
function isOneMisspelt(pieces: readonly string[], lexicon: Lexicon): boolean {
  const [other, ...more] = pieces.filter((piece) => !lexicon.isLabel(piece));
  return other !== undefined && more.length === 0 && pieces.length > 1 && lexicon.opensLabel(other.slice(0, 2));
}

/** Whether the labels in a text are as long as the words between them. */
function isHalfLabels(folded: string, lexicon: Lexicon): boolean {
  let known = 0;
  for (let at = 0; at < folded.length; ) {
    const { length } = lexicon.labelAt(folded, at) ?? { length: 0 };
    known += length;
    at += Math.max(1, length);
  }
  return known * 2 >= folded.length;
}

/** How many unknown short lines may follow each other inside a table: garbled labels, bits of a vertical one. */
const MOST_STRANGERS = 3;
const FEWEST_KNOWN = 3;
/** So many figures in one line are a row of a table. */
const FEWEST_IN_ROW = 5;

function isTable(lines: readonly TextLine[]): boolean {
  const known = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const pieces = lines.filter(({ kind }) => kind === 'fragment').length;
  const figures = lines.some(({ values }) => values.length > 0);
  const row = lines.some(({ values }) => values.length >= FEWEST_IN_ROW);
  if (row) return known >= 2 && known + pieces >= FEWEST_KNOWN;
  return known >= FEWEST_KNOWN && (figures || known >= 2 * FEWEST_KNOWN);
}

/** A line of several labels is a header and tells more than a single one. */
function weightOf({ kind, several, labels }: TextLine): number {
  if (kind === 'label') return several || labels.length > 1 ? FEWEST_KNOWN : 1;
  return kind === 'values' ? 1 : 0;
}

/** Empty lines behind the last label may be its empty cells. */
function withTrailingGaps(lines: readonly TextLine[], kept: number): readonly TextLine[] {
  let end = kept;
  while (end < lines.length && lines[end]?.kind === 'blank') end++;
  return lines.slice(0, lines[kept - 1]?.kind === 'label' || lines[kept - 1]?.kind === 'values' ? end : kept);
}

/** Several labels with nothing between them. */
const isDense = ({ several, line }: TextLine): boolean => several && !/\s/.test(line.slice.text);

function layoutOf(lines: readonly TextLine[]): TextLayout {
  let alone = 0;
  let beside = 0;
  let several = 0;
  let attached = 0;
  for (const line of lines) {
    if (line.values.length > 1) several++;
    else if (line.attached || isDense(line)) attached++;
    else if (line.kind === 'values') alone++;
    else if (line.values.length === 1) beside++;
  }
  const broad = lines.some(({ labels, several }) => labels.length > 1 || several);
  if (attached > several && attached > alone) return 'glued';
  if (several > 0) return 'aligned';
  return alone >= beside && !(alone === 0 && broad) ? 'cell-per-line' : 'aligned';
}
