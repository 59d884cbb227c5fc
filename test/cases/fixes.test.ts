import { describe, expect, it } from 'vitest';
import { base2019, base2021, replaceOnce, report } from '../support/check.ts';
import { fixed, fixedAll, offers } from '../support/fixes.ts';
import { type FixCases, fixCases } from './fix-cases.ts';

// What each fix makes of a text. Most begin with a sound report in which one thing is spoilt, and give the sound one back.

const figuresOf = (text: string, label: string): string => {
  const line = text.split('\n').find((one) => one.includes(label));
  if (line === undefined) throw new Error(`no line with ${label}`);
  return line;
};
const without = (text: string, label: string): string => replaceOnce(text, `${figuresOf(text, label)}\n`, '');
const spoil = (from: string, to: string): string => replaceOnce(base2021, from, to);
const headings = ['一、总体', '二、主动', '三、收到', '四、政府', '五、存在', '六、其他'];
const bodyBetween = (from: string, to: string): string =>
  base2021.slice(base2021.indexOf(`\n${from}`) + 1, base2021.indexOf(`\n${to}`) + 1);

const cases: FixCases = {
  'a misspelt row label': {
    rule: 'row-label',
    applicability: 'safe',
    before: spoil('| 行政事业性收费', '| 行政事业型收费'),
    after: base2021,
  },
  'a lost row label': {
    rule: 'row-label',
    applicability: 'safe',
    before: spoil('| 2.其他法律行政法规禁止公开 |', '|'),
    after: base2021,
  },
  'a lost group': {
    rule: 'row-label',
    applicability: 'safe',
    before: spoil('| （四）无法提供 |', '|'),
    after: base2021,
  },
  'a misspelt column': {
    rule: 'table-header',
    applicability: 'safe',
    before: spoil('本年废止件数', '本年度止件数'),
    after: base2021,
  },
  'a lost band': {
    rule: 'table-header',
    applicability: 'safe',
    before: without(base2021, '第二十条第（五）项'),
    after: replaceOnce(base2021, '| 第二十条第（五）项 |', '| 第二十条第（五）项 |  |'),
  },
  'a lost column': {
    rule: 'table-header',
    applicability: 'safe',
    before: spoil(' | 现行有效件数 |', ' |'),
    after: base2021,
  },
  'a lost heading whose table is there': {
    rule: 'section-missing',
    applicability: 'safe',
    before: without(base2021, headings[2] ?? ''),
    after: base2021,
  },
  'a wrong numeral': {
    rule: 'section-number',
    applicability: 'safe',
    before: spoil('\n四、政府信息公开', '\n五、政府信息公开'),
    after: base2021,
  },
  'a dash for a numeral': {
    rule: 'section-number',
    applicability: 'safe',
    before: spoil('\n一、总体', '\n—、总体'),
    after: base2021,
  },
  'headings without numerals': {
    rule: 'section-number',
    applicability: 'safe',
    before: headings.reduce((text, heading) => replaceOnce(text, `\n${heading}`, `\n${heading.slice(2)}`), base2021),
    after: base2021,
  },
  'a title that deviates': {
    rule: 'section-title',
    applicability: 'safe',
    before: spoil('五、存在的主要问题及改进情况', '五、存在问题及改进措施'),
    after: base2021,
  },
  'an empty section': {
    rule: 'section-empty',
    applicability: 'suggested',
    before: report({ bodies: { problems: null } }),
    after: report({ bodies: { problems: '【请填写存在的主要问题和改进情况】' } }),
  },
  'a section that only says 无': {
    rule: 'section-empty',
    applicability: 'suggested',
    before: report({ bodies: { problems: '无。' } }),
    after: report({ bodies: { problems: '【请填写存在的主要问题和改进情况】' } }),
  },
  'a section out of order': {
    rule: 'section-order',
    applicability: 'suggested',
    before: replaceOnce(base2021, bodyBetween('五、', '六、'), '') + bodyBetween('五、', '六、'),
    after: base2021,
  },
  'a section twice': {
    rule: 'section-duplicate',
    applicability: 'suggested',
    before: `${base2021}六、其他需要报告的事项\n`,
    after: base2021,
  },
  'the number of parts': {
    rule: 'part-count',
    applicability: 'suggested',
    before: report({ preamble: '本年度报告由以下五个部分组成。' }),
    after: report({ preamble: '本年度报告由以下六个部分组成。' }),
  },
  'a missing row with the figures that the sums ask for': {
    rule: 'row-missing',
    index: 0,
    applicability: 'suggested',
    before: without(base2021, '（一）予以公开').replace('| 本年处理决定', '| 本年处理决定'),
    after: base2021,
  },
  'a missing row without figures': {
    rule: 'row-missing',
    applicability: 'suggested',
    before: without(base2021, '7.属于行政执法案卷'),
    after: base2021,
  },
  'a row twice': {
    rule: 'row-unknown',
    applicability: 'suggested',
    before: replaceOnce(
      base2021,
      figuresOf(base2021, '| 行政处罚'),
      `${figuresOf(base2021, '| 行政处罚')}\n${figuresOf(base2021, '| 行政处罚')}`,
    ),
    after: base2021,
  },
  'a wrong total': {
    rule: 'row-total',
    title: '“总计”改为',
    applicability: 'suggested',
    before: report({ cells: { 'requests.refused.stateSecret.total': '99' } }),
    after: base2021,
  },
  'a total of the review table': {
    rule: 'review-total',
    applicability: 'suggested',
    before: report({ cells: { 'review.reconsideration.total': '999' } }),
    after: base2021,
  },
  'full-width digits': {
    rule: 'cell-format',
    applicability: 'safe',
    before: report({ cells: { 'disclosure.penalties.decisions': '１８９２' } }),
    after: report({ cells: { 'disclosure.penalties.decisions': '1892' } }),
  },
  'a thousands separator': {
    rule: 'cell-format',
    applicability: 'safe',
    before: report({ cells: { 'disclosure.penalties.decisions': '1,892' } }),
    after: report({ cells: { 'disclosure.penalties.decisions': '1892' } }),
  },
  'a note inside a cell': {
    rule: 'cell-format',
    applicability: 'suggested',
    before: report({ cells: { 'disclosure.penalties.decisions': '1892（含简易程序）' } }),
    after: report({ cells: { 'disclosure.penalties.decisions': '1892' } }),
  },
  'an amount in another unit': {
    rule: 'cell-format',
    applicability: 'suggested',
    before: report({ cells: { 'disclosure.fees.amount': '5215元' } }),
    after: report({ cells: { 'disclosure.fees.amount': '0.5215' } }),
  },
  'words instead of a figure': {
    rule: 'cell-value',
    applicability: 'suggested',
    before: report({ cells: { 'disclosure.coercion.decisions': '约12件左右' } }),
    after: report({ cells: { 'disclosure.coercion.decisions': '12' } }),
  },
  'words where the row tells the figure': {
    rule: 'cell-value',
    index: 0,
    applicability: 'suggested',
    before: report({ cells: { 'requests.refused.stateSecret.total': '不详' } }),
    after: base2021,
  },
  'a negative count': {
    rule: 'cell-value',
    title: '改为 3',
    applicability: 'suggested',
    before: report({ cells: { 'disclosure.coercion.decisions': '-3' } }),
    after: report({ cells: { 'disclosure.coercion.decisions': '3' } }),
  },
  'letters typed for digits': {
    rule: 'cell-value',
    title: '改为 10',
    applicability: 'suggested',
    before: report({ cells: { 'disclosure.coercion.decisions': '1O' } }),
    after: report({ cells: { 'disclosure.coercion.decisions': '10' } }),
  },
  'blank cells': {
    rule: 'cell-blank',
    applicability: 'suggested',
    before: report({
      cells: {
        'disclosure.regulations.issued': '/',
        'disclosure.regulations.repealed': '',
        'disclosure.regulations.inForce': '—',
      },
    }),
    after: report({
      cells: {
        'disclosure.regulations.issued': '0',
        'disclosure.regulations.repealed': '0',
        'disclosure.regulations.inForce': '0',
      },
    }),
  },
};

fixCases(cases);

describe('more than one way', () => {
  it('names the cell that explains everything first, and says why', () => {
    const [first] = offers(report({ cells: { 'requests.newReceived.total': '9999' } }), 'row-total');
    expect(first).toMatch(/^suggested: “总计”改为 \d+，其余勾稽关系随之成立$/);
  });
  it('offers the missing section alone or all of them', () => {
    expect(
      offers(
        report({ headings: { problems: null, other: null }, bodies: { problems: null, other: null } }),
        'section-missing',
      ),
    ).toEqual([
      'suggested: 补上“五、存在的主要问题及改进情况”这一部分（标题和待填内容）',
      'suggested: 补上缺少的 2 个部分',
    ]);
  });
});

describe('sections', () => {
  it('an empty text becomes a complete report', () => {
    const text = fixed('', { rule: 'section-missing', index: 0 });
    expect(text).toMatch(/^【单位名称】【年份】年政府信息公开工作年度报告\n/);
    expect(text.match(/^[一二三四五六]、.*$/gm)).toHaveLength(6);
    expect(text.match(/^\| --- /gm)).toHaveLength(3);
    expect(fixedAll(text)).toBe(text);
  });
  it('headings are written like the others', () => {
    const markdown = (text: string): string =>
      text
        .replace(/^(?=[一二三四五六]、(?!本年新收|上年结转|本年度办理|结转下)(?![^\n]*\|))/gm, '## ')
        .replaceAll('\n', '\n\n')
        .replace(/\|\n\n\|/g, '|\n|')
        .replace(/\|\n\n\|/g, '|\n|');
    const before = replaceOnce(markdown(base2021), '## 三、收到和处理政府信息公开申请情况\n\n', '');
    expect(fixed(before, { rule: 'section-missing' })).toBe(markdown(base2021));
  });
  it('headings are numbered on when one is put back', () => {
    const before = ['四、', '五、', '六、'].reduce(
      (text, numeral, i) => {
        const title = headings[i + 3]?.slice(2) ?? '';
        return replaceOnce(text, `\n${numeral}${title}`, `\n${'三四五'.charAt(i)}、${title}`);
      },
      without(base2021, '三、收到和处理'),
    );
    expect(fixed(before, { rule: 'section-missing' })).toBe(base2021);
  });
});

describe('the form of 2019', () => {
  it('labels and totals', () => {
    const before = replaceOnce(base2019, '| 其他对外管理服务事项', '| 其他对外管理事项');
    expect(fixedAll(before)).toBe(base2019);
  });
});

describe('blank cells of a table with sums', () => {
  it('are filled so that all sums hold', () => {
    const before = report({
      cells: {
        'requests.refused.stateSecret.total': '',
        'requests.resultTotal.enterprise': '',
        'requests.resultTotal.total': '',
      },
    });
    expect(fixed(before, { rule: 'cell-blank' })).toBe(base2021);
  });
});
