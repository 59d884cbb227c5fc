import { defineRule, say } from '../rule.ts';
import { periodSlips } from './period-slips.ts';

export const reportPeriod = defineRule({
  id: 'report-period',
  group: 'text',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '统计期限不是报告年度的1月1日至12月31日。',
      'The statistics period is not 1 January to 31 December of the report year.',
    ),
    why: say(
      '年度报告报告上一年度整年的情况；日期写错，数字的口径就不清楚了。',
      'The report covers one whole year; a wrong date leaves open what the figures count.',
    ),
    mend: say('改为报告年度的1月1日至12月31日。', 'State 1 January to 31 December of the report year.'),
  },
  *check({ report, prose, template }) {
    const year = report.year?.value;
    if (year === undefined) return;
    for (const paragraph of prose.paragraphs) {
      if (paragraph.section !== undefined && paragraph.section !== report.sections[0]?.heading.section) break;
      yield* periodSlips(paragraph, year, template);
    }
  },
});
