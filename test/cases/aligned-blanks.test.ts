import { describe } from 'vitest';
import { baseFigures, replaceOnce } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

// A printout of a report of which nothing happened: the rows of the results are labels alone.
const text = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'aligned').replaceAll(
  /^(\s*(?:（[二三四五六]）|\d\.)\S+)(?: +0){7}$/gm,
  '$1',
);
const { finds, silent } = casesOf('row-missing', 'row-unknown', 'row-label', 'row-misaligned', 'cell-value');

describe('rows whose zeros a printout leaves out', () => {
  silent('labels alone', text);
  finds(
    'a row that the form does not have leaves the labels in front of it alone',
    replaceOnce(
      text,
      '8.属于行政查询事项',
      `8.属于行政查询事项\n⟦row-unknown|9.其他不予公开情形⟧${'       0'.repeat(7)}`,
    ),
  );
  finds('a label that is misspelt', replaceOnce(text, '5.属于三类内部事务信息', '⟦row-label|5.属于三类内部信息⟧'), {
    expected: '5.属于三类内部事务信息',
  });
});
