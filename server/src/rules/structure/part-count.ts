import type { ProseParagraph } from '../../prose/prose.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import { defineRule, say } from '../rule.ts';
import { firstOfEach } from './sections.ts';

/** `五个部分`, `5大部分`, `五项内容`, `报告包括五个方面`, but not 第五部分, 一部分 and the five aspects of the work. */
const STATED =
  /(?<![第\d十])([二三四五六七八九十]|\d{1,2})(?:(?:个|大)?(?:部分|项内容|个方面内容)|(?<=(?:报告|年报|全文)(?:主要|内容)?(?:由|分为|包括|包含|共|涵盖)(?:以下)?[^,。]{1,2})(?:个|大)方面)/;
const LONGEST_READ = 2000;

export const partCount = defineRule({
  id: 'part-count',
  group: 'structure',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '开头说的部分数与格式规定的六个部分不一致。',
      'The number of parts stated in the preamble differs from the six of the form.',
    ),
    why: say(
      '格式为六个部分；开头写“五个部分”等，是常见的笔误。',
      'The form has six sections; a preamble that says five is a common slip.',
    ),
    mend: say('改为“六个部分”。', 'State that there are six.'),
  },
  *check({ report, template, prose }) {
    const headings = firstOfEach(report.sections).length;
    const wanted = template.common.sections.length;
    for (const paragraph of preamble(prose.paragraphs)) {
      const found = paragraph.readings.of(countIn, undefined);
      if (found === undefined) continue;
      const { stated, digits, written, index } = found;
      // 本报告包括五个方面的内容: below the heading, those of the section.
      if (paragraph.section !== undefined && written.includes('方面')) continue;
      if (stated === headings || stated === wanted || headings === 0) return;
      // A missing section has a finding of its own: the number to write is that of the form all the same.
      const now =
        headings === wanted ? say('', '') : say(`（正文现有 ${headings} 个部分的标题）`, ` (${headings} headings now)`);
      yield {
        range: paragraph.range(index, index + written.length),
        message: say(
          `这里说“${written}”，格式规定 ${wanted} 个部分${now.zh}，请改为“${toChinese(wanted)}”。`,
          `This says ${stated} parts, but the form has ${wanted}${now.en}.`,
        ),
        expected: toChinese(wanted),
        actual: digits,
        fixes: () => {
          const number = /^\d/.test(digits) ? String(wanted) : toChinese(wanted);
          const range = paragraph.range(index, index + digits.length);
          const title = say(`改为“${number}”`, `Write ${number}`);
          return [{ title, applicability: 'suggested', edits: [{ range, newText: number }] }];
        },
      };
      return;
    }
  },
});

/** Texts in front of the first heading, and the first below it, where some write what belongs in front. */
function preamble(paragraphs: readonly ProseParagraph[]): readonly ProseParagraph[] {
  const below = paragraphs.findIndex(({ section }) => section !== undefined);
  return paragraphs.slice(0, below < 0 ? paragraphs.length : below + 1).filter(({ kind }) => kind === 'paragraph');
}

interface Count {
  readonly stated: number;
  readonly digits: string;
  /** The number with what it counts, and where that stands in the folded text. */
  readonly written: string;
  readonly index: number;
}

/** How many parts a paragraph says that the report has. */
function countIn(text: string): Count | undefined {
  const match = /部|容|方面/.test(text) ? STATED.exec(text.slice(0, LONGEST_READ)) : null;
  const digits = match?.[1];
  if (match === null || digits === undefined || !/报告|年报|本年度/.test(text)) return undefined;
  return { stated: chineseNumber(digits) ?? Number(digits), digits, written: match[0], index: match.index };
}
