import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { supposedNumbers } from '../../prose/supposed.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { sourceRange } from '../../text/slice.ts';
import type { Fix, Message } from '../finding.ts';
import { defineSectionRule, type SectionContext, say } from '../rule.ts';
import { misreadDigits } from './misread-digits.ts';
import { BLANK, type Gap, gapsBeforeNouns } from './missing-before-nouns.ts';

export const textMissingNumber = defineSectionRule({
  id: 'text-missing-number',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '量词前面缺少数字，例如“主动公开信息　　条”，或者数字里混有字母，例如“1O条”。',
      'A number is missing in front of its measure word, or has letters among its digits.',
    ),
    why: say('多为套用模板后忘记填数。', 'Mostly a template that was not filled in.'),
    mend: say('补上数字；没有的写 0。', 'Write the number, 0 where there is none.'),
  },
  *check(context) {
    for (const { paragraph, found } of foundIn(context.prose.paragraphs, gapsIn, context.template)) {
      const { slice, section, kind } = paragraph;
      if (section === undefined || kind === 'title') continue;
      for (const gap of found) {
        const { start, written, word, unit } = gap;
        yield {
          range: sourceRange(slice, start, start + written.length),
          message: say(
            `“${word}”与“${unit}”之间缺少数字，请补上。`,
            `A number is missing between “${word}” and “${unit}”.`,
          ),
          actual: written,
          fixes: () => fixesOf(context, paragraph, gap),
        };
      }
    }
    yield* misreadDigits(context.prose.paragraphs);
  },
});

/** What the tables say, where the sentence tells which of their figures is meant; else only a person knows that there was none. */
function fixesOf(
  { report, template }: SectionContext,
  paragraph: ProseParagraph,
  { start, written, word, unit }: Gap,
): readonly Fix[] {
  const { slice } = paragraph;
  const from = start + word.length;
  const to = start + written.length - unit.length;
  const before = fold(slice.text.slice(0, from)).length;
  const behind = fold(slice.text.slice(0, to)).length;
  const known = supposedNumbers(paragraph, before, behind, report, template).slice(0, MOST_KNOWN);
  const range = sourceRange(slice, from, to);
  const put = (figure: string, title: Message): Fix => ({
    title,
    applicability: 'suggested',
    edits: [{ range, newText: figure }],
  });
  if (known.length > 0 || unit === '%' || unit === '％')
    return known.map((value) =>
      put(String(value), say(`按表格填 ${value}${unit}`, `Write ${value}, as the table says`)),
    );
  return [{ ...put('0', say(`没有的写 0${unit}`, 'Write 0 if there was none')), isByHand: true }];
}

const MOST_KNOWN = 2;

/** The gaps of a paragraph as it is written: folding would close them. */
function gapsIn(_folded: string, template: Template, written: string): readonly Gap[] {
  const words = template.derived(compile);
  const others = gapsBeforeNouns(written, template);
  if (!words.units.test(written)) return others;
  const gaps: Gap[] = Array.from(written.matchAll(words.alone), ({ 0: whole, 1: word = '', index }) => ({
    start: index,
    end: index + whole.length,
    written: whole,
    word,
    unit: whole.slice(word.length + 1),
  }));
  for (const match of written.matchAll(words.gap)) {
    const [whole, word = '', gap = '', unit = ''] = match;
    const clause = lastClause(written, match.index);
    const rest = written.slice(match.index + whole.length);
    // 信息余条: what is left of 120余条 speaks of a number by itself.
    const isClosed = gap === '' && !unit.startsWith(AND_MORE);
    const behindCount =
      gaps.at(-1)?.end === match.index - 1 ||
      words.count.test(written.slice(Math.max(0, match.index - NEAR), match.index));
    if (isClosed && words.notGap.test(clause + word)) continue;
    if (isClosed && !isMissed(clause, word, unit, rest, behindCount, words)) continue;
    if (/[一二三四五六七八九十两几数\d多余]$/.test(clause + word)) continue;
    // 《政府信息公开条 at the end of a line: 例》 stands on the next.
    if (written.lastIndexOf('《', match.index) > written.lastIndexOf('》', match.index)) continue;
    gaps.push({ start: match.index, end: match.index + whole.length, written: whole, word, unit });
  }
  return [...gaps, ...others];
}

/** Whether a number is missing between a word and its measure though nothing stands between them. `rest` is what follows. */
function isMissed(
  clause: string,
  word: string,
  unit: string,
  rest: string,
  behindCount: boolean,
  { needGap, whole, people, ownUnits, sayHowMuch, opening, summing, notSumming, received, goesOn }: Words,
): boolean {
  if (/^[（(]/.test(rest)) return false;
  if (whole.test(word + unit) || (behindCount && clause === '' && people.test(word + unit))) return true;
  // 公开件 and 申请件 are words of their own; without a gap only a count in front tells that a number is missing.
  if (needGap.test(word)) return !ownUnits.includes(unit) && summing.test(`${clause}${word}`.replace(notSumming, ''));
  // 全年收到申请件。 tells how many in the year; but 收到申请件后登记 and 及时办结申请件 do not.
  const isCounted = summing.test(clause + word) || (received.test(clause + word) && goesOn.test(rest));
  if (unit === '条') return isCounted || opening.test(word);
  return isCounted || sayHowMuch.test(word);
}

interface Words {
  readonly gap: RegExp;
  readonly units: RegExp;
  /** A measure in a clause of its own behind what it would count. */
  readonly alone: RegExp;
  readonly needGap: RegExp;
  readonly sayHowMuch: RegExp;
  readonly opening: RegExp;
  readonly summing: RegExp;
  /** A year, and cases right behind what was done with them. */
  readonly received: RegExp;
  /** What follows where a count ends. */
  readonly goesOn: RegExp;
  /** A word with a measure that it makes no word with. */
  readonly whole: RegExp;
  /** People by their number: 参训人次. */
  readonly people: RegExp;
  readonly ownUnits: readonly string[];
  readonly notSumming: RegExp;
  /** Ends in a word that holds one of those that a gap may follow: 争议案. */
  readonly notGap: RegExp;
  /** What a text ends with behind a count and its comma. */
  readonly count: RegExp;
}

function compile({ contents }: Template): Words {
  const { counted, units, needGap, sayHowMuch, opening, summing, cases, receiving, about, goesOn, ...closed } =
    contents.data.missingNumber;
  const { whole, alone, people, ownUnits, notSumming, notGap } = closed;
  const together = ({ words, units: measures }: typeof people): string =>
    `(?:${anyOf(words, '').source})(?:${anyOf(measures, '').source})`;
  const wholeWords = whole.flatMap(({ words }) => words);
  const word = anyOf([...new Set([...counted, ...needGap, ...wholeWords])], '').source;
  const unit = anyOf(units, '').source;
  return {
    gap: new RegExp(
      `(${word})(${BLANK}{0,20}(?:[（(]${BLANK}{0,20}[）)])?)(${AND_MORE}?(?:${unit}))(?=[，,、。；;（()）]|$)`,
      'g',
    ),
    units: anyOf(units, ''),
    alone: new RegExp(
      `(${anyOf([...new Set([...counted, ...wholeWords])], '').source})[，,](?:${anyOf(alone, '').source})(?=[，,。；;])`,
      'g',
    ),
    needGap: new RegExp(`^(?:${anyOf(needGap, '').source})$`),
    sayHowMuch: anyOf(sayHowMuch, ''),
    opening: anyOf(opening, ''),
    summing: anyOf(summing, ''),
    received: new RegExp(
      `年度?(?:[我本]\\S)?(?:${anyOf(receiving, '').source})(?:${anyOf(about, '').source})?(?:${anyOf(cases, '').source})$`,
    ),
    goesOn: new RegExp(`^(?:[。；;]|[，,](?:${anyOf(goesOn, '').source})|$)`),
    whole: new RegExp(`^(?:${whole.map(together).join('|')})$`),
    people: new RegExp(`^${together(people)}$`),
    ownUnits,
    notSumming: anyOf(notSumming, 'g'),
    notGap: new RegExp(`(?:${notGap.map((one) => `(?:${anyOf(one.before, '').source})${one.word}`).join('|')})$`),
    count: new RegExp(`\\d(?:${unit})[，,]$`),
  };
}

/** 120余条 are some more than 120. */
const AND_MORE = '余';
const LONGEST_CLAUSE = 60;
/** As long as the end of a count, its measure and its comma are. */
const NEAR = 8;

const lastClause = (text: string, end: number): string =>
  text
    .slice(Math.max(0, end - LONGEST_CLAUSE), end)
    .split(/[，,。；;：:]/)
    .at(-1) ?? '';
