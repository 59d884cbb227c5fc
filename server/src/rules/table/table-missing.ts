import { tableIds } from '../../template/forms.ts';
import { hasPicture } from '../pictures.ts';
import { defineRule, say } from '../rule.ts';
import { sectionName } from '../words.ts';

export const tableMissing = defineRule({
  id: 'table-missing',
  group: 'table',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say('这一部分的文字里没有格式规定的表格。', 'The section has no standard table in its text.'),
    why: say(
      '第二、三、四部分各有一张统一格式的表格。表格以图片发布时，文字里读不到，无法核对。',
      'Sections 二, 三 and 四 each carry a standard table. A table published as a picture cannot be checked.',
    ),
    mend: say(
      '补上标准表格；如果表格是图片，请改用文字表格。',
      'Insert the standard table; replace a picture by a table.',
    ),
  },
  *check({ report, template }) {
    for (const id of tableIds) {
      const section = report.sections.find(({ heading }) => heading.section === report.form.data[id].section);
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
            title: say('在这一部分补上标准表格（数字填 0）', 'Insert the standard table with 0 in its cells'),
            applicability: 'suggested',
            edits: edit.insertContent(report, template, section),
          },
        ],
      };
    }
  },
});
