import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { readOrdinal, withoutOrdinal } from '../text/numerals.ts';
import type { Item } from './item.ts';
import { isMisspeltBand, isMisspeltName, type ReadLabel } from './labels.ts';

// The pieces of labels that a printout breaks over lines, and how well they fit the labels of the form.

export interface Piece {
  readonly label: ReadLabel;
  readonly item: Item;
  /** Whether it may as well be a piece of a group's name. */
  readonly isGroup: boolean;
}

export interface Words {
  /** The labels of rows, each behind a line end: one search finds a label or a piece of one. */
  readonly rows: string;
  readonly exact: ReadonlySet<string>;
  readonly groups: readonly string[];
  readonly others: readonly string[];
  readonly bands: readonly string[];
}

export function wordsOf(form: Form): Words {
  const rows: string[] = [];
  const groups: string[] = [];
  const others: string[] = [];
  const bare: string[] = [];
  for (const [text, known] of form.labels) {
    if (known.some(({ role }) => role === 'row')) {
      rows.push(text);
      if (text.length >= SHORTEST_BROKEN) bare.push(withoutOrdinal(text));
    } else if (known.some(({ role }) => role === 'group')) groups.push(text);
    else others.push(text);
  }
  const bands = form.data.disclosure.parts.map(({ band }) => fold(band));
  rows.push(...bare);
  return { rows: rows.map((row) => `\n${row}`).join(''), exact: new Set(rows), groups, others, bands };
}

/** Shorter labels are not broken; without its number `其他` may be anything. */
const SHORTEST_BROKEN = 8;

/** A piece that may be part of a row's label; whole names of groups and headers are not. */
export function isLoose({ folded, known }: ReadLabel, words: Words): boolean {
  const { groups, others, bands } = words;
  if (known.some(({ role }) => role === 'row')) return true;
  if (known.some(({ role, quality }) => role !== 'column' && quality !== 'variant')) return false;
  if (isPiece(folded, words)) return true;
  if (known.length === 0 && groups.some((group) => isMisspeltName(folded, group))) return false;
  if (known.length === 0 && isMisspeltBand(folded, bands)) return false;
  return (
    known.length === 0 && !groups.some((text) => text.includes(folded)) && !others.some((text) => text.includes(folded))
  );
}

export const isGroupPiece = ({ folded }: ReadLabel, { groups }: Words): boolean =>
  groups.some((text) => text.includes(folded));

/** `（三）不 4.保护第三方合法权益`: a piece of a group's name, one blank in front of the row's own label. */
export function splitAtRow(label: ReadLabel, words: Words, form: Form): readonly ReadLabel[] {
  if (label.known.length > 0 || label.end - label.start !== label.text.length) return [label];
  const cutAt = (from: number, to: number): ReadLabel => {
    const text = label.text.slice(from, to).trimEnd();
    const folded = fold(text);
    return {
      start: label.start + from,
      end: label.start + from + text.length,
      text,
      folded,
      known: form.reader.lookUp(folded),
    };
  };
  for (const { index } of label.text.matchAll(/\s(?=\S)/g)) {
    const [front, rest] = [cutAt(0, index + 1), cutAt(index + 1, label.text.length)];
    const printed = asPrinted(rest.folded);
    const opens = printed.length >= SHORTEST_REST && words.rows.includes(`\n${printed}`);
    const goesOn = isGroupPiece(front, words) && words.rows.includes(printed);
    if (opens || goesOn) return [front, rest];
  }
  return [label];
}

const SHORTEST_REST = 3;

export const EXACT = 4;

/** How well pieces make a label; of an unfinished one only the beginning must be right. */
export function fitOf(pieces: readonly Piece[], { rows, exact }: Words, unfinished: boolean): number {
  const text = textOf(pieces);
  if (text === '') return 0.5;
  if (exact.has(text)) return EXACT;
  if (rows.includes(`\n${text}`)) return unfinished ? 3 : 2;
  return rows.includes(text) ? 1 : 0;
}

export const textOf = (pieces: readonly Piece[]): string => asPrinted(pieces.map(({ label }) => label.folded).join(''));

export const isPiece = (folded: string, { rows }: Words): boolean => rows.includes(asPrinted(folded));

/** A folded label with the full stop that the form prints behind its number: `1、属于…` and `(1)属于…` say the same. */
export function asPrinted(folded: string): string {
  const ordinal = readOrdinal(folded);
  return ordinal?.style === 'arabic' || ordinal?.style === 'arabic-bracketed'
    ? `${ordinal.value}.${folded.slice(ordinal.length)}`
    : folded;
}
