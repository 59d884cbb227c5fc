import { describe } from 'vitest';
import { baseFigures, replaceOnce } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';
import { casesOf } from './cases.ts';

/** Nothing happened, and the figures are glued to each other; zeros but totals are the given mark. */
const glued = (mark: string): string => {
  const text = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued');
  return text
    .replaceAll(/(?<!\d)0{7}$/gm, `${mark.repeat(6)}0`)
    .replace(/^0{15}$/m, `${mark.repeat(4)}0`.repeat(3))
    .replace(/规章000$/m, `规章${mark.repeat(3)}`);
};

const every = casesOf(
  'row-missing',
  'row-unknown',
  'row-label',
  'row-misaligned',
  'cell-value',
  'table-ambiguous',
  'section-title',
  'section-missing',
  'row-total',
  'result-total',
  'balance',
  'review-total',
);
const marks = ['—', '－', '-', '/', '／', '–', '——'] as const;
const received = '一、本年新收政府信息公开申请数量';
const granted = '三、本年度办理结果（一）予以公开';
const total = '（七）总计';
const archive = '7.属于行政执法案卷';

describe('each mark of a blank is a cell', () => {
  for (const mark of marks) {
    const none = mark.repeat(6);
    const five = mark.repeat(5);
    const text = glued(mark);
    every.silent(`${mark}: zeros`, text);
    const rows = (first: string, second: string, third: string): string =>
      [
        [received, first],
        [granted, second],
        [total, third],
      ].reduce((all, [row, figures]) => replaceOnce(all, `${row}${none}0\n`, `${row}${figures}\n`), text);
    every.silent(`${mark}: figures among them`, rows(`1${five}1`, `1${five}1`, `1${five}1`));
    every.silent(`${mark}: figures of several digits`, rows(`12${five}12`, `12${five}12`, `12${five}12`));
    // Two dashes in a row are two cells where they can be.
    if (mark !== '——') {
      const figures = `1210${mark.repeat(4)}22`;
      every.silent(`${mark}: 12, 10 and 22 in one row, by their sum`, rows(figures, figures, figures));
    }
    every.finds(
      `${mark}: a total that is wrong is known for certain`,
      rows(`2${five}2`, `2${five}⟦row-total|3⟧`, `2${five}2`),
      { expected: '2', actual: '3' },
    );
    every.finds(
      `${mark}: the heading of the section behind a row that begins as one`,
      text.replace(/^四、政府信息公开行政复议.*\n/m, '').replace(/^行政复议行政诉讼$/m, '⟦section-missing|$&⟧'),
    );
    every.finds(
      `${mark}: the table of section 四`,
      replaceOnce(
        text,
        `\n${`${mark.repeat(4)}0`.repeat(3)}`,
        `\n${mark.repeat(4)}0${mark.repeat(4)}⟦review-total|1⟧${mark.repeat(4)}0`,
      ),
      { expected: '0', actual: '1' },
    );
    every.finds(
      `${mark}: a row that has lost one`,
      replaceOnce(text, `${archive}${none}0\n`, `⟦row-misaligned|${archive}⟧${five}0\n`),
      { zh: '“7.属于行政执法案卷”这一行应有 7 个数字，现有 6 个，无法对应到各列，请核对。', severity: 'warning' },
    );
  }
  every.finds(
    'a negative figure among them',
    replaceOnce(glued('—'), `${archive}——————0\n`, `${archive}—⟦cell-value|-1⟧————0\n`),
    { cell: 'requests.refused.enforcementFile.enterprise' },
  );
  every.finds(
    'a row of dashes and one figure, which is no page number',
    replaceOnce(glued('—'), `\n${'————0'.repeat(3)}`, '\n————⟦review-total|1⟧——————————'),
    { expected: '0', actual: '1' },
  );
  every.finds(
    'digits that may be told apart in several ways',
    replaceOnce(glued('—'), `${archive}——————0\n`, `${archive}⟦table-ambiguous|112————14⟧\n`),
  );
});

describe('a word in the place of a figure', () => {
  const zeros = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued');
  every.finds(
    'in front of the others',
    replaceOnce(zeros, `${archive}0000000\n`, `${archive}⟦cell-value|若干⟧000000\n`),
    { cell: 'requests.refused.enforcementFile.naturalPerson', actual: '若干' },
  );
  every.finds('in front of too few', replaceOnce(zeros, `${archive}0000000\n`, `${archive}⟦cell-value|若干⟧0000\n`));
});

describe('a sign tells where a figure begins', () => {
  const zeros = renderReport(baseFigures({ figures: { scale: 'zero' } }), 'glued');
  const withCell = (figures: string): string => replaceOnce(zeros, `${archive}0000000\n`, `${archive}${figures}\n`);
  every.finds('one digit each', withCell('0⟦cell-value|-1⟧00000'), { actual: '-1' });
  every.finds(
    'beside rows that can be told apart in more than one way',
    replaceOnce(withCell('0⟦cell-value|-1⟧00000'), `${granted}0000000\n`, `${granted}⟦table-ambiguous|112000014⟧\n`),
  );
});
