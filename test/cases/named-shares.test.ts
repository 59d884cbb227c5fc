import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

// New 32: persons 7 (21.9 %), organisations 25 (78.1 %). Completed 53: disclosed 6, refused 32; by persons 30 (56.6 %).
const { finds, silent } = casesOf('text-percentage');
const asked = (sentence: string): string => report({ bodies: { overview: `（二）依申请公开。${sentence}` } });
const opened = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });
const said = (sentence: string): string => report({ bodies: { overview: `（五）监督保障。${sentence}` } });
const wrong = (number: string): string => `⟦text-percentage|${number}⟧`;

describe('of a whole that is named in the share', () => {
  finds('with its number', asked(`不予公开32件，占办结53件的${wrong('48.1%')}；予以公开6件，占11.3%。`), {
    zh: '这里说占 48.1%，32 占 53 的 60.4%；如以其他总数为准，请写明。',
    severity: 'info',
    expected: '60.4%',
  });
  finds(
    'beside another share that is wrong',
    asked(`不予公开32件，占办结总数的${wrong('31.8%')}；予以公开6件，占17.3%。`),
  );
  finds('of what is new', asked(`自然人申请7件，占新收的${wrong('36.0%')}，法人或其他组织申请25件，占78.1%。`), {
    zh: '这里说占 36%，7 占 32 的 21.9%；如以其他总数为准，请写明。',
  });
  finds('of persons', said(`培训干部45人，占全局90名干部的${wrong('60%')}。`), { expected: '50%' });
  finds('that is covered', said(`参加培训的村干部24人，覆盖全镇32名信息员的${wrong('85%')}。`), { expected: '75%' });
  finds('in 万', opened(`网站年访问量20万次，其中手机端12万次，占${wrong('80%')}。`), { expected: '60%' });
  for (const sentence of [
    '培训干部45人，占全局90名干部的50%。',
    '培训干部45人次，占全局90名干部的30%。',
    '参加培训的村干部24人，覆盖全镇32名信息员的75%。',
    '网站年访问量20万次，其中手机端12万次，占61%。',
    '网站年访问量20.4万次，其中手机端11.6万次，占57%。',
    '公开信息90条，占比较上年116条的水平提高12%。',
    '公开信息116条，比上年多占全县900条的5%。',
    '不予公开32件，占办结总数的60.4%；予以公开6件，占11.3%。',
    '配备专职人员3人，占全局60人的5%，其中1人持证，占33%。',
    '开展培训2期，覆盖全县12个乡镇，覆盖率100%。',
  ])
    silent(sentence, said(sentence));
});

describe('of applicants, without their numbers', () => {
  finds('both kinds', asked(`新收申请中自然人占${wrong('31.9%')}，法人或其他组织占78.1%。`), {
    zh: '这里说占 31.9%，7 占 32 的 21.9%；如以其他总数为准，请写明。',
  });
  finds('the other first', asked(`法人或其他组织申请占${wrong('88.1%')}，自然人申请占21.9%。`), { expected: '78.1%' });
  finds('one of all that are new', asked(`自然人申请占新收申请总数的${wrong('61.7%')}。`), { expected: '21.9%' });
  finds('in tenths', asked(`自然人申请占新收申请的${wrong('六成')}左右。`), {
    zh: '这里说占 六成，7 占 32 的 22%；如以其他总数为准，请写明。',
  });
  for (const sentence of [
    '新收申请中自然人占21.9%，法人或其他组织占78.1%。',
    '办结申请中自然人占56.6%，法人或其他组织占43.4%。',
    '结转4件申请中自然人占50%，法人或其他组织占50%。',
    '新收申请中涉及土地的10件，自然人占40%，法人或其他组织占60%。',
    '自然人申请占新收申请的两成左右，法人占比近八成。',
    '行政复议申请中自然人占40%，法人或其他组织占60%。',
    '网民留言申请中自然人占40%，法人或其他组织占60%。',
    '上年申请中自然人占40%，法人或其他组织占60%。',
    '自然人申请占新收申请的五分之一。',
  ])
    silent(sentence, asked(sentence));
});

describe('in words', () => {
  finds('two parts of three', opened(`公开信息930条，网站公开620条，约占${wrong('三分之一')}。`), {
    zh: '这里说占 三分之一，620 占 930 的 67%；如以其他总数为准，请写明。',
    expected: '67%',
  });
  finds('tenths', opened(`公开信息900条，其中解读类200条，占${wrong('五成')}。`));
  for (const sentence of [
    '公开信息930条，网站公开620条，约占三分之二。',
    '公开信息930条，网站公开620条，占六成以上。',
    '公开信息930条，网站公开620条，近七成。',
    '公开信息900条，其中解读类200条，占两成多。',
    '公开信息900条，其中解读类400条，占比近半。',
    '解读类200条，占七成。',
  ])
    silent(sentence, opened(sentence));
});

describe('rates that say what they are of', () => {
  finds('in brackets', opened(`网站留言办结率为${wrong('88%')}（收到留言200条，办结196条）。`), {
    zh: '这里写的比率是 88%，旁边 196 占 200 的 98%，请核对；如有别的口径，请写明。',
  });
  finds('in brackets, some of them', said(`工单满意率${wrong('67.1%')}（7件中满意4件）。`), { expected: '57.1%' });
  finds('of persons', said(`培训覆盖全局90名干部中的72人，覆盖率${wrong('90%')}。`), { expected: '80%' });
  finds('named otherwise than what was done', said(`发放问卷200份，收回180份，回收率${wrong('95%')}。`));
  finds('who should have come', said(`组织考核，应参加考核人员300人，实际参加285人，参考率${wrong('85%')}。`));
  finds('what was asked', said(`全年网上咨询400件，回复396件，回复率${wrong('89%')}。`));
  finds('in time', said(`12366热线接听2500个，按期回复2450个，回复率${wrong('96%')}。`));
  for (const sentence of [
    '网站留言办结率为98%（收到留言200条，办结196条）。',
    '工单满意率57.1%（7件中满意4件）。',
    '工单满意率80%（参评5件，满意4件）。',
    '网站留言办结率为100%（收到留言200条，办结196条，其余未到期）。',
    '信息公开率90%（公开45件，不公开5件）。',
    '信息公开率90%（主动公开45件，依申请公开5件）。',
    '工单办结率98%（办结196条，正在办理4条）。',
    '培训覆盖全局90名干部中的72人，覆盖率80%。',
    '抽查的90名干部中72人参加测试，满意率90%。',
    '发放问卷200份，收回180份，回收率90%，群众满意率98%。',
    '12366热线接听2500个，按期回复2450个，回复率99%。',
    '组织考核，应参加考核人员300人，实际参加285人，合格率99%。',
    '全年网上咨询400件，现场答复350件，答复率100%。',
    '抽查信息100条，合格98条，合格率98%。',
    '接到邀请20次，参加30次。',
    '对32个部门中的30个开展检查，整改率100%。',
  ])
    silent(sentence, said(sentence));
});

describe('the whole that is told', () => {
  finds('is that of the other shares', asked(`自然人申请7件，占${wrong('31.9%')}；法人或其他组织申请25件，占78.1%。`), {
    zh: '这里说占 31.9%，7 占 32 的 21.9%；如以其他总数为准，请写明。',
  });
});
