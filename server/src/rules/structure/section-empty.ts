import type { Section } from '../../syntax/nodes.ts';
import { sectionsOfTables } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { hasPicture } from '../pictures.ts';
import { defineSectionRule, say } from '../rule.ts';

export const sectionEmpty = defineSectionRule({
  id: 'section-empty',
  group: 'structure',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '标题下面没有内容；“五、存在的主要问题及改进情况”只写“无”也算没有内容。',
      'Nothing stands under a heading; section 五 with only 无 counts as empty.',
    ),
    why: say(
      '每一部分都要报告；第五部分应写明存在的问题和改进措施。只有第六部分可以写“无”。',
      'Every section must report; section 五 asks for real problems and measures. Only section 六 may say 无.',
    ),
    mend: say('补写这一部分的内容。', 'Write the section.'),
  },
  *check({ report, template }) {
    const nothing = new Set(template.common.nothing.map(fold));
    const last = template.common.sections.at(-1)?.id;
    const tables = sectionsOfTables(report.form);
    for (const section of report.sections) {
      const { heading, blocks } = section;
      const content = blocks.filter(({ kind }) => kind !== 'furniture');
      const mayBeSilent = heading.section !== last && !tables.has(heading.section) && content.length === 1;
      const saysNothing = mayBeSilent && saysNothingIn(wordsOf(content[0]), nothing);
      if ((content.length > 0 && !saysNothing) || hasPicture(report, section)) continue;
      const words = saysNothing ? wordsOf(content[0]) : '';
      const detail =
        words === ''
          ? say('下面没有内容', 'has nothing below it')
          : say(`只写了“${shownOf(words)}”`, `says only ${shownOf(words)}`);
      const says = saysNothing ? content[0] : undefined;
      yield {
        fixes: (edit) => [
          {
            title:
              says === undefined
                ? say('补上待填写的内容', 'Insert what is to be filled in')
                : say('把“无”换成待填写的内容', 'Replace 无 by what is to be filled in'),
            applicability: 'suggested',
            edits:
              says === undefined
                ? edit.insertContent(report, template, section)
                : edit.replaceContent(template, section, says),
          },
        ],
        range: { start: heading.start, end: heading.end },
        message: tables.has(heading.section)
          ? say(
              `“${heading.title.text}”${detail.zh}，请补上标准表格；表格如果是图片，请换成文字表格，图片里的数字无法核对。`,
              `“${heading.title.text}” ${detail.en}; please insert the standard table. A picture of it cannot be checked.`,
            )
          : say(
              `“${heading.title.text}”${detail.zh}，请补写。`,
              `“${heading.title.text}” ${detail.en}; please write it.`,
            ),
      };
    }
  },
});

/** 无, or nothing but dots. */
const saysNothingIn = (words: string, nothing: ReadonlySet<string>): boolean =>
  nothing.has(words) || /^[.…·—-]+$/.test(words);

/** 没有, 暂无 and the like are all called 无. */
const shownOf = (words: string): string => (/问题|^[^无没]+$/.test(words) ? words : '无');

const LONGEST_SILENCE = 12;

/** The folded words of a block that is short enough to say nothing. */
function wordsOf(block: Section['blocks'][number] | undefined): string {
  if (block === undefined || block.kind === 'table' || block.slice.text.length > LONGEST_SILENCE) return '';
  return fold(block.slice.text).replace(/[。.]$/, '');
}
