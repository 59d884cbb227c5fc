import { describe, expect, it } from 'vitest';
import { plainText, snippetText } from '../../server/src/service.ts';
import { atCursor } from '../support/cursor.ts';
import { base2021, report } from '../support/report.ts';

const at = (marked: string, previous?: string) => {
  const { features, offset, text, snapshot } = atCursor(marked, previous);
  const items = features.completions(offset);
  return {
    items,
    labels: items.map(({ label }) => label.zh),
    rank: (label: string) => items.findIndex((item) => item.label.zh === label),
    of: (label: string) => items.find((item) => item.label.zh.includes(label)),
    snapshot,
    /** The text with an item put in, what its tab stops hold left as it is. */
    put(label: string): string {
      const item = items.find((one) => one.label.zh.includes(label));
      if (item === undefined) throw new Error(`${label} is not among ${items.map((one) => one.label.zh)}`);
      return text.slice(0, item.range.start) + plainText(item.pieces) + text.slice(item.range.end);
    },
  };
};

/** Without one section, the cursor where it was. */
const without = (id: string, cursor = '‸'): string => report({ headings: { [id]: null }, bodies: { [id]: cursor } });

describe('sections', () => {
  it('that is missing here comes first', () => {
    const { labels } = at(without('problems'));
    expect(labels[0]).toBe('五、存在的主要问题及改进情况');
    expect(labels.filter((label) => /^[一二三四五六]、/.test(label))).toHaveLength(1);
  });

  it('that are missing elsewhere come after', () => {
    const { labels } = at('云岭市财政局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n（略）\n‸\n');
    expect(labels.slice(0, 2)).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(labels.indexOf('一、总体情况')).toBeGreaterThan(labels.indexOf('六、其他需要报告的事项'));
  });

  it.each(['二、主动公开政府信息情况', '主动公开政府信息情况'])(
    'are not offered once they are written out: %s',
    (written) => {
      expect(at(without('disclosure', `${written}‸`)).labels).not.toContain('二、主动公开政府信息情况');
      expect(at(without('disclosure', `${written.slice(0, -1)}‸`)).labels).toContain('二、主动公开政府信息情况');
    },
  );

  it('are found by Pinyin, its initials and their own words', () => {
    const item = at(without('disclosure')).of('主动公开政府信息情况');
    expect(item?.filterText).toMatch(/^二、主动公开政府信息情况 zdgkzfxxqk zhudonggongkai/);
  });

  it('bring their table, with a tab stop for each figure', () => {
    const { of, put } = at(without('review'));
    expect(snippetText(of('四、')?.pieces ?? [])).toMatch(/\$\{1:0\} \| \$\{2:0\} \|/);
    const { snapshot } = at(put('四、'));
    expect(snapshot.findings.filter(({ rule }) => rule.startsWith('section') || rule.startsWith('table'))).toEqual([]);
    expect(Object.keys(snapshot.extraction.tables)).toContain('review');
  });

  it('are written as their siblings are', () => {
    const marked = without('problems').replace(/^([一二三四六])、(?=\S+$)/gm, '## $1、');
    expect(at(marked).put('五、')).toContain('\n## 五、存在的主要问题及改进情况\n');
  });

  it('take figures from the tables that are there', () => {
    const count = at(base2021).snapshot.extraction.tables.requests?.['newReceived']?.['total']?.raw;
    expect(at(without('overview')).put('一、')).toContain(`全年新收政府信息公开申请${count}件`);
  });

  it('keep the line ends of the file', () => {
    const marked = without('review').replaceAll('\n', '\r\n');
    expect(at(marked).put('四、').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('sentences', () => {
  const overview = (words: string) => report({ bodies: { overview: words } });

  it('are those of the section that are true', () => {
    const { labels, put } = at(overview('（一）主动公开。通过网站公开。\n‸'));
    expect(labels).toContain('（二）依申请公开');
    expect(labels).not.toContain('（二）依申请公开（没有收到申请）');
    expect(labels).not.toContain('（一）主动公开');
    expect(labels).not.toContain('信息处理费（未收取）');
    const rules = at(put('（二）依申请公开')).snapshot.findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('text-'))).toEqual([]);
  });

  it('replace what is typed of them', () => {
    const text = at(overview('ysqgk‸')).put('（二）依申请公开');
    expect(text).toContain('\n（二）依申请公开。全年');
    expect(text).not.toContain('ysqgk');
  });

  it("of last year's come with the years moved on and open figures", () => {
    const previous = report({ year: 2023, bodies: { overview: '2023年，召开政务公开推进会3次，办好民生实事专栏。' } });
    const { items } = at(overview('（一）主动公开。通过网站公开。\n‸'), previous);
    const item = items.find(({ kind }) => kind === 'last-year');
    expect(plainText(item?.pieces ?? [])).toBe('2024年，召开政务公开推进会××次，办好民生实事专栏。');
    expect(snippetText(item?.pieces ?? [])).toMatch(/\$\{1:××\}次/);
  });

  describe('of last year', () => {
    const previous = report({
      year: 2023,
      bodies: {
        overview:
          '（一）主动公开。全年公开信息3条。\n（二）依申请公开\n全年办结申请7件。\n（五）监督保障。组织培训2次。',
      },
    });
    const first = (marked: string) => {
      const [item] = at(overview(marked), previous).items.filter(({ kind }) => kind === 'last-year');
      return item && { text: plainText(item.pieces), detail: item.detail.zh, words: item.words };
    };

    it('come first for the aspect at hand, without its heading', () => {
      const marked = '（一）主动公开。公开信息9条。\n（五）监督保障\n‸';
      expect(first(marked)).toEqual({
        text: '组织培训××次。',
        detail: '上年“监督保障”的文字，数字待填',
        words: '组织培训××次。',
      });
      expect(
        at(overview(marked), previous)
          .items.slice(0, 2)
          .map(({ detail }) => detail.zh),
      ).toEqual(['常用句', '上年“监督保障”的文字，数字待填']);
    });

    it('come first too where they stood under a heading of their own', () => {
      expect(first('（二）依申请公开情况\n‸')?.text).toBe('全年办结申请××件。');
    });

    it('bring their heading where the section has none such', () => {
      const { items } = at(overview('（一）主动公开。公开信息9条。\n‸'), previous);
      const texts = items.filter(({ kind }) => kind === 'last-year').map(({ pieces }) => plainText(pieces));
      expect(texts).toEqual(['（二）依申请公开\n全年办结申请××件。', '（五）监督保障。组织培训××次。']);
    });
  });

  it('come without a heading that stands there already', () => {
    const { put, items } = at(overview('（二）依申请公开\n‸'));
    expect(items[0]?.label.zh).toBe('（二）依申请公开');
    expect(put('（二）依申请公开')).toContain('（二）依申请公开\n全年新收政府信息公开申请');
  });

  it('stay away from running text', () => {
    expect(at(overview('全年公开，‸')).labels).toEqual([]);
    expect(at(overview('‸全年公开。')).labels).toEqual([]);
  });
});

describe('rows', () => {
  const lacking = (cursor: string) => report({ lines: { 'requests.carriedOver': cursor } });

  it('that is missing comes whole on an empty line', () => {
    const { items, put } = at(lacking('‸'));
    expect(items[0]?.label.zh).toBe('二、上年结转政府信息公开申请数量');
    expect(put('二、上年结转')).toMatch(/\n\| 二、上年结转政府信息公开申请数量 \|(?: {2}\|)*(?: 0 \|){7}\n/);
  });

  it.each(['| ‸', '|‸', '| ‸ |'])('and where the line has only begun: %s', (cursor) => {
    const { put, items } = at(lacking(cursor));
    expect(items[0]?.kind).toBe('row');
    expect(put('二、上年结转')).toMatch(/\n\| 二、上年结转政府信息公开申请数量 \|(?: {2}\|)*(?: 0 \|){7}\n/);
  });

  it('comes as a label only in a cell that has begun', () => {
    const { items, put } = at(lacking('| sn‸ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |'));
    expect(items[0]?.kind).toBe('label');
    expect(put('二、上年结转')).toContain('\n| 二、上年结转政府信息公开申请数量 | 1 | 0 |');
  });

  it('tells what it counts', () => {
    const { features, offset } = atCursor(lacking('‸'));
    const about = features.completions(offset)[0]?.about;
    expect(features.aboutCompletion(about ?? {}).map(({ zh }) => zh)).toEqual([
      expect.stringContaining('上'),
      expect.stringMatching(/^(?:依据|说明)：/),
    ]);
  });

  it('come in the order of the form below a header', () => {
    const header = base2021.slice(base2021.indexOf('三、收到'), base2021.indexOf('| 一、本年新收'));
    const { labels } = at(report({ bodies: { requests: `${header.slice(header.indexOf('\n') + 1)}‸` } }));
    expect(labels.slice(0, 2)).toEqual(['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量']);
  });

  it.each([
    ['in a number', '| 二、上年结转政府信息公开申请数量 | 1‸ | 0 | 0 | 0 | 0 | 0 | 1 |'],
    ['in a number of full-width digits', '| １２‸'],
    ['in front of a number', '| ‸12'],
    ['in a cell for a figure', '| 二、上年结转政府信息公开申请数量 | ‸ | 0 | 0 | 0 | 0 | 0 | 1 |'],
  ])('none %s', (_, cursor) => {
    expect(at(lacking(cursor)).labels).toEqual([]);
  });
});

describe('a web page', () => {
  const page = (...lines: readonly string[]) =>
    ['<html><body>', '<h1>云岭市财政局2024年政府信息公开工作年度报告</h1>', ...lines, '</body></html>'].join('\n');

  it('gets paragraphs between its paragraphs', () => {
    const { labels, put } = at(page('<h2>一、总体情况</h2>', '‸'));
    expect(labels[0]).toBe('（一）主动公开');
    expect(put('（三）政府信息管理')).toContain('\n<p>（三）政府信息管理。严格落实');
  });

  it('gets sections with a heading like the others, and tables of its own kind', () => {
    const text = at(page('<h2>一、总体情况</h2>', '<p>（一）主动公开。公开信息3条。</p>', '‸')).put('二、');
    expect(text).toContain('\n<h2>二、主动公开政府信息情况</h2>\n');
    expect(text).toContain('<table>');
    expect(at(text).snapshot.extraction.tables.disclosure?.['regulations']?.['issued']?.value).toBe(0);
  });

  it.each([
    ['within a paragraph', ['<p>第一行', '‸', '</p>']],
    ['within a table', ['<table>', '<tr><td>规章</td></tr>', '‸', '</table>']],
    ['behind a word of the page', ['<p>一段</p>页脚', '‸']],
  ])('gets nothing %s', (_, lines) => {
    expect(at(page(...lines)).labels).toEqual([]);
  });

  it('becomes a clean report, one completion after another', () => {
    let text = at(page('‸')).put('编制依据');
    for (const section of ['一、', '二、', '三、', '四、', '五、', '六、'])
      text = at(text.replace('\n</body>', '\n‸\n</body>')).put(section);
    expect(at(text).snapshot.findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});

describe('an empty file', () => {
  it('becomes a whole report', () => {
    const { items, labels, put } = at('‸');
    expect(labels[0]).toBe('整份报告');
    expect(items[0]?.filterText).toContain(' 年度报告 ');
    expect(put('整份报告')).toContain('六、其他需要报告的事项');
  });

  it('has its title first, when it is written bit by bit', () => {
    const { labels, put } = at('‸');
    expect(labels[1]).toBe('标题');
    expect(put('标题')).toBe('单位名称年份年政府信息公开工作年度报告');
    const typed = at('bt‸').of('标题');
    expect(typed?.filterText).toBe('标题 bt biaoti');
    expect(at('云岭市财政局2021年政府信息公开工作年度报告\n\n‸\n').labels).not.toContain('标题');
  });

  it('becomes a clean report, one completion after another', () => {
    let text = at('‸').put('标题').replace('单位名称年份', '云岭市财政局2021');
    text = at(`${text}\n\n‸\n`).put('编制依据');
    for (const section of ['一、', '二、', '三、', '四、', '五、', '六、'])
      text = at(`${text.trimEnd()}\n\n‸\n`).put(section);
    expect(at(text).snapshot.findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
