import type { BoundCell, BoundRow, BoundTable, Report } from '../../report/model.ts';
import { formatDecimal, isInteger, isNegative, toNumber } from '../../text/decimal.ts';
import { fold } from '../../text/fold.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { EditTools, Fix, Message } from '../finding.ts';
import { addressOf, type Draft, defineSectionRule, say } from '../rule.ts';
import { cellName, shorten } from '../words.ts';
import { tablesOf, wordIn } from './tables.ts';

export const cellValue = defineSectionRule({
  id: 'cell-value',
  group: 'table',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '应填件数的单元格里是文字、负数或小数。',
      'Text, a negative or a fractional number stands where a count belongs.',
    ),
    why: say(
      '件数是非负整数；收费金额可以有小数，不能为负。',
      'Counts are whole numbers from 0; only amounts may have decimals.',
    ),
    mend: say('填写非负整数。', 'Write a whole number, 0 or more.'),
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      for (const { row, cell } of table.oddCells) {
        const problem = problemOf(cell);
        if (problem === undefined) continue;
        const name = cellName(cell);
        const sum = sumOfRow(report, cell);
        const asked = sum === undefined ? NOTHING : say(`本行各项合计 ${sum}。`, ` Its row adds up to ${sum}.`);
        yield {
          range: cell.range,
          severity: cell.confidence === 'low' || row.misaligned !== undefined ? 'warning' : 'error',
          message: say(
            `${name.zh}填的是“${cell.raw}”，${problem.zh}${asked.zh}`,
            `In ${name.en}, “${cell.raw}” ${problem.en}${asked.en}`,
          ),
          cell: addressOf(cell),
          ...(sum === undefined ? {} : { expected: String(sum) }),
          actual: cell.raw,
          fixes: (edit) => fixesOf(edit, report, row, cell),
        };
      }
      if (table.id === 'disclosure') yield* belowNothing(table);
      if (table.layout === 'glued') yield* wordsAmongDigits(table);
    }
  },
});

const NOTHING = say('', '');

/** What the figures of its row come to, where words stand in the total; undefined for other cells, or where one is unknown. */
function sumOfRow({ relations }: Report, cell: BoundCell): number | undefined {
  if (cell.state !== 'text') return undefined;
  const own = relations.find(({ rule, target }) => target === cell && rule !== 'result-total' && rule !== 'balance');
  return own?.left.every(({ value }) => value?.scale === 0) === true ? own.leftSum : undefined;
}

/** Figures that are glued to each other and to a word: in which column it stands, the sums could not tell. */
function* wordsAmongDigits({ id, oddCells }: BoundTable): Generator<Draft> {
  const seen = new Set<number>();
  for (const { row, cell } of oddCells) {
    const { range, raw, state } = cell;
    const word = state === 'ambiguous' ? wordIn(id, raw) : undefined;
    if (word === undefined || row.misaligned !== undefined || seen.has(range.start)) continue;
    seen.add(range.start);
    const written = raw.slice(word.start, word.end);
    const isInPlace = range.end - range.start === raw.length;
    const name = row.label.state === 'implied' ? THIS_ROW : rowName(row);
    yield {
      range: isInPlace ? { start: range.start + word.start, end: range.start + word.end } : range,
      message: say(
        `${name.zh}连在一起的数字里夹有“${written}”，无法读出各列的数字：请把各列分开，每格只写一个非负整数。`,
        `“${written}” stands among the glued figures of ${name.en}, so that none of them can be read; separate them and write one whole number, 0 or more, into each cell.`,
      ),
      actual: written,
    };
  }
}

const THIS_ROW = say('这一行', 'this row');

const rowName = ({ row }: BoundRow): Message => say(`“${shorten(row.label)}”这一行`, `the row “${shorten(row.label)}”`);

/** 2019: more items taken away than there were. The items of last year stand in front of the change. */
function* belowNothing({ rows }: BoundTable): Generator<Draft> {
  for (const { cells, misaligned } of rows) {
    const at = cells.findIndex(({ column }) => column.kind === 'change');
    const [before, change] = [cells[at - 1], cells[at]];
    if (misaligned !== undefined || !before?.value || !change?.value || !isNegative(change.value)) continue;
    if ([before, change].some(({ confidence }) => confidence !== 'high')) continue;
    const [had, lost] = [toNumber(before.value), -toNumber(change.value)];
    if (had < 0 || lost <= had) continue;
    const name = cellName(change);
    yield {
      range: change.range,
      message: say(
        `${name.zh}填的是“${change.raw}”，但上一年只有 ${before.raw} 项，不能减去 ${lost} 项，请核对。`,
        `In ${name.en}, “${change.raw}” takes away ${lost} of the ${before.raw} there were; check both.`,
      ),
      cell: addressOf(change),
      actual: change.raw,
      related: [{ range: before.range, message: say(`上一年：${before.raw}`, `last year: ${before.raw}`) }],
    };
  }
}

/** What the cell may mean, and what the sum of its row asks for. */
function fixesOf(edit: EditTools, report: Report, row: BoundRow, cell: BoundCell): readonly Fix[] {
  const offer = (figure: string, why: Message): Fix => ({
    title: say(`改为 ${figure}${why.zh}`, `Write ${figure}${why.en}`),
    applicability: 'suggested',
    edits: edit.setFigure(report, cell, figure),
  });
  const bySum = edit.figureByRow(report, row, cell);
  const meant = meaningOf(cell);
  const fixes =
    bySum === undefined ? [] : [offer(String(bySum), say('（按本行合计推算）', ', as the sum of the row asks'))];
  return meant === undefined || meant === String(bySum) ? fixes : [...fixes, offer(meant, say('', ''))];
}

/** 三 is 3, 5件左右 is 5, O is 0, 1O is 10, -2 is 2, 3.0 is 3; undefined where nothing like that can be told. */
function meaningOf({ raw, value, column }: BoundCell): string | undefined {
  if (value !== null) {
    const positive = { ...value, coefficient: Math.abs(value.coefficient) };
    if (column.kind !== 'count') return formatDecimal(positive);
    return isInteger(positive) ? String(positive.coefficient / 10 ** positive.scale) : undefined;
  }
  const folded = fold(raw);
  if (/^[OoQ零]$/.test(folded)) return '0';
  const typed = folded.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  if (typed !== folded && typed.length < 10 && /^\d+$/.test(typed)) return String(Number(typed));
  const numerals = folded.match(/\d+/g) ?? [];
  const [only] = numerals;
  if (numerals.length === 1 && only !== undefined && only.length < 10) return String(Number(only));
  const number = chineseNumber(folded.replace(/[件条个]$/, ''));
  return number === undefined ? undefined : String(number);
}

function problemOf({ state, value, column }: BoundCell): Message | undefined {
  if (state === 'text') return say('不是数字，请填写数字。', 'is no figure; write a number.');
  if (value === null || column.kind === 'change') return undefined;
  if (isNegative(value)) return say('不能是负数。', 'must not be negative.');
  if (column.kind === 'count' && !isInteger(value)) return say('件数应为整数。', 'must be a whole number.');
  return undefined;
}
