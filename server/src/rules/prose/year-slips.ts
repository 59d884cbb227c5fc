import { foundIn, type Prose, sentenceNear } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';
import { staleMessage } from './stale-message.ts';

/**
 * Years that should be one less or one more than the report's, told by what stands around them: 比2024年增加3件 in the
 * report on 2024, 结转至2024年2件 of what it completed, and 2024年，街道将… in its plans; and
 * those of another year that are called this one, 本年度（2023年）, or described in the overview: 2023年是改革的关键一年.
 * A year far ahead is a slip in typing, and what is still to be done is done in no year that is over: 将于2021年完成.
 */
export function* yearSlips({ paragraphs }: Prose, year: number, template: Template): Generator<Draft> {
  const sectionOf: Partial<Record<Kind, string | undefined>> = {
    plan: template.common.sections.at(-2)?.id,
    described: template.common.sections[0]?.id,
  };
  const { goesOn } = template.derived(compile);
  for (const { paragraph, found } of foundIn(paragraphs, placesIn, template)) {
    const { kind, section, range } = paragraph;
    if (kind === 'title' || section === undefined) continue;
    for (const { written, start, of, sentence } of found) {
      if (!isSlip[of](written, year, sentence, goesOn) || (sectionOf[of] ?? section) !== section) continue;
      const from = EXPECTED[of];
      const expected = from === undefined ? undefined : String(year + from);
      const place = range(start, start + DIGITS);
      yield {
        range: place,
        message: MESSAGES[of](written, year),
        actual: String(written),
        ...(expected === undefined
          ? { severity: 'info' as const }
          : { expected, fixes: () => [changeTo(place, expected, '年')] }),
      };
    }
  }
}

type Kind = 'compared' | 'carried' | 'plan' | 'called' | 'described' | 'far' | 'due';

/** What the year has to be, from the report's; of the others nobody can tell which was meant. */
const EXPECTED: Readonly<Partial<Record<Kind, number>>> = {
  compared: -1,
  carried: 1,
  plan: 1,
  called: 0,
  described: 0,
};

const isSlip: Readonly<Record<Kind, (written: number, year: number, sentence: string, goesOn: RegExp) => boolean>> = {
  // 2025年要比2024年增加: what is planned is compared with the year that is told.
  compared: (written, year, sentence) => written === year && !sentence.includes(`${year + 1}年`),
  carried: (written, year, sentence) => written === year && !sentence.includes(`${year - 1}年`),
  plan: (written, year) => written <= year,
  // Who writes in the year behind may call that 今年.
  called: (written, year) => written < year,
  described: (written, year, sentence, goesOn) =>
    written === year - 1 && !sentence.includes(`${year}年`) && !goesOn.test(sentence),
  // 到2035年, 本世纪中叶: what a country plans for are round years.
  far: (written, year) => written > year + FARTHEST && written % ROUND !== 0 && written !== CENTENARY,
  // 2020年提出将于2021年建成: told of an older plan.
  due: (written, year, sentence) =>
    written < year && !(sentence.match(/20\d{2}(?=年)/g) ?? []).some((one) => Number(one) < written),
};

const FARTHEST = 10;
const ROUND = 5;
/** Of the People's Republic. */
const CENTENARY = 2049;

const MESSAGES: Readonly<Record<Kind, (written: number, year: number) => Message>> = {
  compared: (written, year) =>
    say(
      `这里是与${written}年相比，本报告就是${year}年度的，应与${year - 1}年相比，请核对。`,
      `This compares with ${written}, which is the report's own year; it should be ${year - 1}. Please check.`,
    ),
  carried: (written, year) =>
    say(
      `这里写的是结转到${written}年，${year}年度没有办结的应结转到${year + 1}年，请核对是不是上一年留下的文字。`,
      `This says carried over into ${written}, but what was not completed in ${year} goes on in ${year + 1}; please check whether the sentence is left over from another year.`,
    ),
  plan: (written, year) =>
    say(
      `这里写的是${written}年的打算，${year}年度的报告应写${year + 1}年的，请核对是不是上一年留下的文字。`,
      `These are plans for ${written}, but a report on ${year} plans for ${year + 1}; please check whether the sentence is left over from another year.`,
    ),
  called: staleMessage,
  described: staleMessage,
  far: (written, year) =>
    say(
      `这里写的是${written}年，离本报告的${year}年度太远，多半是打错了数字，请核对。`,
      `This says ${written}, which is too far from the report year ${year}: mostly a slip in typing. Please check.`,
    ),
  due: (written, year) =>
    say(
      `这里说将在${written}年，本报告是${year}年度的，这一年已经过去，请核对。`,
      `This speaks of ${written} as still to come, but the report is on ${year}. Please check.`,
    ),
};

interface Place {
  readonly written: number;
  /** Offset of its digits in the folded text. */
  readonly start: number;
  readonly of: Kind;
  readonly sentence: string;
}

const DIGITS = 4;

function placesIn(text: string, template: Template): readonly Place[] {
  if (!text.includes('20')) return NONE;
  const words = template.derived(compile);
  return KINDS.flatMap((of) =>
    Array.from(text.matchAll(words[of])).flatMap(({ index, 0: whole, 1: digits = '' }): readonly Place[] => {
      const sentence = sentenceNear(text, index, LONGEST_HALF);
      const end = index + whole.length;
      const behind = /^[^,。;:]*/.exec(text.slice(end, end + LONGEST_HALF))?.[0] ?? '';
      if (of === 'carried' && (!words.completed.test(sentence) || words.before.test(sentence))) return NONE;
      if (of === 'plan' && words.notPlan.test(behind)) return NONE;
      return [{ written: Number(digits), start: index + whole.indexOf(digits), of, sentence }];
    }),
  );
}

const NONE: readonly never[] = [];
const KINDS: readonly Kind[] = ['compared', 'carried', 'plan', 'called', 'described', 'far', 'due'];

const LONGEST_HALF = 200;

function compile({
  contents: { data },
}: Template): Readonly<Record<Kind | 'completed' | 'before' | 'notPlan' | 'goesOn', RegExp>> {
  const { comparing, willDo, notWillDo, thisYear } = data.staleYear;
  const { comparingWith, carriedOn, completing, yearBefore, shortSelves, describedAs } = data.yearSlips;
  const [next, promised] = [data.otherUnit.ahead, data.yearSlips.promised].map((words) => anyOf(words, '').source);
  const [change, wherewith, into, self, will, now, described] = [
    comparing,
    comparingWith,
    carriedOn,
    shortSelves,
    willDo,
    thisYear,
    describedAs,
  ].map((words) => `(?:${anyOf(words, '').source})`);
  return {
    compared: new RegExp(
      `${wherewith}(20\\d{2})年度?(?:同期)?(?:相比|相较)?,?(?:略有|有所|大幅|明显|略)?${change}`,
      'g',
    ),
    carried: new RegExp(`${into}(20\\d{2})年度?(?:继续)?(?:办理|答复)?(?:的?申请)?\\d{1,6}件`, 'g'),
    plan: new RegExp(`(?<=^|[。;)])(20\\d{2})年,?${self}${will}`, 'g'),
    called: new RegExp(`${now}度?\\((20\\d{2})年度?\\)`, 'g'),
    far: new RegExp(`(?:(?:${next})[^,。;《》\\d]{0,12}|将[于在]|针对)(20[3-9]\\d)年(?![^《》]{0,60}》)`, 'g'),
    due: new RegExp(`(?<!(?:${promised})[^。;]{0,40})将(?:于|在)(20\\d{2})年(?![^,。;]{0,12}的[\u4e00-\u9fff])`, 'g'),
    described: new RegExp(
      `(?<=^|[。;)])(20\\d{2})年,?(?:对于?[^,。;]{2,12}(?:来说|而言),?)?是[^。;]{2,60}?(?<!第)${described}(?=[,。;]|$)`,
      'g',
    ),
    // 2023年是改革的第一年,今年为第二年: told for what came of it.
    goesOn: anyOf([...thisYear, ...data.yearSlips.goingOn], ''),
    completed: anyOf(completing, ''),
    before: anyOf(yearBefore, ''),
    notPlan: anyOf(notWillDo, ''),
  };
}
