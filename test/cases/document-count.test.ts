import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('document-count');

const documents = (issued: string, repealed: string, inForce: string): string =>
  report({
    cells: {
      'disclosure.normativeDocuments.issued': issued,
      'disclosure.normativeDocuments.repealed': repealed,
      'disclosure.normativeDocuments.inForce': inForce,
    },
  });

describe('fewer in force than issued', () => {
  finds('the figures are impossible in all likelihood', documents('5', '0', '⟦document-count|3⟧'), {
    zh: '“行政规范性文件”现行有效 3 件，少于本年制发的 5 件，请核对。',
    en: '“行政规范性文件”: 3 in force are fewer than the 5 issued this year; please check both.',
    severity: 'warning',
    cell: 'disclosure.normativeDocuments.inForce',
    related: ['5 → 本年制发：5'],
  });
  finds('what was repealed in the same year may explain it', documents('5', '2', '⟦document-count|3⟧'), {
    zh: '“行政规范性文件”现行有效 3 件，少于本年制发的 5 件，如果有当年制发又当年废止的，可以不理会。',
    severity: 'info',
  });
});

const published = (inYear: string, inAll: string): string =>
  report({
    form: '2019',
    cells: {
      'disclosure.normativeDocuments.disclosed': inYear,
      'disclosure.normativeDocuments.totalDisclosed': inAll,
    },
  });

describe('the form of 2019', () => {
  finds('fewer published in all than in the year', published('9', '⟦document-count|7⟧'), {
    zh: '“规范性文件”对外公开总数量是 7，少于本年新公开的 9，请核对。',
    en: '“规范性文件”: 7 published in all are fewer than the 9 published this year; please check both.',
    severity: 'warning',
    cell: 'disclosure.normativeDocuments.totalDisclosed',
    related: ['9 → 本年新公开：9'],
  });
});

describe('silent', () => {
  silent('2019, as many published in all as in the year', published('9', '9'));
  silent('2019, a blank', published('9', ''));
  silent('a clean report', base2021);
  silent('as many', documents('5', '0', '5'));
  silent('nothing issued', documents('0', '5', '0'));
  silent('a blank', documents('5', '0', ''));
  silent('the form of 2019', report({ form: '2019' }));
});
