import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../server/src/service.ts';
import { base2019, base2021, check, parseMarks, replaceOnce, report } from './check.ts';
import { emptySnapshot, noFixes } from './snapshot.ts';

type Finding = Snapshot['findings'][number];

describe('parseMarks', () => {
  it('takes nested, shared and empty marks out', () => {
    expect(parseMarks('a⟦x|b⟦y,z|c⟧⟧d⟦x|⟧')).toEqual({
      text: 'abcd',
      marks: [
        { rule: 'y', start: 2, end: 3 },
        { rule: 'z', start: 2, end: 3 },
        { rule: 'x', start: 1, end: 3 },
        { rule: 'x', start: 4, end: 4 },
      ],
    });
  });

  it('refuses marks that are not whole', () => {
    expect(() => parseMarks('⟦x|a')).toThrow('does not end');
    expect(() => parseMarks('a⟧')).toThrow('did not begin');
    expect(() => parseMarks('⟦X|a⟧')).toThrow();
  });
});

describe('check', () => {
  const finding = (rule: string, start: number, end: number): Finding => ({
    rule,
    severity: 'error',
    message: { zh: `说明${start}`, en: '' },
    range: { start, end },
    related: [],
    fixes: noFixes,
  });
  const serviceOf = (...findings: readonly Finding[]) => ({
    snapshot: (text: string) => ({ ...emptySnapshot, text, findings }),
  });

  it('passes where findings and marks agree, whatever other rules say', () => {
    const service = serviceOf(finding('b', 1, 2), finding('a', 1, 2), finding('other', 0, 1));
    check('x⟦a,b|y⟧z', { rules: ['a', 'b'], messages: { a: '说明1' }, service });
  });

  it('fails on a missing, an unexpected and a shifted finding', () => {
    expect(() => check('x⟦a|y⟧z', { rules: ['a'], service: serviceOf() })).toThrow();
    expect(() => check('xyz', { rules: ['a'], service: serviceOf(finding('a', 1, 2)) })).toThrow('说明1');
    expect(() => check('x⟦a|y⟧z', { rules: ['a'], service: serviceOf(finding('a', 1, 3)) })).toThrow();
  });

  it('refuses a mark of a rule that is not under test', () => {
    expect(() => check('⟦b|y⟧', { rules: ['a'], service: serviceOf() })).toThrow('not among the rules');
  });
});

describe('report', () => {
  it('replaces cells, lines, headings and bodies', () => {
    const text = report({
      cells: { 'requests.newReceived.total': '⟦row-total|7⟧', 'disclosure.fees.amount': '12' },
      lines: { 'requests.carriedOver': null, 'disclosure.0': '第二十条' },
      headings: { problems: '五、问题' },
      bodies: { other: '无。' },
    });
    expect(text).toContain('⟦row-total|7⟧ |');
    expect(text).toContain('| 行政事业性收费 | 12 |');
    expect(text).not.toContain('二、上年结转');
    expect(text).toContain('\n第二十条\n');
    expect(text).toContain('\n五、问题\n');
    expect(text.endsWith('六、其他需要报告的事项\n无。\n')).toBe(true);
  });

  it('refuses keys that name nothing', () => {
    expect(() => report({ cells: { 'requests.newReceived.sum': '1' } })).toThrow('no cell');
    expect(() => report({ lines: { 'requests.x': '1' } })).toThrow('no line');
    expect(() => report({ headings: { x: '1' } })).toThrow('no headings');
    expect(() => replaceOnce(base2021, '没有这句话', '')).toThrow('0 times');
  });

  it('has the headings of the form', () => {
    for (const text of [base2021, base2019]) {
      expect(text.match(/^[一二三四五六]、.*$/gm)).toEqual([
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ]);
    }
  });
});
