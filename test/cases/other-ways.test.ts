import { describe, expect, it } from 'vitest';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import { alarms, differences, summary } from '../support/compare.ts';
import { type FigureOptions, type Figures, makeFigures } from '../support/figures.ts';
import { fixed } from '../support/fixes.ts';
import { disclosureGrid, flatten, type Grid, requestsGrid, reviewGrid } from '../support/render/grid.ts';
import { renderReport } from '../support/render/index.ts';
import { baseFigures, report } from '../support/report.ts';

// Tables that are laid out otherwise than the form prints them: columns in another order or too many, results down the
// side, words among the figures, what margins and converters do. The figures read must be those meant.

const service = createReportService();

const labels = (grid: Grid, row: number): readonly string[] =>
  (grid.rows[row]?.cells ?? []).flatMap(({ figure, text }) => (figure === undefined ? [text] : []));
const texts = (grid: Grid, row: number): readonly string[] =>
  (grid.rows[row]?.cells ?? []).flatMap(({ figure, text }) => (figure === undefined ? [] : [text]));

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The requests table under a header of one line, each row rewritten. */
const requests = (
  figures: Figures,
  header: readonly string[],
  row: (label: string, cells: readonly string[]) => readonly string[],
): string => {
  const grid = requestsGrid(figures);
  const lines = grid.rows.flatMap(({ kind }, index) =>
    kind === 'figures' ? [row(labels(grid, index).at(-1) ?? '', texts(grid, index))] : [],
  );
  return [header, ['---', ...header.slice(1).map(() => '---')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const sumOf = (cells: readonly string[]): string =>
  cells.every((cell) => cell === '') ? '' : String(cells.reduce((sum, cell) => sum + Number(cell), 0));

/** The 15 figures of the review table, a line for each way of writing it. */
const review = (figures: Figures, lines: (cells: readonly string[]) => readonly (readonly string[])[]): string =>
  lines(texts(reviewGrid(figures), 3))
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const ways: Readonly<Record<string, (figures: Figures) => Readonly<Record<string, string>>>> = {
  'the total in front': (figures) => ({
    requests: requests(figures, ['项目', '总计', ...columns.slice(0, 6)], (label, cells) => [
      label,
      cells[6] ?? '',
      ...cells.slice(0, 6),
    ]),
  }),
  'results down the side': (figures) => ({
    review: review(figures, (cells) => [
      ['', '行政复议', '未经复议直接起诉', '复议后起诉'],
      ...results.map((name, i) => [name, cells[i] ?? '', cells[5 + i] ?? '', cells[10 + i] ?? '']),
    ]),
  }),
  'results down the side, the blocks in another order': (figures) => ({
    review: review(figures, (cells) => [
      ['', '复议后起诉', '行政复议', '未经复议直接起诉'],
      ...results.map((name, i) => [name, cells[10 + i] ?? '', cells[i] ?? '', cells[5 + i] ?? '']),
    ]),
  }),
  'a line for each result': (figures) => ({
    review: review(figures, (cells) => [
      ['类型', '结果', '件数'],
      ...['行政复议', '未经复议直接起诉', '复议后起诉'].flatMap((block, b) =>
        results.map((name, i) => [block, name, cells[5 * b + i] ?? '']),
      ),
    ]),
  }),
  'a line for each block, named in two columns': (figures) => ({
    review: review(figures, (cells) => [
      ['类别', '', ...results],
      ['行政复议', '', ...cells.slice(0, 5)],
      ['行政诉讼', '未经复议直接起诉', ...cells.slice(5, 10)],
      ['', '复议后起诉', ...cells.slice(10)],
    ]),
  }),
  'a line for each block, named with its kind in brackets': (figures) => ({
    review: review(figures, (cells) => [
      ['类别', ...results],
      ['行政复议', ...cells.slice(0, 5)],
      ['行政诉讼（未经复议直接起诉）', ...cells.slice(5, 10)],
      ['行政诉讼（复议后起诉）', ...cells.slice(10)],
    ]),
  }),
  'merged cells left out, and the lines filled up': (figures) => {
    const rows = flatten(requestsGrid(figures), 'dropped').map((cells) => cells.map(({ text }) => text));
    const width = Math.max(...rows.map((cells) => cells.length));
    return { requests: rows.map((cells) => `| ${padded(cells, width).join(' | ')} |`).join('\n') };
  },
  'the names of the groups in the cell of each label': (figures) => {
    const grid = requestsGrid(figures);
    const rows = flatten(grid, 'repeated').map((cells) => cells.map(({ text }) => text));
    return {
      requests: rows
        .map(([one = '', two = '', three = '', ...rest]) =>
          [[...new Set([one, two, three])].join(''), ...rest].join(' | '),
        )
        .join('\n'),
    };
  },
  'details without their numbers': (figures) => ({
    requests: flatten(requestsGrid(figures), 'dropped')
      .map((cells) => cells.map(({ text }) => text.replace(/^\d\.(?=\D)/, '')).join(' | '))
      .join('\n'),
  }),
  'every line indented by a tab': (figures) => ({
    requests: flatten(requestsGrid(figures), 'dropped')
      .map((cells) => `\t${cells.map(({ text }) => text).join('\t')}`)
      .join('\n'),
  }),
  'as many tabs in front as merged cells': (figures) => ({
    requests: requestsGrid(figures)
      .rows.map(({ cells }) => '\t'.repeat(cells[0]?.column ?? 0) + cells.map(({ text }) => text).join('\t'))
      .join('\n'),
  }),
  'a grid wider than any line of prose': (figures) => ({
    requests: flatten(requestsGrid(figures), 'blank')
      .map((cells) => cells.map(({ text }) => text.padEnd(40, '　').replaceAll('　', '  ')).join('  '))
      .join('\n'),
  }),
  'numbers escaped for Markdown': (figures) => ({
    requests: flatten(requestsGrid(figures), 'blank')
      .map((cells) => `| ${cells.map(({ text }) => text.replace(/^(\d)\./, '$1\\.')).join(' | ')} |`)
      .join('\n'),
  }),
  'labels in bold with underscores': (figures) =>
    Object.fromEntries(
      [disclosureGrid(figures), requestsGrid(figures), reviewGrid(figures)].map((grid) => [
        grid.table,
        flatten(grid, 'blank')
          .map((cells) => `| ${cells.map(({ text }) => (isLabel(text) ? `__${text}__` : text)).join(' | ')} |`)
          .join('\n'),
      ]),
    ),
};

const padded = (cells: readonly string[], width: number): readonly string[] => [
  ...cells,
  ...Array.from({ length: width - cells.length }, () => ''),
];

const isLabel = (text: string): boolean => /[\u4e00-\u9fff]{2}/.test(text);

const reports: Readonly<Record<string, FigureOptions>> = {
  'a city': { form: '2021', scale: 'large' },
  'a county': { form: '2021', scale: 'medium' },
  '2019, a township': { form: '2019', scale: 'small' },
  'blank zeros': { form: '2021', scale: 'medium', zeros: 'blank' },
};

const problems = (snapshot: Snapshot, figures: Figures): readonly string[] =>
  summary([...differences(snapshot, figures, 'exact'), ...alarms(snapshot, ['table-header'])]);

describe.each(Object.entries(ways))('%s', (name, bodies) => {
  // Blank cells and nothing but blanks between the columns leave no trace.
  const written = Object.entries(reports).filter(
    ([, { zeros }]) => !(name.startsWith('a grid') && zeros !== undefined),
  );
  it.each(written)('%s', (_, options) => {
    const figures = baseFigures({ figures: options, ...(options.form === '2019' ? { form: '2019', year: 2020 } : {}) });
    const text = report({
      figures: options,
      ...(options.form === '2019' ? { form: '2019', year: 2020 } : {}),
      bodies: bodies(figures),
    });
    expect(problems(service.snapshot(text), figures)).toEqual([]);
  });
});

describe('a subtotal of the organisations', () => {
  it('is left out, and said to be none of the columns', () => {
    const figures = baseFigures();
    const header = ['项目', '自然人', '法人或其他组织小计', ...columns.slice(1)];
    const table = requests(figures, header, (label, cells) => [
      label,
      cells[0] ?? '',
      sumOf(cells.slice(1, 6)),
      ...cells.slice(1),
    ]);
    const snapshot = service.snapshot(report({ bodies: { requests: table } }));
    expect(differences(snapshot, figures, 'exact')).toEqual([]);
    expect(alarms(snapshot, ['table-header']).map((alarm) => alarm.slice(0, 22))).toEqual(['warning row-misaligned']);
  });
});

describe('the header in another order than the figures', () => {
  it('is what is wrong', () => {
    const figures = baseFigures();
    const table = requests(figures, ['项目', '总计', ...columns.slice(0, 6)], (label, cells) => [label, ...cells]);
    expect(problems(service.snapshot(report({ bodies: { requests: table } })), figures)).toEqual([]);
  });
});

const found = (text: string): readonly string[] =>
  service
    .snapshot(text)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ rule, severity, actual }) => `${severity} ${rule}${actual === undefined ? '' : ` ${actual}`}`);

describe('a word where a figure belongs', () => {
  it.each(['cell-per-line', 'glued', 'pipe'] as const)('in layout %s', (layout) => {
    const figures = makeFigures(3, { form: '2021', scale: 'zero' });
    const { penalties } = figures.disclosure;
    const worded: Figures = {
      ...figures,
      disclosure: {
        ...figures.disclosure,
        penalties: { ...penalties, decisions: { meant: 0, text: '若干', value: null } },
      },
    };
    expect(found(renderReport(worded, layout)).filter((one) => !one.includes('table-layout'))).toEqual([
      'error cell-value 若干',
    ]);
  });
});

describe('a row of blank cells', () => {
  it('is known by a misspelt label', () => {
    const text = report({
      figures: { zeros: 'blank', scale: 'small' },
      lines: { 'requests.refused.thirdPartyRights': '| 4.保护第三方合法利益 |  |  |  |  |  |  |  |' },
    });
    expect(found(text).filter((one) => !one.startsWith('info'))).toEqual(['warning row-label 4.保护第三方合法利益']);
  });
});

describe('blank cells that were lost', () => {
  it('are a remark, not a warning for each row', () => {
    const figures = baseFigures({ figures: { zeros: 'blank', scale: 'large' } });
    const lines = requestsGrid(figures).rows.map(({ cells }) => cells.flatMap(({ text }) => text || []).join(' '));
    const text = report({ figures: { zeros: 'blank', scale: 'large' }, bodies: { requests: lines.join('\n') } });
    expect(found(text).filter((one) => !one.startsWith('info'))).toEqual([]);
    expect(found(text).filter((one) => one.includes('row-misaligned'))).toEqual(['info row-misaligned']);
  });
});

describe('a printed table that a converter took to pieces', () => {
  const figures = baseFigures();
  const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const delimiter = rowOf(columns.map(() => '---'));
  /** Every third label stands above the part in which its figures are, broken at the margin of its cell. */
  const scattered = (rowsApart: number): string => {
    const grid = requestsGrid(figures);
    let isOpen = false;
    const lines = [
      '申请人情况',
      '商业企科研机社会公法律服',
      '其他',
      '',
      rowOf(['业', '构', '益组织', '务机构', '', '', '']),
      delimiter,
    ];
    const rows = grid.rows.flatMap(({ kind }, index) => (kind === 'figures' ? [index] : []));
    rows.forEach((index, i) => {
      const label = labels(grid, index).at(-1) ?? '';
      const isApart = i % rowsApart === rowsApart - 1;
      if (isApart) lines.push('', label.slice(0, 9), label.slice(9), '');
      if (isApart || !isOpen) lines.push(rowOf([...(isApart ? [] : [label]), ...texts(grid, index)]), delimiter);
      else lines.push(rowOf([label, ...texts(grid, index)]));
      isOpen = !isApart;
    });
    return report({ bodies: { requests: lines.join('\n') } });
  };
  it('is read, and only its layout is spoken of', () => {
    const text = scattered(3);
    expect(differences(service.snapshot(text), figures, 'exact')).toEqual([]);
    const { findings } = service.snapshot(text);
    expect(findings.map(({ severity, rule, message }) => ({ severity, rule, message }))).toEqual([
      {
        severity: 'hint',
        rule: 'table-layout',
        message: {
          zh: '第三部分表格里表头和标签断成几截，与数字不在一处，不便阅读，建议转换成分列的表格。',
          en: expect.stringContaining('header and labels are broken to pieces, away from their figures'),
        },
      },
    ]);
  });
  it('is written whole again, and its pieces are gone', () => {
    const mended = fixed(scattered(3), { rule: 'table-layout', title: '转换成用竖线“|”分列的表格' });
    expect(found(mended)).toEqual([]);
    expect(differences(service.snapshot(mended), figures, 'exact')).toEqual([]);
    const lines = mended.slice(mended.indexOf('三、收到'), mended.indexOf('四、政府信息公开行政复议')).split('\n');
    expect(lines.slice(1).filter((line) => line !== '' && !line.startsWith('|'))).toEqual([]);
  });
});

describe('a slip among glued digits', () => {
  const cell = (figures: Figures, row: string, column: string): string => figures.requests[row]?.[column]?.text ?? '';
  it.each([
    ['newReceived', 'total', 'row-total'],
    ['granted', 'total', 'row-total'],
  ] as const)('in %s %s is found', (row, column, rule) => {
    const figures = baseFigures();
    const wrong = String(Number(cell(figures, row, column)) + 1);
    const text = renderReport(
      {
        ...figures,
        requests: {
          ...figures.requests,
          [row]: { ...figures.requests[row], [column]: { meant: 0, text: wrong, value: Number(wrong) } },
        },
      },
      'glued',
    );
    expect(service.snapshot(text).findings.map((finding) => finding.rule)).toContain(rule);
  });
});

describe('figures glued to their labels', () => {
  const text = (rows: readonly string[]): string =>
    report({
      bodies: {
        disclosure: ['第二十条第（一）项', '信息内容本年制发件数本年废止件数现行有效件数', ...rows].join('\n'),
      },
    });
  const cells = (rows: readonly string[]) => service.snapshot(text(rows)).extraction.tables.disclosure ?? {};
  it('keeps full-width digits as they are written', () => {
    const { licences } = cells(['规章000', '行政规范性文件000', '行政许可１２']);
    expect(licences?.['decisions']).toMatchObject({ value: 12, raw: '１２', origin: 'explicit' });
  });
  it.each([
    ['规章005（含修订2件）', { value: 5, raw: '5（含修订2件）', origin: 'explicit' }],
    ['规章0043(含修订2件)', { value: 43, raw: '43(含修订2件)', origin: 'explicit' }],
    ['规章1243（含修订2件）', { value: null, raw: '1243（含修订2件）', origin: 'ambiguous' }],
  ])('reads the note behind them: %s', (row, inForce) => {
    expect(cells([row, '行政规范性文件000']).regulations?.['inForce']).toMatchObject(inForce);
  });
});

describe('a name that holds the word of an aspect', () => {
  it('says nothing of supervision', () => {
    const overview = [
      '一是主动公开信息30条。二是依申请公开有序办理。三是政府信息管理规范。四是平台建设有力。',
      '市场监督管理局全年工作平稳。',
    ].join('\n');
    expect(found(report({ bodies: { overview } }))).toContain('warning overview-aspects');
  });
});
