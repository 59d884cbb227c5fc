import type { Heading } from '../../syntax/nodes.ts';
import { toChinese } from '../../text/numerals.ts';
import type { EditTools, Fix } from '../finding.ts';
import { defineRule, say } from '../rule.ts';
import { firstOfEach } from './sections.ts';

export const sectionNumber = defineRule({
  id: 'section-number',
  group: 'structure',
  severity: 'error',
  fix: 'safe',
  docs: {
    what: say(
      '部分标题的序号有误：跳号、重号或者重新从“一”开始。',
      'A section heading has the wrong numeral: it skips, repeats or restarts.',
    ),
    why: say('六个部分按“一”至“六”连续编号。', 'The six sections are numbered 一 to 六 without a gap.'),
    mend: say('改成应有的序号。', 'Write the right numeral.'),
  },
  *check({ report }) {
    const headings = firstOfEach(report.sections).map(({ heading }) => heading);
    const numbered = headings.map((heading, index) => ({ heading, position: index + 1 }));
    const bracketed = headings.find(({ isBracketed }) => isBracketed);
    if (bracketed !== undefined) {
      const { start, end } = bracketed.numeralRange;
      yield {
        severity: 'warning',
        range: { start, end },
        message: say(
          '各部分的标题序号写成了“（一）”“（二）”，应为“一、”“二、”。',
          'The section headings are numbered （一）, （二）; they must be numbered 一、, 二、.',
        ),
        fixes: () => [
          {
            title: say('各部分的序号改为“一、”至“六、”', 'Number the headings 一、 to 六、'),
            applicability: 'safe',
            edits: headings.map(({ numeralRange, number }) => ({
              range: { start: numeralRange.start, end: numeralRange.end },
              newText: `${toChinese(number)}、`,
            })),
          },
        ],
      };
      return;
    }
    // Without a missing section both ways of counting are the same; with one, either is consistent in itself.
    if (numbered.every(({ heading, position }) => heading.numeral === position)) return;
    const [first, second] = headings;
    if (first !== undefined && second !== undefined && headings.every(({ numeral }) => numeral === undefined)) {
      yield {
        // Word processors number by themselves, and copying loses it: one slip, and none of the writer's.
        severity: 'warning',
        range: { start: first.start, end: first.end },
        message: say(
          '各部分的标题都没有序号，请按“一”至“六”编号。',
          'None of the section headings has a numeral; number them 一 to 六.',
        ),
        fixes: (edit) => [
          numberedAs(edit, report.document.text, headings, say('给各部分的标题编号', 'Number the headings')),
        ],
      };
      return;
    }
    for (const { heading, position } of numbered) {
      if (heading.numeral === heading.number || (heading.numeral === position && isOutOfOrder(headings))) continue;
      const expected = toChinese(heading.number);
      const now =
        heading.numeral === undefined
          ? say('现在没有序号', 'has none')
          : say(`现为“${toChinese(heading.numeral)}”`, `has ${toChinese(heading.numeral)}`);
      const range = heading.numeralRange.end > heading.numeralRange.start ? heading.numeralRange : heading;
      yield {
        range: { start: range.start, end: range.end },
        message: say(
          `“${heading.title.text}”的序号应为“${expected}”，${now.zh}。`,
          `“${heading.title.text}” must have the numeral ${expected}, ${now.en}.`,
        ),
        expected,
        ...(heading.numeral === undefined ? {} : { actual: toChinese(heading.numeral) }),
        // One wrong numeral is often all of them: what the next heading says is wrong only beside this one.
        fixes: (edit) => [
          numberedAs(edit, report.document.text, [heading], say(`序号改为“${expected}”`, `Number it ${expected}`)),
          numberedAs(edit, report.document.text, headings, say('给各部分重新编号', 'Number all headings anew')),
        ],
      };
    }
  },
});

const numberedAs = (edit: EditTools, text: string, headings: readonly Heading[], title: Fix['title']): Fix => ({
  title,
  applicability: 'safe',
  edits: headings.flatMap((heading) => edit.renumber(text, heading, heading.number) ?? []),
});

const isOutOfOrder = (headings: readonly { readonly number: number }[]): boolean =>
  headings.some(({ number }, i) => i > 0 && number < (headings[i - 1]?.number ?? 0));
