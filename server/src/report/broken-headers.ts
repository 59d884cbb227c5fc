import type { Form } from '../template/forms.ts';
import type { Item } from './item.ts';
import type { ReadLabel } from './labels.ts';

/** A label above or between the figures, and the row it stands in. */
export interface HeaderCell {
  readonly label: ReadLabel;
  readonly item: Item;
}

/** Headers that stand broken in two rows, `商业 | 科研` above `企业 | 机构`: a piece and the rest of it in the next row are one. */
export function joinBrokenHeaders(
  cells: readonly HeaderCell[],
  items: readonly Item[],
  form: Form,
): readonly HeaderCell[] {
  const strangers = new Map<Item, HeaderCell[]>();
  for (const cell of cells) {
    if (cell.label.known.length > 0) continue;
    const row = strangers.get(cell.item);
    if (row === undefined) strangers.set(cell.item, [cell]);
    else row.push(cell);
  }
  if (strangers.size === 0) return cells;
  const above = new Map<Item, readonly HeaderCell[]>();
  items.forEach((item, i) => {
    const pieces = strangers.get(item);
    const before = items[i - 1];
    if (pieces !== undefined && pieces.length <= MOST_PIECES && before !== undefined) above.set(before, pieces);
  });
  if (above.size === 0) return cells;
  const rests = new Set<HeaderCell>();
  const joined = cells.map((cell): HeaderCell => {
    const { label, item } = cell;
    const rest = above.get(item)?.find((one) => !rests.has(one) && form.labels.has(label.folded + one.label.folded));
    if (rest === undefined || rests.has(cell)) return cell;
    rests.add(rest);
    const folded = label.folded + rest.label.folded;
    return { item, label: { ...label, folded, known: form.reader.lookUp(folded) } };
  });
  return joined.filter((cell) => !rests.has(cell));
}

/** No header of the form has more columns. */
const MOST_PIECES = 16;
