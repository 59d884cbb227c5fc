import { fold } from '../../text/fold.ts';
import { datesOfPublication, reportDates } from '../prose/report-dates.ts';
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
    if (year === undefined) return;
    const { plausibility } = template.contents.data;
    const { department, government } = plausibility.deadlines;
    const body = report.unit === undefined ? 'unknown' : bodyOf(fold(report.unit.value), plausibility);
    const [month, day] = body === 'department' || body === 'national' ? department : government;
    for (const date of [...reportDates(prose, report.unit?.value), ...datesOfPublication(prose, template)]) {
      const isLate = date.month * 100 + date.day > month * 100 + day;
      // Of a later year still, the year is more likely wrong than the report so late.
      if (date.year !== year + 1 || !isLate) continue;
      const written = `${date.year}年${date.month}月${date.day}日`;
      yield {
        range: date.range,
        message: say(
          `${date.name.zh}是${written}，晚于公布期限${year + 1}年${month}月${day}日（条例第四十九条），请核对日期。`,
          `${date.name.en} is ${written}, later than ${year + 1}-${month}-${day}, by which the report had to be published (Article 49); please check it.`,
        ),
        actual: written,
      };
    }
  },
});
