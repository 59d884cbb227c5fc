import { describe } from 'vitest';
import { base2021, replaceOnce, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('overview-aspects');
const mends = fixesOf('overview-aspects');

const heading = '⟦overview-aspects|一、总体情况⟧';
const paragraphs = {
  主动公开: '（一）主动公开。全年通过政府网站主动公开政府信息120条。',
  依申请公开: '（二）依申请公开。全年收到政府信息公开申请3件。',
  政府信息管理: '（三）政府信息管理。坚持三级审核，定期清理已公开的文件。',
  政府信息公开平台建设: '（四）政府信息公开平台建设。优化网站栏目3个。',
  监督保障: '（五）监督保障。纳入年度考核，组织业务培训2次，没有发生责任追究的情形。',
} as const;
const opening = '2024年，从主动公开、依申请公开等五个方面抓落实。';
const without = (...left: readonly string[]): string =>
  [opening, ...Object.entries(paragraphs).flatMap(([name, text]) => (left.includes(name) ? [] : [text]))].join('\n');
const overview = (text: string): string => report({ bodies: { overview: text } });
const found = (text: string): string => report({ headings: { overview: heading }, bodies: { overview: text } });

describe('an aspect that is only told of elsewhere, where each of the others has a paragraph of its own', () => {
  const rest = (name: string): string => without(name).split('\n').slice(1).join('\n');
  const platform = '平台建设方面：在政府网站及时发布公开信息，优化栏目3个。';
  const others = [
    '2024年，我县坚持以公开促发展，全面推进各项工作。',
    '依申请公开方面：全年收到政府信息公开申请3件。',
    '政府信息管理方面：坚持三级审核，定期清理已公开的文件。',
    platform,
    '监督保障方面：纳入年度考核，组织业务培训2次，没有发生责任追究的情形。',
  ].join('\n');
  finds('by their names alone', found(others), {
    zh: '“一、总体情况”里其他四个方面各有一段，没有单写“主动公开”，请核对是不是漏了一段。',
    en: 'In “一、总体情况” each of the other four aspects has a paragraph of its own, but proactive disclosure has none. Please check whether one is lost.',
    severity: 'info',
  });
  finds('by numbered headings', found(rest('主动公开').replace('优化网站栏目3个', '在网站发布信息，优化栏目3个')), {
    severity: 'info',
  });
  silent('it has one', overview(`主动公开方面：发布信息20条。\n${others}`));
  silent('it is in another by name', overview(others.replace('平台建设方面', '主动公开和平台建设方面')));
  silent('in front, with how many', overview(`全年公开信息120条。\n${others}`));
  silent('in a point of another name', overview(`（六）重点领域：及时发布公开信息。\n${others}`));
  silent('not all of the others have one', overview(others.replace('监督保障方面', '纪律方面')));
});

describe('what was published, and where', () => {
  for (const text of [
    '利用县政府门户网站信息公开专栏发布政策文件，通过“云汀发布”微信公众号推送政务动态68余条。',
    '在政府网站刊登公告12条。',
  ])
    silent(text, overview(`${text}\n${without('主动公开').split('\n').slice(1).join('\n')}`));
});

describe('an aspect that is missing', () => {
  for (const name of Object.keys(paragraphs))
    finds(name, found(without(name)), {
      zh: opening.includes(name)
        ? `“一、总体情况”只提了“${name}”的名称，没有写做了什么，请补写（五个方面都要概述）。`
        : `“一、总体情况”没有写到“${name}”，请补写（五个方面都要概述）。`,
      severity: 'warning',
    });
  finds('several are one finding', found(without('政府信息公开平台建设', '监督保障')), {
    zh: '“一、总体情况”没有写到“政府信息公开平台建设”、“监督保障”，请补写（五个方面都要概述）。',
    en: '“一、总体情况” says nothing of building of platforms, supervision and safeguards; please write on them, since all five aspects belong here.',
  });
  finds(
    'all that the text does is name them',
    found('2024年，我县扎实抓好主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面工作，成效明显。'),
    {
      zh: '“一、总体情况”只提了“主动公开”、“依申请公开”、“政府信息管理”、“政府信息公开平台建设”、“监督保障”的名称，没有写做了什么，请补写（五个方面都要概述）。',
      en: '“一、总体情况” only names proactive disclosure, disclosure on application, management of information, building of platforms, supervision and safeguards; please write on them, since all five aspects belong here.',
    },
  );
  finds(
    'a website that is only the way of publishing is no building of platforms',
    found(without('政府信息公开平台建设')),
  );
  finds('a column on some topic is no platform', found(`建设防汛专题专栏1个。\n${without('政府信息公开平台建设')}`));
  finds(
    'an application for something else',
    found(`指导村民办理低保。\n${without('依申请公开').split('\n').slice(1).join('\n')}`),
  );
  finds('a publication without a word of its review', found(`通知经印发后上网。\n${without('政府信息管理')}`));
  finds(
    'a body whose name has the words of an aspect manages nothing by it',
    found(`云汀县房屋租赁管理办公室向社会公开信息。\n${without('政府信息管理')}`),
  );
  for (const [name, text] of [
    ['监督保障', '公开招生入学、资助政策、校外培训治理等信息。'],
    ['政府信息公开平台建设', '公开政策文件18条、统计公报4条。'],
  ] as const)
    finds(`what is published is no work of that kind: ${text}`, found(`${text}\n${without(name)}`));
  finds(
    'a table of applications alone tells nothing of them',
    found(`全年工作平稳有序。\n${without('依申请公开').split('\n').slice(1).join('\n')}`),
  );
  finds(
    'a government that says nothing of appraisal, review or accountability',
    found([...Object.values(paragraphs).slice(0, 4), '（五）监督保障。组织业务培训2次。'].join('\n')),
    {
      zh: '各级人民政府的“一、总体情况”还应写工作考核、社会评议和责任追究结果，这里没有写到。',
      severity: 'info',
    },
  );
});

describe('points that open with the name of an aspect', () => {
  silent(
    'behind 一是 and its like',
    report({
      bodies: {
        overview:
          '一是公开抓全面。主动公开信息80条。\n二是申请抓规范。受理申请32件，均依法答复。\n三是信息管理抓审核。落实三审三校。\n四是平台抓维护。及时更新县政府网站云汀专栏，村公开栏统一换新。\n五是监督抓考核。纳入年度考核，社会评议良好，无责任追究。',
      },
    }),
  );
});

describe('silent', () => {
  silent('all five', base2021);
  silent('all five in 2019', report({ form: '2019' }));
  silent(
    'without headings',
    overview('全年主动公开信息80条，收到公开申请2件。严格落实先审后发，加强网站日常维护。纳入考核，接受社会监督。'),
  );
  silent(
    'a department need not report on appraisal',
    report({
      title: '云汀县水利局2024年政府信息公开工作年度报告',
      bodies: { overview: [...Object.values(paragraphs).slice(0, 4), '（五）监督保障。组织业务培训2次。'].join('\n') },
    }),
  );
  silent(
    'figures in a sentence with the words of several titles',
    overview(
      [
        '全年主动公开政府信息共116条，收到和处理政府信息公开申请2件，因政府信息公开工作被申请行政复议的情况为0。',
        without('主动公开', '依申请公开'),
      ].join('\n'),
    ),
  );
  silent(
    'one aspect in several respects',
    overview(`主动公开的政府信息主要涉及医疗救助等方面的事项，已在网站公布。\n${without('主动公开')}`),
  );
  for (const [name, text] of [
    ['主动公开', '在县政府网站上发布132条各类政府信息。'],
    ['主动公开', '涉及民生的事项做到应公开尽公开。'],
    ['主动公开', '全年刊发通知和简报27篇。'],
    ['主动公开', '按要求公布居民关心的问题和各类政务信息。'],
    ['依申请公开', '我乡没有收到居民、企业和社会团体要求公开政府信息的申请。'],
    ['依申请公开', '全年没有村民、单位向我乡提出公开的申请。'],
    ['政府信息管理', '推行公文信息全链条管理。'],
    ['政府信息管理', '稿件由科室负责人层层审核，核对无误再上网。'],
    ['政府信息管理', '建立从形成、审核到发布的一体机制。'],
    ['政府信息管理', '公开内容经办公室主任审核后上网。'],
    ['政府信息管理', '印发《青石镇政府信息公开管理办法》。'],
    ['政府信息公开平台建设', '在部门页面下开设办事指南等子栏目。'],
    ['政府信息公开平台建设', '在办事大厅设立信息公开查询点。'],
    ['政府信息管理', '坚持“先审查、后公开”的原则，确保公开的内容不涉密。'],
    ['政府信息管理', '严格做好发布审查工作。'],
    ['政府信息管理', '对外公开的内容一律报分管领导签批。'],
    ['政府信息管理', '定期检查已发布的稿件信息，及时纠正错漏。'],
    ['政府信息公开平台建设', '每周对网站链接和栏目更新情况进行日常巡检。'],
    ['政府信息公开平台建设', '办事结果通过县政府网站平台公开。'],
    ['政府信息公开平台建设', '抓好政务新媒体平台。'],
    ['政府信息公开平台建设', '管好镇村两级公开栏。'],
    ['监督保障', '调整充实政府信息公开工作领导小组，明确职责分工。'],
    ['监督保障', '发挥政务公开的监督约束作用。'],
  ] as const)
    silent(
      `${name}: ${text}`,
      report({
        title: '云汀县水利局2024年政府信息公开工作年度报告',
        bodies: { overview: `${without(name)}\n${text}` },
      }),
    );
  for (const [name, section, text] of [
    ['主动公开', 'disclosure', '全年通过政府网站主动公开政府信息120条，其中动态96条。'],
    ['依申请公开', 'requests', '本年度收到政府信息公开申请19件，均按期答复。'],
  ] as const) {
    const told = report({ bodies: { overview: without(name).replace(opening, '全年工作平稳有序。') } });
    const heading = told.split('\n').find((line) => line.startsWith(section === 'disclosure' ? '二、' : '三、')) ?? '';
    silent(
      `${name} in front of the table of its section`,
      replaceOnce(told, `\n${heading}\n`, `\n${heading}\n${text}\n`),
    );
  }
  silent('a picture', overview('![总体情况](a.png)'));
  silent('no section one', report({ headings: { overview: null } }));
  silent('nothing in it, which is another matter', report({ bodies: { overview: null } }));
  silent('a text that is cut off', '云汀县水利局2024年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息80条。');
});

describe('fixes', () => {
  finds(
    'an aspect that is only in the name of a regulation',
    found(`认真执行《医疗卫生机构信息公开管理办法》。\n${without('政府信息管理')}`),
    { zh: '“一、总体情况”没有写到“政府信息管理”，请补写（五个方面都要概述）。' },
  );
  silent('a regulation that was made', overview(`制定《青禾县政府信息公开管理办法》。\n${without('政府信息管理')}`));
  finds('beside explanations in pictures', found(`发布图片解读52篇。\n${without('监督保障')}`), {
    severity: 'warning',
  });
  mends('a paragraph to be filled in', overview(without('政府信息公开平台建设')), {
    title: '插入“政府信息公开平台建设”，内容待填',
    applicability: 'suggested',
    before: paragraphs.监督保障,
    after: `${paragraphs.监督保障}\n（六）政府信息公开平台建设。＿＿＿。`,
  });
  const page = [
    '<html><body><h1>云汀县水利局2024年政府信息公开工作年度报告</h1>',
    '<p>一、总体情况</p>',
    ...without('依申请公开', '政府信息公开平台建设')
      .split('\n')
      .map((line) => `<p>${line}</p>`),
    '<p>二、主动公开政府信息情况</p>',
    '</body></html>',
  ].join('\r\n');
  mends('paragraphs of a page', page, {
    before: `${paragraphs.监督保障}</p>`,
    after: `${paragraphs.监督保障}</p>\r\n<p>（六）依申请公开。本年度收到政府信息公开申请＿件，办结＿件。</p>\r\n<p>（七）政府信息公开平台建设。＿＿＿。</p>`,
  });
});

describe('a short printout', () => {
  const lines = `    主动公开工作：政府网站公开信息6120条。依申请公开工作：
收到申请32件，均已依法依规办理并且送达申请人。政府信息管
理：整理公开目录18类。平台建设：政府网站完成集约化。监督保
障：全年开展年度考核和社会评议各1次，无责任追究情形，结果
在网站公布。`;
  const problems = `    不足之处是政策解读少、更新慢；改进办法是建立解读与文件
同步起草、同步审签、同步发布的制度，并定期通报。`;
  silent(
    'the name of an aspect broken at the margin',
    report({ bodies: { overview: lines, problems, other: '没有其他需要报告的事项。' } }),
  );
});
