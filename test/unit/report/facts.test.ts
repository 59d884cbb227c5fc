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

test.each([
  [
    'the period is of another',
    '根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》（云政办〔2024〕2号）编制，统计时间为2024年1月1日至12月31日。',
    2024,
  ],
  [
    'its own title tells another',
    '根据《关于做好2023年政府信息公开年度报告工作的通知》编制《云汀县水务局2024年政府信息公开年度报告》。',
    2024,
  ],
  ['nothing else tells one', '根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》编制。', 2023],
])('the year of a notice that is cited weighs least: %s', (_, preamble, year) => {
  expect(yearOf('政府信息公开工作年度报告', preamble)).toBe(year);
});

test('the number of a document tells no year', () => {
  expect(yearOf('政府信息公开工作年度报告', '按国办公开办函〔2021〕30号的要求编制本报告。')).toBeNull();
});

const factsOf = (opening: string): readonly [string | null, number | null] => {
  const { unit, year } = service.snapshot(`${opening}\n\n一、总体情况\n\n略。\n`);
  return [unit, year];
};

test.each([
  ['现发布云汀县水务局2024年政府信息公开工作年度报告。', '云汀县水务局', 2024],
  ['现公布了云汀县水务局2024年政府信息公开工作年度报告。', '云汀县水务局', 2024],
  ['本单位编制完成了云汀县水务局2024年政府信息公开工作年度报告。', '云汀县水务局', 2024],
  ['本单位编制完成2024年政府信息公开工作年度报告。', null, 2024],
  ['特向社会公布2024年度云汀县水务局信息公开年度报告。', '云汀县水务局', 2024],
  ['特向社会公布2024年柏溪乡人民政府政府信息公开工作情况报告。', '柏溪乡人民政府', 2024],
  ['现编制2024年度全县政府信息公开工作年度报告。', null, 2024],
  ['现公布2024年度本单位政府信息公开工作年度报告。', null, 2024],
  ['我局编制并向社会公开云汀县水务局2024年度政府信息公开工作年度报告。', '云汀县水务局', 2024],
  ['现向社会公开云汀县水务局2024年度政府信息公开工作年度报告。', '云汀县水务局', 2024],
  ['附件：云汀县水务局2024年政府信息公开工作年度报告', '云汀县水务局', 2024],
  ['附件1 云汀县水务局2024年政府信息公开工作年度报告', '云汀县水务局', 2024],
  ['标题：云汀县水务局2024年政府信息公开工作年度报告', '云汀县水务局', 2024],
  ['名称 云汀县水务局2024年政府信息公开工作年度报告', '云汀县水务局', 2024],
  [
    '名称 县水务局2024年政府信息公开工作年度报告\n索引号 000/2025-01 分类 信息公开年报 报告\n云汀县水务局2024年政府信息公开工作年度报告',
    '云汀县水务局',
    2024,
  ],
  ['上一篇：青禾县水务局2023年政府信息公开工作年度报告\n2024年，我局公开信息3条。', null, 2024],
  ['- 标题：云汀县水务局2024年政府信息公开工作年度报告', '云汀县水务局', 2024],
])('the name that the opening tells: %s', (opening, unit, year) => {
  expect(factsOf(opening)).toEqual([unit, year]);
});

test.each(['年度报告', '年报', '年度工作报告'])('a title stands in a table: %s', (words) => {
  const title = `云汀县水务局2024年政府信息公开${words}`;
  expect(factsOf(`| ${title} | 索引号 |\n| --- | --- |`)).toEqual(['云汀县水务局', 2024]);
});

test.each([
  ['云汀学院2023-2024学年信息公开工作年度报告', '云汀学院'],
  ['云汀学院2023—2024学年度信息公开年度报告', '云汀学院'],
  ['现公布2023-2024学年信息公开工作年度报告。', null],
  ['2023-2024学年，学院公开信息30条。现将2023-2024年度信息公开工作报告如下。', null],
])('a school year is no year of a report: %s', (opening, unit) => {
  expect(factsOf(`${opening}\n\n统计期限为2023年9月1日至2024年8月31日。`)).toEqual([unit, null]);
});

test('a school year that a report speaks of says nothing of its own', () => {
  const text = '2024年，完成2023-2024学年招生政策的公开。';
  expect(service.snapshot(`一、总体情况\n\n${text}\n`).year).toBe(2024);
});

const yearOfBody = (text: string): number | null => service.snapshot(`一、总体情况\n${text}\n`).year;

test.each([
  [
    'which its paragraphs open with',
    '主动公开2024年度政府信息公开工作年度报告等5项。\n2025年，我局公开信息30条。',
    2025,
  ],
  ['which its sentences open with', '（一）主动公开。2025年，我局公开2024年部门决算、2025年工作计划等5项。', 2025],
  ['of its period', '公开2023年度政府信息公开年报。统计期限自2024年1月1日起至2024年12月31日止。', 2024],
  ['which it is announced by', '现公布2024年度政府信息公开工作年度报告，上年公开了2023年度报告。', 2024],
  ['which stands inside of a sentence', '区司法局2025年公开信息30条。', 2025],
  ['as characters', '全镇二〇二五年公开信息30条。', 2025],
])('without a title and a preamble, the year %s', (_, text, year) => {
  expect(yearOfBody(text)).toBe(year);
});

test.each([
  '我局主动公开2024年度政府信息公开工作年度报告、部门决算等5项。',
  '我局按照《2024年政务公开工作要点》公开信息30条。',
  '我局发布2023年部门决算和2024年部门预算。',
])('the years of other documents tell no year: %s', (text) => {
  expect(yearOfBody(text)).toBeNull();
});

test('a day in front of the text is no year of the report', () => {
  expect(service.snapshot('2025年1月20日\n一、总体情况\n2024年，我局公开信息30条。\n').year).toBe(2024);
});
