import { foundIn, type Prose } from '../../prose/prose.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { type Message, say } from '../../text/message.ts';
import { chineseNumber, chineseYear } from '../../text/numerals.ts';
import type { TextRange } from '../../text/range.ts';

/** A date that is all of its line: below the title, or at the end, behind the name of the signer or below it. */
export interface ReportDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether the year is in digits, not 二〇二五. */
  readonly isArabic: boolean;
  readonly name: Message;
  readonly yearRange: TextRange;
  readonly range: TextRange;
}

/** The dates that a report bears. */
export function reportDates({ paragraphs }: Prose, unit: string | undefined): readonly ReportDate[] {
  const signer = unit === undefined ? '' : fold(unit);
  const opening = paragraphs.slice(0, MOST_ABOVE).filter(({ section }) => section === undefined);
  const closing = paragraphs.slice(-MOST_BELOW).filter(({ section }) => section !== undefined);
  return [...opening, ...closing].flatMap(({ kind, section, text, range }): readonly ReportDate[] => {
    if (kind === 'title' || text.length > LONGEST) return [];
    const at = section === undefined ? (text.startsWith('(') ? 1 : 0) : text.startsWith(signer) ? signer.length : 0;
    const date = DATE.exec(text.slice(at));
    const [written = '', digits = '', month = '', day = ''] = date ?? [];
    if (date === null) return [];
    const isArabic = /^\d/.test(digits);
    return [
      {
        year: isArabic ? Number(digits) : chineseYear(digits),
        month: numberOf(month),
        day: numberOf(day),
        isArabic,
        name: section === undefined ? say('报告日期', 'The date of the report') : say('落款日期', 'The closing date'),
        yearRange: range(at, at + digits.length),
        range: range(at, at + written.replace(/\)$/, '').length),
      },
    ];
  });
}

/** When the text says that the report was published: 本报告于2025年2月18日公布. */
export function datesOfPublication({ paragraphs }: Prose, template: Template): readonly ReportDate[] {
  return foundIn(paragraphs, publishedIn, template).flatMap(({ paragraph, found }) =>
    found.map(({ start, end, year, month, day }) => ({
      year,
      month,
      day,
      isArabic: true,
      name: say('公布日期', 'The date of publication'),
      yearRange: paragraph.range(start, start + YEAR_DIGITS),
      range: paragraph.range(start, end),
    })),
  );
}

const YEAR_DIGITS = 4;

interface Published extends Pick<ReportDate, 'year' | 'month' | 'day'> {
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

function publishedIn(text: string, template: Template): readonly Published[] {
  const { self, handedIn } = template.contents.data.published;
  if (!self.some((word) => text.includes(word))) return NONE;
  return [...text.matchAll(template.derived(compile))].flatMap(({ groups = {}, indices }) => {
    const { year, month, day, where = '' } = groups;
    const [start, end] = indices?.groups?.['date'] ?? [0, 0];
    // 于2025年2月20日报送县政府信息公开工作办公室
    if (handedIn.some((word) => where.includes(word))) return [];
    return [{ start, end, year: Number(year), month: Number(month), day: Number(day) }];
  });
}

const NONE: readonly never[] = [];

const compile = ({ contents: { data } }: Template): RegExp =>
  new RegExp(
    `(?:${alternatives(data.published.self)})[^。;,]{0,8}于(?<date>(?<year>20\\d{2})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日)(?<where>[^。;,]{0,24}?)(?:${alternatives(data.published.published)})(?=[。;,)]|$)`,
    'dg',
  );

/** Whether a folded line is nothing but the signer, the date or both. */
export const isSignature = (text: string, unit: string | undefined): boolean => {
  const signer = unit === undefined ? '' : fold(unit);
  const rest = text.startsWith(signer) ? text.slice(signer.length) : text;
  return rest === '' || DATE.test(rest);
};

/** So many paragraphs may stand at the end: the signer, the date, a note. */
const MOST_BELOW = 3;
/** So many may stand at the beginning: the title, its second line, the date. */
const MOST_ABOVE = 4;
const LONGEST = 60;
const DATE =
  /^(20\d{2}|二[〇零○][一二三四五六七八九〇零○]{2})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日\)?$/;

const numberOf = (written: string): number => chineseNumber(written) ?? Number(written);
