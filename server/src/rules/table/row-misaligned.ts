import { joinedFigures } from '../arithmetic/split-digits.ts';
import { defineRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { tablesOf } from './tables.ts';

export const rowMisaligned = defineRule({
  id: 'row-misaligned',
  group: 'table',
  severity: 'warning',
  docs: {
    what: say(
      '这一行的数字没有对准各列：整行错位，或者格数不对。',
      'The figures of a row do not stand under their columns: shifted, too few or too many.',
    ),
    why: say('数字错位后会被读成别的列的数字。', 'A shifted figure is read as that of another column.'),
    mend: say(
      '补上或删去多余的空格，使这一行与上下各行对齐。',
      'Add or remove cells until the row stands like those around it.',
    ),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      const seen = new Set<number>();
      for (const { row, misaligned, label, written, range } of table.rows) {
        if (
          misaligned === undefined ||
          seen.has(range.start) ||
          (misaligned === 'too-many' && joinedFigures(row, written) !== undefined)
        )
          continue;
        seen.add(range.start);
        const place = label.state === 'implied' ? range : label.range;
        // The review table prints all its blocks in one row, which has no label.
        const isWhole = table.id === 'review' && written.length > row.columns.length;
        const wanted = isWhole ? table.rows.length * row.columns.length : row.columns.length;
        const whole = tableName(template, table);
        const name = isWhole
          ? say(`${whole.zh}的这一行`, `This row of the ${whole.en}`)
          : say(`“${shorten(row.label)}”这一行`, `The row “${shorten(row.label)}”`);
        yield {
          range: { start: place.start, end: place.end },
          message:
            misaligned === 'shifted'
              ? say(
                  `${name.zh}与上下各行没有对齐，请补上行首缺少的空单元格，或者删去多余的。`,
                  `${name.en} is shifted against the rows around it; add the blank cells it lacks in front, or remove those too many.`,
                )
              : say(
                  `${name.zh}应有 ${wanted} 个数字，现有 ${written.length} 个，无法对应到各列，请核对。`,
                  `${name.en} needs ${wanted} figures but has ${written.length}, so they cannot be told apart.`,
                ),
          ...(misaligned === 'shifted' ? {} : { expected: String(wanted), actual: String(written.length) }),
        };
      }
    }
  },
});
