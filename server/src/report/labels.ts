import type { Cell } from '../syntax/nodes.ts';
import { type Form, type FormLabel, withoutOrdinal } from '../template/forms.ts';
import { similarity } from '../text/distance.ts';
import { fold, foldOffsets } from '../text/fold.ts';
import { readOrdinal } from '../text/numerals.ts';
import type { WrittenLabel } from './model.ts';

/** A label as written, with all that it may be in the form. */
export interface ReadLabel extends WrittenLabel {
  readonly known: readonly FormLabel[];
}

/** What a folded text is in the form; a label with a wrong or another number still counts as known by its words. */
export function lookUp(form: Form, folded: string): readonly FormLabel[] {
  return form.labels.get(folded) ?? form.labels.get(withoutOrdinal(folded)) ?? NONE;
}

const NONE: readonly FormLabel[] = [];

/** The label next to the figures: that of the row itself, not of the groups it stands in. */
export const leafOf = ({ labels }: { readonly labels: readonly ReadLabel[] }): ReadLabel | undefined => labels.at(-1);

export const hasRole = (label: ReadLabel, role: FormLabel['role']): boolean =>
  label.known.some((one) => one.role === role);

/**
 * Reads a cell as labels: usually one, more where several are written without a break (`三、本年度办理结果（一）予以公开`).
 * In a glued layout unknown words between known ones are labels too.
 */
export function readLabels(
  form: Form,
  cell: Pick<Cell, 'start' | 'end' | 'text'>,
  glued: boolean,
): readonly ReadLabel[] {
  const folded = fold(cell.text);
  const known = lookUp(form, folded);
  if (known.length > 0 || folded.length < SHORTEST_GLUED)
    return [{ start: cell.start, end: cell.end, text: cell.text, folded, known }];
  const whole = splitKnown(form, folded, true);
  const pieces =
    glued || whole.every(([from, to]) => form.labels.has(folded.slice(from, to)))
      ? whole
      : splitKnown(form, folded, false);
  if (pieces.length < 2) return [{ start: cell.start, end: cell.end, text: cell.text, folded, known }];
  const offsets = cell.end - cell.start === cell.text.length ? foldOffsets(cell.text) : undefined;
  return pieces.map(([from, to]) => {
    const start = cell.start + (offsets?.[from] ?? 0);
    const end = offsets === undefined ? cell.end : cell.start + (offsets[to - 1] ?? 0) + 1;
    const text = folded.slice(from, to);
    return { start, end, text, folded: text, known: lookUp(form, text) };
  });
}

const SHORTEST_GLUED = 6;

/**
 * Cuts a text at the labels it holds. In glued layouts every label counts; elsewhere only the names of groups in front,
 * because a cell that merely mentions a label is not two labels.
 */
function splitKnown(form: Form, folded: string, glued: boolean): [number, number][] {
  const pieces: [number, number][] = [];
  let at = 0;
  let unknownFrom = -1;
  while (at < folded.length) {
    const length = longestLabelAt(form, folded, at, glued);
    if (length === 0) {
      if (!glued) {
        pieces.push([at, folded.length]);
        return pieces;
      }
      if (unknownFrom < 0) unknownFrom = at;
      at++;
      continue;
    }
    if (unknownFrom >= 0) pieces.push([unknownFrom, at]);
    unknownFrom = -1;
    pieces.push([at, at + length]);
    at += length;
  }
  if (unknownFrom >= 0) pieces.push([unknownFrom, folded.length]);
  return pieces;
}

function longestLabelAt(form: Form, folded: string, at: number, glued: boolean): number {
  for (let length = Math.min(LONGEST_LABEL, folded.length - at); length >= 2; length--) {
    const known = form.labels.get(folded.slice(at, at + length));
    if (known !== undefined && (glued || known.some(({ role }) => role === 'group'))) return length;
  }
  return 0;
}

const LONGEST_LABEL = 45;

/** How well a written label fits an official one: 1 the same words, 0 nothing shared. A cut-off label fits well. */
export function likeness(written: string, official: string): number {
  const a = withoutOrdinal(written);
  const b = withoutOrdinal(fold(official));
  if (a === b) return 1;
  if (a.length >= SHORTEST_CUT && (b.startsWith(a) || (b.endsWith(a) && a.length * 2 > b.length))) return CUT_LIKENESS;
  const alike = similarity(a, b);
  return sameOrdinal(written, official) ? Math.min(1, alike + ORDINAL_BONUS) : alike;
}

const SHORTEST_CUT = 3;
const CUT_LIKENESS = 0.8;
const ORDINAL_BONUS = 0.1;

function sameOrdinal(written: string, official: string): boolean {
  const a = readOrdinal(written);
  const b = readOrdinal(fold(official));
  return a !== undefined && b !== undefined && a.value === b.value && a.style === b.style;
}
