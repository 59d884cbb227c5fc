import { describe } from 'vitest';
import { base2019, base2021, replaceOnce, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('split-digits');
const received = '一、本年新收政府信息公开申请数量';

describe('one figure too many', () => {
  finds(
    'two neighbours that joined make the sum',
    replaceOnce(base2021, '| 7 | 12 | 2 | 4 |', '| 7 | ⟦split-digits|1 | 2⟧ | 2 | 4 |'),
    {
      zh: '“一、本年新收政府信息公开申请数量”一行：相邻两格合为“12”，合计就对了，可能是一个数被拆成了两格。',
      en: 'Row “一、本年新收政府信息公开申请数量”: joined to “12”, the two cells would mend the sum; one figure may have been split.',
      severity: 'info',
      expected: '12',
    },
  );
  finds('the first figure', replaceOnce(base2021, '| 23 | 0 | 1 | 1 |', '| ⟦split-digits|2 | 3⟧ | 0 | 1 | 1 |'), {
    expected: '23',
  });
  finds(
    'a figure that ends in 0',
    report({ lines: { 'requests.newReceived': `| ${received} | ⟦split-digits|1 | 0⟧ | 0 | 0 | 0 | 2 | 0 | 12 |` } }),
    { expected: '10' },
  );
  finds('the total', replaceOnce(base2021, '| 4 | 4 | 3 | 32 |', '| 4 | 4 | 3 | ⟦split-digits|3 | 2⟧ |'), {
    expected: '32',
  });
});

describe('as many figures as columns', () => {
  finds(
    'a blank was lost as well',
    report({
      lines: {
        'requests.carriedOver': '| 二、上年结转政府信息公开申请数量 | ⟦split-digits|2 | 3⟧ | 1 | 1 | 0 | 0 | 25 |',
      },
    }),
    { expected: '23' },
  );
  finds(
    'two pairs make the sum, and one of them that of its column too',
    report({
      lines: { 'requests.newReceived': `| ${received} | 7 | ⟦split-digits|1 | 2⟧ | 1 | 4 | 3 | 27 |` },
    }),
    { expected: '12' },
  );
  finds(
    'the total, over the last column of applicants',
    report({
      lines: { 'requests.newReceived': `| ${received} | 7 | 12 | 2 | 4 | 7 | ⟦split-digits|3 | 2⟧ |` },
    }),
    { expected: '32' },
  );
  finds(
    'among blanks',
    report({
      lines: {
        'requests.carriedOver': '| 二、上年结转政府信息公开申请数量 | ⟦split-digits|2 | 0⟧ |  |  | 5 |  | 25 |',
      },
    }),
    { expected: '20' },
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent(
    'two pairs would do, so neither is shown',
    report({
      lines: { 'requests.newReceived': `| ${received} | 1 | 1 | 1 | 0 | 0 | 0 | 0 | 12 |` },
    }),
  );
  silent('another pair would do as well', replaceOnce(base2021, '| 30 | 8 | 3 | 5 |', '| 3 | 0 | 8 | 3 | 5 |'));
  silent(
    'no pair would do',
    report({
      lines: { 'requests.newReceived': `| ${received} | 7 | 1 | 5 | 2 | 4 | 4 | 3 | 32 |` },
    }),
  );
  silent(
    'the sum holds as it is',
    report({
      lines: { 'requests.newReceived': `| ${received} | 7 | 12 | 2 | 4 | 4 | 3 | 32 |` },
    }),
  );
  silent('a total that is simply wrong', report({ cells: { 'requests.newReceived.total': '31' } }));
  silent(
    'a leading 0 belongs to no number',
    report({
      lines: { 'requests.newReceived': `| ${received} | 0 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |` },
    }),
  );
  silent(
    'two figures too many',
    report({
      lines: { 'requests.newReceived': `| ${received} | 7 | 1 | 2 | 2 | 4 | 4 | 3 | 3 | 2 |` },
    }),
  );
  silent(
    'words among the figures',
    report({
      lines: { 'requests.newReceived': `| ${received} | 7 | 1 | 2 | 若干 | 4 | 4 | 3 | 32 |` },
    }),
  );
});
