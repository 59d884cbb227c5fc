import type { BoundTable, Report, UnknownRow } from '../../report/model.ts';
import type { Message } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { isMixed, tablesOf } from './tables.ts';

export const rowUnknown = defineSectionRule({
  id: 'row-unknown',
  group: 'table',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '表格里有格式没有的行，或者同一行写了两遍。',
      'The table has a row that the form does not have, or one row twice.',
    ),
    why: say(
      '格式的表格不得增加行；多出的行会使合计对不上。',
      'Rows must not be added to the form; an added row breaks the sums.',
    ),
    mend: say('删去这一行；如果是标签写错，改成格式的写法。', 'Remove the row, or correct its label.'),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      if (table.id === 'disclosure' && isMixed(report)) continue;
      const name = tableName(template, table);
      const repeated = table.unknown.filter(({ repeats }) => repeats !== undefined);
      const isTwice = table.id === 'review' || repeated.length >= FEWEST_ROWS;
      if (isTwice && !isInSectionTwice(report, repeated)) yield* thereTwice(report, table, name, repeated);
      for (const unknown of table.unknown) {
        if (isTwice && unknown.repeats !== undefined) continue;
        const { label, range, repeats, subtotalOf } = unknown;
        const shown = shorten(label);
        const message =
          repeats !== undefined
            ? say(`“${shown}”这一行写了两遍，请删去重复的一行。`, `The row “${shown}” is there twice; remove one.`)
            : subtotalOf !== undefined
              ? say(
                  `格式里“${shorten(subtotalOf)}”没有小计行，请删去这一行的数字。`,
                  `The form has no subtotal for “${shorten(subtotalOf)}”; remove its figures.`,
                )
              : say(
                  `格式的${name.zh}没有“${shown}”这一行，请核对标签或者删去。`,
                  `The form's ${name.en} has no row “${shown}”; correct the label or remove the row.`,
                );
        const title =
          subtotalOf === undefined
            ? say(`删去“${shown}”这一行`, `Remove the row “${shown}”`)
            : say(`删去“${shown}”的小计`, `Remove the subtotal of “${shown}”`);
        yield {
          range,
          message,
          actual: label,
          fixes: (edit) => [{ title, applicability: 'suggested', edits: edit.removeUnknown(report, table, unknown) }],
        };
      }
    }
  },
});

/** From so many rows on that are there again, the table was put in twice: one slip, not one for each row. */
const FEWEST_ROWS = 4;

/** Where the whole section is there again, that is said of the section. */
function isInSectionTwice({ sections }: Report, repeated: readonly UnknownRow[]): boolean {
  const at = repeated[0]?.range.start ?? 0;
  const own = sections.find(({ start, end }) => start <= at && at < end);
  return own !== undefined && sections.filter(({ heading }) => heading.section === own.heading.section).length > 1;
}

function* thereTwice(
  report: Report,
  table: BoundTable,
  name: Message,
  repeated: readonly UnknownRow[],
): Generator<Draft> {
  const [first] = repeated;
  const last = repeated.at(-1);
  if (first === undefined || last === undefined) return;
  const count = repeated.length;
  yield {
    range: first.range,
    message:
      table.id === 'review'
        ? say(`${name.zh}写了两遍，请删去多余的一份。`, `The ${name.en} stands there twice; remove one copy.`)
        : say(
            `${name.zh}从这里起有 ${count} 行与前面重复，表格似乎写了两遍，请删去多余的一份。`,
            `From here on ${count} rows of the ${name.en} are there again: the table seems to stand there twice; remove one copy.`,
          ),
    ...(first.label === '' ? {} : { actual: first.label }),
    related: last === first ? [] : [{ message: say('重复到这一行', 'the last row of the copy'), range: last.range }],
    fixes: (edit) => [
      {
        title: say('删去重复的一份', 'Remove the copy'),
        applicability: 'suggested',
        edits: edit.removeCopy(report, table, repeated),
      },
    ],
  };
}
