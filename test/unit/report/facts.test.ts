import { expect, test } from 'vitest';
import { createReportService } from '../../../server/src/service.ts';

const service = createReportService();
const yearOf = (title: string, preamble: string): number | null =>
  service.snapshot(`${title}\n\n${preamble}\n\n一、总体情况\n\n略。\n`).year;

test.each([
  ['its title', '某某局2023年政府信息公开工作年度报告', '按国办公开办函〔2021〕30号编制。', 2023],
  ['its preamble', '政府信息公开工作年度报告', '根据〔2021〕30号文件，现公布2023年有关情况。', 2023],
  ['the period', '政府信息公开工作年度报告', '统计期限自2022年1月1日起至2022年12月31日止。', 2022],
])('the year of a report stands in %s', (_, title, preamble, year) => {
  expect(yearOf(title, preamble)).toBe(year);
});

test('the number of a document tells no year', () => {
  expect(yearOf('政府信息公开工作年度报告', '按国办公开办函〔2021〕30号的要求编制本报告。')).toBeNull();
});
