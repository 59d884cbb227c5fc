import { type Change, readChanges } from '../../prose/percentages/changes.ts';
import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { byParagraph, type Statement } from '../../prose/statement.ts';
import { withLists } from '../../prose/statements.ts';
import { addsOthers, saysThatPartsOverlap } from '../../prose/sums/overlaps.ts';
import { sumWords } from '../../prose/sums/sum-words.ts';
import { readSums, type WrittenSum } from '../../prose/sums/sums.ts';
import type { Template } from '../../template/forms.ts';
import type { Fix, Message } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { difference } from '../words.ts';
import { carriedInText } from './carried-in-text.ts';
import { judgeSum, slackOf, sumOf } from './judge-sum.ts';

export const textSum = defineRule({
  id: 'text-sum',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '“共……其中……”各项之和与总数不符，“……，共计……”也一样；“由……增加到……，增加……”的差数不对，两年的数不同却说持平，或者没有表格可对的，收到、结转与办结的件数前后不平。',
      'The parts of “… in all, of which …” do not add up to the total, nor those in front of “…, in all …”, or two numbers do not differ by what is said, or differ where they are said to be the same, or, where no table tells, the applications received and carried over are not those completed and carried forward.',
    ),
    why: say(
      '分项相加大于总数，或者列全了仍不等于总数，必有一处写错。',
      'Parts that exceed the total, or that are all there and miss it, cannot be right.',
    ),
    mend: say(
      '核对总数和各分项；各项确有交叉的，写明口径。',
      'Check the total and its parts; where they overlap, say so.',
    ),
  },
  *check({ report, prose, statements: { statements }, template }) {
    yield* carriedInText(statements, report.document.text, template.prose.sums);
    const statementsOf = byParagraph(statements);
    for (const { paragraph, found } of foundIn(prose.paragraphs, readChanges, template)) {
      if (paragraph.section !== undefined) for (const change of found) yield* differenceDraft(paragraph, change);
    }
    for (const { paragraph, found } of foundIn(prose.paragraphs, sumsIn, template)) {
      if (paragraph.section === undefined) continue;
      for (const written of found) {
        const { total, parts } = written;
        const certainty = judgeSum(written, paragraph.text);
        const { text } = paragraph;
        if (certainty === undefined || saysThatPartsOverlap(text, written, template)) continue;
        if (addsOthers(text, written, template)) continue;
        const rangeOf = ({ start, end }: { start: number; end: number }) => paragraph.range(start, end);
        // One slip, one finding: the number that the tables contradict is reported already.
        const own = statementsOf(paragraph);
        const isWrong = (start: number): boolean =>
          own.some((one) => one.state === 'contradicted' && one.certainty === 'clear' && one.range.start === start);
        if ([total, ...parts].some((one) => isWrong(rangeOf(one).start))) continue;
        if (dividesAnother(written, paragraph, own)) continue;
        const sum = sumOf(written);
        const gap = difference(sum, total.value);
        yield {
          range: rangeOf(total),
          ...(certainty === 'info' ? { severity: 'info' as const } : {}),
          message: messageOf(written, sum, gap, certainty),
          expected: figureOf(sum, total),
          actual: figureOf(total.value, total),
          related: parts.map((part) => {
            const figure = figureOf(Math.abs(part.value), part);
            return { range: rangeOf(part), message: say(`${figure}${part.unit}`, figure) };
          }),
          fixes: () => (written.shape === 'done' ? [] : fixesOf(written, paragraph, own)),
        };
      }
    }
  },
});

/** 由500条增加到800条,增加400条; or 32件,与上年的40件持平. */
function* differenceDraft(paragraph: ProseParagraph, change: Change): Generator<Draft> {
  const { before, now, by, level, trend, slack, scale, isOpposite, isNearly } = change;
  const expected = Math.round(Math.abs(now - before) * 1000) / 1000;
  const written = (value: number): string => (scale > 1 ? `${value}万` : String(value));
  if (level !== undefined && expected > Math.max(slack * 2, isNearly ? before * STILL_NEARLY : 0)) {
    const word = paragraph.text.slice(level.start, level.end);
    yield {
      range: paragraph.range(level.start, level.end),
      ...(isNearly || expected <= before * NEARLY_LEVEL ? { severity: 'info' as const } : {}),
      message: say(
        `${written(before)} 与 ${written(now)} 相差 ${written(expected)}，这里写的是“${word}”，请核对。`,
        `${written(before)} and ${written(now)} differ by ${written(expected)}, but this says “${word}”. Please check.`,
      ),
      actual: word,
    };
  }
  const told = by ?? trend;
  if (told === undefined) return;
  const range = paragraph.range(told.start, told.end);
  if (isOpposite) {
    yield {
      range,
      message: say(
        `由 ${written(before)} 到 ${written(now)} 是${now < before ? '减少' : '增加'}，这里写的正相反，请核对。`,
        `From ${written(before)} to ${written(now)} is ${now < before ? 'less' : 'more'}, but this says the opposite. Please check.`,
      ),
      actual: by === undefined ? paragraph.text.slice(told.start, told.end) : written(by.value),
    };
    return;
  }
  if (by === undefined) return;
  // 由92.44%提高到95.29%,提高2.9个百分点
  const rounded = slack > 0 && scale === 1 ? 10 ** -by.places : 0;
  if (Math.abs(expected - by.value) <= Math.max(slack * 2, rounded)) return;
  yield {
    range,
    message: say(
      `${written(before)} 与 ${written(now)} 相差 ${written(expected)}，这里写的是 ${written(by.value)}，请核对。`,
      `${written(before)} and ${written(now)} differ by ${written(expected)}, but this says ${written(by.value)}. Please check.`,
    ),
    expected: written(expected),
    actual: written(by.value),
    fixes: () => [
      {
        title: say(`改为 ${written(expected)}`, `Change to ${written(expected)}`),
        applicability: 'suggested',
        edits: [{ range, newText: String(expected) }],
      },
    ],
  };
}

/** 39件,与上年40件基本持平: by how much more it can hardly be called so. */
const STILL_NEARLY = 0.2;

/** Who is not far off may call it the same. */
const NEARLY_LEVEL = 0.05;

/** 年初38件,新增6件、废止3件,年末44件 */
function balanceMessage([start, ...changes]: WrittenSum['parts'], { value, unit }: WrittenSum['total']): Message {
  const signed = changes.map((one) => `${one.value < 0 ? '减' : '加'} ${Math.abs(one.value)}`).join('、');
  const inSigns = changes.map((one) => `${one.value < 0 ? '-' : '+'} ${Math.abs(one.value)}`).join(' ');
  const first = start?.value ?? 0;
  const sum = changes.reduce((all, one) => all + one.value, first);
  return say(
    `由 ${first}${unit}${signed}，应为 ${sum}${unit}，这里写的是 ${value}，请核对；还有其他增减的，请写明。`,
    `${first} ${inSigns} is ${sum}, but this says ${value}. Please check, and say so if anything else came or went.`,
  );
}

function messageOf(
  { total, parts, shape }: WrittenSum,
  all: number,
  gap: Message,
  certainty: 'warning' | 'info',
): Message {
  const { unit } = total;
  if (shape === 'balance') return balanceMessage(parts, total);
  const [value, sum] = [figureOf(total.value, total), figureOf(all, total)];
  if (shape === 'done')
    return say(
      `这里说来了 ${value}${unit}，办理的却有 ${sum}${unit}（${gap.zh}），请核对；含以前年度的，请写明。`,
      `${value} came in, but ${sum} were dealt with (${gap.en}). Please check, and say so if some are of earlier years.`,
    );
  if (shape === 'single')
    return say(
      `这里说共 ${value}${unit}，其中一项却有 ${sum}（${gap.zh}），请核对。`,
      `The total is ${value}, but one part of it is ${sum} (${gap.en}). Please check.`,
    );
  const where = shape === 'closing' ? say('前面', 'the parts in front') : say('其中', 'its parts');
  if (certainty === 'warning')
    return say(
      `这里说共 ${value}${unit}，${where.zh}各项之和是 ${sum}（${gap.zh}），请核对。`,
      `The total is ${value}, but ${where.en} add up to ${sum} (${gap.en}). Please check.`,
    );
  const most = Math.max(...parts.map((part) => part.value));
  if (most > total.value) {
    const over = difference(most, total.value);
    return say(
      `这里说共 ${value}${unit}，所列的一项却有 ${figureOf(most, total)}（${over.zh}）；这一项如是其中的一部分，请核对。`,
      `The total is ${value}, but one of what is listed is ${figureOf(most, total)} (${over.en}). Please check if it is a part of it.`,
    );
  }
  return all > total.value
    ? say(
        `这里说共 ${value}${unit}，所列各项之和是 ${sum}（${gap.zh}）；各项如都是其中的一部分，请核对。`,
        `The total is ${value}, the parts listed add up to ${sum} (${gap.en}). Please check if all of them are parts of it.`,
      )
    : say(
        `这里说共 ${value}${unit}，所列各项之和是 ${sum}（${gap.zh}）；各项如已列全，请核对。`,
        `The total is ${value}, the parts listed add up to ${sum} (${gap.en}). Please check if they are meant to be all.`,
      );
}

/**
 * Whether 其中 divides something that was counted further in front, as in `新收5件,上年结转3件,其中予以公开4件、无法提供4件`: its
 * number is what was carried over, or the tables have all of the numbers just as they are.
 */
function dividesAnother(
  { total, parts }: WrittenSum,
  paragraph: ProseParagraph,
  statements: readonly Statement[],
): boolean {
  const matched = (one: WrittenSum['total']): Statement | undefined => {
    const { start } = paragraph.range(one.start, one.numeralEnd);
    return statements.find(({ state, numeral }) => state === 'matched' && numeral.start === start);
  };
  const ofTotal = matched(total);
  if (ofTotal === undefined) return false;
  if (ofTotal.subject.startsWith('carried')) return true;
  const ofParts = parts.map(matched);
  // 收到5件,其中自然人4件、商业企业2件: those divide just this total.
  const areItsApplicants = ofParts.every((part) => part?.subject.startsWith(`${ofTotal.subject}.`));
  return !areItsApplicants && ofParts.every((part) => part !== undefined);
}

/** What the tables confirm stays; else the total is likelier to be wrong than one of its parts. */
function fixesOf(
  { total, parts }: WrittenSum,
  paragraph: ProseParagraph,
  statements: readonly Statement[],
): readonly Fix[] {
  // What 3.5万 is made of is not exact either.
  if (slackOf({ total, parts }) > 0) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const rangeOf = ({ start, numeralEnd }: WrittenSum['total']) => paragraph.range(start, numeralEnd);
  const isConfirmed = (one: WrittenSum['total']): boolean =>
    statements.some(({ state, numeral }) => state === 'matched' && numeral.start === rangeOf(one).start);
  const toTotal: Fix = {
    title: say(`总数改为 ${sum}`, `Change the total to ${sum}`),
    applicability: 'suggested',
    edits: [{ range: rangeOf(total), newText: String(sum) }],
  };
  if (parts.some(({ value }) => value < 0)) return isConfirmed(total) ? [] : [toTotal];
  const open = parts.filter((part) => !isConfirmed(part) && part.value + total.value - sum >= 0);
  // Any of many parts may be the one: then none is likelier than the others.
  const toPart =
    open.length > MOST_PARTS && !isConfirmed(total)
      ? []
      : open.slice(0, MOST_PARTS).map((part): Fix => {
          const figure = part.value + total.value - sum;
          return {
            title: say(
              `分项 ${part.value}${part.unit} 改为 ${figure}${part.unit}`,
              `Change the part ${part.value} to ${figure}`,
            ),
            applicability: 'suggested',
            edits: [{ range: rangeOf(part), newText: String(figure) }],
          };
        });
  return isConfirmed(total) ? toPart : [toTotal, ...toPart];
}

const MOST_PARTS = 3;

const sumsIn = (text: string, template: Template, written: string): readonly WrittenSum[] =>
  sumWords(template).may.test(text) ? readSums(withLists(text, written), template) : [];

/** A number as it is written in its text: 3.5万. */
const figureOf = (value: number, { tolerance }: WrittenSum['total']): string =>
  tolerance > 0 ? `${Math.round(value) / 10_000}万` : String(value);
