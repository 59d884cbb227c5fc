import type { Report } from '../../report/model.ts';
import { type TableId, type Template, tableIds } from '../../template/forms.ts';
import { holderOf, sectionOf } from '../displaced-tables.ts';
import { hasPicture } from '../pictures.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { sectionName, tableName } from '../words.ts';

export const tableMissing = defineRule({
  id: 'table-missing',
  group: 'table',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '这一部分的文字里没有格式规定的表格，或者表格写在别的部分里。',
      'The section has no standard table in its text, or it stands in another section.',
    ),
    why: say(
      '第二、三、四部分各有一张统一格式的表格。表格以图片发布时，文字里读不到，无法核对。',
      'Sections 二, 三 and 四 each carry a standard table. A table published as a picture cannot be checked.',
    ),
    mend: say(
      '补上标准表格，或者把它移回来；如果表格是图片，请改用文字表格。',
      'Insert the standard table or move it back; replace a picture by a table.',
    ),
  },
  *check({ report, template }) {
    yield* inOtherSections(report, template);
    for (const id of tableIds) {
      const section = sectionOf(report, id);
      if (section === undefined || report.tables[id] !== undefined) continue;
      const { heading, blocks } = section;
      const isPicture = hasPicture(report, section);
      // Nothing at all below the heading is said of the section.
      if (blocks.length === 0 && !isPicture) continue;
      const detail = isPicture
        ? say('表格似乎是图片或附件，无法核对', 'it seems to be a picture or an attachment and cannot be checked')
        : say('请补上', 'please insert it');
      yield {
        range: { start: heading.start, end: heading.end },
        severity: isPicture ? 'info' : 'warning',
        message: say(
          `“${sectionName(template, heading.section)}”里没有读到标准表格，${detail.zh}。`,
          `No standard table was found in “${sectionName(template, heading.section)}”; ${detail.en}.`,
        ),
        fixes: (edit) => [
          {
            title: say(
              '在这一部分补上标准表格（数字待填）',
              'Insert the standard table, with its figures to be filled in',
            ),
            applicability: 'suggested',
            edits: edit.insertContent(report, template, section),
          },
        ],
      };
    }
  },
});

/** Tables that stand in the section of another table while their own is there; two that changed places are one slip. */
function* inOtherSections(report: Report, template: Template): Generator<Draft> {
  const holders = new Map(tableIds.map((id) => [id, holderOf(report, id)]));
  const said = new Set<TableId>();
  for (const [id, holder] of holders) {
    const heading = sectionOf(report, id)?.heading;
    if (holder === undefined || heading === undefined || said.has(id)) continue;
    const isExchange = holders.get(holder) === id;
    if (isExchange) said.add(holder);
    const [here, there] = [
      sectionName(template, heading.section),
      sectionName(template, report.form.data[holder].section),
    ];
    const [own, other] = [tableName(template, { id }), tableName(template, { id: holder })];
    yield {
      range: { start: heading.start, end: heading.end },
      message: isExchange
        ? say(
            `${own.zh}和${other.zh}互换了位置：各写在对方的部分里，请调换回来。`,
            `The ${own.en} and the ${other.en} have changed places; put each into its own section.`,
          )
        : say(
            `“${here}”的标准表格写在“${there}”里，请移回这一部分。`,
            `The standard table of “${here}” stands in “${there}”; move it back.`,
          ),
      related: [{ message: say(own.zh, own.en), range: firstRowOf(report, id) }],
    };
  }
}

/** The table's first row: all of it would be too much to show. */
function firstRowOf({ tables }: Report, id: TableId): { readonly start: number; readonly end: number } {
  const { start, end } = tables[id]?.parts[0]?.rows[0] ?? { start: 0, end: 0 };
  return { start, end };
}
