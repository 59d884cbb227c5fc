import { describe } from 'vitest';
import { base2019, base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('form-mixed');

describe('labels of both forms in one table', () => {
  finds(
    'two headers of 2019 in the form of 2021',
    replaceOnce(replaceOnce(base2021, '本年制发件数', '⟦form-mixed|本年新制作数量⟧'), '本年废止件数', '本年新公开数量'),
    {
      zh: '表格大体是 2021 年版格式，却混有另一版的“本年新制作数量”等 2 处，请统一。',
      en: 'The tables follow the form of 2021 but have “本年新制作数量” and others of the other form; use one form throughout.',
      severity: 'error',
      actual: '本年新制作数量',
      expected: null,
      related: ['本年新公开数量 → 另一版的“本年新公开数量”', '现行有效件数 → 2021 年版的“现行有效件数”'],
    },
  );
  finds(
    'two headers of 2021 in the form of 2019',
    replaceOnce(replaceOnce(base2019, '本年新公开数量', '⟦form-mixed|本年废止件数⟧'), '对外公开总数量', '现行有效件数'),
    { zh: '表格大体是 2019 年版格式，却混有另一版的“本年废止件数”等 2 处，请统一。' },
  );
  for (const layout of ['tab', 'cell-per-line', 'html'] as const) {
    finds(
      layout,
      replaceOnce(
        replaceOnce(renderReport(baseFigures(), layout), '本年制发件数', '⟦form-mixed|本年新制作数量⟧'),
        '本年废止件数',
        '本年新公开数量',
      ),
    );
  }
});

/** Two parts of table two taken from the form of 2021. */
const withPartsOf2021 = (text: string): string =>
  text
    .replace(
      /信息内容 \| 上一年项目数量.*\n\| 行政许可.*\n\| 其他对外管理服务事项.*/,
      '信息内容 | ⟦form-mixed|本年处理决定数量⟧ |\n| 行政许可 | 63 |',
    )
    .replace(
      /信息内容 \| 上一年项目数量.*\n\| 行政处罚.*\n\| 行政强制.*/,
      '信息内容 | 本年处理决定数量 |\n| 行政处罚 | 7 |\n| 行政强制 | 2 |',
    );

describe('one finding a cause', () => {
  const together = casesOf('form-mixed', 'form-mismatch', 'row-missing', 'row-unknown', 'table-header');
  together.finds(
    'whole parts of 2021 in the form of 2019, of which one header is told by its words',
    withPartsOf2021(base2019),
    {
      zh: '表格大体是 2019 年版格式，却混有另一版的“本年处理决定数量”等 2 处，请统一。',
    },
  );
  together.finds(
    'one part of 2021',
    base2019.replace(
      /信息内容 \| 上一年项目数量.*\n\| 行政许可.*\n\| 其他对外管理服务事项.*/,
      '信息内容 | ⟦form-mixed|本年处理决定数量⟧ |\n| 行政许可 | 63 |',
    ),
    { zh: '表格大体是 2019 年版格式，却混有另一版的“本年处理决定数量”，请统一。' },
  );
  together.finds(
    'the first part alone is that of 2019, its headers cut off at a line end',
    replaceOnce(
      replaceOnce(base2021, '本年制发件数 | 本年废止件数', '⟦form-mixed|本年新⟧ | 本年新'),
      '现行有效件数',
      '对外公开总数量',
    ),
    { zh: '表格大体是 2021 年版格式，却混有另一版的“本年新”等 3 处，请统一。' },
  );
  together.finds(
    'no header and no row is reported besides',
    replaceOnce(replaceOnce(base2021, '本年制发件数', '⟦form-mixed|本年新制作数量⟧'), '本年废止件数', '本年新公开数量'),
  );
});

describe('the headers of one part alone are those of 2019', () => {
  const all = casesOf('form-mixed', 'form-mismatch', 'row-label', 'row-misaligned', 'row-unknown', 'cell-value');
  all.finds(
    'the report is still in the form of its year, and nothing else is said of its rows',
    replaceOnce(
      replaceOnce(
        replaceOnce(base2021, '本年制发件数', '⟦form-mixed|本年新制作数量⟧'),
        '本年废止件数',
        '本年新公开数量',
      ),
      '现行有效件数',
      '对外公开总数量',
    ),
    { zh: '表格大体是 2021 年版格式，却混有另一版的“本年新制作数量”等 3 处，请统一。' },
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent('the same header in other words twice', base2021.replaceAll('本年处理决定数量', '处理决定数量'));
  silent('one foreign label is a slip', replaceOnce(base2021, '本年废止件数', '本年新公开数量'));
  silent('the other form throughout, which is a mismatch', report({ form: '2019', year: 2024 }));
  silent(
    'labels of the other form in the text',
    report({
      bodies: { problems: '上一年项目数量、本年新制作数量和本年新公开数量等口径已按新格式调整，今后继续改进。' },
    }),
  );
});
