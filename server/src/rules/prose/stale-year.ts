import type { ProseParagraph } from '../../prose/prose.ts';
import { createYearReader, readYears, type YearPlace } from '../../prose/years/years.ts';
import type { Located, Report } from '../../report/model.ts';
import { toChinese } from '../../text/numerals.ts';
import type { Fix } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { changeTo } from './change-to.ts';
import { closingDate } from './closing-date.ts';
import { occasions } from './occasions.ts';
import { staleMessage } from './stale-message.ts';
import { yearSlips } from './year-slips.ts';

export const staleYear = defineRule({
  id: 'stale-year',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '写本年度工作的句子里是别的年份，或者标题下、落款处的日期早于年度结束，多半是从上一年的报告里留下的。',
      "A sentence on this year's work names another year, or the date below its title or its end lies before the year's end: mostly left over from last year's report.",
    ),
    why: say(
      '在上一年报告上修改时容易漏改年份；年份不对，读者会以为数字和内容都是旧的。',
      "When last year's report is reworked, years are easily overlooked, and the figures beside them look old.",
    ),
    mend: say('核对内容，把年份改为报告年度。', 'Check the sentence and put the report year.'),
  },
  *check({ report, prose, template }) {
    const year = report.year?.value;
    if (year === undefined) return;
    if (report.staleTitle !== undefined) yield staleTitle(report.staleTitle, year);
    const readerOf = template.derived(createYearReader);
    const all: { draft: Draft; written: number; isOnFees: boolean }[] = [];
    let hasFees = false;
    let right = 0;
    let later = 0;
    for (const paragraph of prose.paragraphs) {
      if (paragraph.kind === 'title') continue;
      const years = paragraph.readings.of(readYears, readerOf(year, paragraph.section));
      right += years.right;
      later += years.later;
      hasFees ||= years.hasFees;
      for (const { place, isCertain, of, isOnFees = false } of years.other) {
        const draft = DRAFTS[of](paragraph, place, year);
        all.push({ draft: isCertain ? draft : { ...draft, severity: 'info' }, written: place.written, isOnFees });
      }
    }
    // Beside those of this year, the fees of the year before are meant.
    const found = all.filter(({ isOnFees }) => !hasFees || !isOnFees);
    const [first] = found;
    const isTitleWrong =
      right === 0 && found.length >= MOST_SLIPS && found.every(({ written }) => written === first?.written);
    if (right === 0 && later >= FEWEST_LATER && report.year !== undefined) {
      yield wrongYear(report, report.year, year + 1, later);
    } else if (isTitleWrong && first !== undefined && report.year !== undefined) {
      yield wrongYear(report, report.year, first.written, found.length);
    } else {
      for (const { draft } of found) yield draft;
      const told = new Set(found.map(({ draft }) => draft.range.start));
      for (const draft of yearSlips(prose, year, template)) if (!told.has(draft.range.start)) yield draft;
      yield* occasions(prose, year, template);
      yield* closingDate(prose, year, report.unit?.value);
    }
  },
});

/** So many sentences, all of one other year and none of the report's: then it is the report's year that is wrong. */
const MOST_SLIPS = 4;

/** So many that say what was done in the year behind, and none what in its own: then last year's is left in the title. */
const FEWEST_LATER = 2;

const draftOf = (paragraph: ProseParagraph, place: YearPlace, year: number): Draft =>
  draftWith(staleMessage(place.written, year), paragraph, place, year);

/** Plans of a year that is over when the report is written. */
function planDraft(paragraph: ProseParagraph, place: YearPlace, year: number): Draft {
  const { written } = place;
  const message = say(
    `这里写的是${written}年的打算，${year}年度的报告应写${year + 1}年的，请核对是不是上一年留下的文字。`,
    `These are plans for ${written}, but a report on ${year} plans for ${year + 1}; please check whether the sentence is left over from another year.`,
  );
  return draftWith(message, paragraph, place, year + 1);
}

/** What is carried over into the year that is over. */
function carriedDraft(paragraph: ProseParagraph, place: YearPlace, year: number): Draft {
  const message = say(
    `这里写的是结转到${place.written}年，${year}年度没有办结的应结转到${year + 1}年，请核对是不是上一年留下的文字。`,
    `This says carried over into ${place.written}, but what was not completed in ${year} goes on in ${year + 1}; please check whether the sentence is left over from another year.`,
  );
  return draftWith(message, paragraph, place, year + 1);
}

const DRAFTS = { work: draftOf, plan: planDraft, carried: carriedDraft } as const;

function draftWith(
  message: Draft['message'],
  paragraph: ProseParagraph,
  { start, end, written }: YearPlace,
  expected: number,
): Draft {
  const range = paragraph.range(start, end);
  const right = writtenLike(paragraph.text.slice(start, end), expected);
  return {
    range,
    message,
    expected: String(expected),
    actual: String(written),
    fixes: () => [changeTo(range, right, '年')],
  };
}

/** A year in the manner of another: in Chinese characters where that is, with the same zero. */
function writtenLike(written: string, year: number): string {
  const zero = /^二(.)/.exec(written)?.[1];
  if (zero === undefined) return String(year);
  return [...String(year)].map((digit) => (digit === '0' ? zero : toChinese(Number(digit)))).join('');
}

/** The period and the text are of the year behind that of the title. */
const staleTitle = ({ value, range }: Located<number>, year: number): Draft => ({
  range,
  message: say(
    `标题写的是${value}年，统计期限和正文写的都是${year}年，请核对标题里的年份是不是上一年留下的。`,
    `The title says ${value}, but the statistics period and the text are of ${year}; please check whether the year in the title is left over from another report.`,
  ),
  expected: String(year),
  actual: String(value),
  fixes: () => [titleFix(range, year)],
});

const titleFix = (range: Draft['range'], year: number): Fix => ({
  title: say(`把标题改为${year}年`, `Change the title to ${year}`),
  applicability: 'suggested',
  edits: [{ range, newText: String(year) }],
});

/** The report's own year is the wrong one: that of its title, or where it has none, of the period in its preamble. */
function wrongYear({ document }: Report, { value, range }: Located<number>, written: number, count: number): Draft {
  const isTitle = document.blocks.some(
    ({ kind, start, end }) => (kind === 'title' || kind === 'table') && start <= range.start && range.end <= end,
  );
  const draft = { range, expected: String(written), actual: String(value) };
  if (!isTitle) {
    return {
      ...draft,
      message: say(
        `从这里看是${value}年度的报告，正文有 ${count} 处写的是${written}年的工作，请核对报告年度。`,
        `By this the report is on ${value}, but ${count} sentences report on ${written}; please check the report year.`,
      ),
    };
  }
  return {
    ...draft,
    message: say(
      `标题写的是${value}年，正文有 ${count} 处写的是${written}年的工作，请核对报告年度。`,
      `The title says ${value}, but ${count} sentences report on ${written}; please check the report year.`,
    ),
    fixes: () => [titleFix(range, written)],
  };
}
