import type { WritableLayout } from '../../edit/layouts.ts';
import type { BoundTable, Report } from '../../report/model.ts';
import type { Layout } from '../../syntax/nodes.ts';
import type { EditTools, Fix, Message } from '../finding.ts';
import { defineSectionRule, say } from '../rule.ts';
import { tableName } from '../words.ts';
import { tablesOf } from './tables.ts';

const HARD: Readonly<Partial<Record<Layout, Message>>> = {
  glued: say('各列的数字连在一起', 'the figures of all columns are glued together'),
  'cell-per-line': say('每个单元格各占一行', 'each cell stands on a line of its own'),
};

const SCATTERED = say(
  '表头和标签断成几截，与数字不在一处',
  'header and labels are broken to pieces, away from their figures',
);

export const tableLayout = defineSectionRule({
  id: 'table-layout',
  group: 'table',
  severity: 'hint',
  fix: 'suggested',
  docs: {
    what: say('表格的排版难以阅读和核对。', 'The table is laid out in a way that is hard to read.'),
    why: say('从网页复制的表格常常丢失行列。', 'Tables copied from a page often lose their rows and columns.'),
    mend: say('转换成用竖线或制表符分列的表格。', 'Convert it to a table with pipes or tabs.'),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      const reason = table.isScattered ? SCATTERED : HARD[table.layout];
      if (reason === undefined) continue;
      const first = table.parts[0]?.rows[0]?.cells.find(({ text }) => text !== '');
      if (first === undefined) continue;
      const name = tableName(template, table);
      yield {
        range: { start: first.start, end: first.end },
        message: say(
          `${name.zh}里${reason.zh}，不便阅读，建议转换成分列的表格。`,
          `The ${name.en} is hard to read: ${reason.en}.`,
        ),
        actual: table.layout,
        fixes: (edit) => LAYOUTS.flatMap(([layout, title]) => convert(edit, report, table, layout, title)),
      };
    }
  },
});

/** What a clerk may choose; the form of a web page is nobody's to type in. */
const LAYOUTS: readonly (readonly [WritableLayout, Message])[] = [
  ['pipe', say('转换成用竖线“|”分列的表格', 'Convert to columns parted by |')],
  ['tab', say('转换成用制表符分列的表格', 'Convert to columns parted by tabs')],
];

/** No figure changes, but it is much to be changed unasked. */
function convert(
  edit: EditTools,
  report: Report,
  table: BoundTable,
  layout: WritableLayout,
  title: Message,
): readonly Fix[] {
  const replacement = edit.replaceTable(report, table, layout);
  return replacement.state === 'refused' ? [] : [{ title, applicability: 'suggested', edits: [replacement.edit] }];
}
