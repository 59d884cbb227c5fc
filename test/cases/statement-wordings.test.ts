import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

// Ways of saying what the tables have. Figures of the report: received 32 (natural persons 7, enterprises 12, research 2,
// public interest 4, legal services 4, others 3), carried over 25 (natural persons 23), granted 6, partly granted 0, refused 32,
// unavailable 8, not processed 5, other 2, completed 53 (natural persons 30, enterprises 8 …), carried forward 4; reviews 92
// (20 upheld, 15 corrected, 29 otherwise, 28 pending), lawsuits 18 + 22; licences 1012, coercion 120; fees 780.5772 万元.
const { finds, silent } = casesOf('text-table-mismatch');
const mends = fixesOf('text-table-mismatch');
const says = (sentence: string): string =>
  report({ bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` } });
const wrong = (number: string): string => `⟦text-table-mismatch|${number}⟧`;

/** A sentence with its wrong number in 〔〕, and what should stand there instead. */
const tells = (sentence: string, expected: string): void => {
  finds(sentence, says(sentence.replace(/〔(.*?)〕/, (_, number: string) => wrong(number))), { expected });
  silent(`${sentence}: ${expected}`, says(sentence.replace(/〔\d+(.*?)〕/, `${expected}$1`)));
};

describe('what came in and what became of it', () => {
  tells('申请量达〔42件〕。', '32');
  tells('全年仅收到申请〔42件〕。', '32');
  tells('认真办理、逐件登记政府信息公开申请，新收申请〔42件〕。', '32');
  tells('全年新收申请32件，承接上年〔26件〕；转下年4件。', '25');
  tells('本年度受理申请32宗，上年度转来〔26宗〕，办结53宗。', '25');
  tells('年初结转〔26件〕。', '25');
  tells('上年末未办结的〔26件〕申请已在本年度办结。', '25');
  tells('年末在办的申请〔5件〕。', '4');
  tells('办结申请53件，剩余〔25件〕按规定结转。', '4');
  tells('有〔5件〕申请因尚在法定答复期限内，结转至下一年度继续办理。', '4');
  tells('至2024年底，还有〔5件〕申请尚未答复。', '4');
  tells('全年应当答复的申请57件，已经答复53件，没有到期的〔5件〕。', '4');
  tells('新收到的〔42件〕申请以及上年结转的25件申请中，已按期答复53件。', '32');
  tells('新收到的32件申请以及上年结转的〔35件〕申请中，已按期答复53件。', '25');
});

describe('applications in writing', () => {
  tells('全年收到群众书面申请〔42件〕，全部答复。', '32');
  silent('beside those by another channel', says('收到网络申请28件、书面申请4件。'));
  silent('behind a sentence on another channel', says('通过网站收到申请28件。收到书面申请4件。'));
  silent('a part', says('收到申请32件，其中书面申请4件。'));
  silent('none of them', says('没有收到书面申请。'));
});

describe('who applied', () => {
  tells('按申请人身份统计，个人〔9件〕、法人或其他组织25件。', '7');
  tells('申请者中，自然人〔9件〕，法人组织25件。', '7');
  // The table has an 8 for enterprises as well, but in the row of the results.
  tells('按申请人类型分，自然人7件、商业企业〔8件〕、科研机构2件、社会公益组织4件。', '12');
  silent('all of another row', says('按申请人类型分，自然人30件、商业企业8件、科研机构3件、社会公益组织5件。'));
  silent('two, of which either may be the odd one', says('按申请人类型分，自然人7件、商业企业8件。'));
});

describe('how they ended', () => {
  tells('全年收到申请32件，内容涉及土地流转；其中给予公开〔16件〕，不予公开32件。', '6');
  tells('公开〔16件〕，部分公开0件，不予公开32件。', '6');
  tells('决定公开〔16件〕，决定部分公开0件，决定不予公开32件。', '6');
  tells('对〔42件〕申请依法不予公开并说明理由。', '32');
  tells('因第三方不同意公开等原因不予公开〔42件〕。', '32');
  tells('予以公开6件、部分公开0件、不予公开32件、无法提供8件、不予处理5件、其他〔3件〕。', '2');
  tells('公开类6件、部分公开类0件、不予公开类32件、无法提供类8件、不予处理类5件、其他类〔3件〕。', '2');
  silent('petitions that are no applications', says('全年收到申请32件。处理信访投诉30件，办结信访举报20件。'));
  silent(
    'other work beside it',
    says('12345热线办件2860件，其中咨询1200件。全年政务服务办件量1286件；依申请公开申请32件。'),
  );
  silent('those that others were asked about', says('征求第三方意见后答复2件，为保护第三方合法权益不予公开。'));
  silent('the applicants of one result', says('不予公开32件（自然人29件、商业企业0件）。'));
  silent('answered, but for some not yet due', says('收到申请32件，已依法答复，4件未到答复期限。'));
  silent('petitions that go on', says('受理信访投诉举报156件，办结150件，6件正在办理。'));
  silent('其他 where others are not named', says('予以公开6件、部分公开0件、不予公开32件、其他15件。'));
  silent('both ways of opening in one', says('全部或部分公开6件，不予公开32件。公开及部分公开合计6件。'));
  finds('both, and not as many', says(`全部或部分公开${wrong('9件')}，不予公开32件。`), { expected: '6' });
});

describe('whoever asked, and from what it came', () => {
  tells('收到村民提出的公开申请〔42件〕。', '32');
  tells('因此引发行政复议〔93件〕。', '92');
});

describe('reviews and lawsuits', () => {
  tells('当事人不服答复申请复议〔93件〕，提起诉讼40件。', '92');
  tells('行政复议92件（维持20件、纠正15件、其他〔30件〕、未审结28件）。', '29');
  silent('其他 that may hold the pending ones', says('行政复议92件（维持20件、纠正15件、其他57件）。'));
  tells('因政府信息公开申请被行政复议机关纠正〔16件〕。', '15');
  tells('政府信息公开行政诉讼应诉〔41件〕。', '40');
});

describe('what a school or a hospital calls itself', () => {
  const own = (unit: string, sentence: string): string =>
    report({
      figures: { unit: { name: unit, self: '我校', kind: 'department' } },
      bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` },
    });
  finds('a school', own('东澜大学', `学校收到因信息公开引发的行政复议案件${wrong('93件')}。`), { expected: '92' });
  finds('a hospital', own('东澜市第一医院', `医院涉及政府信息公开的行政复议${wrong('93件')}。`), { expected: '92' });
  silent('schools in the report of another body', own('东澜市教育局', '学校收到因信息公开引发的行政复议案件93件。'));
});

describe('what there was none of', () => {
  finds('decisions', says(`本年度${wrong('无行政强制事项')}。`), {
    severity: 'warning',
    zh: '这里说没有（行政强制（本年处理决定数量）），第二部分表格“行政强制”行“本年处理决定数量”列是 120，请核对。',
  });
  finds('fees', says(`全年${wrong('没有收取行政事业性收费')}。`), { severity: 'info', actual: '0 万元' });
  silent('decisions that were not shown', says('本年度未公开行政处罚信息。'));
  silent('lawsuits that came of something else', says('未发生因行政强制引发的行政诉讼。'));
  silent('the office alone', says('厅机关未实施行政强制，均由执法总队实施。'));
  silent('the power to decide', says('本单位没有行政处罚权。'));
});

describe('what is offered', () => {
  mends('a slip', says('新收政府信息公开申请42件。'), { before: '申请42件', after: '申请32件', isByHand: false });
  mends('a number that is far off, and may count something else', says('新收政府信息公开申请4200件。'), {
    before: '申请4200件',
    after: '申请32件',
    isByHand: true,
  });
});

describe('what else the words around a number say', () => {
  silent('persons in front of their applications', says('申请人中，自然人7人次申请7件，商业企业12件，科研机构2件。'));
  silent('both that came in and were carried over', says('收到政府信息公开申请（含上年结转）57件，已办结53件。'));
  tells('收到政府信息公开申请（含上年结转）〔67件〕，已办结53件。', '57');
  silent('both ways of opening', says('全年公开类答复6件（予以公开6件、部分公开0件）。'));
  silent('parts of what was carried on', says('新收申请32件，其中自然人7件；上年结转25件中自然人23件、其他2件。'));
  silent('the rest of a group', says('逾期不补正的2件不再处理，另有3件作其他处理。'));
  silent('applications that led to reviews', says('引发行政复议的3件申请中，多数涉及拆迁。'));
  silent('how both kinds of disputes stand', says('行政复议、诉讼尚未审结的分别为28件、0件。'));
  tells('行政复议、诉讼尚未审结的分别为〔38件〕、0件。', '28');
  silent('what the courts decided, for nobody else', says('法院判决驳回原告诉讼请求的22件，尚未审结0件。'));
  tells('复议机关共作出维持决定〔30件〕。', '20');
  silent(
    'reviews and lawsuits counted together',
    says('全年22件被纠正的复议、诉讼案件（复议15件、诉讼7件）逐案剖析。'),
  );
  silent('fewer persons than applications', says('有6名公民向我局提出政府信息公开申请。'));
  tells('有〔9名〕公民向我局提出政府信息公开申请。', '7');
  tells('收到村民书面提出的信息公开申请〔42件〕。', '32');
  tells('收到申请32件，其中〔18件〕因局里没有相关资料无法提供。', '8');
  silent('two reasons of one result', says('收到申请32件，其中5件因局里没有相关资料无法提供，3件因卷宗遗失无法提供。'));
  silent('a reason that tells the row', says('其中1件由于疫情原因未收到申请人补正材料不再处理。'));
  tells('本年度新收申请数为〔42〕。', '32');
  tells('行政复议：〔82〕；行政诉讼：40。', '92');
  tells('其他处理〔12件〕，主要为申请人逾期不补正、撤回申请等。', '2');
  tells('年初在办〔35件〕，年内新收32件，年末在办4件。', '25');
  tells('年初在办25件，年内新收32件，年末在办〔14件〕。', '4');
  tells('全局〔42件〕申请无一超期。', '32');
  tells('行政诉讼被判决纠正〔17件〕。', '7');
  tells('申请人对我局政府信息公开行为提起诉讼〔50件〕。', '40');
  finds('no case set right', says('全年行政复议⟦text-table-mismatch|实现零纠错⟧。'), { expected: '15' });
  silent('somebody, and how to reach them', says('收到申请32件。其中校友胡某（电话0571-8800000）申请4件。'));
  tells('完善登记、答复、归档工作机制。上年结转25件、本年新收〔42件〕，办结53件。', '32');
  tells('有〔42家〕企业提出申请。', '12');
  tells('全年有〔96人〕因对政府信息公开答复不服提起行政复议。', '92');
  silent('fewer persons than reviews', says('全年有16人因对政府信息公开答复不服提起行政复议。'));
});
