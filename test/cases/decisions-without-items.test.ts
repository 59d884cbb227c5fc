import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('decisions-without-items');

const licences = (items: string, change: string, decisions: string): string =>
  report({
    form: '2019',
    cells: {
      'disclosure.licences.previousItems': items,
      'disclosure.licences.change': change,
      'disclosure.licences.decisions': decisions,
    },
  });

describe('decisions where there are no items', () => {
  finds('none last year and none new', licences('0', '0', '⟦decisions-without-items|31⟧'), {
    zh: '“行政许可”上一年项目数量 0、本年增减 0，算下来没有项目，却有处理决定 31 件，请核对。',
    en: '“行政许可”: 31 decisions, but no items (0 last year, change 0); please check.',
    severity: 'info',
    cell: 'disclosure.licences.decisions',
    related: ['0 → 上一年项目数量：0', '0 → 本年增/减：0'],
    actual: '31',
  });
  finds('all taken away', licences('3', '减3', '⟦decisions-without-items|31⟧'), {});
});

describe('silent', () => {
  silent('items', licences('3', '0', '31'));
  silent('new items', licences('0', '增2', '31'));
  silent('no decisions', licences('0', '0', '0'));
  silent('a blank', licences('', '0', '31'));
  silent('a word', licences('0', '无变化', '31'));
  silent('the form of 2021', base2021);
  silent('a clean report', report({ form: '2019' }));
});
