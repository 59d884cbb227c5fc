import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { datesOfPublication, type ReportDate, reportDates } from '../prose/report-dates.ts';
import { defineRule, say } from '../rule.ts';
import { bodyOf } from './body.ts';

export const latePublication = defineRule({
  id: 'late-publication',
  group: 'plausibility',
  severity: 'warning',
  docs: {
    what: say(
      '标题下或者落款处的日期晚于公布年度报告的期限。',
      'The date below the title or at the end is later than the report had to be published.',
    ),
    why: say(
      '县级以上人民政府部门应当在每年1月31日前公布上一年度的报告，各级政府的报告在3月31日前公布（条例第四十九条）。',
      'Departments publish by 31 January of the next year, governments by 31 March (Article 49 of the Regulation).',
    ),
    mend: say(
      '核对日期；日期没有写错的，说明报告公布晚了，今后请在期限前公布。',
      'Check the date; if it is right, the report was late, and the next one should be in time.',
    ),
  },
  *check({ report, prose, template }) {
    const year = report.year?.value;
    const deadline = deadlineOf(fold(report.unit?.value ?? ''), template);
    if (year === undefined || deadline === undefined) return;
    const [month, day] = deadline;
    const isLate = (date: ReportDate): boolean =>
      // Of a later year still, the year is more likely wrong than the report so late.
      date.year === year + 1 && date.month * 100 + date.day > month * 100 + day;
    const dates = [...reportDates(prose, report.unit?.value), ...datesOfPublication(prose, template)];
    const [first, ...others] = dates.filter(isLate);
    if (first === undefined) return;
    const { start, end } = first.range;
    yield {
      range: first.range,
      message: say(
        `${first.name.zh}是${first.year}年${first.month}月${first.day}日，晚于公布期限${year + 1}年${month}月${day}日（条例第四十九条），请核对日期。`,
        `${first.name.en} is ${first.year}-${first.month}-${first.day}, later than ${year + 1}-${month}-${day}, by which the report had to be published (Article 49); please check it.`,
      ),
      actual: report.document.text.slice(start, end),
      related: others.map(({ name, range }) => ({ message: name, range })),
    };
  },
});

/** The month and day by which a body, by its folded name, has to publish; undefined for those that Article 49 does not name. */
function deadlineOf(unit: string, { contents }: Template): readonly [number, number] | undefined {
  const { plausibility } = contents.data;
  const { department, government, departments } = plausibility.deadlines;
  switch (bodyOf(unit, plausibility)) {
    case 'department':
    case 'national':
      return departments.some((end) => unit.endsWith(end)) ? department : undefined;
    case 'unknown':
      return undefined;
    default:
      return government;
  }
}
