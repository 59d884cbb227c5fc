import type { Prose } from '../../prose/prose.ts';
import type { BoundCell, BoundRow, Report } from '../../report/model.ts';
import type { TableId } from '../../template/forms.ts';
import type { LastYearData } from '../../template/schema.ts';
import { isInteger, isNegative, toNumber } from '../../text/decimal.ts';
import { mapDefined } from '../../text/lists.ts';
import type { EditTools, Fix, Message, RelatedPlace } from '../finding.ts';
import { type Draft, type PreviousReport, type RuleContext, say } from '../rule.ts';
import { cellName, written } from '../words.ts';

// What the rules share that hold this year's figures against last year's.

/** The report of the year before. A report that was named by hand may be of any year: it is not held against this one. */
export function reportBefore({ report, previous }: RuleContext): PreviousReport | undefined {
  const year = report.year?.value;
  const before = previous?.report.year?.value;
  return year === undefined || before === undefined || year === before + 1 ? previous : undefined;
}

/** A row whose figures stand under their columns. */
export function soundRow({ tables }: Report, table: TableId, id: string): BoundRow | undefined {
  const row = tables[table]?.rows.find((one) => one.row.id === id);
  return row === undefined || row.misaligned !== undefined ? undefined : row;
}

/** What `compare` finds in the rows of the first table that both years' reports have with their figures under their columns. */
export function* compareDisclosure(
  context: RuleContext,
  compare: (row: BoundRow, there: BoundRow, previous: PreviousReport) => Draft | undefined,
): Generator<Draft> {
  const previous = reportBefore(context);
  if (previous === undefined) return;
  for (const row of context.report.tables.disclosure?.rows ?? []) {
    const there = soundRow(previous.report, 'disclosure', row.row.id);
    if (row.misaligned !== undefined || there === undefined) continue;
    const finding = compare(row, there, previous);
    if (finding !== undefined) yield finding;
  }
}

/** The cell of a row by the id of its column; undefined where the row is not there or has none. */
export const cellOf = (row: BoundRow | undefined, column: string): BoundCell | undefined =>
  row?.cells.find((cell) => cell.column.id === column);

/** The whole number in a cell; undefined where there is none. */
export function countIn(cell: BoundCell | undefined): number | undefined {
  const value = cell?.value ?? null;
  return value === null || !isInteger(value) ? undefined : toNumber(value);
}

/** The same, where an empty cell means that nothing happened. */
export function flowIn(cell: BoundCell | undefined): number | undefined {
  if (cell !== undefined && (cell.state === 'blank' || cell.state === 'placeholder')) return 0;
  return countIn(cell);
}

/** Whether a cell holds a number below zero; a blank one does not. */
export const isNegativeCell = ({ value }: BoundCell): boolean => value !== null && isNegative(value);

/** Whether cells that are there were read without doubt; those that are not there do not count. */
export const isSure = (cells: readonly (BoundCell | undefined)[]): boolean =>
  cells.every((cell) => cell === undefined || cell.confidence === 'high');

/** A link to a cell of the checked report. */
export function hereAt(cell: BoundCell): RelatedPlace {
  const name = cellName(cell);
  const figure = written(cell);
  return { message: say(`${name.zh}：${figure.zh}`, `${name.en}: ${figure.en}`), range: cell.range };
}

/** Those of some cells that are there and written. */
export const writtenCells = (cells: readonly (BoundCell | undefined)[]): readonly BoundCell[] =>
  mapDefined(cells, (cell) => (cell === undefined || cell.range.end === cell.range.start ? undefined : cell));

/** A link to a cell of last year's report. */
export function thereAt(cell: BoundCell, { document }: PreviousReport): RelatedPlace {
  const { message, range } = hereAt(cell);
  return { message: say(`上年报告${message.zh}`, `last year's report, ${message.en}`), range, document };
}

/** `上年（2023 年）报告`, or 上年报告 where its year is not told. */
export function nameOf({ report }: PreviousReport): Message {
  const year = report.year?.value;
  return year === undefined
    ? say('上年报告', "last year's report")
    : say(`上年（${year} 年）报告`, `the report of ${year}`);
}

/** Writes figures into cells; no way to mend it where one of them is not plainly written. */
export function rewrite(
  edit: EditTools,
  report: Report,
  title: Message,
  cells: readonly (readonly [BoundCell, number])[],
): readonly Fix[] {
  const isPlain = ({ origin, marks }: BoundCell): boolean =>
    (origin === 'explicit' && marks.length === 0) || origin === 'blank';
  if (cells.length === 0 || !cells.every(([cell]) => isPlain(cell))) return [];
  const edits = cells.map(([cell, figure]) => edit.setFigure(report, cell, String(figure)));
  if (edits.some(({ length }) => length === 0)) return [];
  return [{ title, applicability: 'suggested', edits: edits.flat().sort((a, b) => a.range.start - b.range.start) }];
}

/** The first word in a sentence of a report that says why documents are no longer counted. */
export function placeOfReason(
  { paragraphs }: Prose,
  { subject, explains }: LastYearData['inForce'],
): RelatedPlace | undefined {
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes(subject)) continue;
    for (const { text, start } of paragraph.sentences()) {
      const word = text.includes(subject) ? explains.find((one) => text.includes(one)) : undefined;
      if (word === undefined) continue;
      const at = start + text.indexOf(word);
      return { message: say(`正文：“${word}”`, `the text: “${word}”`), range: paragraph.range(at, at + word.length) };
    }
  }
  return undefined;
}
