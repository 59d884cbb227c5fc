import { renderReport } from '../../support/render/index.ts';
import { base2021, baseFigures, report } from '../../support/report.ts';
import { type Example, replaced, within } from './example.ts';

const glued = renderReport(baseFigures(), 'glued');
const wrongForm = report({ form: '2019', year: 2024 });

export const tableExamples: Readonly<Record<string, Example>> = {
  'table-missing': within({ bodies: { review: '本年度行政复议、行政诉讼情况见附件。' } }),
  'row-missing': within({ lines: { 'requests.carriedOver': null } }),
  'row-unknown': replaced(
    base2021,
    '| （七）总计 |',
    '| （七）申请人撤回 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （七）总计 |',
  ),
  'row-label': replaced(base2021, '| 行政规范性文件 |', '| 规范性文件 |'),
  'row-misaligned': within({
    lines: { 'requests.granted': '| 三、本年度办理结果 | （一）予以公开 | 0 | 0 | 5 | 0 | 1 | 6 |' },
  }),
  'table-header': replaced(base2021, '本年废止件数', '本年度止件数'),
  'cell-blank': replaced(base2021, '| 规章 | 0 | 0 | 0 |', '| 规章 | / | / | / |'),
  'cell-value': within({ cells: { 'requests.granted.naturalPerson': '若干' } }),
  'cell-format': replaced(base2021, '| 行政许可 | 1012 |', '| 行政许可 | 1,012 |'),
  'table-ambiguous': { wrong: glued, right: base2021 },
  'table-layout': { wrong: glued, right: base2021 },
  'form-mismatch': { wrong: wrongForm, right: report() },
  'form-mixed': {
    wrong: base2021.replace('本年制发件数', '本年新制作数量').replace('本年废止件数', '本年新公开数量'),
    right: base2021,
  },
};

export const arithmeticExamples: Readonly<Record<string, Example>> = {
  'row-total': within({ cells: { 'requests.newReceived.total': '31' } }),
  'result-total': within({ cells: { 'requests.resultTotal.naturalPerson': '31', 'requests.resultTotal.total': '54' } }),
  balance: within({ cells: { 'requests.carriedForward.naturalPerson': '2', 'requests.carriedForward.total': '6' } }),
  'review-total': within({ cells: { 'review.reconsideration.total': '90' } }),
  'split-digits': replaced(base2021, '| 7 | 12 | 2 | 4 |', '| 7 | 1 | 2 | 2 | 4 |'),
};
