import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('text-missing-number');
const says = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });
const wrong = (words: string): string => `⟦text-missing-number|${words}⟧`;

describe('left out', () => {
  finds('a gap', says(`全年${wrong('主动公开  条')}，内容详实。`), {
    zh: '“主动公开”与“条”之间缺少数字，请补上。',
    en: 'A number is missing between “主动公开” and “条”.',
    severity: 'warning',
  });
  finds('no gap at all', says(`全年共${wrong('主动公开条')}。`));
  finds('applications', says(`全年共收到${wrong('申请　件')}，均按时答复。`));
  for (const sentence of [
    `全年收到${wrong('申请件')}。`,
    `2024年我局受理政府信息公开${wrong('申请件')}，均按时答复。`,
    `本年度新收${wrong('申请件')}；上年结转1件。`,
  ])
    finds(`applications without a gap: ${sentence}`, says(sentence));
  finds('trainings', says(`组织${wrong('培训  次')}，推送${wrong('微信  条')}、${wrong('微博  条')}。`));
  finds('a rate', says(`按时办结${wrong('率  %')}。`));
  finds('a rate without a gap', says(`按时办结${wrong('率为%')}，满意${wrong('率达到％')}。`));
  finds('a line to write on', says(`公开${wrong('信息____条')}。`));
  finds('brackets with nothing in them', says(`发布${wrong('解读（ ）篇')}。`));
  finds('events and people', says(`举办${wrong('活动  场')}，${wrong('接待  人次')}，来信较上年${wrong('增长  %')}。`));
  finds('some more than nothing', says(`发布政务${wrong('信息余条')}，推送${wrong('微信余条')}。`));
  for (const sentence of [
    `全年开展${wrong('自查次')}，整改${wrong('问题个')}。`,
    `新制定行政${wrong('规范性文件件')}，公示行政处罚${wrong('决定件')}。`,
    `印发${wrong('文件件')}。`,
    `发布政策解读${wrong('稿件篇')}，培训${wrong('干部人次')}。`,
    `收集${wrong('建议条')}，新建${wrong('专栏个')}。`,
    `全年公开${wrong('政府信息，条')}。`,
  ])
    finds(`no word with its measure: ${sentence}`, says(sentence));
  for (const sentence of [
    `对职工开展教育，参加${wrong('人数为  人')}。`,
    `组织培训3次，参训${wrong('人数达人')}。`,
    `推送信息203条，${wrong('编发信息期')}。`,
    `培训3次，${wrong('覆盖全区所')}学校。`,
    `宣传${wrong('覆盖 个')}村（社区），${wrong('走访家')}企业，${wrong('惠及 户')}居民。`,
    `实地${wrong('检查辖区内所')}幼儿园。`,
    `组织${wrong('培训次')}，召开${wrong('推进会次')}，${wrong('培训乡镇工作人员名')}。`,
    `印发${wrong('文书份')}。`,
    `举办开放日活动，${wrong('邀请群众代表余名')}。`,
  ])
    finds(`people, and what was reached: ${sentence}`, says(sentence));
  finds('a remark behind it', says(`收到${wrong('申请  件')}（含上年结转1件）。`));
  finds('money', report({ bodies: { other: `发出收费${wrong('通知  件')}，收取信息${wrong('处理费  元')}。` } }));
  finds(
    'letters among the digits',
    says(`公开信息${wrong('1O2')}条，培训${wrong('l2')}人次。`),
    {
      zh: '“1O2”里混有字母，应当是数字“102”，请核对。',
      en: '“1O2” has letters among its digits; it should likely be 102.',
      severity: 'warning',
      expected: '102',
      actual: '1O2',
    },
    { expected: '12' },
  );
  finds('a letter in a year', report({ bodies: { overview: `${wrong('2O24')}年，公开信息12条。` } }), {
    expected: '2024',
  });
});

describe('silent', () => {
  for (const sentence of [
    '公开信息 20 条，收到申请 5 件。',
    '公开信息二十条。',
    '公开信息，条条有回应，件件有着落。',
    '整改问题多个，走访企业数个，检查次数增加，自查一次。',
    '统计干部培训人次、问题个数。',
    '按照信息公开条例，规范发布条件，办理依申请公开件，公开文件。',
    '全年及时办结申请件。',
    '收到申请件，当日登记。',
    '统计规范性文件件数、处罚决定件次，公开规范性文件、件件备案。',
    '本年度受理申请件，当日转办。',
    '全年收到申请件5件。',
    '收到申请件后登记，答复申请件、公开件均存档。',
    '公开信息近百条，发布十余条。',
    '按培训次数计分，统计微博条数、办结率。',
    '开展场所检查，举办活动场地更新，收取元件费用。',
    '公开O2O平台信息12条，发布I类目录3条，ISO9001认证2项，接入5G基站20个，G20会议材料3份。',
    '收到（见附表）件次统计表。',
    '检查全区所有学校，覆盖全区48所学校、各个村、每个社区、多家企业、几户居民。',
    '走访企业家，服务个体工商户，惠及家庭，检查名单、住所，涉及个人、所属单位。',
    '培训工作人员名单已公示，配备干部12名，邀请群众代表数名，培训次数增加，走访企业家。',
    '推出“政策解读篇、办事指南篇”，参加培训、会议次序有调整，公开单位家属区信息。',
    '公布审核人员名、职务，统计培训、会议次数和文件份数。',
    '统计参加人数为人均费用，公开信息期限，编发信息期刊。',
    '逐条公布统计口径，参训人次，受众范围。',
    '按照培训期数、参训人次，分类登记。',
    '公共来信件件回复，共同办理提案件，逐一答复来信件。',
    '共公布活动场次、参训人次，听取发布会场次安排。',
    '在新闻发布会场，设培训场，活动期，留有视频资料。',
    '共计31起行政争议案件，24起已结。',
    '共31起争议案件，其中24起已结；共办异议案件，逐一登记。',
    '公开其余条目，办结申请件（次）另行统计，收到申请件（含网上申请件）后登记。',
  ]) {
    silent(sentence, says(sentence));
  }
  silent('a title that goes on in the next line', says('按照《中华人民共和国政府信息公开条\n例》要求，推进公开。'));
});
