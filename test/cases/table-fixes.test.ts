import { describe, expect, it } from 'vitest';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import { base2021, baseFigures, replaceOnce, report } from '../support/check.ts';
import { makeFigures } from '../support/figures.ts';
import { fixed, fixedAll, offers } from '../support/fixes.ts';
import { renderReport } from '../support/render/index.ts';
import { type FixCases, fixCases } from './fix-cases.ts';

// Fixes of whole tables and of the rows in them.

const service = createReportService();
const figuresOf = ({ extraction }: Snapshot): unknown =>
  JSON.parse(
    JSON.stringify(extraction.tables, (key, value) => (key === 'range' || key === 'origin' ? undefined : value)),
  );
const originsOf = ({ extraction }: Snapshot): readonly string[] =>
  Object.values(extraction.tables).flatMap((rows) =>
    Object.values(rows ?? {}).flatMap((cells) => Object.values(cells).map(({ origin }) => origin)),
  );
const lineOf = (label: string, text = base2021): string => text.split('\n').find((line) => line.includes(label)) ?? '';
/** The figures of a row of the requests table, written otherwise. */
const withRow = (label: string, change: (figures: string[]) => string[], text = base2021): string => {
  const line = lineOf(label, text);
  const cells = line.split('|').slice(1, -1);
  const words = cells.slice(0, -7);
  const figures = cells.slice(-7).map((cell) => cell.trim());
  return replaceOnce(text, line, `|${[...words, ...change(figures).map((figure) => ` ${figure} `)].join('|')}|`);
};
const unclear = '3.补正后申请内容仍不明确';
const pasted =
  '公开栏目分得过细，群众找一份文件往往要翻好几层菜单，检索功能又只认全名；基层公开员一人多岗，材料常常集中在月底上传。';
const page = (problems: string): string =>
  renderReport(baseFigures(), 'html').replace(
    /(<p>五、[^<]*<\/p>).*?(?=<p>六、)/s,
    (_, heading: string) => heading + problems,
  );

const cases: FixCases = {
  'a row that lacks a 0': {
    rule: 'row-misaligned',
    index: 0,
    applicability: 'suggested',
    before: withRow('4.保护第三方合法权益', (figures) => figures.filter((_, i) => i !== 3)),
    after: base2021,
  },
  'a row with a 0 too many': {
    rule: 'row-misaligned',
    index: 0,
    applicability: 'suggested',
    before: withRow('4.保护第三方合法权益', (figures) => [...figures.slice(0, 3), '0', ...figures.slice(3)]),
    after: base2021,
  },
  'two figures exchanged': {
    rule: 'balance',
    title: '两个数对调',
    applicability: 'suggested',
    before: withRow(unclear, ([a = '', b = '', ...rest]) => [b, a, ...rest]).replace(
      lineOf('（七）总计'),
      withRow('（七）总计', (figures) => figures)
        .split('\n')
        .find((line) => line.includes('（七）总计')) ?? '',
    ),
    after: base2021,
  },
  'a heading twice, with the text below the second': {
    rule: 'section-duplicate',
    title: '只删去这个重复的标题',
    applicability: 'suggested',
    before: replaceOnce(base2021, '六、其他需要报告的事项\n', '六、其他需要报告的事项\n六、其他需要报告的事项\n'),
    after: base2021,
  },
  'a paragraph that was pasted twice, with its line': {
    rule: 'section-duplicate',
    applicability: 'suggested',
    before: report({ bodies: { problems: `${pasted}\n${pasted}\n下一步补齐。` } }),
    after: report({ bodies: { problems: `${pasted}\n下一步补齐。` } }),
  },
  'paragraphs of a page that were pasted twice, with their elements': {
    rule: 'section-duplicate',
    applicability: 'suggested',
    before: page(`<p>${pasted}</p><p>另有不足。</p><p>${pasted}</p><p>另有不足。</p>`),
    after: page(`<p>${pasted}</p><p>另有不足。</p>`),
  },
  'a heading with the title of another section': {
    rule: 'section-duplicate',
    index: 0,
    applicability: 'suggested',
    before: replaceOnce(base2021, '\n五、存在的主要问题及改进情况', '\n五、总体情况'),
    after: base2021,
  },
  '规章 of a body that makes none, which belong below': {
    rule: 'regulation-authority',
    index: 0,
    applicability: 'suggested',
    before: report({
      cells: { 'disclosure.regulations.issued': '4', 'disclosure.normativeDocuments.issued': '0' },
    }),
    after: report({ cells: { 'disclosure.normativeDocuments.issued': '4' } }),
  },
  '规章 of a body that makes none': {
    rule: 'regulation-authority',
    title: '改为 0',
    applicability: 'suggested',
    before: report({ cells: { 'disclosure.regulations.issued': '4' } }),
    after: base2021,
  },
};
const { 'two figures exchanged': exchanged, ...others } = cases;
fixCases(others);

describe('a heading put into a page', () => {
  it('closes what it opens, and no element that stands around the others', () => {
    const wrapped = renderReport(baseFigures(), 'html').replace(
      /<p>([一二三四五六]、[^<]*)<\/p>/g,
      '<div class="part"><h2><b>$1</b></h2></div>',
    );
    const lost = '<div class="part"><h2><b>五、存在的主要问题及改进情况</b></h2></div>';
    const mended = fixed(replaceOnce(wrapped, lost, ''), { rule: 'section-missing' });
    expect(mended).toContain('<h2><b>五、存在的主要问题及改进情况</b></h2>');
    expect(mended.match(/<\/div>/g)?.length).toBe(mended.match(/<div/g)?.length);
  });
});

describe('two figures of a row in each other’s columns', () => {
  it('are exchanged', () => {
    const text = exchanged?.before ?? '';
    expect(offers(text, 'result-total').concat(offers(text, 'balance'))[0]).toBe(
      `suggested: “${unclear}”一行的“自然人”与“商业企业”两个数对调，两列随之成立`,
    );
    expect(fixed(text, { rule: 'result-total', title: '两个数对调' })).toBe(base2021);
  });
});

describe('several rows missing', () => {
  it('any of them may hold what the sums lack', () => {
    const lost = ['2.没有现成信息需要另行制作', unclear].map((label) => lineOf(label));
    const text = lost.reduce((left, line) => replaceOnce(left, `${line}\n`, ''), base2021);
    expect(offers(text, 'row-missing')).toEqual([
      'suggested: 补上缺少的 2 行，勾稽关系所差的数填在“2.没有现成信息需要另行制作”',
      `suggested: 补上缺少的 2 行，勾稽关系所差的数填在“${unclear}”`,
    ]);
    expect(fixed(text, { rule: 'row-missing', index: 1 })).toBe(base2021);
  });
});

describe('an added column', () => {
  const subtotal = base2021
    .split('\n')
    .map((line) => {
      const figures = /^(\| [^\d].*?|\| \d\..*?)((?: \d+ \|){7})$/.exec(line);
      if (line.includes('| 商业企业')) return line.replace('| 商业企业', '| 小计 | 商业企业');
      if (figures?.[2] === undefined) return line;
      const [first, ...rest] = figures[2].split('|').slice(0, 7).map(Number);
      const sum = rest.slice(0, -1).reduce((all, one) => all + one, 0);
      return `${figures[1]} ${[first, sum, ...rest].join(' | ')} |`;
    })
    .join('\n');
  it('goes, its header too', () => {
    expect(fixed(subtotal, { rule: 'row-misaligned', index: 0, applicability: 'suggested' })).toBe(base2021);
  });
});

describe('a layout that is hard to read', () => {
  for (const layout of ['glued', 'cell-per-line'] as const) {
    it(`${layout} is converted, figures and headings stay`, () => {
      for (const blankLines of [0, 1] as const) {
        const text = renderReport(baseFigures({ figures: { scale: 'zero' } }), layout, { blankLines });
        expect(offers(text, 'table-layout')).toEqual([
          'suggested: 转换成用竖线“|”分列的表格',
          'suggested: 转换成用制表符分列的表格',
        ]);
        let mended = text;
        for (let table = 0; table < 3; table++)
          mended = fixed(mended, { rule: 'table-layout', index: 0, applicability: 'suggested' });
        const after = service.snapshot(mended);
        expect(figuresOf(after)).toEqual(figuresOf(service.snapshot(text)));
        expect(after.findings.map(({ rule }) => rule)).toEqual([]);
      }
    });
  }
});

describe('figures that run together', () => {
  const glued = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued');
  it('are parted in the likely ways', () => {
    const text = replaceOnce(glued, '行政规范性文件000\n', '行政规范性文件5229\n');
    expect(offers(text, 'table-ambiguous')).toEqual([
      'suggested: 分成 5、2、29',
      'suggested: 分成 5、22、9',
      'suggested: 分成 52、2、9',
    ]);
    const mended = fixed(text, { rule: 'table-ambiguous', index: 0 });
    expect(mended).toBe(text.replace('行政规范性文件5229', '行政规范性文件 5 2 29'));
    expect(service.snapshot(mended).extraction.tables.disclosure?.['normativeDocuments']?.['inForce']?.value).toBe(29);
  });
  it('stay together where only their width is mended', () => {
    const text = renderReport(makeFigures(202, {}), 'glued', { digits: 'full-width' });
    const mended = fixedAll(text);
    expect(originsOf(service.snapshot(mended))).toEqual(originsOf(service.snapshot(text)));
    expect(originsOf(service.snapshot(text))).toContain('inferred');
  });
  it('in ways that add up', () => {
    const row = '一、本年新收政府信息公开申请数量';
    const text = replaceOnce(glued, `${row}0000000\n`, `${row}112000013\n`);
    expect(offers(text, 'table-ambiguous')).toEqual([]);
    const forward = text.replace('四、结转下年度继续办理0000000', '四、结转下年度继续办理112000013');
    expect(offers(forward, 'table-ambiguous')).toEqual([
      'suggested: 分成 1、12、0、0、0、0、13',
      'suggested: 分成 11、2、0、0、0、0、13',
    ]);
  });
});

describe("the tables of another year's form", () => {
  it('take over what both forms have, and leave the rest open', () => {
    const text = report({ form: '2019', year: 2024 });
    expect(offers(text, 'form-mismatch')).toEqual([
      'suggested: 换成 2021 年版的表格：两版都有的 178 个数照填，其余 7 格留空待填，原表另有 19 个数不再保留',
    ]);
    const before = service.snapshot(text).extraction.tables;
    const after = service.snapshot(fixed(text, { rule: 'form-mismatch', applicability: 'suggested' }));
    expect(after.form).toBe('2021');
    const { disclosure, requests } = after.extraction.tables;
    expect(disclosure?.['licences']?.['decisions']?.value).toBe(before.disclosure?.['licences']?.['decisions']?.value);
    expect(disclosure?.['normativeDocuments']?.['inForce']?.origin).toBe('blank');
    expect(requests?.['newReceived']?.['total']?.value).toBe(before.requests?.['newReceived']?.['total']?.value);
    expect(requests?.['otherHandling.other']?.['total']?.value).toBe(
      before.requests?.['otherHandling']?.['total']?.value,
    );
  });
  it('and back: the rows of a group become one', () => {
    const text = report({ form: '2021', year: 2020 });
    const before = service.snapshot(text).extraction.tables.requests ?? {};
    const after = service.snapshot(fixed(text, { rule: 'form-mismatch' }));
    const sum = ['notCorrected', 'feeUnpaid', 'other']
      .map((row) => before[`otherHandling.${row}`]?.['total']?.value ?? 0)
      .reduce((all, one) => all + one, 0);
    expect(after.form).toBe('2019');
    expect(after.extraction.tables.requests?.['otherHandling']?.['total']?.value).toBe(sum);
    expect(sum).toBeGreaterThan(0);
  });
  it('in every layout, without a new error', () => {
    for (const layout of ['tab', 'cell-per-line', 'html', 'aligned'] as const) {
      const text = renderReport(baseFigures({ form: '2019', year: 2022 }), layout);
      const after = service.snapshot(fixed(text, { rule: 'form-mismatch' }));
      expect(after.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([]);
    }
  });
  it('not where figures cannot be read', () => {
    const text = report({
      form: '2019',
      year: 2024,
      lines: { 'requests.carriedOver': '| 法人小计 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |' },
    });
    expect(offers(text, 'form-mismatch')).toEqual([]);
  });
});
