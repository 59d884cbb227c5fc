import { describe } from 'vitest';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { requestsGrid } from '../support/render/grid.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

/** The table of requests as it is copied from a printout: one blank between labels, columns of figures. */
const alignedRequests = requestsGrid(baseFigures()).rows.flatMap(({ kind, cells }) => {
  const labels = cells.flatMap(({ figure, text }) => (figure === undefined ? [text] : []));
  const figures = cells.flatMap(({ figure, text }) => (figure === undefined ? [] : [text.padEnd(14)]));
  const width = 80 - 2 * labels.join('').length - labels.length;
  return kind === 'figures'
    ? [`${labels.join(' ')}${' '.repeat(Math.max(2, width))}${figures.join('')}`.trimEnd()]
    : [];
});

const { finds, silent } = casesOf('row-label');

describe('misspelt', () => {
  finds('a known slip', replaceOnce(base2021, '| 行政规范性文件 |', '| ⟦row-label|规范性文件⟧ |'), {
    zh: '标签“规范性文件”与格式不一致，应为“行政规范性文件”。',
    en: 'The label “规范性文件” must read “行政规范性文件”.',
    severity: 'warning',
    expected: '行政规范性文件',
    actual: '规范性文件',
  });
  for (const [official, wrong] of [
    ['行政事业性收费', '行政事业型收费'],
    ['3.补正后申请内容仍不明确', '3.补正后申请内容不明确'],
    ['2.其他法律行政法规禁止公开', '2.就法制亍政收禁止公开'],
    ['3.危及“三安全一稳定”', '3.危及三安全一稳定'],
    ['二、上年结转政府信息公开申请数量', '二、上年结转政府信息公开申请'],
    ['四、结转下年度继续办理', '四、结转下一年度继续办理'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.申请人无正当理由逾期'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
  ] as const) {
    finds(wrong, replaceOnce(base2021, `| ${official} |`, `| ⟦row-label|${wrong}⟧ |`), {
      expected: official,
      actual: wrong,
    });
  }
  finds('a group', replaceOnce(base2021, '（五）不予处理', '⟦row-label|（五）不与处理⟧'), {
    zh: '标签“（五）不与处理”与格式不一致，应为“（五）不予处理”。',
    expected: '（五）不予处理',
    actual: '（五）不与处理',
  });
  finds(
    'a group in front of its first row, in columns that blanks keep apart',
    replaceOnce(
      report({
        bodies: {
          requests: alignedRequests.join('\n'),
        },
      }),
      '（五）不予处理',
      '⟦row-label|（五）不予受理⟧',
    ),
    { expected: '（五）不予处理', actual: '（五）不予受理' },
  );
  finds(
    'the outer group in front of its first row, in columns that blanks keep apart',
    replaceOnce(
      report({ bodies: { requests: alignedRequests.join('\n') } }),
      '三、本年度办理结果',
      '⟦row-label|三、本年度办理情况⟧',
    ),
    { expected: '三、本年度办理结果', actual: '三、本年度办理情况' },
  );
  const notCorrected = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';
  finds(
    'a group that is lost in columns that blanks keep apart',
    replaceOnce(
      report({ bodies: { requests: alignedRequests.join('\n') } }),
      `（六）其他处理 ${notCorrected}`,
      `               ⟦row-label|${notCorrected}⟧`,
    ),
    { zh: '从这一行起的各行缺少类别名称“（六）其他处理”，请在行首补上。' },
  );
  silent(
    'the name of a group in pieces on other lines',
    replaceOnce(
      report({ bodies: { requests: alignedRequests.join('\n') } }),
      `（六）其他处理 ${notCorrected}`,
      `（六）其\n他处理         ${notCorrected}`,
    ),
  );
  for (const wrong of ['行政事业性收入', '行政事业收费', '行政事业性费'])
    casesOf('row-label', 'row-missing').finds(
      `in the last row of a table in columns by blanks: ${wrong}`,
      replaceOnce(
        base2021.replace(/^\| (.*) \|$/gm, (_, cells: string) => cells.replace(/ *\|[ |]*/g, '    ')),
        '行政事业性收费    ',
        `⟦row-label|${wrong}⟧    `,
      ),
      { expected: '行政事业性收费' },
    );
  finds('a known slip of a group', replaceOnce(base2021, '三、本年度办理结果', '⟦row-label|三、本年办理结果⟧'), {
    expected: '三、本年度办理结果',
  });
  const slip = ['8.属于行政查询事项', '⟦row-label|8.属于行政查寻事项⟧'] as const;
  for (const layout of ['tab', 'cell-per-line', 'glued', 'html'] as const) {
    finds(`in layout ${layout}`, replaceOnce(renderReport(baseFigures(), layout), ...slip), {
      expected: '8.属于行政查询事项',
      actual: '8.属于行政查寻事项',
    });
  }
  const glued = casesOf('row-label', 'row-missing', 'row-unknown', 'cell-value');
  for (const [official, wrong] of [
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部份公开（区分处理的，只计这一情形，不计其他情形）',
    ],
    ['1.属于国家秘密', '1.属于国家机密'],
    ['行政许可', '行政许诺'],
    ['行政事业性收费', '行政事业性收入'],
    ['四、结转下年度继续办理', '四、结转下年继续办理'],
  ] as const)
    glued.finds(
      `between other labels and figures: ${wrong}`,
      replaceOnce(renderReport(baseFigures(), 'glued'), official, `⟦row-label|${wrong}⟧`),
      { expected: official, actual: wrong },
    );
});

describe('under the number of a sister', () => {
  for (const [official, wrong] of [
    ['（四）无法提供', '（五）无法提供'],
    ['2.重复申请', '3.重复申请'],
    ['（七）总计', '（六）总计'],
    ['二、上年结转政府信息公开申请数量', '三、上年结转政府信息公开申请数量'],
  ] as const) {
    for (const layout of ['pipe', 'gfm', 'tab', 'cell-per-line', 'glued', 'html'] as const) {
      const text = renderReport(baseFigures(), layout);
      finds(`${wrong}, ${layout}`, replaceOnce(text, official, `⟦row-label|${wrong}⟧`), {
        zh: `标签“${wrong}”与格式不一致，应为“${official}”。`,
        severity: 'warning',
        expected: official,
        actual: wrong,
      });
    }
  }
  for (const [official, wrong] of [
    ['（七）总计', '（八）总计'],
    ['5.要求行政机关确认或重新出具已获取信息', '6.要求行政机关确认或重新出具已获取信息'],
    ['四、结转下年度继续办理', '五、结转下年度继续办理'],
  ] as const)
    finds(`a number that no sister has: ${wrong}`, replaceOnce(base2021, official, `⟦row-label|${wrong}⟧`), {
      expected: official,
      actual: wrong,
    });
  silent(
    'a number that no sister has, behind a row that was added',
    replaceOnce(base2021, '| （七）总计 |', '| （七）转送其他机关 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （八）总计 |'),
  );
  silent(
    'rows that are numbered in a way of their own',
    replaceOnce(
      replaceOnce(replaceOnce(base2021, '（五）不予处理', '（四）不予处理'), '（六）其他处理', '（五）其他处理'),
      '（七）总计',
      '（六）总计',
    ),
  );
  silent('no numbers at all', base2021.replaceAll(/\| \d\./g, '| '));
});

describe('in another order', () => {
  const [third, fourth] = ['3.要求提供公开出版物', '4.无正当理由大量反复申请'];
  const exchange = (text: string, a: string, b: string, marked: string): string =>
    replaceOnce(replaceOnce(replaceOnce(text, a, '…'), b, a), '…', marked);
  for (const layout of ['pipe', 'gfm', 'tab', 'cell-per-line', 'glued', 'html'] as const) {
    const text = renderReport(baseFigures(), layout);
    finds(`two labels exchanged, ${layout}`, exchange(text, third, fourth, `⟦row-label|${fourth}⟧`), {
      zh: `这里按格式应是“${third}”这一行，现在是“${fourth}”；有 2 行的次序与格式不同，请核对标签与数字是否对应，再按格式的次序填写。`,
      en: `In the form the row “${third}” stands here, not “${fourth}”; 2 rows are in another order. Check that the labels belong to the figures, then put the rows in the order of the form.`,
      severity: 'warning',
      expected: third,
      actual: fourth,
      related: [`${third} → “${third}”`],
    });
  }
  finds('in the table of section two', exchange(base2021, '| 行政处罚', '| 行政强制', '| ⟦row-label|行政强制⟧'), {
    expected: '行政处罚',
  });
});

describe('lost', () => {
  finds(
    'a whole label, with its cell',
    report({ lines: { 'requests.carriedOver': '| ⟦row-label|23⟧ | 0 | 1 | 1 | 0 | 0 | 25 |' } }),
    {
      zh: '这一行缺少标签，应为“二、上年结转政府信息公开申请数量”。',
      en: 'The label of this row is missing; it is “二、上年结转政府信息公开申请数量”.',
      severity: 'warning',
      expected: '二、上年结转政府信息公开申请数量',
      actual: null,
    },
  );
  finds(
    'the text of a label, its cell left blank',
    replaceOnce(base2021, '| 8.属于行政查询事项 | 0 |', '|  | ⟦row-label|0⟧ |'),
    { expected: '8.属于行政查询事项' },
  );
  finds(
    'the label of the first row of a group, whose name stays',
    replaceOnce(base2021, '| 1.信访举报投诉类申请 | 1 |', '| ⟦row-label|1⟧ |'),
    { expected: '1.信访举报投诉类申请' },
  );
  finds(
    'the name of a group',
    replaceOnce(base2021, '| （五）不予处理 | 1.信访举报投诉类申请 |', '| ⟦row-label|1.信访举报投诉类申请⟧ |'),
    {
      zh: '从这一行起的各行缺少类别名称“（五）不予处理”，请在行首补上。',
      en: 'The rows from here on lack the name of their group, “（五）不予处理”.',
      expected: '（五）不予处理',
      actual: null,
    },
  );
});

describe('lost in a row of blanks', () => {
  const together = casesOf('row-label', 'row-missing', 'row-misaligned', 'row-unknown');
  const figures = baseFigures({ figures: { scale: 'zero' } });
  const requests = Object.entries(figures.requests).map(([row, columns]) => {
    const cells = Object.entries(columns).map(([column, figure]) => [
      column,
      column === 'total' ? figure : { ...figure, text: '' },
    ]);
    return [row, Object.fromEntries(cells)];
  });
  const sparse = { ...figures, requests: Object.fromEntries(requests) };
  for (const label of ['4.保护第三方合法权益', '8.属于行政查询事项', '2.重复申请']) {
    const cells = renderReport(sparse, 'cell-per-line');
    together.silent(`${label}, one cell a line: there`, cells);
    const [before = '', behind = ''] = cells.split(`${label} |\n`);
    together.finds(`${label}, one cell a line`, `${before} |\n${behind.replace('0', '⟦row-label|0⟧')}`, {
      zh: `这一行缺少标签，应为“${label}”。`,
      expected: label,
    });
    const aligned = renderReport(sparse, 'aligned');
    together.silent(`${label}, aligned: there`, aligned);
    const line = aligned.split('\n').find((one) => one.includes(label)) ?? '';
    const blank = line.replace(label, ' '.repeat(label.length));
    together.finds(`${label}, aligned`, replaceOnce(aligned, line, blank.replace('0', '⟦row-label|0⟧')), {
      expected: label,
    });
    const page = ' '.repeat(40);
    together.silent(`a page number in front of ${label}, aligned`, replaceOnce(aligned, line, `${page}3\n${line}`));
  }
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019, where 规范性文件 is right', report({ form: '2019' }));
  const figures = baseFigures();
  silent('half-width brackets', renderReport(figures, 'pipe', { brackets: 'half', filler: true }));
  silent('blanks inside labels', renderReport(figures, 'tab', { labelBreak: ' ', spread: true, merged: 'blank' }));
  silent('line break tags inside labels', renderReport(figures, 'pipe', { labelBreak: '<br>', filler: true }));
  silent(
    'blanks behind the numbers, straight quotes',
    renderReport(figures, 'html', { numberBlank: true, quotes: '""' }),
  );
  silent('bold labels', renderReport(figures, 'gfm', { bold: true }));
  silent('repeated merged labels', renderReport(figures, 'pipe', { merged: 'repeated' }));
  silent(
    'a group whose first row is missing, which says enough',
    report({ lines: { 'requests.refused.stateSecret': null } }),
  );
  silent('a row that is missing', report({ lines: { 'requests.carriedOver': null } }));
  silent(
    '（六）其他处理 in one row',
    report({
      lines: {
        'requests.otherHandling.notCorrected': '| （六）其他处理 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |',
        'requests.otherHandling.feeUnpaid': null,
        'requests.otherHandling.other': null,
      },
    }),
  );
});
