import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('regulation-authority');

const title = (unit: string): string => `${unit}2024年政府信息公开工作年度报告`;
const of = (unit: string, figure: string): string =>
  report({ title: title(unit), cells: { 'disclosure.regulations.inForce': figure } });

describe('规章 of a body that cannot make them', () => {
  finds('a county', of('云汀县人民政府', '⟦regulation-authority|2⟧'), {
    zh: '“规章”行“现行有效件数”列填了2，但“云汀县人民政府”没有规章制定权，应为0；行政规范性文件请填在下一行。',
    en: 'row “规章”, column “现行有效件数” says 2, but this body cannot make 规章; it should be 0. Normative documents belong in the row below.',
    severity: 'warning',
    cell: 'disclosure.regulations.inForce',
    expected: '0',
    actual: '2',
  });
  for (const unit of [
    '云汀县人民政府办公室',
    '东澜市云汀区人民政府',
    '云汀县财政局',
    '东澜市水务局',
    '云汀镇人民政府',
    '云汀街道办事处',
    '东澜高新区管委会',
    '云汀乡',
    '国家税务总局云汀县税务局',
    '中华人民共和国云汀海关',
    '国家金融监督管理总局东澜监管局',
    '东澜市公安局云汀分局',
    '云汀县第三小学',
    '东澜市中心医院',
    '东澜市人民政府国有资产监督管理委员会',
  ])
    finds(unit, of(unit, '⟦regulation-authority|2⟧'));
  finds(
    'a township that no name tells of',
    report({
      title: null,
      preamble: '我镇2024年政府信息公开工作情况如下，统计期限为2024年1月1日至12月31日。',
      cells: { 'disclosure.regulations.inForce': '⟦regulation-authority|6⟧' },
    }),
    {
      zh: '“规章”行“现行有效件数”列填了6，但“我镇”没有规章制定权，应为0；行政规范性文件请填在下一行。',
    },
  );
  finds(
    'several cells are one finding',
    report({
      cells: { 'disclosure.regulations.issued': '⟦regulation-authority|1⟧', 'disclosure.regulations.inForce': '3' },
    }),
    { related: ['3 → “规章”行“现行有效件数”列：3'] },
  );
});

describe('others that cannot make them', () => {
  for (const unit of ['云汀县', '青禾区', '东澜大学', '东澜市第一医院', '东澜水务集团'])
    finds(unit, of(unit, '⟦regulation-authority|2⟧'));
  finds(
    'in the form of 2019, those that were made in the year',
    report({ form: '2019', cells: { 'disclosure.regulations.produced': '⟦regulation-authority|2⟧' } }),
    { severity: 'info', cell: 'disclosure.regulations.produced' },
  );
});

describe('silent', () => {
  silent('none', base2021);
  silent(
    'a body that nothing tells of',
    report({
      title: null,
      preamble: '我市2024年政府信息公开工作情况如下，统计期限为2024年1月1日至12月31日。',
      cells: { 'disclosure.regulations.inForce': '6' },
    }),
  );
  for (const unit of [
    '东澜省人民政府',
    '东澜省人民政府办公厅',
    '东澜市人民政府',
    '云汀自治州人民政府',
    '东澜自治区人民政府',
    '国家林草局',
    '国家市场监督管理总局',
    '海关总署',
    '统计局',
  ])
    silent(unit, of(unit, '2'));
  silent(
    'the form of 2019, which counts what was published',
    report({ form: '2019', cells: { 'disclosure.regulations.totalDisclosed': '2' } }),
  );
});
