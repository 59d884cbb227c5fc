import { describe } from 'vitest';
import { base2019, base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('writing-slip');
const mends = fixesOf('writing-slip');

const overview = (text: string): string => report({ bodies: { overview: text } });

describe('what is written twice', () => {
  finds('a word', overview('2024年，我局⟦writing-slip|按照按照⟧条例公开信息120条。'), {
    zh: '“按照”写了两遍，请删去一个。',
    en: '按照 is written twice; please take one out.',
    severity: 'info',
    expected: '按照',
  });
  finds('a particle', overview('公开群众关心⟦writing-slip|的的⟧信息120条，并⟦writing-slip|在在⟧大厅设查阅点。'));
  for (const text of [
    '公开有目的的活动3场，对存在在线咨询答复偏慢的栏目逐一督办。',
    '青禾镇人民政府政府信息公开申请申请人3名。',
    '推动政策落实落细。……稳步推进。',
  ])
    silent(text, overview(text));
});

describe('a noun written twice', () => {
  finds('in front of a mark', overview('积极做好政府信息公开⟦writing-slip|工作工作⟧，保障群众知情权。'), {
    zh: '“工作”写了两遍，请删去一个。',
    expected: '工作',
  });
  finds('behind its name, in a sub-heading', overview('（五）完善监督⟦writing-slip|保障保障⟧机制\n开展培训1次。'), {
    expected: '保障',
  });
  finds('a word that others end with', overview('县⟦writing-slip|政务政务⟧公开办公室牵头推进。'), { expected: '政务' });
  finds('of the body', overview('我⟦writing-slip|局局⟧严格按照条例公开信息120条。'), { expected: '局' });
  finds('公开 in front of 申请', overview('全年新收政府信息⟦writing-slip|公开公开⟧申请，均已答复。'), {
    expected: '公开',
  });
  finds('of the body that made the report', overview('县水利⟦writing-slip|局局⟧编制本报告。'), { expected: '局' });
  finds('of what sums up', overview('全年累⟦writing-slip|计计⟧发布信息12条。'), { expected: '计' });
  silent('another word behind it', overview('全年累计计算机培训12次，累计计划6项。'));
  finds('of any body', overview('2024年，县水利⟦writing-slip|局局⟧认真落实公开要求。'), { expected: '局' });
  finds('of a town', overview('2024年，青禾⟦writing-slip|乡乡⟧人民政府主动公开信息。'), { expected: '乡' });
  for (const text of [
    '政务信息公开公开栏定期更新，做到公开公开透明。',
    '县水利局局长认真督办，实现乡乡通过网站公开，镇镇建立专栏。',
  ])
    silent(text, overview(text));
  for (const text of [
    '成立政府信息公开工作工作领导小组，修订信息公开制度制度汇编。',
    '公开国家有关规定规定应当主动公开的其他政府信息，落实医疗保障保障范围。',
    '电子政务政务外网接入42个单位。',
    '我局局长、我局局机关、我镇镇长带头，我区区级部门参加。',
  ])
    silent(text, overview(text));
});

describe('characters lost in a word', () => {
  finds('信息', overview('全年通过县政府网站发布⟦writing-slip|信⟧3366条。'), {
    zh: '“信”漏了字，应为“信息”。',
    en: 'Something is lost in 信; it should be 信息.',
    severity: 'info',
    expected: '信息',
  });
  finds('工作', overview('现将我局政府信息⟦writing-slip|公开工⟧情况报告如下。'), { expected: '公开工作' });
  finds('报告', overview('报告分六部分。⟦writing-slip|告的电子版⟧可在县政府网站下载。'), {
    expected: '本报告的电子版',
  });
  finds('总局', overview('电子版可从⟦writing-slip|国家税务局⟧云汀市青禾区税务局网站下载。'), {
    expected: '国家税务总局',
  });
  for (const text of [
    '发布公开信3条，收到来信33件，报送信息20条，发布信息3366条，推送信访提示3条。',
    '政府信息公开工作情况、公开工程项目信息，政务公开工程。',
    '本报告的电子版可在县政府网站下载。',
    '国家税务总局云汀市税务局，原国家税务局和云汀市地方税务局，国家税务局、市税务局。',
    '营造尊崇英雄的氛围，确保各项工作到位，其中，重点事项全部公开。',
  ])
    silent(text, overview(text));
  finds('尊崇 twice', overview('不断营造⟦writing-slip|尊崇尊崇⟧法治的良好氛围。'), { expected: '尊崇' });
});

describe('a verb written twice', () => {
  finds('behind 可 and 可以', overview('内容⟦writing-slip|可通过可以通过⟧县政府网站查阅。'), {
    zh: '“可通过可以通过”说了两遍，请删去一个。',
    en: '可通过可以通过 says it twice; please take one out.',
    expected: '可通过',
  });
  for (const text of ['可看可听可问，可查阅可以复印。', '审批通过可通过网站查询。']) silent(text, overview(text));
});

describe('less and more than a number at once', () => {
  finds('of a number', overview('接待咨询⟦writing-slip|近2800余⟧人次。'), {
    zh: '“近”是不到，“余”是超过，“近2800余”只能用一个，请删去另一个。',
    en: '近 is less than the number and 余 more: 近2800余 can keep only one of them.',
    severity: 'info',
    expected: null,
  });
  finds('in words', overview('发放手册⟦writing-slip|将近千余⟧份，推送信息⟦writing-slip|近1.2万多⟧条。'));
  for (const text of ['近十余年来，附近20余户群众参与，最近30余天推送信息。', '近2800人次，300余条，近一多半已办结。'])
    silent(text, overview(text));
});

describe('a number without the measure word of the others', () => {
  finds(
    'of the same noun',
    overview('办理市长信箱交办件35件、热线交办件⟦writing-slip|10⟧，论坛交办件⟦writing-slip|7⟧，均已办结。'),
    {
      zh: '“10”后面缺“件”，同一句里别处写的是“35件”，请补上。',
      en: '件 is missing behind 10; elsewhere the same sentence has 35件.',
      severity: 'info',
      expected: '10件',
    },
    {},
  );
  for (const text of [
    '发布信息120条，综合得分98，排名3，发布量12。',
    '办理交办件35件。行政复议0，行政诉讼0。交办件10，均已办结。',
    '办理来信1,205件、来信35件，落实条例第12条。',
  ])
    silent(text, overview(text));
});

describe('a sub-heading with a character lost', () => {
  finds('of platforms', overview('（四）⟦writing-slip|府信息公开平台建设⟧情况\n改版网站1次。'), {
    zh: '“府信息公开平台建设”漏了一个字，应为“政府信息公开平台建设”。',
    en: 'A character is lost in 府信息公开平台建设; it should be 政府信息公开平台建设.',
    expected: '政府信息公开平台建设',
  });
  finds('in front of its text', overview('（四）⟦writing-slip|府信息公开平台建设⟧情况。改版网站1次。'));
  finds('of management', overview('3.⟦writing-slip|政府息管理⟧方面\n清理文件3件。'));
  for (const text of [
    '（四）信息公开平台建设\n改版网站1次。',
    '（二）申请公开情况\n没有收到申请。',
    '（五）监督保\n培训1次。',
  ])
    silent(text, overview(text));
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
});

describe('fixes', () => {
  mends('the word once', overview('2024年，我局按照按照条例公开信息120条。'), {
    title: '改为“按照”',
    applicability: 'suggested',
    before: '按照按照',
    after: '按照',
  });
  mends('to either of two', overview('接待咨询近2800余人次。'), {
    title: '改为“近2800”',
    applicability: 'suggested',
    before: '近2800余',
    after: '近2800',
  });
  mends('to the other of two', overview('接待咨询近2800余人次。'), {
    title: '改为“2800余”',
    fix: 1,
    applicability: 'suggested',
    before: '近2800余',
    after: '2800余',
  });
  mends('the measure word', overview('办理信箱来信35件、热线来信10，均已办结。'), {
    title: '改为“10件”',
    applicability: 'suggested',
    before: '来信10，',
    after: '来信10件，',
  });
});
