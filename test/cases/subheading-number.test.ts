import { describe } from 'vitest';
import { base2019, base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('subheading-number');
const mends = fixesOf('subheading-number');

const overview = (...points: readonly string[]): string =>
  report({ bodies: { overview: ['2024年，我县认真落实条例。', ...points].join('\n') } });
const wrong = (number: string): string => `⟦subheading-number|${number}⟧`;

describe('reported', () => {
  finds(
    'one that is skipped',
    overview('（一）主动公开。', '（二）依申请公开。', `${wrong('（四）')}平台建设。`, '（五）监督保障。'),
    {
      zh: '小标题序号应为“（三）”，现为“（四）”（前面是“（二）”）。请核对有没有漏掉一段。',
      en: 'This point should be （三） and is （四） (behind （二）). Please check whether a part is missing.',
      severity: 'warning',
      expected: '（三）',
      actual: '（四）',
    },
  );
  finds(
    'one that is there twice',
    overview('（一）主动公开。', '（二）依申请公开。', `${wrong('（二）')}平台建设。`, '（三）监督保障。'),
    {
      expected: '（三）',
      actual: '（二）',
    },
  );
  finds(
    'a beginning with the second',
    overview(`${wrong('（二）')}主动公开。`, '（三）依申请公开。', '（四）平台建设。'),
    {
      zh: '小标题序号应为“（一）”，现为“（二）”（这是第一个）。请核对有没有漏掉一段。',
      expected: '（一）',
    },
  );
  finds(
    'half-width brackets, as Markdown',
    overview('### (一) 主动公开', '公开3条。', '### (二) 管理', `### ${wrong('(四)')} 平台`),
  );
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  silent('two alone', overview('（一）主动公开。', '（三）依申请公开。'));
  silent(
    'a list in a list',
    overview('（一）主动公开。', '（一）公文。', '（二）政策。', '（二）依申请公开。', '（三）平台。'),
  );
  silent(
    'a point in the middle of a line',
    overview('（一）主动公开。', '（二）依申请公开。（三）管理。', '（四）平台。'),
  );
  silent(
    'the item of an article',
    overview('（一）主动公开。', '（二）依申请公开。', '（五）项规定的信息已公开。', '（三）管理。'),
  );
  silent('Arabic numbers, which often go on', overview('1.主动公开。', '2.依申请公开。', '4.平台。'));
});

describe('fixes', () => {
  mends('the brackets stay as they are', overview('(一)主动公开。', '(二)依申请公开。', '(四)平台建设。'), {
    title: '把各个小标题重新编号',
    applicability: 'suggested',
    before: '(四)平台建设。',
    after: '(三)平台建设。',
  });
  mends(
    'all are numbered anew',
    overview('（一）主动公开。', '（二）依申请公开。', '（四）平台建设。', '（五）监督保障。'),
    {
      title: '把各个小标题重新编号',
      applicability: 'suggested',
      before: '（四）平台建设。\n（五）监督保障。',
      after: '（三）平台建设。\n（四）监督保障。',
    },
  );
});
