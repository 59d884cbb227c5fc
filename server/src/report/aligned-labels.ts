import type { Form, TableId } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { cover, type TextRange } from '../text/range.ts';
import {
  asPrinted,
  EXACT,
  fitOf,
  isGroupPiece,
  isLoose,
  isPiece,
  type Piece,
  splitAtRow,
  textOf,
  type Words,
  wordsOf,
} from './aligned-pieces.ts';
import type { Item } from './item.ts';
import { isMisspeltRow, type ReadLabel } from './labels.ts';
import { isFilled } from './place.ts';

/**
 * Puts labels together that a printout breaks over lines, with the figures beside the first, the middle or the last
 * piece or on a line of their own. Pieces between two rows of figures belong to the row whose label they complete; what
 * completes neither is the label of a row without figures, or a piece of a group's name beside the rows.
 */
export function assembleAligned(items: readonly Item[], form: Form): readonly Item[] {
  const words = form.derived(wordsOf);
  const result: Item[] = [];
  let before: readonly Piece[] = [];
  let pending: DataLine | undefined;
  let pieces: Piece[] = [];
  let table: TableId | undefined;
  const finish = (next: DataLine | undefined): void => {
    const split = divide(pending && [...before, ...pending.own], pieces, next?.own, words);
    if (pending !== undefined) result.push(withLeaf(pending.item, split.left, form));
    result.push(...rowsWithoutFigures(split.dropped, words, form));
    before = split.right;
    pieces = [];
    pending = next;
  };
  for (const item of withoutPageNumbers(items)) {
    const isData = item.values.some(isFilled);
    const labels = item.labels.flatMap((label) => splitAtRow(label, words, form));
    const own = labels.map((label) => ({ label, item, isGroup: isGroupPiece(label, words) }));
    const isHeading = !isData && labels.some(isFirmHeader);
    const named = tableNamedBy(labels);
    // Below the headers of the next table nothing belongs to the last row of this one.
    if (!isData && named !== undefined && table !== undefined && named !== table) finish(undefined);
    table = named ?? table;
    const loose = own.filter(({ label }) => isLoose(label, words) && !(isHeading && isStranger(label, words)));
    const firm = labels.filter((label) => !loose.some((piece) => piece.label === label));
    if (isData) finish({ item: { ...item, labels: firm }, own: besideFigures(loose, words) });
    else {
      const shown = pending === undefined ? labels.filter(isHeader) : firm;
      if (shown.length > 0) result.push({ ...item, labels: shown });
      pieces.push(...loose);
    }
  }
  finish(undefined);
  return result;
}

/** A figure alone on its line, above headers that stood there before: the number of the page that ends there. */
function withoutPageNumbers(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ labels, values }, i) => {
    for (const { folded } of labels) seen.add(folded);
    const filled = values.filter(isFilled);
    const isAlone = labels.length === 0 && filled.length === 1 && /^\d{1,3}$/.test(filled[0]?.text ?? '');
    return !isAlone || items[i + 1]?.labels.some((label) => isRepeatable(label) && seen.has(label.folded)) !== true;
  });
}

/** The parts of the disclosure table have headers of the same words anyway. */
const isRepeatable = ({ known }: ReadLabel): boolean =>
  known.length > 0 && known.every(({ role, table }) => table !== 'disclosure' && role !== 'row' && role !== 'group');

const isFirmHeader = ({ known }: ReadLabel): boolean =>
  known.some(({ role }) => role === 'key' || role === 'column') && !known.some(({ role }) => role === 'row');

/** Words beside a header that are no piece of a row's label: a header that is misspelt. */
const isStranger = ({ known, folded }: ReadLabel, words: Words): boolean =>
  known.length === 0 && !isPiece(folded, words);

/** The one form table that all known labels of a line belong to; short words as 其他 belong to any. */
function tableNamedBy(labels: readonly ReadLabel[]): TableId | undefined {
  const telling = labels.filter(({ known, folded }) => known.length > 0 && folded.length >= SHORTEST_TELLING);
  const first = telling[0]?.known[0]?.table;
  return telling.every(({ known }) => known.every(({ table }) => table === first)) ? first : undefined;
}

const SHORTEST_TELLING = 4;

/** A label that names no row, or not only a row. */
const isHeader = ({ known }: ReadLabel): boolean => known.length === 0 || known.some(({ role }) => role !== 'row');

interface DataLine {
  readonly item: Item;
  readonly own: readonly Piece[];
}

interface Division {
  readonly left: readonly Piece[];
  readonly dropped: readonly Piece[];
  readonly right: readonly Piece[];
}

/** Where between two rows of figures the first row's label ends and the second's begins. */
function divide(
  left: readonly Piece[] | undefined,
  pieces: readonly Piece[],
  right: readonly Piece[] | undefined,
  words: Words,
): Division {
  const mostLeft = left === undefined ? 0 : Math.min(pieces.length, MOST_PIECES);
  const lefts = Array.from({ length: mostLeft + 1 }, (_, taken) => {
    const taking = pieces.slice(0, taken);
    return labelWith(taking, [...(left ?? []), ...taking], words, false);
  });
  const first = right === undefined ? pieces.length : Math.max(0, pieces.length - MOST_PIECES);
  let best: { score: number; taken: number; from: number } = { score: -Infinity, taken: 0, from: pieces.length };
  for (let from = first; from <= pieces.length; from++) {
    const taking = pieces.slice(from);
    const rightScore = right === undefined ? 0 : labelWith(taking, [...taking, ...right], words, true).score;
    for (let taken = 0; taken <= Math.min(mostLeft, from); taken++) {
      const score = (lefts[taken]?.score ?? 0) + rightScore - (from - taken) * COST_OF_DROPPING;
      if (score > best.score) best = { score, taken, from };
    }
  }
  return {
    left: lefts[best.taken]?.pieces ?? [],
    dropped: pieces.slice(best.taken, best.from),
    right: pieces.slice(best.from),
  };
}

/** The label that pieces make with others beside them: what one that no row has takes from rows without figures is lost for those. */
function labelWith(taking: readonly Piece[], pieces: readonly Piece[], words: Words, unfinished: boolean): ScoredLabel {
  const label = bestLabel(pieces, words, unfinished);
  const whole = label.score > 0 ? [] : taking.filter((one) => words.exact.has(asPrinted(one.label.folded)));
  return whole.length === 0 ? label : { ...label, score: label.score - whole.length * COST_OF_DROPPING * 2 };
}

interface ScoredLabel {
  readonly score: number;
  readonly pieces: readonly Piece[];
}

/** A label of thirty characters in a column of three. */
const MOST_PIECES = 12;
const COST_OF_DROPPING = 0.1;

/** The label that some pieces make, without those that rather belong to a group's name if it is better so. */
function bestLabel(pieces: readonly Piece[], words: Words, unfinished: boolean): ScoredLabel {
  const score = fitOf(pieces, words, unfinished);
  const first = pieces.findIndex(({ isGroup }) => !isGroup);
  if (score >= EXACT || first < 0) return { score, pieces };
  let best = { score, pieces };
  // The name of a group stands in front, or amid the label; `开` may end the one as well as the other.
  for (const rows of [pieces.slice(first), pieces.filter(({ isGroup }) => !isGroup)]) {
    const without = rows.length === pieces.length ? 0 : fitOf(rows, words, unfinished) - COST_OF_DROPPING;
    if (without > best.score) best = { score: without, pieces: rows };
  }
  return best;
}

/** Of the pieces on a line with figures those next to the figures; in front stand pieces of a group's name. */
function besideFigures(pieces: readonly Piece[], words: Words): readonly Piece[] {
  let best = { score: fitOf(pieces, words, true), pieces };
  for (let i = 1; i < pieces.length; i++) {
    const score = fitOf(pieces.slice(i), words, true);
    if (score > best.score) best = { score, pieces: pieces.slice(i) };
  }
  return best.pieces;
}

/** Rows whose cells are all empty leave just their label, which may be misspelt where it is on one line. */
function rowsWithoutFigures(pieces: readonly Piece[], words: Words, form: Form): Item[] {
  const { exact } = words;
  const items: Item[] = [];
  let at = 0;
  while (at < pieces.length) {
    const found = longestLabel(pieces.slice(at, at + MOST_PIECES), exact) ?? misspelt(pieces[at], words);
    const first = found?.own[0];
    if (found !== undefined && first !== undefined)
      items.push(withLeaf({ ...first.item, labels: [] }, found.own, form));
    at += found?.length ?? 1;
  }
  return items;
}

/** A line by itself that is nearly the label of a row. */
const misspelt = (piece: Piece | undefined, words: Words): LongestLabel | undefined =>
  piece !== undefined &&
  !isPiece(piece.label.folded, words) &&
  [...words.exact].some((row) => isMisspeltRow(piece.label.folded, row))
    ? { own: [piece], length: 1 }
    : undefined;

interface LongestLabel {
  readonly own: readonly Piece[];
  readonly length: number;
}

/** The label that most of the first pieces make, with the name of a group amid them or without; `length` counts both. */
function longestLabel(pieces: readonly Piece[], exact: Words['exact']): LongestLabel | undefined {
  for (let { length } = pieces; length > 0; length--) {
    const run = pieces.slice(0, length);
    const own = [run, run.filter(({ isGroup }) => !isGroup)].find((one) => exact.has(textOf(one)));
    if (own !== undefined) return { own, length };
  }
  return undefined;
}

function withLeaf(item: Item, pieces: readonly Piece[], form: Form): Item {
  const first = pieces[0]?.label;
  if (first === undefined) return item;
  const labels = pieces.map(({ label }) => label);
  const text = labels.map((label) => label.text).join('');
  const folded = fold(text);
  const longest = labels.reduce((a, b) => (b.folded.length > a.folded.length ? b : a), first);
  const leaf: ReadLabel = { start: longest.start, end: longest.end, text, folded, known: form.reader.lookUp(folded) };
  const { start, end } = labels.reduce<TextRange>((whole, label) => cover(whole, label), item);
  return { ...item, start, end, labels: [...item.labels, leaf] };
}
