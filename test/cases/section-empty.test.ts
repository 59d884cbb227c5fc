import { describe, expect, it } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { fixed, fixedAll } from '../support/fixes.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('section-empty');

describe('problems denied', () => {
  const problems = (text: string): string =>
    report({
      headings: { problems: '⟦section-empty|五、存在的主要问题及改进情况⟧' },
      bodies: { problems: text },
    });
  finds('in a whole sentence', problems('2024年，我局暂无存在的主要问题。'), {
    zh: '“存在的主要问题及改进情况”只写了“2024年,我局暂无存在的主要问题”，请补写。',
  });
  for (const text of ['本年度不存在明显问题。', '目前没有突出的问题和不足。', '本机关政府信息公开工作暂未发现问题'])
    finds(text, problems(text));
  for (const text of ['（无）', '“无”', '(无。)', '没有问题，无需改进。', '本年度不存在明显问题，无须整改。'])
    finds(`nothing in brackets, or nothing to mend: ${text}`, problems(text));
  for (const text of [
    '我县政府信息公开工作不存在问题。',
    '我院各项公开工作均较好，没有问题需要改进。',
    '存在的主要问题及改进情况：无',
    '（一）主要问题：无。（二）改进情况：无。',
    '（一）存在的主要问题\n无。\n（二）改进情况\n无。',
    '（一）主要问题：暂无。\n（二）改进措施：无。',
  ])
    finds(`nothing behind what is asked for: ${text}`, problems(text));
  for (const text of [
    '（一）主要问题：解读偏少。（二）改进情况：无。',
    '（一）主要问题\n解读偏少。\n（二）改进情况\n已补上。',
    '我院各项公开工作均较好，没有突出问题，但解读仍偏少，将补上。',
    '问题清单详见附件，均已整改。',
  ])
    silent(text, report({ bodies: { problems: text } }));
  for (const text of [
    '（无人值守的查询点较少，将补上）',
    '没有问题，无需改进的说法不实，解读偏少。',
    '没有问题导向，解读偏少；今后补上。',
    '不存在的问题不写，存在的问题是更新不及时，已改进。',
  ])
    silent(text, report({ bodies: { problems: text } }));
});

describe('nothing below the heading', () => {
  finds(
    'no text at all',
    report({ headings: { problems: '⟦section-empty|五、存在的主要问题及改进情况⟧' }, bodies: { problems: null } }),
    {
      zh: '“存在的主要问题及改进情况”下面没有内容，请补写。',
      en: '“存在的主要问题及改进情况” has nothing below it; please write it.',
      severity: 'warning',
    },
  );
  finds(
    'blank lines only',
    report({ headings: { overview: '⟦section-empty|一、总体情况⟧' }, bodies: { overview: '\n　　\n' } }),
  );
  finds(
    'the last section at the end of the text',
    report({ headings: { other: '⟦section-empty|六、其他需要报告的事项⟧' }, bodies: { other: null } }),
  );
  finds(
    'only what a web page leaves behind',
    report({
      headings: { other: '⟦section-empty|六、其他需要报告的事项⟧' },
      bodies: { other: '打印本页 关闭窗口\n分享到：' },
    }),
    { zh: '“其他需要报告的事项”下面没有内容，请补写。' },
  );
  finds(
    'a section that lost its table',
    report({
      headings: { requests: '⟦section-empty|三、收到和处理政府信息公开申请情况⟧' },
      bodies: { requests: null },
    }),
    {
      zh: '“收到和处理政府信息公开申请情况”下面没有内容，请补上标准表格；表格如果是图片，请换成文字表格，图片里的数字无法核对。',
      en: '“收到和处理政府信息公开申请情况” has nothing below it; please insert the standard table. A picture of it cannot be checked.',
      severity: 'warning',
    },
  );
});

describe('a table that was read elsewhere', () => {
  const heading = '二、主动公开政府信息情况\n';
  const [before = '', behind = ''] = base2021.split(heading);
  const end = behind.indexOf('三、收到和处理');
  const table = behind.slice(0, end);
  const above = `${before}${table}${heading}${behind.slice(end)}`;
  finds('above its heading', above.replace('二、主动公开政府信息情况', '⟦section-empty|$&⟧'), {
    zh: '“主动公开政府信息情况”下面没有内容，它的表格写在标题上面，请把标题移到表格上面。',
    en: '“主动公开政府信息情况” has nothing below it: its table stands above; move the heading in front of its table.',
    severity: 'warning',
  });
  it('gets its heading, and no second table', () => {
    expect(fixed(above, { rule: 'section-empty' })).toBe(base2021);
    expect(fixedAll(above, 'suggested')).toBe(base2021);
  });
  finds('far below its heading', `${before}⟦section-empty|二、主动公开政府信息情况⟧\n${behind.slice(end)}${table}`, {
    zh: '“主动公开政府信息情况”下面没有内容，它的表格写在别的部分里，请移到这个标题下面。',
  });
});

describe('sub-headings', () => {
  const overview = (...lines: string[]): string => report({ bodies: { overview: lines.join('\n\n') } });
  const own = '本年度主动公开信息25条，信息管理、平台建设、监督保障、依申请公开都有专人。';
  finds(
    'one with nothing below it',
    overview(
      '（一）主动公开情况',
      own,
      '⟦section-empty|（二）依申请公开办理情况⟧',
      '（三）政府信息管理情况',
      '清理了目录。',
    ),
    {
      zh: '小标题“（二）依申请公开办理情况”下面没有内容，请补写；没有发生的也请写明。',
      en: 'Nothing stands below “（二）依申请公开办理情况”; please write it, also where nothing happened.',
      severity: 'warning',
    },
  );
  finds(
    'two, one of them the last: said once',
    overview('⟦section-empty|（一）主动公开情况⟧', '（二）依申请公开', own, '（三）平台建设', own, '（四）监督保障'),
    { zh: '小标题“（一）主动公开情况”等 2 个小标题下面没有内容，请补写；没有发生的也请写明。' },
  );
  for (const [what, lines] of [
    ['points that say what they have to say', ['（一）加强主动公开', '（二）规范依申请公开', '（三）健全监督保障']],
    ['hardly any with text', ['（一）主动公开情况', '（二）依申请公开情况', '（三）监督保障情况', own]],
    [
      'points of a lower level',
      ['（一）主动公开情况', '1.公开目录', own, '（二）平台建设', own, '（三）监督保障', own],
    ],
    [
      'text on the same line',
      ['（一）主动公开情况。', `（二）平台建设情况：${own}`, '（三）监督保障：有考核情况', own],
    ],
    ['a picture', ['（一）主动公开情况', own, '（二）平台建设', '（三）监督保障', own, '图片见网站。']],
  ] as const)
    silent(what, overview(...lines));
});

describe('nothing but the signature', () => {
  const signed = (form: '2019' | '2021', other: string, heading = '六、其他需要报告的事项'): string =>
    report({ form, headings: { other: heading }, bodies: { other } });
  for (const lines of ['2020年3月20日', '云汀县人民政府\n二〇二〇年三月二十日', '云汀县人民政府2020年3月20日'])
    finds(lines, signed('2019', lines, '⟦section-empty|六、其他需要报告的事项⟧'));
  silent('behind what is reported', signed('2019', '没有其他需要报告的事项。\n2020年3月20日'));
  silent('a day that something was reported on', signed('2019', '2020年3月20日公开了目录。'));
  silent('where fees had to be told of', signed('2021', '2025年3月20日'));
});

describe('section 五 may not say 无', () => {
  for (const text of ['无', '无。', '　　无。', '没有。', '暂无', '本年度无。']) {
    finds(
      text,
      report({ headings: { problems: '⟦section-empty|五、存在的主要问题及改进情况⟧' }, bodies: { problems: text } }),
      {
        zh: '“存在的主要问题及改进情况”只写了“无”，请补写。',
        en: '“存在的主要问题及改进情况” says only 无; please write it.',
      },
    );
  }
  for (const text of ['无问题。', '无存在问题。', '不存在问题。', '略', '/', '……']) {
    finds(
      text,
      report({ headings: { problems: '⟦section-empty|五、存在的主要问题及改进情况⟧' }, bodies: { problems: text } }),
      { zh: `“存在的主要问题及改进情况”只写了“${text.replace('。', '')}”，请补写。` },
    );
  }
  finds(
    'nor section 一',
    report({ headings: { overview: '⟦section-empty|一、总体情况⟧' }, bodies: { overview: '无。' } }),
  );
});

describe('silent', () => {
  silent('everything written', base2021);
  for (const text of ['无', '无。', '没有。', '暂无。', '无其他'])
    silent(`section 六 with ${text}`, report({ bodies: { other: text } }));
  silent('a table without a word around it', report({ form: '2019' }));
  silent('无 in a section that needs a table', report({ bodies: { review: '无。' } }));
  silent(
    'a sentence that begins with 无',
    report({ bodies: { problems: '无重大问题，主要是栏目更新不够及时，已定时限改进。' } }),
  );
  silent('a picture', report({ bodies: { review: '![表格](review.png)' } }));
  silent('a picture as a tag', report({ bodies: { review: '<p><img src="review.jpg"></p>' } }));
});
