import type { Prose } from '../../prose/prose.ts';
import { fold } from '../../text/fold.ts';
import { chineseNumber, chineseYear, toChineseYear } from '../../text/numerals.ts';
import { type Draft, say } from '../rule.ts';

/**
 * The date below the last paragraph, `2024年1月15日` under a report on 2024: last year's report was signed then. In December some
 * sign before the year is over.
 */
export function* closingDate({ paragraphs }: Prose, year: number, unit: string | undefined): Generator<Draft> {
  const signer = unit === undefined ? '' : fold(unit);
  for (const { kind, section, text, range } of paragraphs.slice(-MOST_BELOW)) {
    if (kind === 'title' || section === undefined || text.length > LONGEST) continue;
    const at = signer !== '' && text.startsWith(signer) ? signer.length : 0;
    const date = DATE.exec(text.slice(at));
    const [, digits = '', month = ''] = date ?? [];
    const isArabic = /^\d/.test(digits);
    const written = isArabic ? Number(digits) : chineseYear(digits);
    if (date === null || written > year || (written === year && monthOf(month) >= DECEMBER)) continue;
    const expected = isArabic ? String(year + 1) : toChineseYear(year + 1);
    const place = range(at, at + digits.length);
    yield {
      range: place,
      message: say(
        `落款日期是${written}年${monthOf(month)}月，${year}年度还没有结束，应为${year + 1}年，请核对是不是上一年留下的日期。`,
        `The report is dated ${written}-${String(monthOf(month)).padStart(2, '0')}, when ${year} was not over; the year should be ${year + 1}. Please check whether the date is left over from last year's report.`,
      ),
      expected: String(year + 1),
      actual: String(written),
      fixes: () => [
        {
          title: say(`改为${year + 1}年`, `Change to ${year + 1}`),
          applicability: 'suggested',
          edits: [{ range: place, newText: expected }],
        },
      ],
    };
  }
}

/** So many paragraphs may stand at the end: the signer, the date, a note. */
const MOST_BELOW = 3;
const LONGEST = 60;
const DECEMBER = 12;
const DATE =
  /^(20\d{2}|二[〇零○][一二三四五六七八九〇零○]{2})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

const monthOf = (month: string): number => chineseNumber(month) ?? Number(month);
