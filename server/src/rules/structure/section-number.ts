import type { Heading } from '../../syntax/nodes.ts';
import { fold } from '../../text/fold.ts';
import { toChinese } from '../../text/numerals.ts';
import type { TextRange } from '../../text/range.ts';
import type { EditTools, Fix } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { firstOfEach } from './sections.ts';

export const sectionNumber = defineRule({
  id: 'section-number',
  group: 'structure',
  severity: 'error',
  fix: 'safe',
  docs: {
    what: say(
      '部分标题的序号有误：跳号、重号、重新从“一”开始，或者“一”写成横线。',
      'A section heading has the wrong numeral: it skips, repeats, restarts or is a dash for 一.',
    ),
    why: say('六个部分按“一”至“六”连续编号。', 'The six sections are numbered 一 to 六 without a gap.'),
    mend: say('改成应有的序号。', 'Write the right numeral.'),
  },
  *check({ report }) {
    const { text } = report.document;
    const headings = firstOfEach(report.sections).map(({ heading }) => heading);
    const [first, second] = headings;
    const bracketed = headings.find(({ isBracketed }) => isBracketed);
    const areBracketed = headings.every(({ isBracketed }) => isBracketed);
    yield* arabicAmong(headings);
    yield* dashAmong(headings, text);
    if (!areBracketed) yield* bracketedAmong(headings);
    if (bracketed !== undefined && areBracketed) yield inBrackets(bracketed, headings);
    // Without a missing section both ways of counting are the same; with one, either is consistent in itself.
    else if (headings.every(({ numeral }, index) => numeral === index + 1)) return;
    else if (first !== undefined && second !== undefined && headings.every(({ numeral }) => numeral === undefined))
      yield unnumbered(first, headings, text);
    else {
      for (const slip of slipsIn(headings)) yield wrongNumeral(slip, headings, text);
    }
  },
});

/** A wrong numeral, with the headings behind it that count on from it. */
interface Slip {
  readonly heading: Heading;
  readonly behind: readonly Heading[];
}

/** One numeral that is skipped or written twice makes all behind it wrong: they are one slip. */
function slipsIn(headings: readonly Heading[]): readonly Slip[] {
  const isOrdered = headings.every(({ number }, i) => i === 0 || number >= (headings[i - 1]?.number ?? 0));
  const isRight = ({ numeral, number }: Heading, index: number): boolean =>
    numeral === number || (numeral === index + 1 && !isOrdered);
  const slips: { heading: Heading; behind: Heading[] }[] = [];
  for (const [index, heading] of headings.entries()) {
    if (isRight(heading, index)) continue;
    const before = headings[index - 1];
    const last = slips.at(-1);
    const goesOn = before !== undefined && before === (last?.behind.at(-1) ?? last?.heading);
    if (goesOn && offsetOf(before) === offsetOf(heading)) last?.behind.push(heading);
    else slips.push({ heading, behind: [] });
  }
  return slips;
}

/** By how much a numeral is too large; none where there is no numeral. */
const offsetOf = ({ numeral, number }: Heading): number => (numeral ?? Number.NaN) - number;

/** `5.` among `一、` and `二、`: where most are as they should be, the others are slips. */
function* arabicAmong(headings: readonly Heading[]): Generator<Draft> {
  const slips = headings.filter(({ isArabic, numeral, number }) => isArabic && numeral === number);
  const numbered = headings.filter(({ numeral }) => numeral !== undefined);
  if (slips.length * 2 >= numbered.length) return;
  for (const { number, title, numeralRange } of slips) {
    const range = { start: numeralRange.start, end: numeralRange.end };
    const expected = `${toChinese(number)}、`;
    yield {
      severity: 'info',
      range,
      message: say(
        `“${title.text}”的序号是阿拉伯数字，其他部分是中文数字，应写成“${expected}”。`,
        `“${title.text}” is numbered in digits and the other sections are not; write ${expected}`,
      ),
      expected,
      fixes: () => [
        {
          title: say(`序号改为“${expected}”`, `Number it ${expected}`),
          applicability: 'safe',
          edits: [{ range, newText: expected }],
        },
      ],
    };
  }
}

/** `—、`: a dash in the place of 一, which looks the same. */
function* dashAmong(headings: readonly Heading[], text: string): Generator<Draft> {
  for (const { title, number, numeralRange } of headings) {
    const range = { start: numeralRange.start, end: numeralRange.start + 1 };
    const actual = text.slice(range.start, range.end);
    if (!/^[-ー]$/.test(fold(actual))) continue;
    const expected = toChinese(number);
    yield {
      severity: 'warning',
      range,
      message: say(
        `“${title.text}”的序号写成了“${actual}”（横线），应为汉字“${expected}”。`,
        `The numeral of “${title.text}” is a dash (${actual}); it must be the character ${expected}.`,
      ),
      expected,
      actual,
      fixes: () => [
        {
          title: say(`“${actual}”改为“${expected}”`, `Write ${expected} for the dash`),
          applicability: 'safe',
          edits: [{ range, newText: expected }],
        },
      ],
    };
  }
}

/** `（二）` among `一、` and `三、`. */
function* bracketedAmong(headings: readonly Heading[]): Generator<Draft> {
  for (const { isBracketed, numeralRange, number, title } of headings) {
    if (!isBracketed) continue;
    const range = { start: numeralRange.start, end: numeralRange.end };
    const expected = `${toChinese(number)}、`;
    const actual = `（${toChinese(number)}）`;
    yield {
      severity: 'warning',
      range,
      message: say(
        `“${title.text}”是第${toChinese(number)}部分的标题，序号写成了“${actual}”，应为“${expected}”。`,
        `“${title.text}” is the title of section ${number}, numbered ${actual}; it must be ${expected}`,
      ),
      expected,
      actual,
      fixes: () => [
        {
          title: say(`序号改为“${expected}”`, `Number it ${expected}`),
          applicability: 'safe',
          edits: [{ range, newText: expected }],
        },
      ],
    };
  }
}

function inBrackets({ numeralRange: { start, end } }: Heading, headings: readonly Heading[]): Draft {
  return {
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
}

/** Word processors number by themselves, and copying loses it: one slip, and none of the writer's. */
const unnumbered = ({ start, end }: Heading, headings: readonly Heading[], text: string): Draft => ({
  severity: 'warning',
  range: { start, end },
  message: say(
    '各部分的标题都没有序号，请按“一”至“六”编号。',
    'None of the section headings has a numeral; number them 一 to 六.',
  ),
  fixes: (edit) => [numberedAs(headings, text, say('给各部分的标题编号', 'Number the headings'))(edit)],
});

function wrongNumeral({ heading, behind }: Slip, headings: readonly Heading[], text: string): Draft {
  const { number, numeral, title } = heading;
  const expected = toChinese(number);
  const actual = numeral === undefined ? undefined : toChinese(numeral);
  const now = actual === undefined ? say('现在没有序号', 'has none') : say(`现为“${actual}”`, `has ${actual}`);
  const count = behind.length;
  const others =
    count === 0
      ? say('', '')
      : say(`，后面 ${count} 个部分的序号也随之错了`, `; the ${count} section(s) behind it count on from there`);
  const alone = numberedAs([heading], text, say(`序号改为“${expected}”`, `Number it ${expected}`));
  const all = numberedAs(headings, text, say('给各部分重新编号', 'Number all headings anew'));
  return {
    range: placeOf(heading),
    message: say(
      `“${title.text}”的序号应为“${expected}”，${now.zh}${others.zh}。`,
      `“${title.text}” must have the numeral ${expected}, ${now.en}${others.en}.`,
    ),
    expected,
    ...(actual !== undefined && { actual }),
    related: behind.map((one) => ({
      message: say(
        `“${one.title.text}”的序号应为“${toChinese(one.number)}”`,
        `“${one.title.text}” must be ${one.number}`,
      ),
      range: placeOf(one),
    })),
    // One wrong numeral is often all of them: what the next heading says is wrong only beside this one.
    fixes: (edit) => (count === 0 ? [alone(edit), all(edit)] : [all(edit)]),
  };
}

/** The numeral of a heading; the heading where it has none. */
function placeOf(heading: Heading): TextRange {
  const { start, end } = heading.numeralRange.end > heading.numeralRange.start ? heading.numeralRange : heading;
  return { start, end };
}

const numberedAs =
  (headings: readonly Heading[], text: string, title: Fix['title']) =>
  (edit: EditTools): Fix => ({
    title,
    applicability: 'safe',
    edits: headings.flatMap((heading) => edit.renumber(text, heading, heading.number) ?? []),
  });
