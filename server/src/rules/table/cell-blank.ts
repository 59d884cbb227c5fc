import type { BoundTable, OddCell, Report } from '../../report/model.ts';
import type { Message } from '../finding.ts';
import { addressOf, defineSectionRule, say } from '../rule.ts';
import { tableName } from '../words.ts';
import { tablesOf } from './tables.ts';

export const cellBlank = defineSectionRule({
  id: 'cell-blank',
  group: 'table',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '表格里有空白单元格，或者用“/”“—”“无”代替数字。',
      'The table has blank cells, or / — 无 instead of figures.',
    ),
    why: say('空白可以理解为 0，但无法与漏填区分。', 'A blank reads as 0 but cannot be told from a forgotten figure.'),
    mend: say('没有发生的事项填 0。', 'Write 0 where nothing happened.'),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      const blanks = table.oddCells.filter(({ cell: { state } }) => state === 'blank' || state === 'placeholder');
      const first = blanks[0];
      if (first === undefined) continue;
      const { cell, row } = first;
      const place =
        cell.range.end > cell.range.start
          ? cell.range
          : row.label.range.end > row.label.range.start
            ? row.label.range
            : row.range;
      const name = tableName(template, table);
      const empty = blanks.filter(({ cell: { state } }) => state === 'blank').length;
      const all = table.rows.reduce((sum, { cells }) => sum + cells.length, 0);
      const range = { start: place.start, end: place.end };
      if (empty === all) {
        yield {
          range,
          message: say(
            `${name.zh}还没有填数字，请按实际填写，没有发生的填 0。`,
            `No figure stands in the ${name.en} yet; please fill it in, with 0 where nothing happened.`,
          ),
          cell: addressOf(cell),
        };
        continue;
      }
      yield {
        range,
        message: messageOf(blanks, report, name),
        cell: addressOf(cell),
        expected: '0',
        fixes: (edit) => [
          {
            title: say(
              `${name.zh}的空白单元格填 0，空白的合计按各格之和填写`,
              `Fill the blank cells of the ${name.en} with 0, blank totals with their sums`,
            ),
            applicability: 'suggested',
            edits: edit.fillBlanks(report, [table]),
            // Where most of it or a row is blank, somebody may have begun to fill it in and not finished.
            ...(empty * 2 > all || hasOpenRow(report, table) ? { isByHand: true } : {}),
          },
        ],
      };
    }
  },
});

function messageOf(blanks: readonly OddCell[], { relations }: Report, name: Message): Message {
  const count = blanks.length;
  const cells = new Set(blanks.map(({ cell }) => cell));
  const hasSum = relations.some(
    ({ rule, target, leftSum }) => rule !== 'balance' && leftSum !== 0 && cells.has(target),
  );
  const sums = hasSum ? say('，合计按各格之和填写', ', and the sums where totals are blank') : say('', '');
  return say(
    `${name.zh}有 ${count} 个单元格空白或填了“/”“—”“无”，没有发生的建议填 0${sums.zh}。`,
    `The ${name.en} has ${count} blank cell(s); write 0 where nothing happened${sums.en}.`,
  );
}

/** Whether nothing at all stands in a row, and no sum that holds without it tells that there was nothing. */
function hasOpenRow({ relations }: Report, { rows }: BoundTable): boolean {
  const blank = rows.filter(({ cells }) => cells.length > 0 && cells.every(({ state }) => state === 'blank'));
  if (blank.length === 0) return false;
  const holding = relations.filter(({ state }) => state === 'holds').flatMap(({ left, right }) => [...left, ...right]);
  const told = new Set(holding);
  return blank.some(({ cells }) => !cells.some((cell) => told.has(cell)));
}
