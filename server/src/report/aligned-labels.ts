import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { cover } from '../text/range.ts';
import type { Item } from './item.ts';
import { hasRole, lookUp, type ReadLabel } from './labels.ts';
import { isFilled } from './place.ts';

/**
 * Puts labels together that a printout breaks over lines, with the figures beside the first, the middle or the last
 * piece or on a line of their own. Pieces between two rows of figures belong to the row whose label they complete.
 */
export function assembleAligned(items: readonly Item[], form: Form): readonly Item[] {
  const words = wordsOf(form);
  const result: Item[] = [];
  let before: readonly ReadLabel[] = [];
  let pending: { item: Item; own: readonly ReadLabel[] } | undefined;
  let pieces: ReadLabel[] = [];
  const finish = (next: { item: Item; own: readonly ReadLabel[] } | undefined): void => {
    const split = divide(pending && [...before, ...pending.own], pieces, next?.own, words);
    if (pending !== undefined) result.push(withLeaf(pending.item, [...before, ...pending.own, ...split.left], form));
    before = split.right;
    pieces = [];
    pending = next;
  };
  for (const item of items) {
    const isData = item.values.some(isFilled);
    const loose = item.labels.filter((label) => isLoose(label, words));
    const firm = item.labels.filter((label) => !loose.includes(label));
    if (isData) {
      finish({ item: { ...item, labels: firm }, own: loose });
      continue;
    }
    if (firm.length > 0) result.push({ ...item, labels: firm });
    pieces.push(...loose);
  }
  finish(undefined);
  return result;
}

interface Words {
  readonly rows: readonly string[];
  readonly groups: readonly string[];
}

function wordsOf(form: Form): Words {
  const rows: string[] = [];
  const groups: string[] = [];
  for (const [text, known] of form.labels) {
    if (known.some(({ role }) => role === 'row')) rows.push(text);
    else groups.push(text);
  }
  return { rows, groups };
}

/** A piece that may be part of a row's label; names of groups and headers, whole or in pieces, are not. */
function isLoose({ folded, known }: ReadLabel, { rows, groups }: Words): boolean {
  if (known.some(({ role }) => role === 'row')) return true;
  if (known.length > 0) return false;
  return rows.some((row) => row.includes(folded)) || !groups.some((group) => group.includes(folded));
}

/** Where between two rows of figures the first row's label ends and the second's begins. */
function divide(
  left: readonly ReadLabel[] | undefined,
  pieces: readonly ReadLabel[],
  right: readonly ReadLabel[] | undefined,
  words: Words,
): { left: readonly ReadLabel[]; right: readonly ReadLabel[] } {
  let best = { score: -1, left: 0, right: pieces.length };
  const longest = Math.min(pieces.length, MOST_PIECES);
  for (let taken = 0; taken <= (left === undefined ? 0 : longest); taken++) {
    const leftScore = left === undefined ? 0 : fitOf([...left, ...pieces.slice(0, taken)], words, false);
    const first = Math.max(taken, pieces.length - MOST_PIECES);
    for (let from = first; from <= pieces.length; from++) {
      if (right === undefined && from < pieces.length) continue;
      const rightScore = right === undefined ? 0 : fitOf([...pieces.slice(from), ...right], words, true);
      const score = leftScore + rightScore - (from - taken) * COST_OF_DROPPING;
      if (score > best.score) best = { score, left: taken, right: from };
    }
  }
  return { left: pieces.slice(0, best.left), right: pieces.slice(best.right) };
}

const MOST_PIECES = 5;
const COST_OF_DROPPING = 0.1;

/** How well pieces make a label; of an unfinished one only the beginning must be right. */
function fitOf(pieces: readonly ReadLabel[], { rows }: Words, unfinished: boolean): number {
  const text = pieces.map(({ folded }) => folded).join('');
  if (text === '') return 0.5;
  if (rows.includes(text)) return 4;
  if (rows.some((row) => row.startsWith(text))) return unfinished ? 3 : 2;
  return rows.some((row) => row.includes(text)) ? 1 : 0;
}

function withLeaf(item: Item, pieces: readonly ReadLabel[], form: Form): Item {
  const first = pieces[0];
  if (first === undefined) return item;
  const text = pieces.map((piece) => piece.text).join('');
  const folded = fold(text);
  const longest = pieces.reduce((a, b) => (b.folded.length > a.folded.length ? b : a), first);
  const leaf: ReadLabel = { start: longest.start, end: longest.end, text, folded, known: lookUp(form, folded) };
  const range = pieces.reduce<{ start: number; end: number }>((a, b) => cover(a, b), item);
  return {
    ...item,
    start: range.start,
    end: range.end,
    labels: [...item.labels.filter((label) => !hasRole(label, 'row')), leaf],
  };
}
