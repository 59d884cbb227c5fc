import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { symbolQuery } from '../../server/src/service.ts';
import { atCursor, PREVIOUS } from '../support/cursor.ts';
import { base2021, replaceOnce, report } from '../support/report.ts';

describe('definitions and references', () => {
  it('lead from a total to its parts', () => {
    const { features, offset, texts } = atCursor(report({ cells: { 'requests.newReceived.total': '‸32' } }));
    expect(texts(features.definitions(offset))).toEqual(['7', '12', '2', '4', '4', '3']);
  });

  it('lead from a part to its totals', () => {
    const { features, offset, places } = atCursor(
      report({ cells: { 'requests.granted.legalService': '‸5', 'requests.granted.total': '6' } }),
    );
    expect(places(features.definitions(offset))).toEqual(['32 6', '53 4']);
  });

  it('lead from what is carried over to what last year carried forward, then to the same cell', () => {
    const previous = report({ year: 2023 });
    const { features, offset } = atCursor(report({ cells: { 'requests.carriedOver.total': '‸25' } }), previous);
    const there = features.definitions(offset).filter(({ document }) => document !== undefined);
    expect(there.map(({ document }) => document?.uri)).toEqual([PREVIOUS, PREVIOUS]);
    expect(there.map(({ range }) => previous.slice(range.start, range.end))).toEqual(['4', '25']);
  });

  it('find all cells of the relations of a cell, each once', () => {
    const { features, offset, texts } = atCursor(report({ cells: { 'requests.newReceived.total': '‸32' } }));
    expect(texts(features.references(offset))).toEqual(['7', '12', '2', '4', '4', '3', '32', '25', '53', '4']);
  });

  it.each(['全年‸工作', '等信息5‸82条'])('are silent in plain text: %s', (cursor) => {
    const { features, offset } = atCursor(replaceOnce(base2021, cursor.replace('‸', ''), cursor));
    expect(features.definitions(offset)).toEqual([]);
    expect(features.references(offset)).toEqual([]);
    expect(features.highlights(offset)).toEqual([]);
  });
});

describe('between the text and the tables', () => {
  const at = (written: string, cursor: string, text = base2021) => atCursor(replaceOnce(text, written, cursor));

  it('a number leads to its cell', () => {
    const { features, offset, places } = at('现行有效18件', '现行有效1‸8件');
    expect(places(features.definitions(offset))).toEqual(['15 18']);
  });

  it('a number leads to all cells that it sums up', () => {
    const { features, offset, texts } = at('行政诉讼40件', '行政诉讼‸40件');
    expect(texts(features.definitions(offset))).toEqual(['18', '22']);
    expect(texts(features.references(offset))).toEqual(['40', '18', '22']);
    expect(texts(features.highlights(offset).map((range) => ({ range })))).toEqual(['40', '18', '22']);
  });

  it('a wrong number leads to the cell that it should agree with', () => {
    const { features, offset, places } = at('不予公开32件', '不予公开3‸1件');
    expect(places(features.definitions(offset)).map((place) => place.split(' ')[1])).toEqual([
      '0',
      '0',
      '2',
      '29',
      '0',
      '0',
      '1',
      '0',
    ]);
  });

  it('the words that say that there are none lead to the cell', () => {
    const figures = { scale: 'zero' } as const;
    const overview = '（二）依申请公开。本年度未收到‸政府信息公开申请。';
    const { features, offset, texts } = atCursor(report({ figures, bodies: { overview } }));
    expect(texts(features.definitions(offset))).toContain('0');
  });

  it('a cell leads back to what is said of it', () => {
    const { features, offset, places } = at('| 10 | 0 | 18 |', '| 10 | 0 | 1‸8 |');
    expect(places(features.definitions(offset))).toEqual(['8 18']);
    expect(places(features.references(offset))).toEqual(['8 18', '15 18']);
    expect(features.highlights(offset)).toHaveLength(2);
  });

  it('a cell with relations keeps them, and what is said of it is among what belongs to it', () => {
    const { features, offset, places } = at('| 3 | 53 |', '| 3 | 5‸3 |');
    expect(places(features.definitions(offset))).not.toContain('7 53');
    expect(places(features.references(offset))).toContain('7 53');
  });
});

describe('last year and this year', () => {
  const previous = report({ year: 2023 });

  it('what is carried forward is continued by what is carried over, and by the same cell', () => {
    const { features, places } = atCursor(base2021, previous);
    const there = previous.lastIndexOf('| 4 |') + 2;
    expect(places(features.continuations(there).map((range) => ({ range })))).toEqual(['31 25', '54 4']);
  });

  it('any other figure by the same cell alone; words by nothing', () => {
    const { features, texts } = atCursor(base2021, previous);
    const there = (words: string) => features.continuations(previous.indexOf(words)).map((range) => ({ range }));
    expect(texts(there('780.5772'))).toEqual(['780.5772']);
    expect(there('推进信息公开')).toEqual([]);
    expect(atCursor(base2021).features.continuations(10)).toEqual([]);
  });
});

describe('highlights', () => {
  const highlighted = (marked: string) => {
    const { features, offset, texts } = atCursor(marked);
    return texts(features.highlights(offset).map((range) => ({ range })));
  };
  it('show the cells of a row on its label', () => {
    expect(highlighted(replaceOnce(base2021, '行政规范性文件 | 10', '行政‸规范性文件 | 10'))).toEqual([
      '行政规范性文件',
      '10',
      '0',
      '18',
    ]);
  });

  it('show the cells of a column on its header', () => {
    expect(highlighted(replaceOnce(base2021, '现行有效件数', '现行‸有效件数'))).toEqual(['现行有效件数', '0', '18']);
  });

  it('show the cells of a group on its name', () => {
    const found = highlighted(replaceOnce(base2021, '（四）无法提供', '（四）‸无法提供'));
    expect(found).toHaveLength(1 + 3 * 7);
  });
});

describe('folding', () => {
  const folds = (text: string) => {
    const { features, text: own } = atCursor(text);
    return features.folds().map(({ kind, start, end }) => `${kind} ${own.slice(start, end).split('\n')[0]}`);
  };
  it('folds sections and tables', () => {
    const found = folds(base2021);
    expect(found.filter((fold) => fold.startsWith('section'))).toHaveLength(6);
    expect(found.filter((fold) => fold.startsWith('table'))).toHaveLength(3);
  });

  it('folds sub-headings up to the next of their rank, and comments', () => {
    const overview = '（一）主动公开\n发布信息。\n1.制度\n修订制度。\n（二）监督保障\n组织培训。\n<!-- 待补\n充 -->';
    expect(folds(report({ bodies: { overview } })).filter((fold) => !/^(?:section|table)/.test(fold))).toEqual([
      'heading （一）主动公开',
      'heading 1.制度',
      'heading （二）监督保障',
      'comment <!-- 待补',
    ]);
  });

  it('does not fold a sub-heading with nothing under it, nor a comment that does not end', () => {
    const overview = '（一）主动公开\n（二）监督保障\n组织培训。\n<!-- 待补充';
    expect(folds(report({ bodies: { overview } })).filter((fold) => !/^(?:section|table)/.test(fold))).toEqual([
      'heading （二）监督保障',
    ]);
  });
});

describe('the outline', () => {
  const headings = (overview: string) => {
    const { snapshot } = atCursor(report({ bodies: { overview } }));
    const section = snapshot.outline.find(({ name }) => name.zh.includes('总体情况'));
    return section?.children.map(({ name }) => name.zh);
  };
  it('names sub-headings, those at the beginning of a paragraph too', () => {
    expect(headings('2024年，工作平稳。\n（一）主动公开。全年公开信息3条。\n（二）依申请公开\n没有收到申请。')).toEqual(
      ['（一）主动公开', '（二）依申请公开'],
    );
  });

  it.each(['\n', '\r\n'])('begins a table with the line that names its columns, line end %j', (lineEnd) => {
    const { snapshot, text } = atCursor(base2021.replaceAll('\n', lineEnd));
    const begins = snapshot.outline
      .flatMap(({ children }) => children)
      .filter(({ kind }) => kind === 'table')
      .map(({ selectionRange: { start, end } }) => text.slice(start, end));
    expect(begins).toEqual([
      expect.stringMatching(/^\|.*现行有效件数 \|$/),
      expect.stringMatching(/^\|.*商业企业.*\|$/),
      expect.stringMatching(/^\|.*结果维持.*总计 \|$/),
    ]);
  });

  it('takes no sentence for a heading', () => {
    expect(headings('（一）全年公开政府信息三千条，答复网民提问三百次。没有收到申请。')).toEqual([]);
  });
});

describe('selections', () => {
  const steps = (marked: string) => {
    const { features, offset, text } = atCursor(marked);
    return features.selections(offset).map(({ start, end }) => text.slice(start, end));
  };
  it('grow from a cell to row, table, section and text', () => {
    const found = steps(report({ cells: { 'requests.newReceived.total': '3‸2' } }));
    expect(found[0]).toBe('32');
    expect(found[1]).toMatch(/^\|? ?一、本年新收.*32/);
    expect(found.some((step) => step.startsWith('| （本列数据'))).toBe(true);
    expect(found.at(-2)).toMatch(/^三、收到/);
    expect(found.at(-1)).toMatch(/^云汀县/);
  });

  it('grow from a number to clause, sentence, paragraph, section and text', () => {
    const found = steps(replaceOnce(base2021, '等信息582条', '等信息5‸82条'));
    expect(found.slice(0, 3)).toEqual([
      '582',
      '全年公开机构职能、财政预决算等信息582条',
      '依照基层公开目录，全年公开机构职能、财政预决算等信息582条，较上年增长6.2%。',
    ]);
    expect(found[3]).toMatch(/^（一）主动公开。依照/);
    expect(found.at(-2)).toMatch(/^一、总体情况/);
  });

  it('each step holds the one before', () => {
    const text = base2021;
    for (let offset = 0; offset <= text.length; offset += 7) {
      const found = atCursor(text).features.selections(offset);
      for (const [index, { start, end }] of found.entries()) {
        const inner = found[index - 1] ?? { start: offset, end: offset };
        expect(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start).toBe(true);
      }
    }
  }, 20_000);
});

describe('links', () => {
  it('are web addresses, without the punctuation behind them', () => {
    const preamble =
      '网址：http://www.example.gov.cn/col1/，或者www.example.gov.cn。详见https://example.gov.cn/a?b=1).';
    const { features, texts } = atCursor(report({ preamble }));
    expect(texts(features.links())).toEqual([
      'http://www.example.gov.cn/col1/',
      'www.example.gov.cn',
      'https://example.gov.cn/a?b=1',
    ]);
    expect(features.links().map((link) => link.kind === 'address' && link.target)).toContain(
      'http://www.example.gov.cn',
    );
  });

  it('lead from what is carried over to last year’s report', () => {
    const previous = report({ year: 2023 });
    const { features, texts } = atCursor(base2021, previous);
    const links = features.links();
    expect(texts(links)).toEqual(['二、上年结转政府信息公开申请数量']);
    const [link] = links;
    if (link?.kind !== 'place') throw new Error('no place');
    expect(previous.slice(link.at.start, link.at.end)).toContain('四、结转下年度继续办理');
  });
});

describe('renaming', () => {
  const renamed = (marked: string, name: string) => {
    const { features, offset, text } = atCursor(marked);
    const edits = features.rename(offset, name);
    return edits === undefined || 'zh' in edits ? edits : applyEdits(text, edits);
  };
  it('changes the unit’s name wherever it stands', () => {
    const text = renamed(`云汀‸${base2021.slice(2)}`, '云汀县财政局');
    expect(text).toBe(base2021.replaceAll('云汀县人民政府', '云汀县财政局'));
  });

  it('changes the year where the report’s year is meant, and nowhere else', () => {
    const preamble =
      '依据国办公开办函〔2024〕1号和《关于2024年工作的通知》，统计期限为2024年1月1日至2024年12月31日。较2024年相同，比2023年多。';
    const base = report({ preamble });
    const text = renamed(base.replace('2024', '20‸24'), '2025');
    const line = typeof text === 'string' ? text.split('\n') : [];
    expect(line[0]).toBe('云汀县人民政府2025年政府信息公开工作年度报告');
    expect(line[1]).toBe(
      '依据国办公开办函〔2024〕1号和《关于2024年工作的通知》，统计期限为2025年1月1日至2025年12月31日。较2024年相同，比2023年多。',
    );
    expect(line[3]).toMatch(/^2025年，云汀县人民政府/);
  });

  it('refuses what is no year, and no name', () => {
    expect(renamed(base2021.replace('2024', '20‸24'), '今年')).toMatchObject({
      zh: expect.stringContaining('四位数字'),
    });
    expect(renamed(`云汀‸${base2021.slice(2)}`, ' ')).toMatchObject({ zh: expect.stringContaining('不能为空') });
  });

  it('is offered for nothing else', () => {
    const { features, offset } = atCursor(replaceOnce(base2021, '全年工作', '全年‸工作'));
    expect(features.renaming(offset)).toBeUndefined();
    expect(features.rename(offset, '2025')).toBeUndefined();
  });
});

describe('symbols', () => {
  const names = (query: string) =>
    atCursor(base2021)
      .features.symbols()
      .filter(symbolQuery(query))
      .map(({ name }) => name);
  it('are the report and its sections', () => {
    expect(names('')).toHaveLength(7);
    expect(names('')[0]).toBe('云汀县人民政府 2024');
  });

  it('are found by unit, year and title together', () => {
    expect(names('云汀 2024 其他需要')).toEqual(['六、其他需要报告的事项']);
    expect(names('2023')).toEqual([]);
  });

  it('are none in a text that is no report', () => {
    expect(atCursor('购物清单\n牛奶').features.symbols()).toEqual([]);
  });
});
