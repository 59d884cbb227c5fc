import type { Form } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import type { BoundRow, BoundTable } from './model.ts';

/** What of a table is written in words. */
type Wording = Pick<BoundTable, 'id' | 'parts' | 'range' | 'rows' | 'headers' | 'groups'>;

/**
 * Takes what a converter has done to a printed table for what it is: header and labels are broken at the margins of their cells,
 * and the pieces stand between the parts of the table, away from their figures. Whoever reads the original sees nothing wrong,
 * so none of it counts as misspelt or lost; any other table is given back as it is.
 */
export function withoutPieces<T extends Wording>(table: T, text: string, form: Form): T & { isScattered: boolean } {
  const { id, parts, rows, headers, groups } = table;
  const whole = { ...table, isScattered: false };
  if (parts.length < 2) return whole;
  const isPiece = ({ written }: { readonly written: string }): boolean => isMadeOfPieces(written, form);
  const isApart = isWrittenApart(table, text);
  const torn = new Set(rows.filter((row) => isTorn(row, isPiece, isApart)));
  const pieces = torn.size + headers.filter(isPiece).length + groups.filter(isPiece).length;
  if (pieces < FEWEST_PIECES) return whole;
  return {
    ...table,
    isScattered: true,
    rows: rows.map((row) => (torn.has(row) ? { ...row, label: { ...row.label, state: 'implied' } } : row)),
    headers: headers.filter((issue) => !isPiece(issue) && (issue.kind !== 'missing' || id === 'disclosure')),
    groups: groups.filter((issue) => !isPiece(issue) && issue.kind !== 'missing'),
  };
}

/** A slip or two are slips; a table that was taken to pieces shows it everywhere. */
const FEWEST_PIECES = 3;

const isTorn = (
  { row, label }: BoundRow,
  isPiece: (label: BoundRow['label']) => boolean,
  isApart: (official: string) => boolean,
): boolean =>
  (label.state === 'lost' && isApart(row.label)) ||
  (label.state === 'misspelt' && (isPiece(label) || isApart(row.label)));

/**
 * Whether a text is nothing but pieces of the form's labels, one behind the other, none of them a whole label by itself: `益组织`,
 * `法提供行制作`.
 */
export function isMadeOfPieces(text: string, form: Form): boolean {
  const folded = fold(text);
  if (folded.length < SHORTEST_PIECE || form.labels.has(folded)) return false;
  const labels = form.labelText;
  if (labels.includes(folded)) return true;
  for (let at = 0; at < folded.length; ) {
    let end = at + SHORTEST_PIECE;
    if (end > folded.length || !labels.includes(folded.slice(at, end))) return false;
    while (end < folded.length && labels.includes(folded.slice(at, end + 1))) end++;
    // No piece is so short that it tells nothing: the one before leaves it a character.
    at = end === folded.length - 1 ? end - 1 : end;
  }
  return true;
}

const SHORTEST_PIECE = 2;

/** Whether the beginning of a label stands anywhere in the table or between its parts. */
function isWrittenApart({ range }: Wording, text: string): (official: string) => boolean {
  let whole: string | undefined;
  return (official) => {
    whole ??= fold(text.slice(range.start, range.end));
    return whole.includes(fold(official).slice(0, TELLING));
  };
}

/** So much of a label is enough to know it by; the rest may stand in another line. */
const TELLING = 8;
