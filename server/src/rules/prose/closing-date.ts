import type { Prose } from '../../prose/prose.ts';
import { fold } from '../../text/fold.ts';
import { chineseNumber, chineseYear, toChineseYear } from '../../text/numerals.ts';
import { type Draft, say } from '../rule.ts';

/**
 * The date below the last paragraph or below the title, `2024年1月15日` of a report on 2024: last year's report was signed then.
 * In December some sign before the year is over.
 */
export function* closingDate({ paragraphs }: Prose, year: number, unit: string | undefined): Generator<Draft> {
  const signer = unit === undefined ? '' : fold(unit);
  const opening = paragraphs.slice(0, MOST_ABOVE).filter(({ section }) => section === undefined);
  const closing = paragraphs.slice(-MOST_BELOW).filter(({ section }) => section !== undefined);
  for (const { kind, section, text, range } of [...opening, ...closing]) {
    if (kind === 'title' || text.length > LONGEST) continue;
    const at = section === undefined ? (text.startsWith('(') ? 1 : 0) : text.startsWith(signer) ? signer.length : 0;
    const date = DATE.exec(text.slice(at));
    const [, digits = '', month = ''] = date ?? [];
    const isArabic = /^\d/.test(digits);
    const written = isArabic ? Number(digits) : chineseYear(digits);
    if (date === null || written > year || (written === year && monthOf(month) >= DECEMBER)) continue;
    const expected = isArabic ? String(year + 1) : toChineseYear(year + 1);
    const place = range(at, at + digits.length);
    const name = section === undefined ? '报告日期' : '落款日期';
    yield {
      range: place,
      message: say(
        `${name}是${written}年${monthOf(month)}月，${year}年度还没有结束，应为${year + 1}年，请核对是不是上一年留下的日期。`,
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
/** So many may stand at the beginning: the title, its second line, the date. */
const MOST_ABOVE = 4;
const LONGEST = 60;
const DECEMBER = 12;
const DATE =
  /^(20\d{2}|二[〇零○][一二三四五六七八九〇零○]{2})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日\)?$/;

const monthOf = (month: string): number => chineseNumber(month) ?? Number(month);
