import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import type { HeaderCell } from './broken-headers.ts';
import { likeness, SIMILAR } from './labels.ts';

/** An aligned table that has lost no more headers than these keeps them whole; a printout breaks most of them over lines. */
export const MOST_LOST_WHOLE = 2;

/** Words that a line end may have left of a label; where it is a header's and the rest of it is nowhere, it was cut short. */
export function isPiece(cell: HeaderCell, strangers: readonly HeaderCell[], form: Form): boolean {
  const { folded } = cell.label;
  if (!form.labelText.includes(folded)) return false;
  const whole = headersOf(form).filter((official) => fold(official).includes(folded));
  return whole.length === 0 || whole.some((official) => piecesOf(official, strangers).length > 1);
}

const headersOf = ({ headers }: Form): readonly string[] => [
  ...new Set(Object.values(headers).flatMap((all) => all.map(({ official }) => official))),
];

/** The words of a header, by its official label, that stand somewhere as cells of their own. */
export const piecesOf = (official: string, strangers: readonly HeaderCell[]): readonly HeaderCell[] => {
  const whole = fold(official);
  return strangers.filter(({ label }) => whole.includes(label.folded));
};

/** A header broken over lines and columns cannot be put together, but all of its characters are there. */
export function hasAllCharacters(cells: readonly HeaderCell[], label: string): boolean {
  const characters = new Set(cells.map((cell) => cell.label.folded).join(''));
  return [...fold(label)].every((char) => characters.has(char));
}

/** As long as the header, much like it, and with a character that no piece of a header could bring in: a slip, no piece. */
export function isWhollyForeign({ label: { folded } }: HeaderCell, official: string, form: Form): boolean {
  const wanted = fold(official);
  if (folded.length !== wanted.length || likeness(folded, official) < SIMILAR) return false;
  return [...folded].some((char) => !form.labelText.includes(char));
}
