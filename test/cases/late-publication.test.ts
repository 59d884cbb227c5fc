import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('late-publication');

/** The report of a department on 2024 with a date at its end. */
const signed = (date: string, unit = '云汀县水利局'): string =>
  report({ title: `${unit}2024年政府信息公开工作年度报告`, after: `${unit}\n${date}` });

describe('a department, after 31 January', () => {
  finds('at the end', signed('⟦late-publication|2025年2月18日⟧'), {
    zh: '落款日期是2025年2月18日，晚于公布期限2025年1月31日（条例第四十九条），请核对日期。',
    en: 'The closing date is 2025-2-18, later than 2025-1-31, by which the report had to be published (Article 49); please check it.',
    severity: 'warning',
    actual: '2025年2月18日',
  });
  finds('in Chinese numerals', signed('⟦late-publication|二〇二五年二月十八日⟧'), {
    zh: '落款日期是2025年2月18日，晚于公布期限2025年1月31日（条例第四十九条），请核对日期。',
    actual: '二〇二五年二月十八日',
  });
  finds(
    'below the title and at the end: said once',
    report({
      title: '云汀县水利局2024年政府信息公开工作年度报告\n（⟦late-publication|2025年4月2日⟧）',
      after: '云汀县水利局\n2025年4月2日',
    }),
    { related: ['2025年4月2日 → 落款日期'] },
  );
  finds(
    'below the title',
    report({
      title: '云汀县水利局2024年政府信息公开工作年度报告\n（⟦late-publication|2025年4月2日⟧）',
    }),
    { zh: '报告日期是2025年4月2日，晚于公布期限2025年1月31日（条例第四十九条），请核对日期。' },
  );
  finds(
    'in a sentence',
    report({
      title: '云汀县水利局2024年政府信息公开工作年度报告',
      after: '本报告于⟦late-publication|2025年6月30日⟧在县政府网站公布。',
    }),
    { zh: '公布日期是2025年6月30日，晚于公布期限2025年1月31日（条例第四十九条），请核对日期。' },
  );
  finds('of the country', signed('⟦late-publication|2025年2月10日⟧', '国家粮食和物资储备局'), {});
});

describe('a government, after 31 March', () => {
  for (const unit of ['云汀县人民政府', '云汀县人民政府办公室', '青石镇人民政府'])
    finds(unit, signed('⟦late-publication|2025年4月1日⟧', unit), {
      zh: '落款日期是2025年4月1日，晚于公布期限2025年3月31日（条例第四十九条），请核对日期。',
    });
  silent('in time', signed('2025年3月31日', '云汀县人民政府'));
});

describe('silent', () => {
  silent('no date', base2021);
  silent('the last day', signed('2025年1月31日'));
  silent('a date of two years later, where the year is wrong', signed('2026年1月12日'));
  silent('last year, which is another matter', signed('2024年4月12日'));
  silent('a date in a sentence', report({ after: '本报告于2025年5月6日再次校对。' }));
  for (const unit of ['云汀河流域', '云汀市自来水公司', '青禾理工大学', '云汀县第一小学'])
    silent(unit, signed('2025年6月18日', unit));
  for (const sentence of [
    '本报告于2025年2月20日报送县政府信息公开工作办公室。',
    '本报告于2025年2月20日起可在政府信息公开专栏查阅。',
    '本报告于2025年2月20日报县政府办公室审核后公开。',
  ])
    silent(sentence, report({ title: '云汀县水利局2024年政府信息公开工作年度报告', after: sentence }));
});
