import type { FormRow } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { defineRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { isMixed, tablesOf } from './tables.ts';

export const rowMissing = defineRule({
  id: 'row-missing',
  group: 'table',
  severity: 'error',
  docs: {
    what: say('表格缺少格式规定的行。', 'The table lacks a row of the form.'),
    why: say('格式的行不得删减，没有发生的填 0。', 'Rows of the form must not be left out; what did not happen is 0.'),
    mend: say('在应有的位置补上这一行。', 'Insert the row where it belongs.'),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      if (table.id === 'disclosure' && isMixed(report)) continue;
      const name = tableName(template, table);
      for (const { rows, at } of table.missing) {
        const listed = listOf(rows);
        yield {
          range: lineEndBefore(report.document.text, at.start),
          message: say(
            `${name.zh}缺少 ${rows.length} 行：${listed.zh}。请在此处补上，没有发生的填 0。`,
            `The ${name.en} lacks ${rows.length} row(s): ${listed.en}; insert them here, with 0 where nothing happened.`,
          ),
          expected: rows.map(({ label }) => label).join('\n'),
        };
      }
    }
  },
});

const MOST_LISTED = 3;

function listOf(rows: readonly FormRow[]): Message {
  const names = rows.slice(0, MOST_LISTED).map(({ label }) => `“${shorten(label)}”`);
  const isCut = rows.length > MOST_LISTED;
  return say(names.join('、') + (isCut ? '等' : ''), names.join(', ') + (isCut ? ' and others' : ''));
}

/** The last character of the row before the gap, so that there is something to see. */
function lineEndBefore(text: string, offset: number): { start: number; end: number } {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return { start: Math.max(0, end - 1), end };
}
