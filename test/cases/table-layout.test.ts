import { describe } from 'vitest';
import { base2021, baseFigures, replaceOnce } from '../support/check.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('table-layout');
const figures = baseFigures({ figures: { scale: 'zero' } });

describe('once a table, at its first row', () => {
  const marked = [
    ['第二十条第（一）项\n', '⟦table-layout|第二十条第（一）项⟧\n'],
    [
      '勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况',
      '勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况⟧',
    ],
    ['（本列数据的', '⟦table-layout|（本列数据的'],
    ['行政复议行政诉讼', '⟦table-layout|行政复议行政诉讼⟧'],
  ] as const;
  finds(
    'glued',
    marked.reduce((text, [from, to]) => replaceOnce(text, from, to), renderReport(figures, 'glued')),
    {
      zh: '第二部分表格里各列的数字连在一起，不便阅读，建议转换成分列的表格。',
      en: 'The table of section 2 is hard to read: the figures of all columns are glued together.',
      severity: 'hint',
      actual: 'glued',
    },
    { zh: '第三部分表格里各列的数字连在一起，不便阅读，建议转换成分列的表格。' },
    { zh: '第四部分表格里各列的数字连在一起，不便阅读，建议转换成分列的表格。' },
  );
  finds(
    'only the table that is written so',
    replaceOnce(
      renderReport(figures, 'pipe', { tables: { review: 'glued' } }),
      '行政复议行政诉讼',
      '⟦table-layout|行政复议行政诉讼⟧',
    ),
    { actual: 'glued' },
  );
});

describe('a cell per line', () => {
  const text = renderReport(figures, 'pipe', { tables: { disclosure: 'cell-per-line' } });
  finds(
    'the first cell of the table',
    replaceOnce(text, '第二十条第（一）项 |', '⟦table-layout|第二十条第（一）项⟧ |'),
    {
      zh: '第二部分表格里每个单元格各占一行，不便阅读，建议转换成分列的表格。',
      en: 'The table of section 2 is hard to read: each cell stands on a line of its own.',
      actual: 'cell-per-line',
    },
  );
});

describe('silent', () => {
  silent('pipes', base2021);
  for (const layout of layouts.filter((one) => one !== 'glued' && one !== 'cell-per-line'))
    silent(layout, renderReport(figures, layout));
});
