import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('fee-statement');
const mends = fixesOf('fee-statement');

const other = (body: string): string =>
  report({ headings: { other: '⟦fee-statement|六、其他需要报告的事项⟧' }, bodies: { other: body } });
const said = (body: string): string => report({ bodies: { other: body } });

describe('nothing said of the fee', () => {
  finds('only 无', other('无。'), {
    zh: '“六、其他需要报告的事项”没有写信息处理费的收取情况，没有收取的也请写明。',
    en: '“六、其他需要报告的事项” does not say whether information handling fees were charged; please say so even if none were.',
    severity: 'warning',
  });
  finds('nothing else to report', other('本年度没有其他需要报告的事项。'));
  finds(
    'other matters only',
    other('（一）建议提案办理情况。本年度承办人大代表建议3件。\n（二）创新举措。设立流动查阅点。'),
  );
  finds('a list of charges that was made public', other('本年度公开行政事业性收费目录1份。'));
  finds(
    'a charge in another section that is not said to be the handling fee',
    report({
      headings: { other: '⟦fee-statement|六、其他需要报告的事项⟧' },
      bodies: { overview: '公众获取信息一律不收费。', other: '无。' },
    }),
  );
  finds(
    'the rules only named in another section',
    report({
      headings: { other: '⟦fee-statement|六、其他需要报告的事项⟧' },
      bodies: { overview: '组织学习《政府信息公开信息处理费管理办法》。', other: '无。' },
    }),
  );
});

describe('silent', () => {
  silent('as the base report says it', base2021);
  for (const sentence of [
    '本年度未收取信息处理费。',
    '2024年，我县信息处理费收费金额为0元。',
    '本年度没有产生收费，无其他需要报告的事项。',
    '依申请公开未收取任何费用。',
    '我县免费提供政府信息。',
    '公开收费目录1份，未收取费用。',
    '本年度没有行政事业性收费项目。',
    '依申请公开不涉及收费。',
    '严格执行《政府信息公开信息处理费管理办法》，没有这方面的情况。',
  ])
    silent(sentence, said(sentence));
  silent(
    'said in another section',
    report({ bodies: { overview: '全年发出收费通知0份，未收取信息处理费。', other: '无。' } }),
  );
  silent('not asked for before report year 2021', report({ form: '2019' }));
  silent('no section six', report({ headings: { other: null }, bodies: { other: null } }));
  silent('an empty section six', report({ bodies: { other: null } }));
  silent('a picture', said('详见图片。'));
});

describe('fixes', () => {
  const none = '2024年度没有发出政府信息公开信息处理费收费通知，未收取信息处理费。';
  mends('in the place of 无', said('　　无。'), {
    title: '写明未收取信息处理费',
    applicability: 'suggested',
    before: '　　无。',
    after: `　　${none}没有其他需要报告的事项。`,
  });
  mends('behind what is written', said('　　承办人大代表建议3件。'), {
    before: '　　承办人大代表建议3件。',
    after: `　　承办人大代表建议3件。\n　　${none}`,
  });
  mends('with the figures left open', said('承办人大代表建议3件。'), {
    fix: 1,
    title: '插入收费情况，数字待填',
    before: '承办人大代表建议3件。',
    after: '承办人大代表建议3件。\n2024年度发出政府信息公开信息处理费收费通知＿件，总金额＿元，实际收取＿元。',
  });
  const page = (...lines: readonly string[]): string =>
    [
      '<html><body><h1>云汀县水利局2024年政府信息公开工作年度报告</h1>',
      '<p>五、存在的主要问题及改进情况</p>',
      '<p>公开还不够及时，下一步加强督促。</p>',
      '<p>六、其他需要报告的事项</p>',
      ...lines,
      '</body></html>',
    ].join('\r\n');
  for (const [name, before, after] of [
    [
      'a paragraph of a page',
      '  <p class="a">承办人大代表建议3件。</p>',
      `  <p class="a">承办人大代表建议3件。</p>\r\n  <p class="a">${none}</p>`,
    ],
    [
      'marked up',
      '<div><P><span>承办人大代表建议3件。</span></P></div>',
      `<div><P><span>承办人大代表建议3件。</span></P><P>${none}</P></div>`,
    ],
    [
      'several in one',
      '<div>其他工作如下：<br>承办建议3件。<br></div>',
      `<div>其他工作如下：<br>承办建议3件。<br>${none}<br></div>`,
    ],
    ['amid what is not closed', '<div>\r\n　承办建议3件。\r\n', `<div>\r\n　承办建议3件。\r\n　${none}\r\n`],
  ] as const)
    mends(`behind ${name}`, page(before), { before, after });
  mends(
    'where notices were sent nothing else is offered',
    report({ bodies: { other: '承办人大代表建议3件。' }, cells: { 'requests.otherHandling.feeUnpaid.total': '1' } }),
    {
      fix: 0,
      title: '插入收费情况，数字待填',
      before: '承办人大代表建议3件。',
      after: '承办人大代表建议3件。\n2024年度发出政府信息公开信息处理费收费通知＿件，总金额＿元，实际收取＿元。',
    },
  );
});
