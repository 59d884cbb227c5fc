import type { Section } from '../../syntax/nodes.ts';
import { sectionsOfTables } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import type { TextRange } from '../../text/range.ts';
import { sourceRange } from '../../text/slice.ts';
import { defineSectionRule, say } from '../rule.ts';

export const subheadingNumber = defineSectionRule({
  id: 'subheading-number',
  group: 'structure',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '“（一）”“（二）”这样的小标题跳号、重号，或者不从“（一）”开始。',
      'The points （一）, （二） of a section skip a number, repeat one or do not begin with （一）.',
    ),
    why: say(
      '序号不连续，多半是删改时漏了一段或者漏改了序号。',
      'A gap is mostly what an edit left behind: a part was dropped, or the numbers were not changed.',
    ),
    mend: say('补上漏掉的部分，或者把序号改成连续的。', 'Put the missing part back, or number the points anew.'),
  },
  *check({ report }) {
    const tables = sectionsOfTables(report.form);
    for (const section of report.sections) {
      if (tables.has(section.heading.section)) continue;
      const points = pointsOf(section);
      const wrong = firstWrong(points);
      if (wrong === undefined) continue;
      const point = points[wrong];
      const before = points[wrong - 1];
      const expected = wrong + 1;
      if (point === undefined) continue;
      // A point in the middle of a line is there all the same.
      if (fold(report.document.text.slice(section.start, section.end)).includes(`(${toChinese(expected)})`)) {
        if (before?.value !== point.value) continue;
      }
      const behind =
        before === undefined
          ? say('这是第一个', 'it is the first')
          : say(`前面是“${inBrackets(before.value)}”`, `behind ${inBrackets(before.value)}`);
      yield {
        range: point.range,
        message: say(
          `小标题序号应为“${inBrackets(expected)}”，现为“${inBrackets(point.value)}”（${behind.zh}）。请核对有没有漏掉一段。`,
          `This point should be ${inBrackets(expected)} and is ${inBrackets(point.value)} (${behind.en}). Please check whether a part is missing.`,
        ),
        expected: inBrackets(expected),
        actual: inBrackets(point.value),
        fixes: () => [
          {
            title: say('把各个小标题重新编号', 'Number the points anew'),
            applicability: 'suggested',
            edits: points.flatMap(({ value, numeral }, index) =>
              value === index + 1 ? [] : [{ range: numeral, newText: toChinese(index + 1) }],
            ),
          },
        ],
      };
    }
  },
});

const inBrackets = (value: number): string => `（${toChinese(value)}）`;

interface Point {
  readonly value: number;
  /** The number with its brackets. */
  readonly range: TextRange;
  readonly numeral: TextRange;
}

/** The paragraphs that a number in brackets opens; `（一）项` of a law that is cited opens none. */
const pointsOf = ({ blocks }: Section): readonly Point[] =>
  blocks.flatMap((block): Point[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'subheading') return [];
    const [, lead = '', written = '', digits = ''] = POINT.exec(block.slice.text) ?? [];
    const value = chineseNumber(digits);
    if (value === undefined) return [];
    const at = lead.length + written.indexOf(digits);
    return [
      {
        value,
        range: sourceRange(block.slice, lead.length, lead.length + written.length),
        numeral: sourceRange(block.slice, at, at + digits.length),
      },
    ];
  });

const POINT = /^([\s#*]*)([(（][^\S\r\n]*([一二三四五六七八九十]{1,2})[^\S\r\n]*[)）])(?!\s*[项款目条])/;

/** Index of the first point whose number is not the next; undefined where all are, where a list stands in a list, or for a few alone. */
function firstWrong(points: readonly Point[]): number | undefined {
  if (points.length < FEWEST || points.length > MOST || points.filter(({ value }) => value === 1).length > 1)
    return undefined;
  if (points.some(({ value }, i) => value < (points[i - 1]?.value ?? 0))) return undefined;
  const index = points.findIndex(({ value }, i) => value !== i + 1);
  return index < 0 ? undefined : index;
}

const FEWEST = 3;
const MOST = 10;
