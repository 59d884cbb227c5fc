import { expect, test } from 'vitest';
import { defineRule, MOST_FINDINGS, say } from '../../../server/src/rules/rule.ts';
import { createReportService } from '../../../server/src/service.ts';

const everywhere = (taken: number[]) =>
  defineRule({
    id: 'everywhere',
    group: 'text',
    severity: 'error',
    docs: { what: say('', ''), why: say('', ''), mend: say('', '') },
    *check() {
      for (let i = 0; ; i++) {
        taken.push(i);
        yield { range: { start: i, end: i + 1 }, message: say('错', 'wrong') };
      }
    },
  });

test('a rule that finds no end is stopped, and the findings say so', () => {
  const taken: number[] = [];
  const { findings } = createReportService({ rules: [everywhere(taken)] }).snapshot('年'.repeat(1000));
  expect(findings).toHaveLength(MOST_FINDINGS + 1);
  expect(taken).toHaveLength(MOST_FINDINGS + 1);
  expect(findings.at(-1)).toMatchObject({
    rule: 'everywhere',
    severity: 'info',
    range: { start: MOST_FINDINGS, end: MOST_FINDINGS + 1 },
    message: {
      zh: '这一规则在本文件中的问题超过 200 处，其余的不再列出；请先改正已列出的。',
      en: 'This rule has more than 200 findings in this file; the others are not listed. Mend those listed first.',
    },
  });
});
