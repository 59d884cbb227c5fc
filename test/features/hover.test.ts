import { describe, expect, it } from 'vitest';
import type { HoverCard } from '../../server/src/service.ts';
import { atCursor } from '../support/cursor.ts';
import { base2021, replaceOnce, report } from '../support/report.ts';

const hoverOf = (marked: string, previous?: string): HoverCard | undefined => {
  const { features, offset } = atCursor(marked, previous);
  return features.hover(offset);
};
const zh = (messages: readonly { readonly zh: string }[] | undefined) => messages?.map((message) => message.zh);

describe('hover on a cell', () => {
  it('tells row, column, figure, relations and what the words rest on', () => {
    const card = hoverOf(report({ cells: { 'requests.newReceived.naturalPerson': '‸7' } }));
    expect(card?.title.zh).toBe('一、本年新收政府信息公开申请数量 · 自然人');
    expect(zh(card?.paragraphs)).toEqual([
      expect.stringContaining('1 月 1 日至 12 月 31 日'),
      expect.stringContaining('公民'),
      '数值：7',
    ]);
    expect(zh(card?.items)).toEqual(['各列之和：7 + 12 + 2 + 4 + 4 + 3 = 32 ✓', '一加二等于三加四：7 + 23 = 30 + 0 ✓']);
    expect(zh(card?.sources)).toEqual([
      '依据：条例第二十七条、第三十一条（通行理解，非国家文件原文）',
      '说明：通行理解，非国家文件原文。',
    ]);
  });

  it('says in English as much', () => {
    const card = hoverOf(report({ cells: { 'requests.newReceived.naturalPerson': '7‸' } }));
    expect(card?.items.map(({ en }) => en)).toEqual([
      'Sum of the columns: 7 + 12 + 2 + 4 + 4 + 3 = 32 ✓',
      'One plus two equals three plus four: 7 + 23 = 30 + 0 ✓',
    ]);
  });

  it('tells by how much a relation fails', () => {
    const card = hoverOf(report({ cells: { 'requests.newReceived.total': '‸30' } }));
    expect(zh(card?.items)).toEqual([
      '各列之和：7 + 12 + 2 + 4 + 4 + 3 = 32，填的是 30（少 2）✗',
      '一加二等于三加四：30 + 25 ≠ 53 + 4 ✗',
    ]);
  });

  it('names what a relation lacks', () => {
    const card = hoverOf(
      report({ cells: { 'requests.newReceived.naturalPerson': '‸7', 'requests.newReceived.total': '' } }),
    );
    expect(zh(card?.items)?.[0]).toBe('各列之和：缺“一、本年新收政府信息公开申请数量”行“总计”列');
  });

  it('tells how another writing was read', () => {
    const card = hoverOf(report({ cells: { 'disclosure.licences.decisions': '1,0‸12' } }));
    expect(zh(card?.paragraphs)).toContain('写作“1,012”，读作 1012');
  });

  it('reads an empty cell from the blanks around it', () => {
    const card = hoverOf(replaceOnce(base2021, '| 行政许可 | 1012 |', '| 行政许可 | ‸ |'));
    expect(card?.title.zh).toBe('行政许可 · 本年处理决定数量');
    expect(zh(card?.paragraphs)).toContain('空白。');
  });

  it('brings the figure of last year', () => {
    const previous = report({ year: 2023, cells: { 'requests.carriedForward.naturalPerson': '23' } });
    const card = hoverOf(report({ cells: { 'requests.carriedOver.naturalPerson': '‸23' } }), previous);
    expect(zh(card?.paragraphs)).toContain('上年报告“四、结转下年度继续办理”行“自然人”列：23');
  });
});

describe('hover on a number of the text', () => {
  it('names the cell that explains it', () => {
    const card = hoverOf(replaceOnce(base2021, '现行有效18件', '现行有效1‸8件'));
    expect(card?.title.zh).toMatch(/：18$/);
    expect(zh(card?.paragraphs)).toEqual(['与第二部分表格“行政规范性文件”行“现行有效件数”列一致 ✓']);
    expect(card?.paragraphs[0]?.en).toContain('Agrees with row “行政规范性文件”');
  });

  it('lists the cells that it sums up', () => {
    const card = hoverOf(replaceOnce(base2021, '行政诉讼40件', '行政诉讼4‸0件'));
    expect(zh(card?.paragraphs)).toEqual(['与第四部分表格 2 格的合计一致 ✓']);
    expect(zh(card?.items)).toEqual([expect.stringMatching(/：18$/), expect.stringMatching(/：22$/)]);
  });

  it('says so where they differ', () => {
    const card = hoverOf(replaceOnce(base2021, '现行有效18件', '现行有效1‸9件'));
    expect(zh(card?.paragraphs)).toEqual(['与第二部分表格“行政规范性文件”行“现行有效件数”列（18）不一致 ✗']);
    expect(card?.paragraphs[0]?.en).toContain('Does not agree with');
  });

  it('is quoted on the cell', () => {
    const card = hoverOf(replaceOnce(base2021, '| 10 | 0 | 18 |', '| 10 | 0 | 1‸8 |'));
    expect(zh(card?.paragraphs)).toContain('“一、总体情况”里写到：“截至2024年12月31日现行有效18件” ✓');
    const wrong = hoverOf(
      replaceOnce(base2021, '现行有效18件', '现行有效19件').replace('| 10 | 0 | 18 |', '| 10 | 0 | 1‸8 |'),
    );
    expect(zh(wrong?.paragraphs)).toContain('“一、总体情况”里写到：“截至2024年12月31日现行有效19件” ✗');
  });
});

describe('hover on words of the form', () => {
  const cases: readonly (readonly [what: string, word: string, marked: string, title: string, said: string])[] = [
    ['the label of a row', '行政处罚', '行政‸处罚', '行政处罚', '处罚决定总数'],
    ['a column', '法律服务机构', '法律‸服务机构', '法律服务机构', '律师事务所'],
    ['a band', '第二十条第（八）项', '第二十条‸第（八）项', '第二十条第（八）项', '行政事业性收费'],
    ['a group', '（四）无法提供', '（四）‸无法提供', '（四）无法提供', '无法提供'],
    ['a head', '申请人情况', '申请‸人情况', '申请人情况', '五类'],
    [
      'the relation that the form prints',
      '勾稽关系为',
      '勾稽‸关系为',
      '（本列数据的勾稽关系为：第一项加第二项之和…',
      '平衡',
    ],
    [
      'a section',
      '五、存在的主要问题及改进情况',
      '五、‸存在的主要问题及改进情况',
      '五、存在的主要问题及改进情况',
      '措施',
    ],
    [
      'a document number',
      '国办公开办函〔2021〕30号',
      '国办公开办函〔2021‸〕30号',
      '国办公开办函〔2021〕30号',
      '2021 年版',
    ],
    ['another document', '国办函〔2020〕109号', '国办函〔2020〕1‸09号', '国办函〔2020〕109号', '信息处理费'],
    [
      'the regulation',
      '中华人民共和国政府信息公开条例',
      '中华人民共和国政府信息公开‸条例',
      '政府信息公开条例',
      '第五十条',
    ],
  ];
  it.each(cases)('explains %s', (_, word, marked, title, said) => {
    const card = hoverOf(replaceOnce(base2021, word, marked));
    expect(card?.title.zh).toBe(title);
    expect(card?.paragraphs[0]?.zh).toContain(said);
    expect(card?.sources).toHaveLength(1);
  });

  it('explains a misspelt label by the official one', () => {
    const card = hoverOf(replaceOnce(base2021, '本年废止件数', '本年度‸止件数'));
    expect(card?.title.zh).toBe('本年废止件数');
  });

  const article = (sentence: string) => hoverOf(replaceOnce(base2021, '五个方面抓落实', `五个方面抓落实，${sentence}`));

  it('explains an article of the regulation', () => {
    const card = article('依照《中华人民共和国政府信息公开条例》第四十‸九条公布年度报告');
    expect(card?.title.zh).toBe('条例第四十九条');
    expect(card?.paragraphs[0]?.zh).toContain('1 月 31 日前');
  });

  it.each([
    ['of another law', '依照《中华人民共和国行政诉讼法》第十‸五条办理'],
    ['of another regulation', '依照《中华人民共和国保守国家秘密法实施条例》第十‸五条办理'],
    ['of nothing that is named', '修改了制度的第十‸五条'],
  ])('is silent on an article %s', (_, sentence) => {
    expect(article(sentence)).toBeUndefined();
  });

  it('is silent in plain text', () => {
    expect(hoverOf(replaceOnce(base2021, '五个方面抓落实', '五个方面‸抓落实'))).toBeUndefined();
  });
});
