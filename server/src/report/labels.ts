import type { Cell } from '../syntax/nodes.ts';
import type { Form, FormLabel } from '../template/forms.ts';
import { similarity } from '../text/distance.ts';
import { fold, foldOffsets } from '../text/fold.ts';
import { readOrdinal, withoutOrdinal } from '../text/numerals.ts';
import type { WrittenLabel } from './model.ts';

/** A label as written, with all that it may be in the form. */
export interface ReadLabel extends WrittenLabel {
  readonly known: readonly FormLabel[];
}

/** The label next to the figures: that of the row itself, not of the groups it stands in. */
export const leafOf = ({ labels }: { readonly labels: readonly ReadLabel[] }): ReadLabel | undefined => labels.at(-1);

/** Whether what was read may be a label in this role: some words are both a row and a head. */
export const hasRole = (label: ReadLabel, role: FormLabel['role']): boolean =>
  label.known.some((one) => one.role === role);

/** Reads a cell as labels: usually one, more where several are written without a break (`三、本年度办理结果（一）予以公开`). */
export function readLabels(
  form: Form,
  cell: Pick<Cell, 'start' | 'end' | 'text'>,
  glued: boolean,
): readonly ReadLabel[] {
  const { start, end, text } = cell;
  const pieces = form.reader.read(text, glued);
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined)
    return [{ start, end, text, folded: first.folded, known: first.known }];
  const offsets = end - start === text.length ? foldOffsets(text) : undefined;
  if (offsets === undefined) return pieces.map(({ folded, known }) => ({ start, end, text: folded, folded, known }));
  return pieces.map(({ from, to, folded, known }) => {
    const first = offsets[from] ?? 0;
    const behind = (offsets[to - 1] ?? 0) + 1;
    return { start: start + first, end: start + behind, text: text.slice(first, behind), folded, known };
  });
}

/** From this {@link likeness} on a word is a header or the name of a group that is misspelt. */
export const SIMILAR = 0.5;

/** How well a written label fits an official one: 1 the same words, 0 nothing shared. A cut-off label fits well. */
export function likeness(written: string, official: string): number {
  const a = withoutOrdinal(written);
  const b = withoutOrdinal(fold(official));
  if (a === b) return 1;
  if (a.length >= SHORTEST_CUT && (b.startsWith(a) || (b.endsWith(a) && a.length * 2 > b.length))) return CUT_LIKENESS;
  const alike = similarity(a, b);
  return sameOrdinal(written, official) ? Math.min(1, alike + ORDINAL_BONUS) : alike;
}

/** `（五）不予受理` for a group: under its own numeral, as long as its name, no piece of it, and nearly the same. Both folded. */
export function isMisspeltName(written: string, official: string): boolean {
  const ordinal = readOrdinal(written);
  return (
    (ordinal?.style === 'chinese-bracketed' || ordinal?.style === 'chinese') &&
    official.startsWith(written.slice(0, ordinal.length)) &&
    Math.abs(official.length - written.length) <= 1 &&
    !official.includes(written) &&
    likeness(written, official) >= NEARLY_THE_SAME
  );
}

const NEARLY_THE_SAME = 0.6;

/** `第二十条（五）项`: nearly one of the form's bands, no piece of it. All folded. */
export const isMisspeltBand = (written: string, bands: readonly string[]): boolean =>
  bands.some(
    (band) =>
      written.charCodeAt(0) === band.charCodeAt(0) &&
      written.charCodeAt(written.length - 1) === band.charCodeAt(band.length - 1) &&
      Math.abs(written.length - band.length) <= MOST_WRONG &&
      likeness(written, band) >= NEARLY_THE_BAND,
  );

/** `5.属于三类内部信息`: nearly the label of a row under its own numeral. Both folded. */
export const isMisspeltRow = (written: string, row: string): boolean =>
  Math.abs(written.length - row.length) <= MOST_WRONG &&
  sameOrdinal(written, row) &&
  likeness(written, row) >= NEARLY_THE_BAND;

const MOST_WRONG = 2;
const NEARLY_THE_BAND = 0.7;

const SHORTEST_CUT = 3;
const CUT_LIKENESS = 0.8;
const ORDINAL_BONUS = 0.1;

function sameOrdinal(written: string, official: string): boolean {
  const a = readOrdinal(written);
  const b = readOrdinal(fold(official));
  return a !== undefined && b !== undefined && a.value === b.value && a.style === b.style;
}
