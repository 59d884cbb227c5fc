import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('impossible-date');
const mends = fixesOf('impossible-date');

const says = (sentence: string): string => report({ bodies: { problems: `${sentence}\n下一步补齐公开目录。` } });

describe('a day that is in no calendar', () => {
  finds('a month too short', says('⟦impossible-date|2月30日⟧召开了座谈会。'), {
    zh: '没有“2月30日”这一天（2月只有29天），请核对。',
    en: 'There is no such day as “2月30日” (that month has 29 days); please check.',
    severity: 'warning',
    actual: '2月30日',
  });
  finds('a month too many', says('⟦impossible-date|2024年13月5日⟧组织了培训。'), {
    zh: '没有“2024年13月5日”这一天（一年只有12个月），请核对。',
    en: 'There is no such day as “2024年13月5日” (a year has 12 months); please check.',
  });
  finds('a month too many, without a day', says('⟦impossible-date|2024年13月⟧召开了座谈会。'), {
    zh: '没有“2024年13月”（一年只有12个月），请核对。',
    en: 'There is no “2024年13月” (a year has 12 months); please check.',
  });
  finds('at the end of a period', says('5月6日至⟦impossible-date|6月31日⟧征求意见。'));
  finds('up to which is counted', says('截至⟦impossible-date|2024年11月31日⟧，任务全部完成。'));
  finds('without a year', says('截至⟦impossible-date|6月31日⟧，任务全部完成。'));
  finds('until which something is put off', says('培训推迟至⟦impossible-date|9月31日⟧。'));
  finds('at the head of a clause', says('目录清理，至⟦impossible-date|6月31日⟧全部完成。'));
  finds('29 February in a common year', says('自⟦impossible-date|2023年2月29日⟧起施行。'));
  finds('day 0, and full-width digits', says('⟦impossible-date|４月０日⟧上线。'));
  finds('below the report', `${base2021}\n⟦impossible-date|2025年1月32日⟧\n`);
});

describe('a year that can be none', () => {
  finds('a digit too many', says('⟦impossible-date|20222年⟧组织了培训。'), {
    zh: '“20222年”不像一个年份，多半是打错了数字，请核对。',
    en: '“20222年” can hardly be a year; please check for a slip in typing.',
    severity: 'warning',
    actual: '20222年',
  });
  finds('two digits exchanged', says('⟦impossible-date|2204年⟧10月开展互查。'));
  finds('a digit lost', report({ preamble: '统计期限为⟦impossible-date|202年⟧1月1日至2024年12月31日。' }));
  finds('at the head of a sentence', says('改版完成。⟦impossible-date|2402年⟧，组织了培训。'));
});

describe('a year without its 年', () => {
  finds(
    'in front of what was received',
    says('⟦impossible-date|2024⟧共收到意见3条。⟦impossible-date|2024⟧累计培训两次。'),
  );
  finds('at the head of a paragraph', says('⟦impossible-date|2024⟧全年组织培训两次，覆盖面不够。'), {
    zh: '“2024”后面缺“年”字，请补上。',
    en: '年 is missing behind “2024”. Please add it.',
    severity: 'info',
    expected: '2024年',
    actual: '2024',
  });
  finds('in front of the own place', says('⟦impossible-date|2024⟧云汀县主动公开信息12条。'), {
    severity: 'info',
    expected: '2024年',
  });
  finds('behind a sentence', says('改版完成。⟦impossible-date|2024⟧通过网站征集意见不多。'), {
    severity: 'warning',
  });
  finds('behind 现将', report({ preamble: '现将⟦impossible-date|2024⟧本部门政府信息公开工作情况报告如下。' }));
  finds('in front of who writes', says('总的来看，⟦impossible-date|2024⟧我县解读形式单一。'));
  finds('in front of 度', report({ preamble: '现公布⟦impossible-date|2024⟧度政府信息公开工作年度报告。' }));
  mends('it', says('2024全年组织培训两次，覆盖面不够。'), {
    title: '改为2024年',
    applicability: 'suggested',
    before: '2024全年',
    after: '2024年全年',
  });
  for (const sentence of [
    '全年发放手册，2024本。',
    '截止时间为2024.12，编号12024共3份，版本v2024受理指南。',
    '收到意见2024条，共2024条收到答复。',
    '2024云汀文化周期间宣传不够。',
    '更新不够及时，2024-2025学年全年如此。',
    '全年发布2024条，通过网站公开的不多。',
    '节约用电2024度。',
  ])
    silent(sentence, says(sentence));
});

describe('silent', () => {
  for (const sentence of ['古城有2500年历史，建馆205年，保存档案12024年卷。', '2500年前的遗址，距今2100年。'])
    silent(sentence, says(sentence));
  silent('a sound report', base2021);
  silent('the last days of months', says('1月31日、2月29日、4月30日、12月31日各检查一次。'));
  silent('29 February in a leap year', says('2024年2月29日召开了会议。'));
  silent('a date that lost a character', says('20241月1日起统计。'));
  for (const sentence of [
    '统计数据截至2024年11月31日。',
    '统计期限为2024年1月1日，止于2024年12月32日。',
    '统计期限为1月1日起，至12月32日。',
  ])
    silent(`told as the period: ${sentence}`, report({ preamble: sentence }));
  silent(
    'told as the period in section one',
    report({ bodies: { overview: '数据统计时间范围为2024年2月30日至12月31日。' } }),
  );
  finds(
    'in section one, where no period is told',
    report({ bodies: { overview: '数据统计截至2024年12月31日。⟦impossible-date|2月30日⟧召开座谈会。' } }),
  );
  silent('the end of a period, told with it', report({ preamble: '统计期限为2024年1月1日至2024年12月32日。' }));
});
