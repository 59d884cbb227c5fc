import { sectionsOfTables } from '../../template/forms.ts';
import { toChinese } from '../../text/numerals.ts';
import type { Message } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { type Slip, slipInBrackets, slipsInLists, slipsOfTwo } from './point-slips.ts';
import { type BracketedPoint, bracketedPointsOf } from './points.ts';

export const subheadingNumber = defineSectionRule({
  id: 'subheading-number',
  group: 'structure',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '“（一）”“（二）”这样的小标题跳号、重号、缺括号，或者不从“（一）”开始；段首的“1.”“2.”和段内的“一是”“二是”跳号、重号。',
      'The points （一）, （二） of a section skip a number, repeat one, lack a bracket or do not begin with （一）; 1., 2. at the start of paragraphs or 一是, 二是 in one skip or repeat a number.',
    ),
    why: say(
      '序号不连续，多半是删改时漏了一段或者漏改了序号。',
      'A gap is mostly what an edit left behind: a part was dropped, or the numbers were not changed.',
    ),
    mend: say('补上漏掉的部分，或者把序号改成连续的。', 'Put the missing part back, or number the points anew.'),
  },
  *check({ report, template }) {
    const problems = template.common.sections.at(-2)?.id;
    const tables = sectionsOfTables(report.form);
    for (const section of report.sections) {
      if (tables.has(section.heading.section)) continue;
      for (const point of bracketedPointsOf(section))
        if (point.missing !== undefined) yield missingBracket(point, point.missing);
      const slip = slipInBrackets(report, section);
      if (slip !== undefined) yield wrongNumber(slip, say('小标题序号', 'This point'));
      for (const other of slipsInLists(section)) yield wrongNumber(other, say('序号', 'This point'));
      // Elsewhere two points may be what is left of five that have headings of their own.
      if (section.heading.section === problems)
        for (const other of slipsOfTwo(report, section, template)) yield wrongNumber(other, say('序号', 'This point'));
    }
  },
});

function missingBracket({ value, range, isLost }: BracketedPoint, missing: string): Draft {
  const whole = `（${toChinese(value)}）`;
  return {
    range,
    message: isLost
      ? say(
          `小标题的序号只剩右括号，应为“${whole}”。`,
          `Nothing but the second bracket is left of the number of this point; it should be ${whole}.`,
        )
      : say(
          `小标题序号缺少左括号，应为“${whole}”。`,
          `The number of this point lacks its first bracket; it should be ${whole}.`,
        ),
    expected: whole,
    fixes: () => [
      {
        title: isLost ? say(`补上序号“${whole}”`, `Number it ${whole}`) : say('补上左括号', 'Put the bracket in'),
        applicability: isLost ? 'suggested' : 'safe',
        edits: [{ range: { start: range.start, end: range.start }, newText: missing }],
      },
    ],
  };
}

/** （一）（二）（四）（五）: only a person can tell whether the third is lost, or merely its number; in （一）（二）（四）（四） it is there. */
const mayBeLost = (points: Slip['points'], index: number, expected: number): boolean =>
  (points[index]?.value ?? 0) > expected && points[index + 1]?.value !== expected + 1;

function wrongNumber({ points, index, expected, write, numeral }: Slip, name: Message): Draft {
  const point = points[index];
  const before = points[index - 1];
  const written = write(point?.value ?? 0);
  const behind =
    before === undefined
      ? say('这是第一个', 'it is the first')
      : say(`前面是“${write(before.value)}”`, `behind ${write(before.value)}`);
  return {
    range: point?.range ?? { start: 0, end: 0 },
    message: say(
      `${name.zh}应为“${write(expected)}”，现为“${written}”（${behind.zh}）。请核对有没有漏掉一段。`,
      `${name.en} should be ${write(expected)} and is ${written} (${behind.en}). Please check whether a part is missing.`,
    ),
    expected: write(expected),
    actual: written,
    fixes: () => [
      {
        title: say('把序号重新编连续', 'Number the points anew'),
        applicability: 'suggested',
        ...(mayBeLost(points, index, expected) && { isByHand: true }),
        edits: points.flatMap(({ value, numeral: range }, at) =>
          value === at + 1 ? [] : [{ range, newText: numeral(at + 1) }],
        ),
      },
    ],
  };
}
