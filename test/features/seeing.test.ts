import { describe, expect, it } from 'vitest';
import { atCursor } from '../support/cursor.ts';
import { base2021, replaceOnce, report } from '../support/report.ts';

const whole = { start: 0, end: Number.MAX_SAFE_INTEGER };

describe('tokens', () => {
  it('tell the columns of a table apart, and the totals', () => {
    const { features, text } = atCursor(base2021);
    const at = text.indexOf('| 一、本年新收');
    const row = features.tokens().filter(({ start }) => start > at && start < text.indexOf('\n', at));
    expect(row.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`)).toEqual([
      '7 reportColumn1',
      '12 reportColumn2',
      '2 reportColumn3',
      '4 reportColumn4',
      '4 reportColumn5',
      '3 reportColumn6',
      '32 reportColumn7',
    ]);
    expect(row.at(-1)?.modifiers).toEqual(['total']);
  });

  it('mark signs that stand for nothing', () => {
    const { features, text } = atCursor(report({ cells: { 'disclosure.regulations.issued': '/' } }));
    expect(
      features
        .tokens()
        .filter(({ modifiers }) => modifiers.includes('blank'))
        .map((token) => text.slice(token.start, token.end)),
    ).toEqual(['/']);
  });

  it('mark the numbers of the text that a cell explains', () => {
    const marked = (text: string) => {
      const { features } = atCursor(text);
      const statements = features.tokens().filter(({ type }) => type === 'reportStatement');
      return statements.map(({ start, end }) => text.slice(start - 2, end));
    };
    expect(marked(base2021)).toEqual(expect.arrayContaining(['申请53', '有效18', '复议92', '诉讼40']));
    expect(marked(replaceOnce(base2021, '现行有效18件', '现行有效19件')).join()).not.toContain('有效');
  });

  it('never overlap', () => {
    let end = 0;
    for (const token of atCursor(base2021).features.tokens()) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      end = token.end;
    }
  });
});

describe('hints', () => {
  const hints = (text: string) => {
    const { features, places } = atCursor(text);
    return features.hints(whole).map((hint) => `${places([hint])[0]} → ${hint.label.zh}`);
  };
  it('are none in a report without a mistake', () => {
    expect(hints(base2021)).toEqual([]);
  });

  it('stand beside a wrong total', () => {
    expect(hints(report({ cells: { 'review.reconsideration.total': '90' } }))).toEqual(['59 90 → 应为 92']);
  });

  it('stand beside an empty total, with an edit that fills it', () => {
    const text = report({ cells: { 'requests.newReceived.total': '' } });
    const [hint] = atCursor(text).features.hints(whole);
    expect(hint).toMatchObject({ expected: '32', label: { zh: '应为 32', en: 'should be 32' } });
    expect(hint?.range).toEqual({ start: hint?.offset, end: hint?.offset });
  });

  it('do not say that an empty row should be 0', () => {
    const cells = Object.fromEntries(
      [
        'naturalPerson',
        'enterprise',
        'researchInstitute',
        'publicInterest',
        'legalService',
        'otherOrganisation',
        'total',
      ].map((column) => [`requests.partlyGranted.${column}`, '']),
    );
    expect(hints(report({ cells }))).toEqual([]);
  });

  it('are only those of the part that is shown', () => {
    const { features } = atCursor(report({ cells: { 'review.reconsideration.total': '90' } }));
    expect(features.hints({ start: 0, end: 100 })).toEqual([]);
  });
});

describe('lenses', () => {
  const lenses = (text: string) => {
    const { features, texts } = atCursor(text);
    return features
      .lenses()
      .map(({ title, failing }) => [title.zh, failing === undefined ? undefined : texts([{ range: failing }])[0]]);
  };
  it('count the relations that hold', () => {
    expect(lenses(base2021)).toEqual([
      ['勾稽关系 39/39 成立', undefined],
      ['勾稽关系 3/3 成立', undefined],
    ]);
  });

  it('lead to the first that fails', () => {
    expect(lenses(report({ cells: { 'requests.newReceived.total': '30' } }))[0]).toEqual([
      '勾稽关系 37/39 成立；跳到第一处不成立',
      '30',
    ]);
  });

  it('count apart what lacks a figure', () => {
    expect(lenses(report({ cells: { 'requests.newReceived.total': '' } }))[0]).toEqual([
      '勾稽关系 37/37 成立；2 处缺数未判断',
      undefined,
    ]);
  });
});
