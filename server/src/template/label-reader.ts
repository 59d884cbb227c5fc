import { fold } from '../text/fold.ts';
import { readOrdinal, withoutOrdinal } from '../text/numerals.ts';
import { once } from '../text/once.ts';
import { createPlainWordList, type WordList } from '../text/word-list.ts';
import type { FormLabel } from './forms.ts';

/** A part of a text and what it is in the form; `from` and `to` count folded units. */
export interface LabelPiece {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
  readonly known: readonly FormLabel[];
}

export interface LabelReader {
  /** What a folded text is; a label with another number or none still counts as known by its words. */
  lookUp(folded: string): readonly FormLabel[];
  /**
   * The labels that a text holds: usually the text is one; `三、本年度办理结果（一）予以公开` is two. `glued`: unknown words
   * between known ones are labels too. Tables are full of the same labels, so what was read once is remembered.
   */
  read(text: string, glued: boolean): readonly LabelPiece[];
}

const NOTHING: readonly FormLabel[] = [];
const LONGEST_TEXT = 200;
const MOST_REMEMBERED = 4000;

/** @param labels the labels of a form by their folded writing */
export function createLabelReader(labels: ReadonlyMap<string, readonly FormLabel[]>): LabelReader {
  const words = once(() => createPlainWordList([...labels.keys()].filter((label) => label.length >= SHORTEST_LABEL)));
  const memory = { loose: new Map<string, readonly LabelPiece[]>(), glued: new Map<string, readonly LabelPiece[]>() };
  const lookUp = (folded: string): readonly FormLabel[] =>
    labels.get(folded) ?? labels.get(withoutOrdinal(folded)) ?? NOTHING;
  const pieceAt = (folded: string, from: number, to: number): LabelPiece => {
    const text = folded.slice(from, to);
    return { from, to, folded: text, known: lookUp(text) };
  };
  const readNew = (text: string, glued: boolean): readonly LabelPiece[] => {
    const folded = fold(text);
    const whole = pieceAt(folded, 0, folded.length);
    if (whole.known.length > 0 || folded.length < (glued ? SHORTEST_WITH_WORD : SHORTEST_GLUED)) return [whole];
    const label = withoutNote(folded);
    const known = label === folded ? NOTHING : lookUp(label);
    // `申请人情况（自然人）` is two labels.
    if (known.length > 0 && lookUp(folded.slice(label.length + 1, -1)).length === 0)
      return [{ ...whole, folded: label, known }];
    const all = withOrdinals(cut(words(), folded), folded).map(([from, to]) => pieceAt(folded, from, to));
    const pieces = glued || all.every((piece) => labels.has(piece.folded)) ? all : withoutGroups(all, folded, pieceAt);
    return pieces.length < 2 ? [whole] : pieces;
  };
  return {
    lookUp,
    read(text, glued) {
      if (text.length > LONGEST_TEXT) return [{ from: 0, to: text.length, folded: text, known: NOTHING }];
      const memo = glued ? memory.glued : memory.loose;
      const known = memo.get(text);
      if (known !== undefined) return known;
      const read = readNew(text, glued);
      if (memo.size >= MOST_REMEMBERED) memo.clear();
      memo.set(text, read);
      return read;
    },
  };
}

/** A folded label without the words in brackets that explain it, `规章（设区的市填写）`: superior offices print such into the form. */
export function withoutNote(folded: string): string {
  const open = folded.endsWith(')') ? folded.indexOf('(', SHORTEST_LABEL) : -1;
  return open < 0 || closing(folded, open) < folded.length - 1 ? folded : folded.slice(0, open);
}

/** Where the bracket at `open` closes: `三、本年度办理结果（二）部分公开（区分处理…）` has nothing but labels. */
function closing(folded: string, open: number): number {
  let depth = 0;
  for (let i = open; i < folded.length; i++) {
    if (folded.charAt(i) === '(') depth++;
    else if (folded.charAt(i) === ')' && --depth === 0) return i;
  }
  return folded.length;
}

const SHORTEST_GLUED = 6;
/** A label of four characters and a word in the place of a figure, `行政许可多`. */
const SHORTEST_WITH_WORD = 5;
const SHORTEST_LABEL = 2;

type Stretch = readonly [from: number, to: number];

/** Cuts a text at the labels it holds, the longest first; what is between them is a piece of its own. */
function cut(labels: WordList<string>, folded: string): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let at = 0;
  let unknown = 0;
  while (at < folded.length) {
    const label = labels.at(folded, at);
    if (label === undefined || (label.length === SHORTEST_LABEL && isAmidWords(labels, folded, unknown, at))) {
      at++;
      continue;
    }
    if (unknown < at) pieces.push([unknown, at]);
    pieces.push([at, at + label.length]);
    at += label.length;
    unknown = at;
  }
  if (unknown < folded.length) pieces.push([unknown, folded.length]);
  return pieces;
}

/** `其他` between other words, as in `法人和其他组织`: part of what they say, no label of its own. */
function isAmidWords(labels: WordList<string>, folded: string, unknown: number, at: number): boolean {
  const end = at + SHORTEST_LABEL;
  return unknown < at && end < folded.length && labels.at(folded, end) === undefined;
}

/** An ordinal that the form has in front of no such label, `（四）` in `（四）不予处理`, goes with the label behind it. */
function withOrdinals(pieces: readonly Stretch[], folded: string): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const words = before === undefined ? '' : folded.slice(...before);
    const isOrdinal = before !== undefined && readOrdinal(words)?.length === words.length;
    if (isOrdinal) joined[joined.length - 1] = [before[0], piece[1]];
    else joined.push(piece);
  }
  return joined;
}

/** A cell that merely mentions a label is not two labels: only the names of groups in front are cut off. */
function withoutGroups(
  pieces: readonly LabelPiece[],
  folded: string,
  pieceAt: (folded: string, from: number, to: number) => LabelPiece,
): readonly LabelPiece[] {
  const groups: LabelPiece[] = [];
  for (const piece of pieces) {
    if (!piece.known.some(({ role }) => role === 'group')) break;
    groups.push(piece);
  }
  const end = groups.at(-1)?.to ?? 0;
  // `（六）其他处` is a name that was cut, not the group `（六）其他` with a letter behind it.
  if (folded.length - end === 1) return [];
  return end === 0 || end === folded.length ? groups : [...groups, pieceAt(folded, end, folded.length)];
}
