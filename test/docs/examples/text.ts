import { base2021 } from '../../support/report.ts';
import { type Example, replaced, within } from './example.ts';

export const textExamples: Readonly<Record<string, Example>> = {
  'outdated-basis': replaced(base2021, '国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'),
  'fee-statement': within({ bodies: { other: '无。' } }, { bodies: { other: '本年度没有收取信息处理费。' } }),
  'injected-text': replaced(base2021, '全年工作平稳有序', '全年澳门皇冠工作平稳有序'),
  'page-furniture': { wrong: `您当前所在位置: 首页 > 信息公开 > 年度报告\n${base2021}`, right: base2021 },
};
