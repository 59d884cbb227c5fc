import type { Percentage } from '../../prose/statement.ts';
import type { Message } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { growthOf } from './growth.ts';

export const textPercentage = defineRule({
  id: 'text-percentage',
  group: 'text',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '写出的百分比与件数对不上，申请、案件等件数的同比增减与上年报告对不上，或者比率、占比超过100%。',
      "A stated percentage does not follow from the numbers, how applications or cases changed does not follow from last year's report, or a part is more than 100% of its whole.",
    ),
    why: say(
      '百分比由件数算得，按各种可能的总数都算不出，应有一处写错。',
      'A percentage is worked out from the numbers; where no total gives it, one of them is wrong.',
    ),
    mend: say('重算百分比，或者核对件数和总数。', 'Work it out again, or check the numbers.'),
  },
  *check(context) {
    const { percentages } = context.statements;
    const told = [...growthOf(context, 'percent')];
    yield* told;
    const shares = percentages.filter(({ kind }) => kind === 'share');
    const known = new Set(shares.filter(holds).map(({ place }) => place.paragraph));
    for (const percentage of percentages) {
      const { kind, place, range, percent } = percentage;
      if (told.some((one) => one.range.start <= range.start && range.end <= one.range.end)) continue;
      if (kind === 'whole' || kind === 'turned') {
        yield { ...IMPOSSIBLE[kind](percent), range, actual: `${percent}%` };
        continue;
      }
      if (kind === 'opposite') {
        yield oppositeDraft(percentage);
        continue;
      }
      // 占135% is told as more than the whole already.
      if ((kind === 'share' && percent > 100) || holds(percentage)) continue;
      const around = shares.filter((one) => one.place.paragraph === place.paragraph).length;
      // Several percentages of which none holds are of a whole that is not named here.
      const isKnown = percentage.isOfNamed === true || known.has(place.paragraph);
      if (kind === 'share' && around > 1 && !isKnown) continue;
      const [whole = 0] = percentage.wholes;
      yield wrongDraft(percentage, kind, kind === 'share' ? (wholeOf(percentage, shares) ?? whole) : whole);
    }
  },
});

/** What cannot be, whatever the numbers are. */
const IMPOSSIBLE: Readonly<Record<'whole' | 'turned', (percent: number) => Pick<Draft, 'severity' | 'message'>>> = {
  whole: (percent) => ({
    severity: 'warning',
    message: say(
      `这里写的是 ${percent}%，比率和占比不会超过 100%，请核对。`,
      `This says ${percent}%, but a part cannot be more than 100% of the whole. Please check.`,
    ),
  }),
  turned: (percent) => ({
    message: say(
      `前面的件数和这里的 ${percent}% 一个说增、一个说减，请核对。`,
      `The number in front and this ${percent}% say more and less at once. Please check.`,
    ),
  }),
};

/** 400条,较上年的500条增长20%. */
const oppositeDraft = ({ range, percent, wholes: [before = 0], now = 0 }: Percentage): Draft => ({
  range,
  message: say(
    `由 ${before} 到 ${now} 是${now < before ? '减少' : '增加'}，这里写的正相反（${percent}%），请核对。`,
    `From ${before} to ${now} is ${now < before ? 'less' : 'more'}, but this ${percent}% says the opposite. Please check.`,
  ),
  actual: `${percent}%`,
});

function wrongDraft(percentage: Percentage, kind: keyof typeof WRONG, whole: number): Draft {
  const { range, percent, places, parts, now, fraction } = percentage;
  const part = percentage.areTogether === true ? nearestPart(parts, whole, percent) : (parts[0] ?? 0);
  const expected = `${((part / whole) * 100).toFixed(places)}%`;
  const written = fraction ?? `${percent}%`;
  return {
    range,
    message: WRONG[kind]({ written, part, whole, expected, now }),
    expected,
    actual: written,
    fixes: () => [
      {
        title: say(`改为 ${expected}`, `Change to ${expected}`),
        applicability: 'suggested',
        edits: [{ range, newText: expected }],
      },
    ],
  };
}

/** Of a number and those that it may be told of together with, that which comes nearest to what is written. */
const nearestPart = (parts: readonly number[], whole: number, percent: number): number => {
  const off = (part: number): number => Math.abs((part / whole) * 100 - percent);
  return parts.reduce((best, part) => (off(part) < off(best) ? part : best), parts[0] ?? 0);
};

interface WrongShare {
  /** As the text has it. */
  readonly written: string;
  /** How many there are now, where what was before follows from that. */
  readonly now: number | undefined;
  readonly part: number;
  readonly whole: number;
  readonly expected: string;
}

const WRONG: Readonly<Record<'change' | 'rate' | 'beside' | 'share', (wrong: WrongShare) => Message>> = {
  change: ({ written, part, whole, expected, now }) =>
    now === undefined
      ? say(
          `这里说增减 ${written}，与 ${whole} 相差 ${part} 是 ${expected}，请核对。`,
          `The text says that it changed by ${written}, but ${part} against ${whole} is ${expected}. Please check.`,
        )
      : say(
          `这里说增减 ${written}；现有 ${now}、增减 ${part}，上年就是 ${whole}，应为 ${expected}，请核对。如果说的是别的总数，请写明。`,
          `The text says that it changed by ${written}, but ${now} now and a change of ${part} make ${whole} before, which is ${expected}. Please check, or name the total if it is another.`,
        ),
  rate: ({ written, part, whole, expected }) =>
    say(
      `这里写的比率是 ${written}，按表格 ${part} 件占 ${whole} 件是 ${expected}；如有别的口径，请写明。`,
      `The text says ${written}, but the tables have ${part} of ${whole}, which is ${expected}. If it is counted otherwise, please say so.`,
    ),
  beside: ({ written, part, whole, expected }) =>
    say(
      `这里写的比率是 ${written}，旁边 ${part} 占 ${whole} 的 ${expected}，请核对；如有别的口径，请写明。`,
      `The text says ${written}, but ${part} of the ${whole} beside it is ${expected}. Please check. If it is counted otherwise, please say so.`,
    ),
  share: ({ written, part, whole, expected }) =>
    say(
      `这里说占 ${written}，${part} 占 ${whole} 的 ${expected}；如以其他总数为准，请写明。`,
      `The text says ${written}, but ${part} of ${whole} is ${expected}. If it is of another total, please name it.`,
    ),
};

/** Less than one unit of the last place either way: some round, some cut off. */
function holds({ percent, places, parts, wholes, fraction }: Percentage): boolean {
  const step = fraction === undefined ? 10 ** -places - 1e-9 : FRACTION_OFF;
  return parts.some((part) => wholes.some((whole) => whole > 0 && Math.abs((part / whole) * 100 - percent) < step));
}

/** By how much a share that is told in words may be off: about two thirds, more than six tenths. */
const FRACTION_OFF = 12;

/** The whole that the other shares of the paragraph are of: the first of those that any of them follows from. */
function wholeOf({ wholes, range, place, isOfNamed }: Percentage, shares: readonly Percentage[]): number | undefined {
  if (isOfNamed === true) return undefined;
  const others = shares.filter((one) => one.place.paragraph === place.paragraph && one.range !== range);
  return wholes.find((whole) => others.some((one) => holds({ ...one, wholes: [whole] })));
}
