import type { Prose } from '../../prose/prose.ts';
import { toChineseYear } from '../../text/numerals.ts';
import { type Draft, say } from '../rule.ts';
import { reportDates } from './report-dates.ts';

/**
 * A date below the last paragraph or below the title, `2024年1月15日` of a report on 2024: last year's report was signed then.
 * In December some sign before the year is over.
 */
export function* closingDate(prose: Prose, year: number, unit: string | undefined): Generator<Draft> {
  for (const { year: written, month, isArabic, name, yearRange } of reportDates(prose, unit)) {
    if (written > year || (written === year && month >= DECEMBER)) continue;
    const expected = isArabic ? String(year + 1) : toChineseYear(year + 1);
    yield {
      range: yearRange,
      message: say(
        `${name.zh}是${written}年${month}月，${year}年度还没有结束，应为${year + 1}年，请核对是不是上一年留下的日期。`,
        `The report is dated ${written}-${String(month).padStart(2, '0')}, when ${year} was not over; the year should be ${year + 1}. Please check whether the date is left over from last year's report.`,
      ),
      expected: String(year + 1),
      actual: String(written),
      fixes: () => [
        {
          title: say(`改为${year + 1}年`, `Change to ${year + 1}`),
          applicability: 'suggested',
          edits: [{ range: yearRange, newText: expected }],
        },
      ],
    };
  }
}

const DECEMBER = 12;
