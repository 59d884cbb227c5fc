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

describe('other numbers', () => {
  finds('Arabic ones that skip', overview('1.主动公开。', '2.依申请公开。', `${wrong('4.')}平台建设。`), {
    zh: '序号应为“3.”，现为“4.”（前面是“2.”）。请核对有没有漏掉一段。',
    en: 'This point should be 3. and is 4. (behind 2.). Please check whether a part is missing.',
    severity: 'warning',
    expected: '3.',
    actual: '4.',
  });
  finds(
    'Arabic ones that repeat',
    overview('（一）公开。', '1、公文。', '2、政策。', `${wrong('2、')}平台。`, '3、培训。'),
    {
      expected: '3、',
      actual: '2、',
    },
  );
  finds(
    'one that repeats where the next is right again',
    overview('1.公开。', '2.申请。', '3.管理。', `${wrong('3.')}平台。`, '5.监督。'),
    { expected: '4.', actual: '3.' },
  );
  finds('a clause that is one too far, and the next is right', overview(`一是公开；${wrong('三是')}管理；三是平台。`), {
    expected: '二是',
    actual: '三是',
  });
  finds('clauses that skip', overview(`一是公开；二是管理；${wrong('四是')}平台。`), {
    zh: '序号应为“三是”，现为“四是”（前面是“二是”）。请核对有没有漏掉一段。',
    expected: '三是',
    actual: '四是',
  });
  finds('clauses that repeat', overview(`工作有序：一是公开。二是管理。${wrong('二是')}平台。`), { expected: '三是' });
  const ten = [...'一二三四五六七八九十'];
  finds('the eleventh of a list', overview(`${ten.map((one) => `${one}是公开；`).join('')}${wrong('十是')}平台。`), {
    zh: '序号应为“十一是”，现为“十是”（前面是“十是”）。请核对有没有漏掉一段。',
    expected: '十一是',
  });
  finds(
    'the eleventh sub-heading where the tenth should be',
    overview(...ten.slice(0, 9).map((one) => `（${one}）主动公开。`), `${wrong('（十一）')}监督保障。`),
    { expected: '（十）', actual: '（十一）' },
  );
});

describe('two points of section five, the first and the third', () => {
  const problems = (...lines: readonly string[]): string => report({ bodies: { problems: lines.join('\n') } });
  finds('in brackets', problems('（一）解读形式单一。', `${wrong('（三）')}今后将丰富形式。`), {
    zh: '序号应为“（二）”，现为“（三）”（前面是“（一）”）。请核对有没有漏掉一段。',
    severity: 'warning',
    expected: '（二）',
    actual: '（三）',
  });
  finds('Arabic', problems('1.解读形式单一。', `${wrong('3.')}今后将丰富形式。`), { expected: '2.', actual: '3.' });
  finds('clauses', problems(`一是解读形式单一；${wrong('三是')}更新偏慢。今后改进。`), { expected: '二是' });
  for (const lines of [
    ['（一）解读形式单一。', '（二）今后改进。'],
    ['（一）解读形式单一。（二）更新偏慢。', '（三）今后改进。'],
    ['（一）解读形式单一。', '二、更新偏慢。', '（三）今后改进。'],
    ['（一）解读形式单一。', '（四）今后改进。'],
    ['（二）解读形式单一。', '（三）今后改进。'],
    ['一是解读形式单一；二要加快更新；三是今后改进。'],
    ['一是解读形式单一；其次更新偏慢；三是今后改进。'],
    ['问题：1.解读形式单一。', '1.解读。', '3.今后改进。', '1.培训。'],
    ['解读是短板之一是常态，三是今后改进。'],
  ])
    silent(lines.join(''), problems(...lines));
  mends('its number', problems('（一）解读形式单一。', '（三）今后将丰富形式。'), {
    before: '（三）今后',
    after: '（二）今后',
    isByHand: true,
  });
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
  silent(
    'Arabic numbers that go on below the next point',
    overview('（一）公开。', '1.公文。', '2.政策。', '（二）管理。', '3.审核。', '4.清理。', '6.归档。'),
  );
  silent('Arabic numbers, two alone', overview('1.主动公开。', '3.平台。'));
  silent('an amount at the start of a paragraph', overview('1.公文。', '2.政策。', '4.5万元用于培训。'));
  silent(
    'a number in the middle of a line',
    overview('1.主动公开。', '2.依申请公开。3.管理。', '4.平台。', '5.监督保障。'),
  );
  silent(
    'two slips, which may be a way of its own',
    overview('1.主动公开。', '3.依申请公开。', '5.管理。', '7.平台。'),
  );
  silent('lists one behind the other', overview('一是公开；二是管理。一是平台；二是监督；三是培训。'));
  silent(
    'as many clauses with other words',
    overview('一是公开；二要管理；三是平台；四是监督。'.replace('二要', '二是要')),
  );
  silent('一是 in other words', overview('公开是工作之一是常态；二是管理；四是平台。'));
});

describe('half a bracket', () => {
  finds(
    'the first one is missing',
    overview('（一）主动公开。', '（二）依申请公开。', `${wrong('三）')}信息管理。`, '（四）平台建设。'),
    {
      zh: '小标题序号缺少左括号，应为“（三）”。',
      en: 'The number of this point lacks its first bracket; it should be （三）.',
      severity: 'warning',
      expected: '（三）',
    },
  );
  finds(
    'beside a number that is skipped',
    overview('(一)主动公开。', '(二)依申请公开。', `${wrong('三)')}信息管理。`, `${wrong('(五)')}平台建设。`),
  );
  finds(
    'the number went with it',
    overview(
      '(一)主动公开。公开5条。',
      `${wrong(')')}依申请公开。收到3件。`,
      '(三)信息管理。有制度。',
      '(四)平台建设。',
    ),
    {
      zh: '小标题的序号只剩右括号，应为“（二）”。',
      en: 'Nothing but the second bracket is left of the number of this point; it should be （二）.',
      severity: 'warning',
      expected: '（二）',
    },
  );
  finds(
    'all but the first',
    overview('（一）主动公开。', `${wrong('）')}依申请公开。`, `${wrong('）')}信息管理。`, `${wrong('）')}平台建设。`),
    { expected: '（二）' },
    { expected: '（三）' },
    { expected: '（四）' },
  );
  silent(
    'a stray bracket where no number is left out',
    overview('（一）主动公开。', '）依申请公开。', '（二）信息管理。'),
  );
  silent(
    'a line that was broken inside of brackets',
    overview('（一）主动公开（网站等', '）公开5条。', '（二）信息管理。'),
  );
  mends('a lost number', overview('(一)主动公开。', ')依申请公开。', '(三)平台建设。'), {
    title: '补上序号“（二）”',
    applicability: 'suggested',
    before: ')依申请公开。',
    after: '(二)依申请公开。',
  });
  silent('where all are written so', overview('一）主动公开。', '二）依申请公开。', '四）平台建设。'));
  silent('where it is one of two', overview('（一）主动公开。', '二）依申请公开。'));
  mends('the bracket', overview('(一)主动公开。', '(二)依申请公开。', '三)平台建设。'), {
    title: '补上左括号',
    applicability: 'safe',
    before: '三)平台建设。',
    after: '(三)平台建设。',
  });
});

describe('fixes', () => {
  mends('the brackets stay as they are', overview('(一)主动公开。', '(二)依申请公开。', '(四)平台建设。'), {
    title: '把序号重新编连续',
    applicability: 'suggested',
    before: '(四)平台建设。',
    after: '(三)平台建设。',
  });
  mends(
    'by hand where the third may be lost',
    overview('（一）主动公开。', '（二）依申请公开。', '管理。', '（四）平台。'),
    {
      before: '（四）平台',
      after: '（三）平台',
      isByHand: true,
    },
  );
  mends('a number between two that are right', overview('1.主动公开。', '2.依申请公开。', '4.管理。', '4.平台。'), {
    before: '4.管理',
    after: '3.管理',
    isByHand: false,
  });
  mends('other numbers as well', overview('1.主动公开。', '2.依申请公开。', '4.平台。', '5.监督。'), {
    title: '把序号重新编连续',
    applicability: 'suggested',
    before: '4.平台。\n5.监督。',
    after: '3.平台。\n4.监督。',
  });
  mends('and clauses', overview('一是公开；二是管理；二是平台。'), {
    title: '把序号重新编连续',
    applicability: 'suggested',
    before: '二是平台',
    after: '三是平台',
  });
  mends(
    'all are numbered anew',
    overview('（一）主动公开。', '（二）依申请公开。', '（四）平台建设。', '（五）监督保障。'),
    {
      title: '把序号重新编连续',
      applicability: 'suggested',
      before: '（四）平台建设。\n（五）监督保障。',
      after: '（三）平台建设。\n（四）监督保障。',
    },
  );
});
