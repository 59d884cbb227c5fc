import { fold } from '../../text/fold.ts';
import { isSpace } from '../../text/slice.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { gluedValueStart, isDigits, isGluedRun, isValue } from '../value.ts';
import { mixedRunStart } from './mixed-run.ts';

/** A stretch of a line's slice. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A line without separators, read as a possible line of a table: a label, figures, or both. */
export interface TextLine {
  readonly line: Line;
  /** The label's pieces: what stands two blanks or more apart. */
  readonly labels: readonly Piece[];
  readonly values: readonly Piece[];
  /** Whether figures follow the label, or each other, without a blank. */
  readonly attached: boolean;
  /** Whether the label is several labels of the form in a row. */
  readonly several: boolean;
  /**
   * `label`: words of the form, with or without figures; `fragment`: a piece of them; `values`: figures alone;
   * `page`: a page number; `short`: other words, short enough for a cell; `prose`: anything else.
   */
  readonly kind: 'blank' | 'label' | 'fragment' | 'values' | 'page' | 'short' | 'prose';
}

/** Without its blanks: the columns of a wide table stand far apart. */
const LONGEST_LINE = 240;
const LONGEST_WITH_BLANKS = 1200;
const LONGEST_LABEL = 60;
/** Of more digits in a row nobody knows how many figures they are. */
const LONGEST_CELL = 9;
const NO_PIECES: readonly Piece[] = [];
/** Between few dashes, or as many on both sides: else it is a row of a table whose zeros are dashes. */
const PAGE_NUMBER =
  /^(?:[-—–―－·•~～]{1,4}\s*\d{1,4}\s*[-—–―－·•~～]{1,4}|([-—–―－·•~～]+)\s*\d{1,4}\s*\1|第?\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;

/** Tells what a line without pipes and tabs may be in a table, by its own words and figures alone; its neighbours are not looked at. */
export function readTextLine(line: Line, lexicon: Lexicon): TextLine {
  const { text } = line.slice;
  const empty = { line, labels: NO_PIECES, values: NO_PIECES, attached: false, several: false };
  if (text === '') return { ...empty, kind: 'blank' };
  // The cell of a table with one cell a line.
  if (text.length <= LONGEST_CELL && isDigits(text))
    return {
      line,
      labels: NO_PIECES,
      values: [{ from: 0, to: text.length }],
      attached: false,
      several: false,
      kind: 'values',
    };
  if (text.length > LONGEST_LINE && isLong(text)) return { ...empty, kind: 'prose' };
  if (isPageNumber(text)) return { ...empty, kind: 'page' };
  const { labelEnd, values, attached } = splitValues(text, lexicon);
  const folded = fold(text.slice(0, labelEnd));
  const pieces = splitLabels(text, labelEnd);
  const labels = values.length > 0 ? withWordApart(text, folded, pieces, lexicon) : pieces;
  const kind = kindOf(text, folded, labels, values.length, lexicon);
  const several = kind === 'label' && lexicon.isSeveralLabels(folded);
  const mixed = (kind === 'prose' || kind === 'short') && values.length <= 1 ? mixedRunStart(text, lexicon) : undefined;
  if (mixed !== undefined) return mixedLine(line, mixed);
  return { line, labels, values, attached, several, kind };
}

function mixedLine(line: Line, from: number): TextLine {
  const { text } = line.slice;
  return {
    line,
    labels: from === 0 ? NO_PIECES : splitLabels(text, from),
    values: [{ from, to: text.length }],
    attached: true,
    several: false,
    kind: from === 0 ? 'values' : 'label',
  };
}

const isLong = (text: string): boolean =>
  text.length > LONGEST_WITH_BLANKS || text.replace(/\s+/g, ' ').length > LONGEST_LINE;

/** Whether a line is nothing but the number of a page: `- 3 -`, `第3页 共8页`, `3/8`. */
export const isPageNumber = (text: string): boolean => text.length <= 24 && PAGE_NUMBER.test(text);

function kindOf(
  text: string,
  folded: string,
  labels: readonly Piece[],
  values: number,
  lexicon: Lexicon,
): TextLine['kind'] {
  if (folded === '') return values > 0 ? 'values' : 'short';
  if (folded.length > LONGEST_LABEL * 2) return 'prose';
  if (lexicon.isLabel(folded)) return 'label';
  const pieces = labels.map(({ from, to }) => fold(text.slice(from, to)));
  if (pieces.every((piece) => lexicon.isLabel(piece))) return 'label';
  const small =
    pieces.length > 1
      ? pieces.flatMap((piece, i) => (lexicon.isFragment(piece) ? [] : splitBlanks(text, labels[i])))
      : splitBlanks(text, labels[0]);
  if (lexicon.isFragment(folded) || small.every((piece) => lexicon.isFragment(fold(piece)))) return 'fragment';
  return folded.length > LONGEST_LABEL || /[。；!！?？]/.test(text) ? 'prose' : 'short';
}

const splitBlanks = (text: string, piece: Piece | undefined): string[] =>
  piece === undefined ? [] : text.slice(piece.from, piece.to).split(/\s+/);

/** Figures stand at the end of a line; what is before them is the label. */
function splitValues(
  text: string,
  lexicon: Lexicon,
): { labelEnd: number; values: readonly Piece[]; attached: boolean } {
  const tokens = tokensOf(text);
  const values: Piece[] = [];
  let glued = false;
  let index = tokens.length - 1;
  for (; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) break;
    const word = text.slice(token.from, token.to);
    const run = isGluedRun(word);
    if (!run && !isValue(word)) break;
    glued ||= run;
    values.unshift(token);
  }
  const last = tokens[index];
  if (last === undefined) return { labelEnd: 0, values, attached: glued };
  const start = gluedValueStart(text.slice(last.from, last.to));
  // The slash of `本年增/` stands inside of a label that was cut off there.
  const isCut = start !== undefined && text.charAt(last.from + start) === '/' && lexicon.isFragment(fold(text));
  if (start === undefined || isCut) return { labelEnd: last.to, values, attached: glued };
  const labelEnd = last.from + start;
  return { labelEnd, values: [{ from: labelEnd, to: last.to }, ...values], attached: true };
}

function tokensOf(text: string): Piece[] {
  const tokens: Piece[] = [];
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || isSpace(text.charCodeAt(i));
    if (!space && from < 0) from = i;
    if (space && from >= 0) {
      tokens.push({ from, to: i });
      from = -1;
    }
  }
  return tokens;
}

/** Pieces of a label that stand two blanks or an ideographic space apart. */
function splitLabels(text: string, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { from, to } of tokensOf(text.slice(0, end))) {
    const last = pieces.at(-1);
    if (last !== undefined && from - last.to < 2 && text.charAt(last.to) !== '\u3000')
      pieces[pieces.length - 1] = { from: last.from, to };
    else pieces.push({ from, to });
  }
  return pieces;
}

/** A short word among the figures, one blank off each, stands in a cell: `1.属于国家秘密 0 若干 0`. */
function withWordApart(text: string, folded: string, pieces: readonly Piece[], lexicon: Lexicon): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || lexicon.isLabel(folded)) return pieces;
  const words = tokensOf(text.slice(last.from, last.to)).map(({ from, to }) => ({
    from: last.from + from,
    to: last.from + to,
  }));
  const textOf = ({ from, to }: Piece): string => text.slice(from, to);
  const word = words.pop();
  if (word === undefined || word.to - word.from > LONGEST_WORD || lexicon.isFragment(fold(textOf(word)))) return pieces;
  const figures: Piece[] = [];
  for (let figure = words.at(-1); figure !== undefined && isValue(textOf(figure)); figure = words.at(-1)) {
    figures.unshift(figure);
    words.pop();
  }
  const label = { from: last.from, to: words.at(-1)?.to ?? last.from };
  if (!lexicon.isLabel(fold(textOf(label)))) return pieces;
  return [...pieces.slice(0, -1), label, ...figures, word];
}

const LONGEST_WORD = 4;
