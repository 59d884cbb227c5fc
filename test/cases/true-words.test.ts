import { describe, expect, it } from 'vitest';
import { base2021, check, replaceOnce, report } from '../support/check.ts';
import { fixed, fixedAll, offers } from '../support/fixes.ts';

// No fix makes a false report of a true text: what nobody wrote down is left blank and is told of, and no number that somebody
// wrote becomes 0, however many fixes are taken one after the other.

const words = '2024年主动公开政府信息120条。收到政府信息公开申请16件，均已答复；作出行政许可12件。';
const overview = `${words}信息管理、平台建设、监督保障均有进展。`;

const tables = {
  'no table at all': { disclosure: '', requests: '', review: '' },
  'only pictures of them': { disclosure: '表格见图片。', requests: '（图）', review: '附件：表格' },
};

describe('a report whose tables are missing', () => {
  for (const [name, bodies] of Object.entries(tables)) {
    const before = report({ bodies: { ...bodies, overview } });
    it(`${name}: keeps its words and has blanks for figures`, () => {
      const after = fixedAll(before, 'suggested');
      expect(after).toContain(words);
      expect(after.match(/^\|.*/gm)?.filter((line) => /\| 0 \|/.test(line)) ?? []).toEqual([]);
      expect(after).toContain('| 行政许可 |');
      expect(fixedAll(after, 'suggested')).toBe(after);
    });
    it(`${name}: the same with one fix after the other`, () => {
      let text = before;
      for (const rule of ['section-empty', 'table-missing'])
        while (offers(text, rule).length > 0) text = fixed(text, { rule });
      expect(text).toContain('| 行政许可 |');
      for (const rule of ['cell-blank', 'text-table-mismatch', 'text-contradiction', 'placeholder'])
        expect([rule, offers(text, rule)]).toEqual([rule, []]);
    });
  }
});

describe('a number beside a 0 of the table', () => {
  const zeros = Object.fromEntries(
    ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [
      `review.reconsideration.${column}`,
      '0',
    ]),
  );
  const text = report({
    cells: zeros,
    bodies: {
      overview: '2024年，我局主动公开信息。全年发生行政复议3件。依申请公开、信息管理、平台建设、监督保障均有进展。',
    },
  });
  it('is told, and made 0 by hand only', () => {
    check(text.replace('3件', '⟦text-table-mismatch|3件⟧'), { rules: ['text-table-mismatch'] });
    expect(offers(text, 'text-table-mismatch')).toContain('suggested: 文字改为 0');
    expect(fixedAll(text, 'suggested')).toBe(text);
  });
});

describe('a missing row', () => {
  const line = base2021.split('\n').find((one) => one.startsWith('| 行政强制')) ?? '';
  it('whose figures no sum tells is inserted blank, and stays so until somebody fills it in', () => {
    const before = replaceOnce(base2021, `${line}\n`, '');
    expect(offers(before, 'row-missing')).toEqual(['suggested: 补上缺少的 1 行，数字待填']);
    const after = fixedAll(before, 'suggested');
    expect(after).toBe(replaceOnce(base2021, line, line.replace(/\d+/, '').replace('|  |', '|  |')));
  });
});
