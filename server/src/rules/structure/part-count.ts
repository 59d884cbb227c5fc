import type { Block } from '../../syntax/nodes.ts';
import { fold, unfoldedOffset } from '../../text/fold.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import { sourceRange } from '../../text/slice.ts';
import { defineRule, say } from '../rule.ts';
import { firstOfEach } from './section-order.ts';

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
  *check({ report, template }) {
    const headings = firstOfEach(report.sections).length;
    const wanted = template.common.sections.length;
    for (const { block, isBelowHeading } of preamble(report.document.blocks)) {
      const text = block.slice.text.slice(0, LONGEST_READ);
      if (!/部|容|方面/.test(text)) continue;
      const folded = fold(text);
      const match = STATED.exec(folded);
      if (match?.[1] === undefined || !/报告|年报|本年度/.test(folded)) continue;
      const stated = chineseNumber(match[1]) ?? Number(match[1]);
      // 本报告包括五个方面的内容: below the heading, those of the section.
      if (isBelowHeading && match[0].includes('方面')) continue;
      if (stated === headings || stated === wanted || headings === 0) return;
      // A missing section has a finding of its own: the number to write is that of the form all the same.
      const now =
        headings === wanted ? say('', '') : say(`（正文现有 ${headings} 个部分的标题）`, ` (${headings} headings now)`);
      const from = unfoldedOffset(text, match.index);
      const to = unfoldedOffset(text, match.index + match[0].length - 1) + 1;
      yield {
        range: sourceRange({ ...block.slice, text }, from, to),
        message: say(
          `这里说“${match[0]}”，格式规定 ${wanted} 个部分${now.zh}，请改为“${toChinese(wanted)}”。`,
          `This says ${stated} parts, but the form has ${wanted}${now.en}.`,
        ),
        expected: toChinese(wanted),
        actual: match[1],
        fixes: () => {
          const number = /^\d/.test(match[1] ?? '') ? String(wanted) : toChinese(wanted);
          const range = sourceRange(
            { ...block.slice, text },
            from,
            unfoldedOffset(text, match.index + (match[1]?.length ?? 1) - 1) + 1,
          );
          const title = say(`改为“${number}”`, `Write ${number}`);
          return [{ title, applicability: 'suggested', edits: [{ range, newText: number }] }];
        },
      };
      return;
    }
  },
});

/** Texts in front of the first heading, and the first below it, where some write what belongs in front. */
function preamble(blocks: readonly Block[]): readonly Opening[] {
  const first = blocks.findIndex(({ kind }) => kind === 'heading');
  const end = first < 0 ? blocks.length : first + 2;
  return blocks
    .slice(0, end)
    .flatMap((block, index) =>
      block.kind === 'paragraph' ? [{ block, isBelowHeading: first >= 0 && index > first }] : [],
    );
}

interface Opening {
  readonly block: Extract<Block, { kind: 'paragraph' }>;
  readonly isBelowHeading: boolean;
}
