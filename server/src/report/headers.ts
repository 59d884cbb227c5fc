import type { Form, HeaderLabel, TableId } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { mapDefined } from '../text/lists.ts';
import type { TextRange } from '../text/range.ts';
import { align } from './align.ts';
import { type HeaderCell, joinBrokenHeaders } from './broken-headers.ts';
import { hasAllCharacters, isPiece, isWhollyForeign, MOST_LOST_WHOLE, piecesOf } from './header-pieces.ts';
import type { Item } from './item.ts';
import { likeness, type ReadLabel, SIMILAR } from './labels.ts';
import type { BoundRow, HeaderIssue } from './model.ts';
import { isFilled } from './place.ts';

/** What it costs to read what is written as a header of the form: nothing for its own words, more the less alike they are. */
const COST = {
  variant: 0.1,
  /** A misspelling; `unlike` comes on top of it as far as it differs. */
  misspelt: 0.2,
  unlike: 0.6,
  /** Cheaper than one that is added and one that is missing. */
  stranger: 1.1,
  added: 0.5,
  missing: 0.7,
};
/** In its place even a header that is hardly alike is more likely wrong than lost. */
const SLIGHTLY_SIMILAR = 0.2;

/** What the header of a table lacks or misspells, and rows that are headers of some other table. */
export function checkHeaders(
  id: TableId,
  items: readonly Item[],
  rows: readonly BoundRow[],
  form: Form,
): HeaderIssue[] {
  const cells = joinBrokenHeaders(headerCells(items, rows), items, form);
  const issues =
    id === 'disclosure'
      ? inOrder(cells, form.headers[id], items, rows, form)
      : anywhere(id, cells, form.headers[id], items, form);
  const note = id === 'requests' ? wrongNote(items, form.data.requests.note) : [];
  return [...issues, ...note, ...foreignRows(items, rows)];
}

/** All labels that name no row: whatever stands above or between the figures. */
function headerCells(items: readonly Item[], rows: readonly BoundRow[]): HeaderCell[] {
  // The rows of the review table have no label: where one begins may be a header.
  const leaves = new Set(mapDefined(rows, ({ label }) => (label.state === 'implied' ? undefined : label.range.start)));
  const cells: HeaderCell[] = [];
  for (const item of items) {
    for (const label of item.labels) {
      const isHeader = label.known.some(({ role }) => role !== 'row' && role !== 'group' && role !== 'note');
      if (isHeader || (label.known.length === 0 && !leaves.has(label.start))) cells.push({ label, item });
    }
  }
  return cells;
}

const isExpected = ({ known }: ReadLabel, { role, id }: HeaderLabel): boolean =>
  known.some((one) => one.role === role && one.id === id);

const isVariant = ({ known }: ReadLabel, { role, id }: HeaderLabel): boolean =>
  known.some((one) => one.role === role && one.id === id && one.quality === 'variant');

/** The disclosure table repeats its header for each part, so order tells which one is meant. */
function inOrder(
  cells: readonly HeaderCell[],
  expected: readonly HeaderLabel[],
  items: readonly Item[],
  rows: readonly BoundRow[],
  form: Form,
): HeaderIssue[] {
  const isAligned = items[0]?.layout === 'aligned';
  const { formOf } = align(cells.length, expected.length, {
    pair(i, j) {
      const cell = cells[i];
      const one = expected[j];
      if (cell === undefined || one === undefined) return Infinity;
      if (isExpected(cell.label, one)) return isVariant(cell.label, one) ? COST.variant : 0;
      if (cell.label.known.length > 0) return Infinity;
      const alike = likeness(cell.label.folded, one.official);
      if (alike >= SIMILAR) return COST.misspelt + (1 - alike) * COST.unlike;
      return alike >= SLIGHTLY_SIMILAR && one.role === 'column' ? COST.stranger : Infinity;
    },
    added: () => COST.added,
    missing: () => COST.missing,
  });
  const issues: HeaderIssue[] = [];
  const written = new Map<number, number>();
  formOf.forEach((j, i) => {
    if (j >= 0) written.set(j, i);
  });
  const elsewhere = cells.filter((_, i) => (formOf[i] ?? -1) < 0);
  const isRight = (one: HeaderLabel, j: number): boolean => {
    const cell = cells[written.get(j) ?? -1];
    return cell !== undefined && isExpected(cell.label, one);
  };
  // A header that was broken leaves pieces.
  const strangers = cells.filter(({ label }) => label.known.length === 0);
  const isLoose =
    isAligned && strangers.length > 0 && expected.filter((one, j) => !isRight(one, j)).length > MOST_LOST_WHOLE;
  expected.forEach((one, j) => {
    const cell = cells[written.get(j) ?? -1];
    if (cell === undefined) {
      if (one.role === 'key' || isLoose || takeExpected(elsewhere, one)) return;
      if (isAligned && piecesOf(one.official, strangers).length > 0) return;
      const next = nextWritten(j, expected.length, written);
      const place = placeOfMissing(cells[next ?? -1]?.item, items);
      issues.push(issueOf('missing', one, '', firstRowBefore(place, one, rows) ?? place));
    } else if (!isExpected(cell.label, one) || isVariant(cell.label, one)) {
      const mayBePiece = isAligned && !isExpected(cell.label, one) && (isLoose || isPiece(cell, strangers, form));
      if (!mayBePiece) issues.push(issueOf('misspelt', one, cell.label.text, cell.label));
    }
  });
  return issues;
}

/** A converter may have put a header behind what it stands above in the original: then it is not lost. */
function takeExpected(elsewhere: HeaderCell[], one: HeaderLabel): boolean {
  const at = elsewhere.findIndex(({ label }) => isExpected(label, one));
  if (at >= 0) elsewhere.splice(at, 1);
  return at >= 0;
}

function nextWritten(from: number, count: number, written: ReadonlyMap<number, number>): number | undefined {
  for (let j = from + 1; j < count; j++) if (written.has(j)) return written.get(j);
  return undefined;
}

/** The first row of the part that a header belongs to, where that stands above the place of the header behind it. */
function firstRowBefore(place: TextRange, { id }: HeaderLabel, rows: readonly BoundRow[]): TextRange | undefined {
  const part = Number.parseInt(id, 10);
  const first = rows.find(({ row }) => row.part === part);
  return first !== undefined && first.label.range.start < place.start ? first.label.range : undefined;
}

function placeOfMissing(next: Item | undefined, items: readonly Item[]): TextRange {
  const item = next ?? items.at(-1);
  const first = item?.labels[0];
  return first ?? (item === undefined ? { start: 0, end: 0 } : { start: item.start, end: item.end });
}

/** Headers of the other tables stand in several lines, in an order that depends on the layout. */
function anywhere(
  id: TableId,
  cells: readonly HeaderCell[],
  expected: readonly HeaderLabel[],
  items: readonly Item[],
  form: Form,
): HeaderIssue[] {
  const isAligned = items.some(({ layout }) => layout === 'aligned');
  const byId = indexById(id, cells, form);
  const strangers = cells.filter(({ label }) => label.known.length === 0);
  const times = id === 'review' ? timesOf(expected, byId, form.data.review.blocks.length) : 1;
  const isThere = ({ id: own, role }: HeaderLabel): boolean =>
    (byId.get(own)?.length ?? 0) >= (role === 'column' ? times : 1);
  const isLoose = isAligned && expected.filter((one) => !isThere(one)).length > MOST_LOST_WHOLE;
  const others = isAligned && !isLoose ? strangers.filter((cell) => !isPiece(cell, strangers, form)) : strangers;
  const issues: HeaderIssue[] = [];
  const lost: { readonly one: HeaderLabel; readonly isInPieces: boolean }[] = [];
  for (const one of expected) {
    const matches = byId.get(one.id) ?? [];
    for (const { label } of matches) {
      if (isVariant(label, one)) issues.push(issueOf('misspelt', one, label.text, label));
    }
    if (isThere(one)) continue;
    const whole = isLoose ? others.find((cell) => isWhollyForeign(cell, one.official, form)) : undefined;
    const isSpelt = isAligned && hasAllCharacters(cells, one.official);
    if (whole === undefined && isLoose && isSpelt) continue;
    const similar = whole ?? mostAlike(others, one.official);
    if (similar !== undefined) {
      others.splice(others.indexOf(similar), 1);
      issues.push(issueOf('misspelt', one, similar.label.text, similar.label));
    } else if (!isLoose)
      lost.push({ one, isInPieces: isSpelt || (isAligned && piecesOf(one.official, strangers).length > 0) });
  }
  const [first, ...more] = lost;
  const other = more.length === 0 && first !== undefined ? onlyStranger(others) : undefined;
  if (first !== undefined && other !== undefined)
    return [...issues, issueOf('misspelt', first.one, other.label.text, other.label)];
  const place = placeOfMissing(cells[0]?.item ?? items[0], items);
  return [
    ...issues,
    ...mapDefined(lost, ({ one, isInPieces }) => (isInPieces ? undefined : issueOf('missing', one, '', place))),
  ];
}

/** Where one header is lost and one word stands among the others, it stands in its place, however unlike it is. */
function onlyStranger(strangers: readonly HeaderCell[]): HeaderCell | undefined {
  const beside = strangers.filter(({ item: { labels, values, layout }, label }) => {
    if (layout !== 'cell-per-line') return labels.some(isHeader) && !values.some(isFilled);
    const at = labels.indexOf(label);
    const [before, after] = [labels[at - 1], labels[at + 1]];
    return after !== undefined && isHeader(after) && (before === undefined || isHeader(before));
  });
  return beside.length === 1 ? beside[0] : undefined;
}

const isHeader = ({ known }: ReadLabel): boolean =>
  known.some(({ role }) => role === 'column' || role === 'head' || role === 'note');

/** The note in the corner of the requests table, where it says something else than in the form; no piece of it that a line end left. */
function wrongNote(items: readonly Item[], note: string): readonly HeaderIssue[] {
  const official = fold(note);
  const opening = official.slice(0, NOTE_OPENING);
  for (const { labels } of items) {
    for (const label of labels) {
      const { folded, known } = label;
      if (known.length > 0 || !folded.startsWith(opening) || official.startsWith(folded)) continue;
      if (Math.abs(folded.length - official.length) > MOST_MORE || likeness(folded, note) < NEARLY_THE_NOTE) continue;
      return [issueOf('misspelt', { role: 'head', id: note, official: note }, label.text, label)];
    }
  }
  return [];
}

const NOTE_OPENING = 6;
const NEARLY_THE_NOTE = 0.8;
const MOST_MORE = 3;

function indexById(
  table: TableId,
  cells: readonly HeaderCell[],
  form: Form,
): ReadonlyMap<string, readonly HeaderCell[]> {
  const byId = new Map<string, HeaderCell[]>();
  for (const cell of cells) {
    // `行政诉讼（复议后起诉）` names the head above the block as well.
    const { folded, known } = cell.label;
    const open = folded.indexOf('(');
    const above = known.length > 0 && open > 0 ? form.reader.lookUp(folded.slice(0, open)) : [];
    for (const { role, id, table: of } of above.length > 0 ? [...known, ...above] : known) {
      if (role === 'row' || role === 'group' || of !== table) continue;
      const list = byId.get(id);
      if (list === undefined) byId.set(id, [cell]);
      else list.push(cell);
    }
  }
  return byId;
}

/** How often most columns of the review table are named: once for each block, or once for all. */
function timesOf(
  expected: readonly HeaderLabel[],
  byId: ReadonlyMap<string, readonly HeaderCell[]>,
  blocks: number,
): number {
  const counts = expected.flatMap(({ role, id }) => (role === 'column' ? [byId.get(id)?.length ?? 0] : []));
  const middle = counts.sort((a, b) => a - b)[counts.length >> 1] ?? 1;
  return Math.max(1, Math.min(middle, blocks));
}

function mostAlike(cells: readonly HeaderCell[], official: string): HeaderCell | undefined {
  let best: { cell: HeaderCell; alike: number } | undefined;
  for (const cell of cells) {
    const alike = likeness(cell.label.folded, official);
    if (alike >= SIMILAR && alike > (best?.alike ?? 0)) best = { cell, alike };
  }
  return best?.cell;
}

const issueOf = (
  kind: HeaderIssue['kind'],
  { role, official }: HeaderLabel,
  written: string,
  { start, end }: TextRange,
): HeaderIssue => ({
  kind,
  role,
  official,
  written,
  range: { start, end },
});

/** A row of words in the middle of a table that names other columns than the form's. */
function foreignRows(items: readonly Item[], rows: readonly BoundRow[]): HeaderIssue[] {
  const strange = items.filter((item) => isForeign(item));
  if (strange.length === 0 || rows.length === 0) return [];
  const starts = rows.map(({ range }) => range.start).sort((a, b) => a - b);
  return strange.flatMap((item): HeaderIssue[] => {
    const isMiddle = item.start > (starts[0] ?? 0) && item.start < (starts.at(-1) ?? 0);
    const written = item.labels.map(({ text }) => text).join(' ');
    const range = { start: item.start, end: item.end };
    return isMiddle ? [{ kind: 'foreign', role: 'column', official: '', written, range }] : [];
  });
}

function isForeign({ table, labels, values, start }: Item): boolean {
  if (labels.length < FEWEST_STRANGERS || table === undefined || table.layout === 'aligned') return false;
  if (table.rows[0]?.start === start || values.some(isFilled)) return false;
  return labels.filter(({ known }) => known.length === 0).length >= FEWEST_STRANGERS;
}

const FEWEST_STRANGERS = 3;
