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
      yield {
        range: { start: place.start, end: place.end },
        message: say(
          `${name.zh}有 ${blanks.length} 个单元格空白或填了“/”“—”“无”，没有发生的建议填 0。`,
          `The ${name.en} has ${blanks.length} blank cell(s); write 0 where nothing happened.`,
        ),
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
          },
        ],
      };
    }
  },
});
