import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { check, replaceOnce, report } from '../support/check.ts';
import { fixesOf } from '../support/features.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('in-force-continuity');

const row = (issued: string, repealed: string, inForce: string, year = 2024): string =>
  // The base speaks of checking whether documents are still in force, which is no reason by itself.
  report({
    year,
    cells: {
      'disclosure.normativeDocuments.issued': issued,
      'disclosure.normativeDocuments.repealed': repealed,
      'disclosure.normativeDocuments.inForce': inForce,
    },
  });
const lastYear = (inForce: string): string => row('1', '0', inForce, 2023);

describe('does not continue', () => {
  finds('more than there can be', row('4', '2', '⟦in-force-continuity|25⟧'), {
    previous: lastYear('⟦in-force-continuity|21⟧'),
    zh: '“行政规范性文件”现行有效件数填 25，上年（2023 年）报告的 21 加本年制发 4 减本年废止 2 应为 23（多 2）。请核对制发、废止和现行有效三个数。',
    en: '“行政规范性文件”, 现行有效件数: 25, but 21 of the report of 2023 plus 4 issued less 2 repealed make 23 (2 too many). Compare the figures issued, repealed and in force.',
    severity: 'warning',
    cell: 'disclosure.normativeDocuments.inForce',
    expected: '23',
    actual: '25',
    related: [
      '21 → 上年报告“行政规范性文件”行“现行有效件数”列：21',
      '4 → “行政规范性文件”行“本年制发件数”列：4',
      '2 → “行政规范性文件”行“本年废止件数”列：2',
    ],
  });
  finds('less, and nobody says why', row('4', '2', '⟦in-force-continuity|20⟧'), {
    previous: lastYear('21'),
    zh: '“行政规范性文件”现行有效件数填 20，上年（2023 年）报告的 21 加本年制发 4 减本年废止 2 应为 23（少 3）。如有文件到期失效，请在正文中说明，否则请核对。',
    severity: 'warning',
  });
  finds('flows left blank are 0', row('', '/', '⟦in-force-continuity|22⟧'), {
    previous: lastYear('21'),
    expected: '21',
  });
  finds('rules too', report({ cells: { 'disclosure.regulations.inForce': '⟦in-force-continuity|1⟧' } }), {
    previous: row('0', '0', '8', 2023),
    cell: 'disclosure.regulations.inForce',
  });
});

describe('less, for a reason that the text gives', () => {
  const expiry = '全年有3件规范性文件到期失效。';
  finds('this year', replaceOnce(row('4', '2', '⟦in-force-continuity|20⟧'), '全年工作平稳有序。', expiry), {
    previous: lastYear('21'),
    severity: 'info',
    zh: '“行政规范性文件”现行有效件数填 20，上年（2023 年）报告的 21 加本年制发 4 减本年废止 2 应为 23（少 3）。正文提到失效或清理，可能由此而来，请确认。',
  });
  finds('last year', row('4', '2', '⟦in-force-continuity|20⟧'), {
    previous: replaceOnce(
      lastYear('⟦in-force-continuity|21⟧'),
      '全年工作平稳有序。',
      '开展文件⟦in-force-continuity|清理⟧工作。',
    ),
    severity: 'info',
  });
  finds(
    'which does not explain more',
    replaceOnce(row('4', '2', '⟦in-force-continuity|30⟧'), '全年工作平稳有序。', expiry),
    {
      previous: lastYear('21'),
      severity: 'warning',
    },
  );
});

describe('silent', () => {
  silent('continues', row('4', '2', '23'), { previous: lastYear('21') });
  silent('unknown last year', row('4', '2', '23'), { previous: lastYear('') });
  silent('unknown this year', row('4', '2', '/'), { previous: lastYear('21') });
  silent('words for a flow', row('四', '2', '23'), { previous: lastYear('20') });
  silent('a sum below nothing, which is another mistake', row('0', '9', '0'), { previous: lastYear('1') });
  silent('the form before had another stock', report({ year: 2021 }), {
    previous: report({ form: '2019', year: 2020 }),
  });
});

it('the fix enters the sum', () => {
  const snapshot = check(row('4', '2', '⟦in-force-continuity|20⟧'), {
    rules: ['in-force-continuity'],
    previous: lastYear('21'),
  });
  const [fix] = fixesOf(snapshot, 'in-force-continuity');
  expect(fix?.title.zh).toBe('“现行有效件数”改为 23');
  expect(applyEdits(snapshot.text, fix?.edits ?? [])).toBe(row('4', '2', '23'));
});
