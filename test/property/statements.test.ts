import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { makeRandom } from '../support/random.ts';
import { baseFigures, report } from '../support/report.ts';
import { trueSentence } from '../support/sentences.ts';

// Sentences made from the table's own figures are never reported; with their number one off they are, once.

const rules = ['text-table-mismatch', 'text-sum', 'text-percentage', 'text-contradiction', 'text-missing-number'];
const errors: string[] = [];
const service = createReportService({ logError: (where, error) => errors.push(`${where}: ${String(error)}`) });

const found = (text: string): readonly string[] => {
  const { findings } = service.snapshot(text);
  expect(errors).toEqual([]);
  for (const { range } of findings) {
    expect(range.start).toBeLessThanOrEqual(range.end);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  return findings.filter(({ rule }) => rules.includes(rule)).map(({ rule, message }) => `${rule}: ${message.zh}`);
};

const sentences = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  scale: fc.constantFrom('small' as const, 'medium' as const, 'large' as const),
  form: fc.constantFrom('2021' as const, '2019' as const),
});

describe('sentences about the tables', () => {
  it('are silent while they are true, and reported once when they are not', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom(1, -1), ({ seed, scale, form }, step) => {
        const options = { form, figures: { scale } as const };
        const { before, value, after, meanings } = trueSentence(baseFigures(options), makeRandom(seed));
        const write = (number: number): string =>
          report({ ...options, bodies: { overview: `（一）公开情况。\n${before}${number}${after}` } });
        expect(found(write(value)), `${before}${value}${after}`).toEqual([]);
        const wrong = value + step;
        fc.pre(wrong >= 0 && !meanings.includes(wrong));
        expect(found(write(wrong)), `${before}${wrong}${after}`).toHaveLength(1);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('any text', () => {
  const scraps = [
    ...[
      '收到',
      '申请',
      '件',
      '其中',
      '分别',
      '均',
      '未',
      '行政复议',
      '，',
      '、',
      '。',
      '（',
      '）',
      '占',
      '%',
      '结转',
      '上年',
      '自然人',
    ],
    ...['2024年', '12', '１,234', '三', '十余', '共', '维持', '予以公开', '各', ' ', '《', '条', '办结', 'x', '😀'],
  ];
  it('is read without an exception, and its ranges lie inside', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 60 }), (pieces) => {
        found(report({ bodies: { overview: pieces.join('') } }));
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
