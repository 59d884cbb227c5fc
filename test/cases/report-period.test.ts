import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('report-period');
const mends = fixesOf('report-period');

const says = (sentence: string): string => report({ preamble: sentence });
const wrong = (dates: string): string => says(`本报告所列数据统计期限为⟦report-period|${dates}⟧。`);

describe('a day that lost its 日', () => {
  finds('in front of 止', says('统计期限从2024年1月1日至⟦report-period|12月31⟧止。'), {
    zh: '统计期限的“12月31”后面缺“日”字，请补上。',
    en: '“12月31” in the statistics period lacks 日; please put it in.',
    severity: 'warning',
    expected: '12月31日',
    actual: '12月31',
  });
  mends('the day', says('统计期限从2024年1月1日至2024年12月31止。'), {
    title: '改为12月31日',
    applicability: 'suggested',
    before: '12月31止',
    after: '12月31日止',
  });
  finds('what all data are of', says('数据均为⟦report-period|2024年1月1日至2024年12月21日⟧期间发生数。'));
  finds('to which they belong', says('数据所属期为⟦report-period|2023年1月1日至2023年12月31日⟧。'));
  silent('to which they belong, rightly', says('数据所属期为2024年1月1日至2024年12月31日。'));
  silent('months alone', says('统计期限从2024年1月至12月。'));
});

describe('a wrong period', () => {
  finds('a wrong day', wrong('2024年1月1日至2024年12月21日'), {
    zh: '统计期限应为2024年1月1日至2024年12月31日，这里写的是“2024年1月1日至2024年12月21日”，请改正。',
    en: 'The statistics period has to be 2024年1月1日至2024年12月31日; this says “2024年1月1日至2024年12月21日”.',
    severity: 'error',
    expected: '2024年1月1日至2024年12月31日',
    actual: '2024年1月1日至2024年12月21日',
  });
  for (const dates of [
    '2023年1月1日至2023年12月31日',
    '2024年1月1日起，至2025年12月31日',
    '2024年1月2日至12月31日',
    '2024年1月1日到11月30日',
    '2024 年 1 月 1 日—12 月 30 日',
    '2024年2月至12月',
    '２０２３年１月１日—１２月３１日',
    '2024.1.1-2024.12.30',
    '2023-01-01至2023-12-31',
    '2023年1月1日，止于2023年12月31日',
    '2024年1月1日开始，到2024年11月30日',
    '2024年1月1日算起，到2024年12月21日',
    '2024年1月1日（含）至2024年12月21日',
    '2024年1月1日零时至2024年12月21日',
    '2024年1月1日起，截至2024年11月30日',
    '二〇二三年一月一日至十二月三十一日',
    '二○二四年一月一日至二○二四年十二月二十一日',
  ])
    finds(dates, wrong(dates));
  finds('beginning and end apart', says('数据起自⟦report-period|2023年1月1日，止于2023年12月31日⟧。'));
  finds('the two days of its bounds', says('统计起止日期为⟦report-period|2023年1月1日和2023年12月31日⟧。'));
  for (const words of ['统计口径为', '本报告的统计期限是', '以上年报数据统计口径为'])
    finds(`a year alone: ${words}`, says(`${words}⟦report-period|2023年度⟧。`), {
      zh: '统计期限应为2024年，这里写的是“2023年度”，请改正。',
      expected: '2024年',
    });
  finds('an end within the year, of all figures', says('数据采集⟦report-period|截止2024年11月30日⟧。'), {
    severity: 'warning',
  });
  for (const dates of [
    '20241月1日至202412月31日',
    '20241月1日起至12月31日',
    '2024 11日到1231日',
    '2024年11日至12月31日',
    '2024111231日',
    '2024年1月1日12月31日',
  ])
    finds(`from which a character is missing: ${dates}`, wrong(dates), {
      severity: 'warning',
      expected: '2024年1月1日至2024年12月31日',
    });
  finds('the end of the year before alone', says('所列数据统计⟦report-period|截至2023年12月31日⟧。'), {
    expected: '2024年1月1日至2024年12月31日',
  });
  finds(
    'in section one, where some write it',
    report({ bodies: { overview: '统计时限为⟦report-period|2022年1月1日至12月31日⟧。' } }),
  );
  for (const [sentence, preamble] of [
    ['⟦report-period|2023年1月1日至2023年12月31日⟧，我局共收到政府信息公开申请1件。', false],
    ['按照规定，⟦report-period|2024年1月1日至2023年12月31日⟧，我局主动公开信息96条。', false],
    ['本报告反映⟦report-period|2023年1月1日至12月31日⟧期间的政府信息公开工作情况。', true],
  ] as const)
    finds(
      `a whole year that is not called a period: ${sentence}`,
      preamble ? says(sentence) : report({ bodies: { overview: sentence } }),
      { severity: 'warning' },
    );
  for (const words of [
    '数据统计时间范围为',
    '本报告的时间范围为',
    '报告期为',
    '所列数据的统计周期：',
    '统计的起止时间为',
  ])
    finds(
      `in section one: ${words}`,
      report({ bodies: { overview: `${words}⟦report-period|2023年1月1日至2024年12月31日⟧。` } }),
      { severity: 'error' },
    );
  finds(
    'behind a clause that says who made the report',
    says('本报告由云汀县人民政府编制，数据期限为⟦report-period|2023年1月1日至2023年12月31日⟧。'),
  );
  for (const dates of [
    '为⟦report-period|1月1日至12月30日⟧',
    '自⟦report-period|1月1日起至12月30日⟧止',
    '从⟦report-period|1月1日到11月30日⟧',
    '：⟦report-period|1月－11月⟧',
    '为2024年全年（⟦report-period|1月1日至11月30日⟧）',
  ])
    finds(`without a year of its own: ${dates}`, says(`本报告所列数据的统计期限${dates}。`), {
      severity: 'error',
      expected: '2024年1月1日至2024年12月31日',
    });
  for (const words of [
    '报告中所涉及的数据核定时间为',
    '报告汇总全省数据统计期限为',
    '报告全文及数据统计期限从',
    '云汀县水务局政府信息公开数据统计期限为',
    '各项主动公开、依申请公开数据的统计时限为',
    '除特别说明外，数据统计期限为',
    '二、统计期限：',
    '（一）我局信息公开工作数据统计时间为',
  ])
    finds(
      `what is counted of whom: ${words}`,
      wrong('2023年1月1日至2023年12月31日').replace('本报告所列数据统计期限为', words),
    );
  finds('what the report covers', says('本报告内容涵盖⟦report-period|2024年1月1日至12月21日⟧期间的政府信息公开工作。'));
  finds(
    'what it covers of whom',
    says('全文六个部分，涵盖⟦report-period|2024年1月1日至12月21日⟧云汀县的政府信息公开工作。'),
  );
  finds('named in short', says('统计时段：⟦report-period|2024年1月1日—2024年12月21日⟧。'));
  finds(
    'named in short in section one',
    report({ bodies: { overview: '报告数据统计期为⟦report-period|2024年1月1日至2024年12月3日⟧。' } }),
  );
  finds('a bare span of time in the preamble', says('时间范围为⟦report-period|2024年1月1日至2024年11月30日⟧。'));
});

describe('silent', () => {
  silent('the year of the report', base2021);
  silent('2019', report({ form: '2019' }));
  for (const dates of [
    '2024年1月1日至12月31日',
    '2024年1月1日起至2024年12月31日止',
    '2024年1月—12月',
    '2024年1月1日至本年12月31日',
    '2024.1.1-2024.12.31',
    '2024-01-01至2024-12-31',
  ])
    silent(dates, says(`本报告数据的统计期限：${dates}。`));
  for (const sentence of [
    '2021年1月1日至2025年12月31日，按照规划公开民生实事。',
    '2023年1月1日至2023年12月31日，收到申请3件，2024年收到申请5件。',
    '2023年1月1日至2023年12月31日期间的考核结果已公开。',
    '2023年7月1日至2024年6月30日，开展专项检查。',
    '2024年1月1日至2024年12月31日，共收到政府信息公开申请1件。',
  ])
    silent(sentence, report({ bodies: { overview: sentence } }));
  silent('when the report can be read', says('本报告公开时间为2025年1月20日至2025年3月31日。'));
  silent('in Chinese numerals', says('统计期限为二〇二四年一月一日至二〇二四年十二月三十一日。'));
  silent('the year alone', says('统计口径为2024年度。'));
  silent('two days on which figures were taken', says('数据时间为2024年6月30日和2024年12月31日。'));
  silent('some figures as of a day', says('据统计，截至2024年11月30日，政府网站公开信息20条。'));
  for (const sentence of [
    '上年数据的统计口径为2023年度。',
    '上一年度数据的统计期限为2023年1月1日至2023年12月31日。',
    '去年数据统计截至2023年12月31日。',
  ])
    silent(`that of the year before: ${sentence}`, says(sentence));
  silent(
    'another time behind what is covered',
    says('内容涵盖2024年度工作，电子版可在2025年1月20日至2025年12月31日下载。'),
  );
  silent('the year of something else', says('本报告公开时间为2025年。'));
  silent('figures as of a later day', says('数据截至2025年1月10日。'));
  silent('another period', says('2024年3月1日至4月30日开展了专项清理。'));
  silent('when the report was made', says('报告编制时间为2025年1月6日至1月15日。'));
  for (const sentence of [
    '网站年度报表统计周期为2023年12月1日至2024年11月30日。',
    '政务公开考核统计期限为2023年11月1日至2024年10月31日。',
    '12345热线数据统计时间为2023年12月1日至2024年11月30日。',
    '高校毕业生就业数据统计区间为2023年9月1日至2024年8月31日。',
    '政府网站与政务新媒体检查的统计时段为2023年10月1日至2024年9月30日。',
    '本局政务新媒体传播力指数统计周期：2023年12月1日至2024年11月30日。',
    '营商环境评价的数据采集时间范围为2023年7月1日至2024年6月30日。',
    '办件满意度数据统计截至2023年12月31日。',
    '信访事项数据统计期限为1月1日至11月30日。',
    '学校招生数据统计口径为2023年。',
    '空气质量数据统计时间为2023年12月1日至2024年11月30日，按月公布。',
    '（三）民生实事完成情况统计周期为2023年12月至2024年11月。',
    '一是供热面积统计时间为2023年11月1日至2024年3月31日。',
  ])
    for (const [place, text] of [
      ['the preamble', says(sentence)],
      ['section one', report({ bodies: { overview: sentence } })],
    ] as const)
      silent(`that of something else, in ${place}: ${sentence}`, text);
  silent(
    'a period in a later section',
    report({ bodies: { problems: '统计期限不一。2023年3月1日至4月30日的目录不全，已经补上。' } }),
  );
  for (const sentence of [
    '政务公开日活动时间2024.5.6-2024.5.10。',
    '政务公开宣传周时间为2024年6月3日至6月7日。',
    '开展排查整治的时间为2024年5月1日至5月31日。',
    '培训时间：2024年4月8日-4月10日。',
    '考核周期为2023年12月1日至2024年11月30日。',
    '评估时间范围为2023年7月1日至2024年6月30日。',
    '大数据培训时间为2024年5月6日至5月10日。',
    '统计业务培训时间为2024年5月6日至5月10日。',
    '据统计，2024年3月1日至6月30日共发布信息20条。',
    '据统计，截至2023年12月31日，全县现行有效规范性文件8件。',
    '数据开放平台截至2023年12月31日开放目录20项。',
  ])
    silent(`the dates of something else: ${sentence}`, report({ bodies: { overview: sentence } }));
  for (const sentence of [
    '统计期限为1月1日至12月31日。',
    '统计期限为2024年度（1月1日至12月31日）。',
    '统计期限分别为1月1日至6月30日、7月1日至12月31日。',
    '本报告编制期限为1月2日至1月20日。',
    '受理时间为1月1日至12月30日。',
    '报告期内，3月1日至4月30日开展了专项清理。',
    '统计数据由3月1日至4月30日的培训学员核对。',
    '统计期限为2024年，3月1日至4月30日另有专项统计。',
  ])
    silent(`without a year: ${sentence}`, says(sentence));
  silent('without a year in section one', report({ bodies: { overview: '报告期内3月1日至4月30日开展清理。' } }));
  silent('no year is known', '一、总体情况\n正常。');
});

describe('fixes', () => {
  mends('the day', says('统计期限自2024年1月1日起至2024年12月21日止。'), {
    title: '改为2024年1月1日至2024年12月31日',
    applicability: 'suggested',
    before: '12月21日止',
    after: '12月31日止',
  });
  mends('the day where no year stands', says('统计期限为1月1日至12月30日。'), {
    before: '至12月30日',
    after: '至12月31日',
  });
  mends('a year alone', says('本报告的统计口径为2023年度。'), {
    title: '改为2024年',
    before: '口径为2023年度',
    after: '口径为2024年度',
  });
  mends('a Chinese day', says('统计期限为二○二四年一月一日至十二月二十一日。'), {
    before: '十二月二十一日',
    after: '十二月三十一日',
  });
  mends('Chinese years', says('统计期限为二○二三年一月一日至十二月三十一日。'), {
    before: '二○二三年',
    after: '二○二四年',
  });
  mends('the years', says('统计期限为 2023 年 1 月 1 日至 2023 年 12 月 31 日。'), {
    before: '2023 年 1 月 1 日至 2023 年',
    after: '2024 年 1 月 1 日至 2024 年',
  });
});
