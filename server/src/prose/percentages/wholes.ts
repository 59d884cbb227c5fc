import type { BoundCell } from '../../report/model.ts';
import type { Form } from '../../template/forms.ts';
import { placesOf } from '../../text/decimal.ts';
import { mapDefined } from '../../text/lists.ts';
import { columnsOf } from '../grammar/meaning.ts';
import type { Saying } from '../grammar/saying.ts';
import type { Percentage, Place, Statement } from '../statement.ts';
import { type CellReader, cellSum } from '../verdicts/candidates.ts';

// What the tables have of what a share may be a share of.

/** The rows that together are all applications, each way of counting them. */
const WHOLES: readonly (readonly string[])[] = [['resultTotal'], ['newReceived'], ['newReceived', 'carriedOver']];

/** Gives what the table has of all applications, each way of counting them. */
export const wholesOfTable = (read: CellReader): readonly number[] =>
  WHOLES.flatMap((rows) => {
    const one = read(cellSum('requests', rows, ['total']));
    return one?.sure === true && one.value > 0 ? [one.value] : [];
  });

/** What the cells of a table say that a number of theirs is a part of: all applications, those of all organisations, or its group. */
export function wholesOfPart({ matched }: Statement, read: CellReader, form: Form): readonly number[] | undefined {
  const cells = matched?.cells ?? [];
  const isPart = ({ table, row, column }: BoundCell): boolean =>
    table === 'requests' && (column.id !== TOTAL || !TOTALS.includes(row.id));
  if (cells.length === 0 || !cells.every(isPart)) return undefined;
  const rows = [...new Set(cells.map(({ row }) => row.id))];
  // 自然人申请83件: of all that are new.
  const own = rows
    .filter((row) => TOTALS.includes(row))
    .flatMap((row) => read(cellSum('requests', [row], [TOTAL]))?.value ?? []);
  const wholes = [
    ...[...groupsOf(form.rows.requests.map(({ id }) => id))].map((group) => cellSum('requests', [group], [TOTAL])),
    ...rows.map((row) => cellSum('requests', [row], [TOTAL])),
    ...WHOLES.map((whole) => cellSum('requests', whole, columnsOf(['organisations'], form))),
  ];
  return [...own.filter((one) => one > 0), ...wholesOfTable(read), ...mapDefined(wholes, (sum) => read(sum)?.value)];
}

const TOTAL = 'total';
const TOTALS: readonly string[] = ['newReceived', 'carriedOver', 'resultTotal', 'carriedForward'];

/** How many disputes of these rows the table has, with and without those that are pending. */
export const wholesOfDisputes = (rows: readonly string[], read: CellReader): readonly number[] =>
  [[TOTAL], [TOTAL, '-pending']].flatMap((columns) => {
    const one = read(cellSum('review', rows, columns));
    return one?.sure === true && one.value > 0 ? [one.value] : [];
  });

/** The groups that rows lie in. */
const groupsOf = (rows: readonly string[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => (row.includes('.') ? [row.slice(0, row.indexOf('.'))] : []))),
];

/** 予以公开占58.5%: what the table has of it, of all that was completed or received. */
export function sharesOfTable(
  shares: readonly Saying[],
  { paragraph }: Place,
  read: CellReader,
): readonly Percentage[] {
  const found: Percentage[] = [];
  for (const { meaning, value, start, numeralEnd, end } of shares) {
    const parts = meaning.sums.map(read);
    const wholes = WHOLES.map((rows) => read(cellSum('requests', rows, ['total'])));
    const isKnown = [...parts, ...wholes].every((one) => one?.sure === true) && (wholes[0]?.value ?? 0) > 0;
    if (!isKnown) continue;
    // 无法提供的19件中,本机关不掌握的占89.5%: a row may be a part of its group.
    wholes.push(
      ...groupsOf(meaning.sums.flatMap(({ rows }) => rows)).map((group) =>
        read(cellSum('requests', [group], ['total'])),
      ),
    );
    found.push({
      kind: 'share',
      range: paragraph.range(start, end),
      percent: value,
      places: placesOf(paragraph.text.slice(start, numeralEnd)),
      parts: parts.map((one) => one?.value ?? 0),
      wholes: wholes.map((one) => one?.value ?? 0),
      place: { paragraph },
    });
  }
  return found;
}
