import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('page-furniture');
const mends = fixesOf('page-furniture');

const mark = (text: string): string => `⟦page-furniture|${text}⟧`;

describe('what a web page adds', () => {
  finds('where one is', `${mark('您当前所在位置: 首页 > 信息公开 > 年度报告')}\n${base2021}`, {
    zh: '“您当前所在位置: 首页 > 信息公开 > …”是网页或打印稿上的内容，不属于报告，建议删去这一行。',
    en: '“您当前所在位置: 首页 > 信息公开 > …” belongs to a web page or a printout, not to the report; please delete the line.',
    severity: 'hint',
  });
  finds(
    'lines that follow each other are one finding',
    report({ after: mark('扫一扫在手机打开当前页\n\n文件下载：\n相关阅读：') }),
    {
      zh: '“扫一扫在手机打开当前页”等 3 行是网页或打印稿上的内容，不属于报告，建议删去。',
    },
  );
  for (const line of [
    '打印 关闭 收藏',
    '首页 上一页 1 2 3 下一页 尾页',
    '点击查看更多',
    '云公安备案号 00000000000001号',
    'javascript:void(0)',
    '【字体：大 中 小】',
    '来源：云汀县政府办 发布时间：2025-01-20 浏览次数：35',
    '发布日期：2025-01-20',
    '分享到： 微信 新浪微博 QQ空间',
    '上一篇：云汀县2023年年报',
    '主办单位：云汀县人民政府',
    '版权所有：云汀县人民政府办公室',
    '某ICP备12345678号-1',
    '某公网安备 12345602000123号',
    '责任编辑：王某',
    'Copyright 2025 云汀县人民政府',
    '第 3 页 共 9 页',
    '- 4 -',
    '来源：县政府办公室',
    '作者：办公室',
    '您现在所在的位置 :',
    '目录名称：政府信息公开年报',
    'ICP备案号：某ICP备00000000号-1',
    '您是第 12345 位访客',
    '用手机扫一扫',
    '智能问答 无障碍阅读',
    '日期：2025-01-20 字体大小：[ ]',
    '时间：2025-01-20 字号：',
    '用微信扫描二维码',
    '• 扫一扫在手机打开当前页',
    '- 打印',
    '当前位置　 首页 > 云汀县水务局 > 信息公开年报',
  ])
    finds(line, report({ after: mark(line) }));
  finds(
    'a page number between paragraphs',
    report({ bodies: { problems: `目录还不够细。\n${mark('—5—')}\n下一步将细化目录。` } }),
  );
  finds(
    'a table of the data of the page',
    `${mark('索引号： | 000-12345 | 文号： | 无 |\n--- | --- | --- | --- |\n发布机构： | 云汀县 | 发文日期： | 2025-01-20 |')}\n\n${base2021}`,
    { zh: '这张表是网页上的发布信息（索引号、发布机构等），不属于报告，建议删去。' },
  );
});

describe('the data of a page in front of the report', () => {
  const labels = '索 引 号：\n000-12345/2025-00001\n-\n公开方式：\n主动公开\n-\n发文机关：\n县水务局\n-\n有效性：';
  finds('labels with their values on lines of their own: all of it', `${mark(`-\n${labels}`)}\n${base2021}`, {
    zh: '“索 引 号：”等 11 行是网页或打印稿上的内容，不属于报告，建议删去。',
    severity: 'hint',
  });
  mends('none of the values is left behind', `${labels}\n${base2021}`, {
    title: '删去这 10 行',
    applicability: 'suggested',
    before: `${labels}\n`,
    after: '',
  });
  finds('without colons', `${mark('索引号\n000-12345\n发布日期\n2025-01-20')}\n${base2021}`, {
    zh: '“索引号”等 4 行是网页或打印稿上的内容，不属于报告，建议删去。',
  });
  finds('a label alone: what follows may be the text', `${mark('发布机构：')}\n云汀县人民政府\n${base2021}`);
  finds('labels whose values are not there', `${mark('索引号：\n发布机构：\n发布日期：')}\n${base2021}`);
  finds('as a list', `${mark('- 索 引 号：000-12345\n- 主题分类：无\n• 发文机关：云汀县人民政府')}\n${base2021}`, {
    zh: '“- 索 引 号：000-12345”等 3 行是网页或打印稿上的内容，不属于报告，建议删去。',
  });
  finds(
    'as a list with the title of the report in it, which stays',
    report({
      title: `${mark('- 索引号：000-12345')}\n- 标 题：云汀县人民政府2024年政府信息公开工作年度报告\n${mark('- 有 效 性：有效')}`,
    }),
  );
  silent('a single point that begins like a label', `- 来源：各科室报送\n${base2021}`);
  silent(
    'points of the text that begin so',
    report({ bodies: { problems: '目录还不够细。\n- 阅读量：3万次\n- 点击量：5万次\n下一步将细化目录。' } }),
  );
  finds('buttons between bars', `${mark('登录| 注册')}\n${base2021}`, {
    zh: '“登录| 注册”是网页上的按钮、链接，不属于报告，建议删去这一行。',
    en: '“登录| 注册” are buttons and links of a web page, no part of the report; please delete the line.',
    severity: 'hint',
  });
  finds('among others', `${mark('| 云汀县政府门户网站 | 繁体版 | 移动版 | 无障碍阅读 |')}\n${base2021}`);
  mends('buttons between bars', `登录| 注册\n${base2021}`, {
    title: '删去这一行',
    applicability: 'suggested',
    before: '登录| 注册\n',
    after: '\n',
  });
});

describe('silent', () => {
  silent('a clean report', base2021);
  silent(
    'the address of the office in the preamble',
    report({ preamble: '联系地址：望舒路18号，邮编：000000，电话：0000-5550123。' }),
  );
  for (const sentence of [
    '关闭长期不更新的政务新媒体3个。',
    '无障碍环境建设信息全部上网公开。',
    '打印政策手册200份，送到村组。',
    '访问量达到12万人次，比上年增长5%。',
    '来源多样的信息经审核后发布。',
    '微博、微信',
    '下载',
  ].slice(0, 5))
    silent(sentence, report({ bodies: { problems: sentence } }));
  silent(
    'a line of a printout that begins like a label',
    report({ bodies: { problems: '目录还不够细，\n主办单位没有及时更新栏目，\n下一步将改进。' } }),
  );
});

describe('a table of the report itself', () => {
  for (const [name, table] of [
    ['with words of buttons', '新闻发布会 | 在线访谈 | 图解 | 微信 |\n3次 | 2次 | 21条 | 40条 |'],
    ['with words of labels', '渠道 | 发布数 | 阅读量 |\n网站 | 120 | 3500 |'],
  ] as const)
    silent(
      name,
      report({ bodies: { overview: `（一）主动公开。解读情况如下：\n\n${table}\n\n（二）依申请公开。按时答复。` } }),
    );
});

describe('fixes', () => {
  mends('buttons go with their line', report({ after: '　打印 关闭 收藏\n完' }), {
    title: '删去这一行',
    applicability: 'safe',
    before: '　打印 关闭 收藏\n',
    after: '',
  });
  mends('a page number too', report({ bodies: { problems: '目录还不够细。\n- 5 -\n下一步将细化目录。' } }), {
    applicability: 'safe',
    before: '- 5 -\n',
    after: '',
  });
  mends('however it is written', report({ bodies: { problems: '目录还不够细。\n第5页，共9页\n下一步将细化目录。' } }), {
    applicability: 'safe',
    before: '第5页，共9页\n',
    after: '',
  });
  mends('what may be worth keeping is only suggested', report({ after: '发布日期：2025-01-20' }), {
    applicability: 'suggested',
    before: '发布日期：2025-01-20\n',
    after: '',
  });
  mends('several lines', report({ after: '分享到：\n\n打印 关闭' }), {
    title: '删去这 2 行',
    applicability: 'safe',
    before: '分享到：\n\n打印 关闭\n',
    after: '\n',
  });
  mends('in HTML the tags stay', '<p>打印 关闭</p><p>一、总体情况</p><p>一切正常。</p>', {
    applicability: 'suggested',
    before: '打印 关闭',
    after: '',
  });
  mends(
    'of a table only the title is kept',
    '标题： | 云汀县人民政府2024年政府信息公开工作年度报告 |\n索引号： | 000-12345 |\n\n一、总体情况\n正常。\n',
    {
      title: '只留下报告标题',
      applicability: 'suggested',
      before: '标题： | 云汀县人民政府2024年政府信息公开工作年度报告 |\n索引号： | 000-12345 |',
      after: '云汀县人民政府2024年政府信息公开工作年度报告',
    },
  );
});
