import { fold } from '../../text/fold.ts';
import { defineRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { isMixed, tablesOf } from './tables.ts';

export const tableHeader = defineRule({
  id: 'table-header',
  group: 'table',
  severity: 'warning',
  docs: {
    what: say(
      '表头或分栏标题缺失、写错，或者混入了别的表头。',
      'A header cell or band is missing or misspelt, or a foreign header stands in the table.',
    ),
    why: say('表头说明各列的含义，格式已经印定。', 'The header says what the columns mean and is printed in the form.'),
    mend: say('改成格式的表头。', 'Write the header of the form.'),
  },
  *check({ report, template }) {
    const foreign = new Set(report.foreignLabels.map(({ folded }) => folded));
    for (const table of tablesOf(report)) {
      const name = tableName(template, table);
      for (const { kind, official, written, range } of table.headers) {
        if (table.id === 'disclosure' && isMixed(report) && (kind === 'missing' || foreign.has(fold(written))))
          continue;
        const message =
          kind === 'missing'
            ? say(`${name.zh}缺少表头“${official}”，应在此处。`, `The ${name.en} lacks the header “${official}” here.`)
            : kind === 'misspelt'
              ? say(
                  `表头“${shorten(written)}”与格式不一致，应为“${official}”。`,
                  `The header “${shorten(written)}” must read “${official}”.`,
                )
              : say(
                  `${name.zh}中间混入了别的表头，请删去这一行。`,
                  `A header of some other table stands inside the ${name.en}; remove it.`,
                );
        yield {
          range,
          message,
          ...(official === '' ? {} : { expected: official }),
          ...(written === '' ? {} : { actual: written }),
        };
      }
    }
  },
});
