import { base2021 } from '../../support/report.ts';
import { type Example, replaced } from './example.ts';

const row = '| 一、本年新收政府信息公开申请数量';
const wrongTotal = base2021.replace('| 4 | 4 | 3 | 32 |', '| 4 | 4 | 3 | 31 |');

export const suppressionExamples: Readonly<Record<string, Example>> = {
  'suppression-unknown': {
    wrong: wrongTotal.replace(row, `<!-- nianbao-disable-next-line row-totl 数据以省平台为准 -->\n${row}`),
    right: wrongTotal.replace(row, `<!-- nianbao-disable-next-line row-total 数据以省平台为准 -->\n${row}`),
  },
  'suppression-unused': replaced(base2021, row, `<!-- nianbao-disable-next-line row-total -->\n${row}`),
};
