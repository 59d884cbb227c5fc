import { joinedFigures } from '../arithmetic/split-digits.ts';
import { defineRule, say } from '../rule.ts';
import { shorten } from '../words.ts';
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
  *check({ report }) {
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
        const name = shorten(row.label);
        const wanted =
          table.id === 'review' && written.length > row.columns.length
            ? table.rows.length * row.columns.length
            : row.columns.length;
        yield {
          range: { start: place.start, end: place.end },
          message:
            misaligned === 'shifted'
              ? say(
                  `“${name}”这一行与上下各行没有对齐，请在行首补上缺少的空格（制表符）或删去多余的。`,
                  `The row “${name}” is shifted against the rows around it.`,
                )
              : say(
                  `“${name}”这一行应有 ${wanted} 个数字，现有 ${written.length} 个，无法对应到各列，请核对。`,
                  `The row “${name}” needs ${wanted} figures but has ${written.length}.`,
                ),
          ...(misaligned === 'shifted' ? {} : { expected: String(wanted), actual: String(written.length) }),
        };
      }
    }
  },
});
