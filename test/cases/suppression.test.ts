import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { base2021, check, replaceOnce, report } from '../support/check.ts';
import { fixesOf } from '../support/features.ts';
import { layouts, renderReport } from '../support/render/index.ts';
import { baseFigures } from '../support/report.ts';

const suppressionRules = ['suppression-unused', 'suppression-unknown'];
const rules = ['row-total', 'section-title', ...suppressionRules];
const next = (what: string): string => `<!-- nianbao-disable-next-line ${what} -->`;

/** A report with a wrong total in its line, and the line itself. */
const wrongTotal = (mark: (figure: string) => string = (figure) => figure): string =>
  report({ cells: { 'requests.newReceived.total': mark('31') } });
const above = (text: string, start: string, inserted: string): string =>
  replaceOnce(text, start, `${inserted}\n${start}`);
const row = '| 一、本年新收政府信息公开申请数量';

describe('the next line', () => {
  it.each([
    ['with the rule', next('row-total')],
    ['with a reason', next('row-total 数据以省平台为准')],
    ['with several rules and a reason', `${next('row-total, section-title 原因')}`],
    ['without a rule', next('')],
    ['with a reason only', next('数据以省平台为准')],
    ['indented, with an empty line behind it', `  ${next('row-total')}\n`],
    ['several of them', `${next('row-total')}\n${next('balance')}`],
  ])('%s', (_, directive) => {
    check(above(wrongTotal(), row, directive), { rules: ['row-total', 'suppression-unknown'] });
  });

  it('silences what it names, and that line only', () => {
    check(
      above(
        wrongTotal((figure) => `⟦row-total|${figure}⟧`),
        row,
        `⟦suppression-unused|${next('cell-value')}⟧`,
      ),
      {
        rules,
        messages: {
          'suppression-unused': '这里没有 cell-value 要忽略的问题，忽略标记已不起作用，可以删除这一行。',
        },
      },
    );
    check(
      above(
        wrongTotal((figure) => `⟦row-total|${figure}⟧`),
        '三、收到',
        `⟦suppression-unused|${next('row-total')}⟧`,
      ),
      {
        rules,
      },
    );
  });

  it('works with all line ends', () => {
    for (const end of ['\r\n', '\r']) {
      const text = above(wrongTotal(), row, next('row-total')).replaceAll('\n', end);
      check(text, { rules });
    }
  });
});

describe('a stretch and the file', () => {
  it('from disable to enable', () => {
    const text = above(
      above(wrongTotal(), row, '<!-- nianbao-disable row-total -->'),
      '| 二、上年结转',
      '<!-- nianbao-enable row-total -->',
    );
    check(text, { rules });
  });

  it('to the end where nothing enables it', () => {
    check(`<!-- nianbao-disable row-total -->\n${wrongTotal()}`, { rules });
  });

  it('enabling one rule again within a stretch without any', () => {
    const text = above(
      `<!-- nianbao-disable -->\n${wrongTotal((figure) => `⟦row-total|${figure}⟧`)}`,
      row,
      '<!-- nianbao-enable row-total -->',
    );
    check(text, { rules: ['row-total', 'balance', 'suppression-unknown'] });
  });

  it('the whole file, wherever the line stands', () => {
    check(`${wrongTotal()}<!-- nianbao-disable-file row-total -->\n`, { rules });
    check(`${wrongTotal()}<!-- nianbao-disable-file -->\n`, { rules });
  });

  it('an enable that ends nothing', () => {
    check(`⟦suppression-unused|<!-- nianbao-enable row-total -->⟧\n${base2021}`, {
      rules,
      messages: { 'suppression-unused': '前面没有与这一行对应的 nianbao-disable' },
    });
  });
});

describe('what does nothing', () => {
  it('one rule of several', () => {
    const text = above(wrongTotal(), row, next('row-total, ⟦suppression-unused|cell-value⟧ 原因'));
    const snapshot = check(text, { rules, messages: { 'suppression-unused': '这里没有 cell-value' } });
    const [fix] = fixesOf(snapshot, 'suppression-unused');
    expect(fix?.applicability).toBe('safe');
    expect(applyEdits(snapshot.text, fix?.edits ?? [])).toContain(
      '\n<!-- nianbao-disable-next-line row-total 原因 -->\n',
    );
  });

  it('is removed with its line end', () => {
    for (const end of ['\n', '\r\n']) {
      const text = above(base2021, row, next('row-total')).replaceAll('\n', end);
      const snapshot = check(
        text.replace(next('row-total'), (all) => `⟦suppression-unused|${all}⟧`),
        { rules },
      );
      const [fix] = fixesOf(snapshot, 'suppression-unused');
      expect(applyEdits(text, fix?.edits ?? [])).toBe(base2021.replaceAll('\n', end));
    }
  });

  it('is not said of rules that need last year where it is not known', () => {
    check(above(base2021, row, next('suppression-unused')), { rules });
    check(`<!-- nianbao-disable-file suppression-unused -->\n${above(base2021, row, next('row-total'))}`, { rules });
  });

  it('a misspelt rule', () => {
    const text = above(
      wrongTotal((figure) => `⟦row-total|${figure}⟧`),
      row,
      next('⟦suppression-unknown|row-totl⟧'),
    );
    const snapshot = check(text, {
      rules,
      messages: { 'suppression-unknown': '没有规则“row-totl”，这里的忽略不起作用。是不是 row-total？' },
    });
    const fixes = fixesOf(snapshot, 'suppression-unknown');
    expect(fixes.map(({ applicability }) => applicability)).toEqual(['suggested', 'safe']);
    expect(applyEdits(snapshot.text, fixes[0]?.edits ?? [])).toContain(next('row-total'));
    expect(applyEdits(snapshot.text, fixes[1]?.edits ?? [])).not.toContain('nianbao-');
  });

  it('a misspelt keyword, and a line with other text', () => {
    check(`<!-- ⟦suppression-unknown|nianbao-disable-line⟧ row-total -->\n${base2021}`, {
      rules: suppressionRules,
      messages: { 'suppression-unknown': '没有“nianbao-disable-line”这种标记' },
    });
    check(`${base2021}完。⟦suppression-unknown|<!-- nianbao-disable-file row-total -->⟧\n`, {
      rules: suppressionRules,
      messages: { 'suppression-unknown': '要单独占一行' },
    });
  });

  it('text that only looks like it', () => {
    check(`${base2021}nianbao-disable 是一种标记。\n<!-- nianbao -->\n<!-- nianbao-disable`, {
      rules: suppressionRules,
    });
  });
});

describe('the text without the lines', () => {
  it('is read the same with one between any two lines', () => {
    for (const layout of layouts) {
      const text = renderReport(baseFigures({}), layout);
      const lines = text.split('\n');
      const clean = check(text, { rules: [] });
      for (let i = 1; i < lines.length; i++) {
        const directive = next('suppression-unused 原因');
        const { extraction } = check([...lines.slice(0, i), directive, ...lines.slice(i)].join('\n'), { rules: [] });
        expect([layout, i, valuesOf(extraction.tables)]).toEqual([layout, i, valuesOf(clean.extraction.tables)]);
      }
    }
  });
});

const valuesOf = (tables: unknown): string =>
  JSON.stringify(tables, (key, value: unknown) => (key === 'range' ? undefined : value));
