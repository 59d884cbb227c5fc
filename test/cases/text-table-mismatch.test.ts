import { describe } from 'vitest';
import { base2021, replaceOnce, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

// Figures of the report: received 32 (natural persons 7, enterprises 12 …), carried over 25, granted 6, refused 32,
// unavailable 8, not processed 5, other 2, completed 53, carried forward 4; reviews 92 (20 upheld, 15 corrected,
// 28 pending), lawsuits 18 + 22; normative documents 10 issued, 0 repealed, 18 in force; information fees 780.5772 万元.
const { finds, silent } = casesOf('text-table-mismatch');
const mends = fixesOf('text-table-mismatch');
const says = (sentence: string): string =>
  report({ bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` } });
/** In the report of the county's office, which is not the report of the county. */
const office = (sentence: string): string =>
  report({
    figures: { unit: { name: '云汀县人民政府办公室', self: '我办', kind: 'department' } },
    bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` },
  });
/** Below the table of disputes. */
const inReview = (sentence: string): string => replaceOnce(base2021, '\n五、', `\n${sentence}\n五、`);
/** Without lawsuits behind a review; 18 without one. */
const noneAfterReview = (sentence: string): string =>
  report({
    cells: Object.fromEntries(
      ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [
        `review.litigationAfterReconsideration.${column}`,
        '0',
      ]),
    ),
    bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` },
  });
const wrong = (number: string): string => `⟦text-table-mismatch|${number}⟧`;

describe('a blank total', () => {
  finds(
    'is not said to hold the sum of its row',
    report({
      cells: { 'requests.newReceived.total': '' },
      bodies: { overview: `全年共收到政府信息公开申请${wrong('31件')}。` },
    }),
    {
      zh: '这里说收到申请 31，第三部分表格“一、本年新收政府信息公开申请数量”行“总计”列是空白，这一行各列合计 32（差 1）；按其他口径也对不上，请核对。',
      en: 'The text says 31 (applications received), but row “一、本年新收政府信息公开申请数量”, column “总计” of the table of section 3 is blank, and the figures of the row add up to 32 (off by 1); other ways of counting do not fit either. Please check.',
    },
  );
});

describe('contradicted', () => {
  finds(
    'applications received, among the problems',
    report({ bodies: { problems: `今年共收到政府信息公开申请${wrong('37件')}，办理压力大。` } }),
    { severity: 'warning', expected: '32' },
  );
  finds(
    'applications received in the year by its number, among the problems',
    report({ bodies: { problems: `2024年，我局共收到政府信息公开申请${wrong('37件')}，人手不足。` } }),
  );
  finds('applications received', says(`全年共收到政府信息公开申请${wrong('31件')}。`), {
    zh: '这里说收到申请 31，第三部分表格“一、本年新收政府信息公开申请数量”行“总计”列是 32（差 1）；按其他口径也对不上，请核对。',
    en: 'The text says 31 (applications received), but the table of section 3 has 32 in row “一、本年新收政府信息公开申请数量”, column “总计” (off by 1); other ways of counting do not fit either. Please check.',
    severity: 'warning',
    cell: 'requests.newReceived.total',
    expected: '32',
    actual: '31',
    linked: ['requests.newReceived.total', 'requests.carriedOver.total'],
  });
  finds('those of the government', says(`收到和处理政府依申请公开${wrong('20条')}。`), { severity: 'warning' });
  finds('completed, beside what was disclosed', says(`主动公开信息80件；受理了依申请公开32件，办结${wrong('50件')}。`));
  finds('beside what was disclosed', says(`主动公开政府信息80条，受理依申请公开${wrong('20条')}。`));
  finds('what was opened on request, if nothing in front counts them', says(`依申请公开${wrong('20件')}，均已公开。`));
  finds('handled beside what was withdrawn', says(`新收申请32件，申请人撤回2件，实际办理${wrong('50件')}。`));
  finds('the number in front of the noun', says(`2024年，我县收到${wrong('30件')}政府信息公开申请。`), {
    expected: '32',
  });
  finds('the number in a clause of its own', says(`本年度新收政府信息公开申请，共计${wrong('30件')}。`));
  finds('full-width digits', says(`全年收到申请${wrong('３０件')}，均按时答复。`), { actual: '30' });
  finds('Chinese numerals', says(`全年收到政府信息公开申请${wrong('三十一件')}。`), { actual: '31' });
  finds('by another measure word beside the noun', says(`全年受理依申请公开${wrong('31次')}。`));
  finds(
    'carried over and forward',
    says(`上年结转申请${wrong('24件')}，结转下年度继续办理${wrong('5件')}。`),
    {
      expected: '25',
      cell: 'requests.carriedOver.total',
    },
    { expected: '4', cell: 'requests.carriedForward.total' },
  );
  finds('carried forward to a year by its number', says(`另有${wrong('3件')}申请结转到2025年办理。`));
  finds(
    'between what was carried over and forward, behind what else was told of',
    says(`耐心接听企业咨询电话，让群众少跑腿。上年结转25件，共受理${wrong('30件')}，已办结53件，结转下年度4件。`),
  );
  finds(
    'received and carried over, taken together',
    says(`新收政府信息公开申请32件，结转上年申请25件，共${wrong('60件')}；办结53件。`),
    { expected: '57' },
  );
  finds(
    'lawsuits beside a block that was left blank',
    report({
      cells: Object.fromEntries(
        ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [
          `review.litigationAfterReconsideration.${column}`,
          '',
        ]),
      ),
      bodies: {
        overview: `（一）主动公开。公开信息20条。\n（五）监督保障。全年发生政府信息公开行政诉讼${wrong('21件')}。`,
      },
    }),
    { expected: '18' },
  );
  finds('results', says(`办结申请53件，其中予以公开${wrong('7件')}、部分公开0件，不予公开32件。`), { expected: '6' });
  finds('results taken together', says(`办结申请53件，予以公开及部分公开${wrong('5件')}。`));
  finds('results with their number in front', says(`办结申请53件，其中${wrong('9件')}无法提供，5件不予处理。`));
  finds('a reason', says(`办结申请53件，其中属于重复申请${wrong('4件')}。`));
  finds('applicants of the total in front', says(`收到申请32件，其中自然人${wrong('8件')}，法人或其他组织25件。`));
  finds('persons and bodies', says(`收到申请32件，其中个人7件、单位${wrong('20件')}，均已办结。`), {
    zh: '这里说法人或其他组织的申请 20，第三部分表格相应各格合计是 25（差 5）；按其他口径也对不上，请核对。',
    severity: 'warning',
    expected: '25',
  });
  finds('in the name of a body', says(`收到申请32件，以个人名义申请${wrong('8件')}，以单位名义申请${wrong('24件')}。`));
  finds('several things with their numbers behind', says(`予以公开、不予公开的申请分别为6件、${wrong('31件')}。`));
  finds('reviews', says(`因政府信息公开被申请行政复议${wrong('91件')}，其中维持${wrong('21件')}，纠正15件。`));
  finds('lawsuits', says(`被提起行政诉讼${wrong('41件')}，其中未经复议直接起诉18件，复议后起诉${wrong('23件')}。`));
  for (const head of ['因政府信息公开被复议的案件中', '因政府信息公开引发的行政复议案件中'])
    finds(`outcomes behind their numbers: ${head}`, says(`${head}，${wrong('21件')}维持，15件纠正，29件其他结果。`));
  finds(
    'in the section of disputes, which are about disclosure unless it says otherwise',
    inReview(`全年行政复议${wrong('91件')}，其中维持20件。行政诉讼${wrong('38件')}。`),
  );
  finds('reviews and lawsuits together', says(`涉及政府信息公开的行政复议、行政诉讼案件${wrong('130件')}。`));
  finds('documents', says(`制发行政规范性文件${wrong('12件')}，现行有效${wrong('17件')}。`));
  finds('documents that go on being in force', says(`持续有效行政规范性文件${wrong('17件')}。`), { expected: '18' });
  finds('no documents where there are', says(`制发行政规范性文件${wrong('0件')}。`), {
    severity: 'warning',
    expected: '10',
  });
  finds(
    'those carried over, which are among the ones in front',
    says(`全年共受理依申请公开${wrong('50件')}（其中上年结转${wrong('3件')}）。`),
  );
  finds('far from the likeliest and near to another', says(`处理政府信息公开申请${wrong('59件')}。`), {
    zh: '这里说办理申请 59，第三部分表格相应各格合计是 57（差 2）；按其他口径也对不上，请核对。',
    expected: '57',
  });
  finds('none where there are', says(`本年度${wrong('未收到政府信息公开申请')}。`), {
    zh: '这里说没有（收到申请），第三部分表格“一、本年新收政府信息公开申请数量”行“总计”列是 32，请核对。',
    en: 'The text says none (applications received), but the table of section 3 has 32 in row “一、本年新收政府信息公开申请数量”, column “总计”. Please check.',
    severity: 'error',
    expected: '32',
    actual: '0',
  });
  for (const none of [
    '未收到过政府信息公开申请',
    '无依申请公开政府信息办理事项',
    '未接到群众要求公开的信息',
    '未收到公众申请要求公开其他方面政府信息',
    '未收到任何单位、组织和个人要求有关公开政府信息的申请',
    '无人申请政府信息公开',
  ])
    finds(`none in other words: ${none}`, says(`2024年${wrong(none)}。`), { severity: 'error', expected: '32' });
  finds('none behind a colon', says(`依申请公开政府信息的数量：${wrong('无')}。`), { severity: 'error' });
  finds('none where a comma is wanting', says(`不断提高办理质效、2024年我县${wrong('未收到申请')}。`), {
    severity: 'error',
  });
  finds('none beside none of its parts', says(`收到政府信息公开申请${wrong('0件')}，其中书面申请0件。`), {
    severity: 'error',
  });
  finds(
    'none of applications and disputes',
    says('⟦text-table-mismatch,text-table-mismatch|未收到依申请公开、行政复议和行政诉讼情况⟧。'),
    { expected: '32' },
    { expected: '132' },
  );
  finds('none that came over', says(`上年度转接政府信息公开申请${wrong('0件')}。`), { expected: '25' });
  finds('none in figures, where there are', says(`全年收到政府信息公开申请${wrong('0件')}。`), { severity: 'error' });
  finds('no lawsuits, where there are some of one kind', noneAfterReview(`行政复议92件，行政诉讼${wrong('0件')}。`), {
    severity: 'error',
    expected: '18',
  });
  finds('no reviews and lawsuits where there are', says(`${wrong('未发生行政复议、行政诉讼')}。`));
  for (const none of [
    '未发生因政府信息公开申请办理导致行政复议、提起行政诉讼案件',
    '未收到因依申请公开答复而引起的行政复议和诉讼',
    '未发生政府信息公开行政复议、起诉',
    '未发生有关政府信息公开工作的举报、投诉、行政复议或提起行政诉讼等情况',
    '未发生信访举报、行政复议、行政诉讼等情况',
    '未发生行政复议、行政诉讼及投诉举报事件',
    '未发生因政府信息公开申请引发的举报、行政复议和诉讼',
    '无争议纠纷以及因政府信息公开引发的行政复议、诉讼',
  ])
    finds(`none of the disputes that there are: ${none}`, says(`${wrong(none)}。`), {
      severity: 'error',
      expected: '132',
    });
  finds('fewer than there are, which may be counted otherwise', says(`收到申请${wrong('31件')}。`), {
    severity: 'warning',
  });
  finds('none carried over, which is no error', says(`收到申请32件，${wrong('无上年结转')}。`), {
    severity: 'warning',
  });
  finds('letters', says(`收到依申请公开信件${wrong('36件')}。`), { expected: '32' });
  finds('from whom they came', says(`收到来自公民、法人或者其他组织对依申请公开政府信息的申请${wrong('36件')}。`));
  finds('none of what is asked for', says(`${wrong('未收到公民、法人和其他组织的依申请公开诉求')}。`), {
    expected: '32',
  });
  finds('none carried forward where there are', says(`收到申请32件，${wrong('无结转下年度办理的申请')}。`));
});

describe('whose numbers they are, where no title names the body', () => {
  const asking = (contact: string, sentence: string): string =>
    report({
      title: null,
      preamble: `本报告统计期限为2024年1月1日至2024年12月31日。如有疑问，${contact}（地址：青禾路8号）。`,
      bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` },
    });
  for (const contact of [
    '请与青禾街道办事处党政办公室联系',
    '请联系云汀县青禾街道办事处',
    '请与青禾街道办事处政府信息公开领导小组办公室联系',
  ])
    finds(
      `the body to be asked: ${contact}`,
      asking(contact, `2024年，青禾街道收到政府信息公开申请${wrong('90件')}。`),
      {
        severity: 'warning',
        expected: '32',
      },
    );
  finds('a bureau', asking('请与云汀县农业农村局联系', `县农业农村局收到申请${wrong('90件')}。`), {
    severity: 'warning',
  });
  silent('another body', asking('请与青禾街道办事处联系', '白芷街道收到政府信息公开申请90件。'));
  silent('one that answers for a government', asking('请与云汀县行政审批局联系', '县行政审批局收到申请900件。'));
  silent('the office of a government', asking('请与云汀县人民政府办公室联系', '县人民政府办公室收到申请900件。'));
  silent('none', asking('请来电', '青禾街道收到政府信息公开申请90件。'));
});

describe('by what the body is called in its text', () => {
  const of = (unit: string, preamble: string, sentence: string): string =>
    report({
      figures: { unit: { name: unit, self: '我局', kind: 'department' } },
      preamble: `${preamble}本报告统计期限为2024年1月1日至2024年12月31日。`,
      bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` },
    });
  const zone = '霁川青禾开发区发展改革局';
  finds('as it says', of(zone, `现将${zone}（以下简称“发改局”）年报公布。`, `发改局收到申请${wrong('90件')}。`), {
    severity: 'warning',
  });
  finds('in a place that is named', of('青禾区司法局', '', `霁川市青禾区司法局收到申请${wrong('90件')}。`), {
    severity: 'warning',
  });
  finds('a zone', of('霁川经济技术开发区管理委员会', '', `2024年，经开区收到申请${wrong('90件')}。`), {
    severity: 'warning',
  });
  finds('as another is', of(zone, '受霁川市信访局（以下简称“信访局”）委托。', `信访局收到申请${wrong('90件')}。`), {
    severity: 'info',
  });
  finds('the one above it', of('青禾区司法局', '', `霁川市司法局收到申请${wrong('90件')}。`), { severity: 'info' });
});

describe('whose numbers they are', () => {
  finds('all bodies of the area', says(`全县各级行政机关共收到政府信息公开申请${wrong('31件')}。`), {
    severity: 'warning',
  });
  finds(
    'the total beside its parts by body',
    says(`全县收到政府信息公开申请${wrong('31件')}，其中县政府收到12件、县直部门收到15件、乡镇（街道）收到4件。`),
    { severity: 'warning' },
  );
  finds('summed up in the end', says(`县直部门收到申请20件，乡镇收到申请12件，合计${wrong('35件')}。`));
  finds('the own part of the area', office(`全县受理政府信息公开申请286件，其中县政府办受理${wrong('31件')}。`), {
    severity: 'warning',
  });
  finds('its own short name', office(`2024年，县政府办公室累计收到政府信息公开申请${wrong('31件')}。`), {
    severity: 'warning',
  });
  finds(
    'reviews about disclosure beside those of every kind',
    says(`审结行政复议案件135件（非政府信息公开类）。涉及政府信息公开的行政复议${wrong('90件')}。`),
  );
});

describe('channels, brackets, outcomes', () => {
  finds('several channels are all', says(`通过网站、邮寄等渠道收到政府信息公开申请${wrong('31件')}。`));
  finds('a word in brackets', says(`制定（修订）行政规范性文件${wrong('12件')}。`));
  finds(
    'outcomes behind their numbers',
    says(`被申请行政复议92件，其中20件维持、${wrong('16件')}纠正、28件尚未审结。`),
  );
  finds(
    'outcomes that say what was upheld, in the measure of the total',
    says(`被申请行政复议92宗，其中${wrong('21宗')}维持原答复，15宗责令纠正。`),
    { expected: '20' },
  );
  finds(
    'behind how most of them came',
    says(`收到申请32件，大部分通过网上申请，${wrong('52件')}已答复，${wrong('5件')}结转下年。`),
  );
  finds('a review that was withdrawn', says(`被申请行政复议92件，其中撤销复议申请${wrong('41件')}。`), {
    expected: '29',
  });
  finds(
    'results behind what came in through each channel',
    says(`新收到32件。其中，信函申请24件；电子邮件7件；在线申请1件。已答复53件。其中予以公开${wrong('8件')}。`),
  );
  finds('part of an outcome', says(`被申请行政复议92件，其中撤销或者确认违法${wrong('16件')}，驳回12件。`), {
    zh: '这里说行政复议结果纠正 16，第四部分表格“行政复议”行“结果纠正”列是 15（差 1），请核对。',
  });
});

// Of those that were not processed 3 were complaints, 2 duplicates.
describe('a row that is named in full', () => {
  const totals = { petition: '3', duplicate: '2', publication: '0', excessive: '0', reconfirmation: '0' };
  const named = (sentence: string): string =>
    report({
      bodies: { overview: `（二）依申请公开。收到申请32件。${sentence}` },
      cells: Object.fromEntries(
        Object.entries(totals).map(([row, total]) => [`requests.notProcessed.${row}.total`, total]),
      ),
    });
  finds('beside the number of its group', named(`办结53件，其中重复申请${wrong('5件')}。`), {
    severity: 'info',
    expected: '2',
  });
  finds('in another measure, beside other results', named(`其中6件予以公开；重复申请${wrong('5条')}。`), {
    severity: 'info',
    expected: '2',
  });
  silent('in another measure, beside nothing', named('上述重复申请5条。'));
  const unpaid = '申请人逾期未按收费通知要求缴纳费用';
  const others = (sentence: string): string =>
    report({
      bodies: { overview: `（二）依申请公开。收到申请32件。${sentence}` },
      cells: {
        'requests.otherHandling.notCorrected.total': '2',
        'requests.otherHandling.feeUnpaid.total': '0',
        'requests.otherHandling.other.total': '0',
      },
    });
  for (const label of [unpaid, `${unpaid}、行政机关不再处理其政府信息公开申请`])
    finds(`as long as the form has it: ${label}`, others(`其中予以公开6件，${label}${wrong('2件')}。`), {
      severity: 'info',
      expected: '0',
    });
  silent('by a shorter name', others('其中予以公开6件，逾期未缴费2件。'));
  silent('with the name of the group', named('办结53件，其中因重复申请不予处理5件。'));
  silent('by another name', named('办结53件，其中信访类5件。'));
  silent('as the row has it', named('办结53件，其中重复申请2件、信访举报投诉类申请3件。'));
});

// Of 33 that came in 1 was carried forward.
describe('as many completed as came in', () => {
  const left = (sentence: string, completed = '32', forward = '1'): string =>
    report({
      bodies: { overview: `（二）依申请公开。${sentence}` },
      cells: {
        'requests.newReceived.total': '33',
        'requests.carriedOver.total': '0',
        'requests.resultTotal.total': completed,
        'requests.carriedForward.total': forward,
      },
    });
  finds('beside one that is left', left(`收到申请33件，已办结${wrong('33件')}。`), {
    severity: 'info',
    expected: '32',
  });
  silent('all of them', left('收到申请33件，已办结33件。', '33', '0'));
  silent('beside more that were', left('收到申请33件，已办结33件。', '34', '0'));
  silent('less what is left', left('收到申请33件，已办结32件。'));
  finds('answered in writing, and left', left(`收到申请33件，32件已书面回复，${wrong('2件')}结转下年度继续办理。`));
});

describe('a group by one of its reasons', () => {
  const unavailable = (sentence: string): string =>
    report({
      bodies: { overview: `（二）依申请公开。收到申请32件。其中予以公开6件，${sentence}。` },
      cells: {
        'requests.unavailable.notHeld.total': '6',
        'requests.unavailable.needsCreation.total': '2',
        'requests.unavailable.stillUnclear.total': '0',
      },
    });
  finds('and others', unavailable(`因本机关不掌握等原因无法提供${wrong('5件')}`), { severity: 'warning' });
  silent('as the table has it', unavailable('因本机关不掌握等原因无法提供8件'));
  silent('alone, which may be some of the row', unavailable('因信息不存在无法提供1件'));
  silent('behind what is said of all in front', says('收到申请32件，其中28件已答复，均不予公开，4件结转下年。'));
});

describe('what came in with what was carried over', () => {
  const others = report({
    cells: {
      'requests.newReceived.total': '62',
      'requests.carriedOver.total': '3',
      'requests.resultTotal.total': '61',
    },
    bodies: { overview: `（二）依申请公开。全年收到申请${wrong('62件')}（含上年结转3件）。` },
  });
  finds('as many as came in anew', others, { severity: 'info', expected: '65' });
  silent('as many as both', says('全年收到申请57件（含上年结转25件）。'));
  silent('beside it', says('全年收到申请32件，上年结转25件。'));
});

describe('a paragraph of which no number is in the tables', () => {
  finds(
    'close to all of their cells',
    says(
      `收到申请${wrong('35件')}，其中予以公开${wrong('7件')}，不予公开${wrong('29件')}，结转下年度${wrong('5件')}。`,
    ),
    { severity: 'warning', expected: '32' },
    { severity: 'warning', expected: '6' },
    { severity: 'warning', expected: '32' },
    { severity: 'warning', expected: '4' },
  );
  finds('far from some of them', says(`收到申请${wrong('348件')}，其中予以公开119件，不予公开29件。`), {
    zh: '这里说收到申请 348，第三部分表格“一、本年新收政府信息公开申请数量”行“总计”列是 32（差 316）；按其他口径也对不上，请核对。这一段共有 3 个数与表格对不上，请逐一核对是不是上年的内容。',
    en: 'The text says 348 (applications received), but the table of section 3 has 32 in row “一、本年新收政府信息公开申请数量”, column “总计” (off by 316); other ways of counting do not fit either. Please check. In this paragraph 3 numbers do not fit the tables: please check whether it was left from last year.',
    severity: 'info',
  });
});

describe('at most one remark where the scope is in doubt', () => {
  finds('on behalf of another', says(`县政府办公室代表县政府受理政府信息公开申请${wrong('20件')}，答复19件。`), {
    severity: 'info',
  });
  finds('reviews that were received', says(`全年收到行政复议申请${wrong('96件')}。`), { severity: 'info' });
  finds('more kept than are in force', says(`开展行政规范性文件清理，保留${wrong('27件')}。`), {
    zh: '这里说行政规范性文件（现行有效件数） 27，第二部分表格“行政规范性文件”行“现行有效件数”列是 18（差 9），请核对。口径不同的可不改。',
    severity: 'info',
    expected: '18',
  });
  finds('about as many', says(`全年收到政府信息公开申请${wrong('90余件')}。`), { severity: 'info' });
  finds('decisions', says(`全年作出行政许可决定${wrong('1000件')}、行政处罚决定1800件。`), { severity: 'info' });
});

describe('silent where problems are told of', () => {
  for (const problems of [
    '收到政府信息公开申请37件，办理压力大。',
    '今年收到涉及征地的政府信息公开申请17件，答复压力大。',
    '今年办结政府信息公开申请12件，下一步全年力争减少。',
    '各单位全年收到政府信息公开申请90件，分布不均。',
    '2024年，个别单位收到政府信息公开申请9件，答复不够及时。',
    '2024年收到的政府信息公开申请中，涉及征地的有17件。',
    '2023年，我局收到政府信息公开申请90件，较往年增多。',
  ])
    silent(problems, report({ bodies: { problems } }));
});

// Of 7 reviews 3 were lost, of 4 lawsuits 1.
describe('disputes that were lost, where problems are told of', () => {
  const cells = {
    'review.reconsideration.upheld': '2',
    'review.reconsideration.corrected': '3',
    'review.reconsideration.otherResult': '1',
    'review.reconsideration.pending': '1',
    'review.reconsideration.total': '7',
    'review.litigationDirect.corrected': '1',
    'review.litigationAfterReconsideration.corrected': '0',
  };
  const overview = '（二）依申请公开。答复申请。';
  const lost = (problems: string): string => report({ cells, bodies: { overview, problems } });
  finds('more than there are', lost(`一是答复不够规范。2024年行政复议被纠正${wrong('4件')}。`), {
    zh: '这里说行政复议结果纠正 4，第四部分表格“行政复议”行“结果纠正”列是 3（差 1），请核对。',
    severity: 'warning',
    expected: '3',
  });
  finds('in front of what was lost', lost(`今年有${wrong('2件')}行政诉讼案件被责令纠正，答复质量不高。`), {
    severity: 'warning',
    expected: '1',
  });
  finds('fewer, beside the total', lost(`2024年被申请行政复议7件，其中结果纠正${wrong('2件')}。`), {
    severity: 'warning',
    expected: '3',
  });
  finds('fewer, which may be those of one problem', lost(`因程序问题，2024年行政复议被纠正${wrong('2件')}。`), {
    severity: 'info',
  });
  finds('without a year', lost(`一是答复不够规范。行政复议结果纠正${wrong('5件')}。`), {
    severity: 'info',
    expected: '3',
  });
  finds('found unlawful', lost(`全年行政诉讼被确认违法${wrong('3件')}。`), { severity: 'warning' });
  for (const problems of [
    '2024年行政复议被纠正3件，行政诉讼败诉1件。',
    '2024年，行政复议、行政诉讼共被纠正4件。',
    '近三年行政复议被纠正9件，2024年仍有不足。',
    '2023年行政复议被纠正8件，2024年加强了业务培训。',
    '上年行政复议被纠正8件，今年有所减少。',
    '2024年行政复议被纠正由上年的8件降至3件。',
    '针对2022年考核反馈，行政复议被纠正5件。',
    '全年办理行政复议案件300件，纠正80件。',
    '2024年，网站监测发现错误，纠正错误12处、纠错信息8件，行政复议工作有待加强。',
    '2024年，个别单位答复不规范，被纠正5件。',
  ])
    silent(problems, lost(problems));
  silent(
    'of a body that hears reviews itself',
    report({
      cells,
      figures: { unit: { name: '云汀县司法局', self: '我局', kind: 'department' } },
      bodies: { overview, problems: '2024年行政复议纠正15件。' },
    }),
  );
});

// 32 came in, 25 were carried over, 53 were completed.
describe("how many more than last year, where this year's number is not said", () => {
  finds('what follows is in no cell', says(`申请数量较上年的48件${wrong('增加12件')}，增长25%。`), {
    zh: '按这里说的，上年 48 件，今年就是 60 件，第三部分表格本年新收是 32 件（应为减少16件），请核对；如有别的口径，请写明。',
    en: 'With 48 last year this makes 60 for this year, but the table of section 3 has 32 new applications (16 less). Please check. If it is counted otherwise, please say so.',
    severity: 'warning',
    expected: '减少16件',
    actual: '增加12件',
    related: ['32 → “一、本年新收政府信息公开申请数量”行“总计”列：32'],
  });
  finds('by its year', says(`2024年，我县收到的政府信息公开申请量比2023年的32件${wrong('减少了10件')}。`), {
    expected: '持平',
  });
  finds('in brackets', says(`政府信息公开申请数量较上年（20件）${wrong('增加22件')}。`), { expected: '增加12件' });
  mends('the change is written', says('申请数量较上年的48件增加12件。'), {
    title: '改为“减少16件”',
    applicability: 'suggested',
    before: '增加12件',
    after: '减少16件',
  });
  for (const sentence of [
    '申请数量较上年的20件增加12件。',
    '收到申请较上年的45件增加12件。',
    '申请数量较上年的65件减少12件。',
    '申请数量较2022年的48件增加12件。',
    '申请数量较上年的48条增加12件。',
    '网上申请数量较上年的48件增加12件。',
    '涉及征地的申请数量较上年的48件增加12件。',
    '行政许可申请数量较上年的48件增加12件。',
    '县住建局业务量大，申请数量较上年的48件增加12件。',
    '其中，申请数量较上年的48件增加12件。',
    '县住建局（含所属单位）申请数量较上年的48件增加12件。',
  ])
    silent(sentence, says(sentence));
  silent('where problems are told of', report({ bodies: { problems: '申请数量较上年的48件增加12件。' } }));
});

describe('silent', () => {
  for (const sentence of [
    '开展行政规范性文件清理，修改2件、保留15件。',
    '清理行政规范性文件，保留18件，现行有效18件。',
    '清理行政规范性文件，市政府保留150件。',
    '行政许可事项保留17项。',
    '全年收到政府信息公开申请57件（含上年结转25件）。',
    '全年收到和办理依申请公开53件，上年度结转25件。处理结果中，不予公开32件，因信息不存在的0件，结转至下一年度办理4件。',
    '办结53件（另有4件申请按照《条例》顺延到下年度答复），均在法定期限内答复。',
    '全年收到政府信息公开申请30余件，办结约50件。',
    '收到申请32件，其中自然人7件，法人或其他组织25件。',
    '收到自然人申请7件、企业申请12件。',
    '收到申请32件，其中个人7件、单位25件。',
    '收到申请32件，其中个人7件、单位12件、社会团体13件。',
    '收到申请32件，其中自然人7件，转有关单位3件。',
    '收到申请32件，其中自然人7件，有关单位答复3件。',
    '收到申请32件，其中网上申请7件，单位申请3件。',
    '申请数量较去年增加5件，比2023年多3件。',
    '2023年收到政府信息公开申请11件。',
    '上半年收到政府信息公开申请11件。',
    '通过网络渠道收到政府信息公开申请11件，通过信函11件。',
    '收到申请后20个工作日内答复，答复网民留言12件，受理咨询316件。',
    '县自然资源部门受理征地类政府信息公开申请5件。',
    '行政复议、行政诉讼分别为92件、40件。',
    '行政诉讼0件，复议后起诉22件。',
    '未发生因未按期答复导致的行政复议。',
    '未发生因政府信息公开申请办理超期引起的行政复议、行政诉讼。',
    '移送起诉12人。',
    '收到申请32件，大部分为个人申请7件，其余为企业申请。',
    '收到申请32件，大部分申请已答复。',
    '制发行政规范性文件10件，其中以县政府名义制发行政规范性文件0件。',
    '收到依申请公开信件20件、网上申请12件。',
    '收到来自外地的申请3件。',
    '审结行政诉讼12件，行政诉讼0件被纠正。',
    '因2023年度政府信息公开申请引发行政复议1件、行政诉讼2件，均维持结果。',
    '行政复议92件（其中维持20件，尚未审结28件），行政诉讼40件。',
    '已审结行政复议64件。',
    '制发行政规范性文件8件，公开规章3件。',
    '承办人大代表建议5件、政协提案7件，均已办结。',
    '未收到对申请办理的投诉，无超期答复的申请。',
    '未收到对申请办理的投诉、举报和对答复的行政复议。',
    '未收到有关政府信息公开的举报、投诉。',
    '接听企业咨询电话300次。上年结转25件，共受理300件，已办结321件，结转下年度4件。',
    '无政府信息公开申请办理超期情况。',
    '没有办理申请不及时的情况。',
    '按照上级要求公开的信息，未发现错误。',
    '未收到群众要求公开信息不及时的投诉。',
    '网上申请办理、信函申请登记不及时的情况：无。',
    '不断加强管理、2024年未收到涉及土地的申请。',
    '无人机航拍视频申请公开平台建设。',
    '未发生因举报、投诉引发的行政复议、行政诉讼。',
    '未发生因处理举报、投诉和申请引发的行政诉讼。',
    '未发生投诉、举报类行政复议。',
    '举办培训三次，办理12345热线事项500件。',
    '收到申请1-5件的单位有3个。',
    '收取信息处理费400元。',
    '全县共收到政府信息公开申请32件，其中县政府收到12件、县直部门收到16件、乡镇收到4件。',
    '全县共收到政府信息公开申请86件，其中县政府收到32件。',
    '现行有效行政规范性文件中，县政府6件、县政府办公室8件、部门4件。',
    '市级收到申请850件，县级收到691件。',
    '审结行政复议案件135件（非政府信息公开类），审结行政诉讼12件。',
    '全年办理行政复议案件128件、行政应诉案件64件。其中涉及政府信息公开的行政复议92件、行政诉讼40件。',
    '县政府作为复议机关，全年受理行政复议申请356件，其中涉政府信息公开类41件。',
    '行政诉讼案件40件，另有结转的行政诉讼案件2件。',
    '收到申请32件，其中网络提交21件、信函8件、当面提交3件。',
    '全年制发公文162件，其中主动公开120件、依申请公开30件、不予公开12件。',
    '制作政府信息3021条，其中主动公开信息1027条，依申请公开信息459条，不予公开信息1535条。',
    '产生公文100件，其中主动公开80条，占80%；依申请公开20条，占20%。',
    '主动公开政府信息80条，依申请公开20条。',
    '共收到申请32件，均按时答复。6件依申请公开，32件不予公开。',
    '共收到申请32件，其中依申请公开6件，不予公开32件。',
    '新收申请32件，上年结转25件，申请人撤回2件，实际办理51件。',
    '新收申请32件，上年结转25件，其中2件申请人撤回，实际办理51件。',
    '办理了32件政府信息公开申请中的31件。',
    '办结申请53件，其中在15个工作日内办结38件，延期办结3件。',
    '县长信箱收到来信238件，办结99件，不予受理139件。',
    '收到申请32件，其中1件涉及个人隐私，作区分处理。',
    '公开现行有效行政规范性文件17件。',
    '行政许可、行政处罚结果均在网站公示。2024年受理32件，2023年受理17件，办结19件。',
    '全年收到行政复议申请1268件，受理1102件，其中维持612件、撤销38件、终止290件。',
    '协调县自然资源局、住建局办理涉及多部门的申请212件。',
    '2024年度，因政府信息公开被复议的案件中，20件维持，15件纠正，29件其他结果。',
    '因政府信息公开引发的行政复议案件中20件维持、15件纠正、29件其他结果。',
    '涉及政府信息公开的行政诉讼案件中，40件，均为政府信息公开类。',
    '组织开展规范性文件清理，继续有效18件，废止5件，修改3件。',
    '开展行政规范性文件清理工作，废止8件、宣布失效12件。',
    '指导乡镇、部门办理政府信息公开申请18件。',
    '协助乡镇办理政府信息公开申请3件。',
    '配合县司法局办理政府信息公开行政复议案件3件。',
    '审核各部门政府信息公开申请答复书120件。',
    '通过信用网站公示行政许可900条、行政处罚800条。',
    '公示行政许可信息5108条、行政处罚信息398条，行政处罚信息7个工作日内公开。',
  ]) {
    silent(sentence, says(sentence));
  }
  for (const sentence of [
    '全年办理行政复议案件356件，其中涉及政府信息公开的行政复议92件。行政应诉案件120件，其中涉政府信息公开40件。',
    '行政复议案件356件。其中涉及政府信息公开的92件。',
    '全县行政复议机构共收到行政复议申请356件，受理300件。',
    '县政府行政复议机关收到行政复议申请356件。',
    '全县复议机关共受理行政复议案件300件。',
  ])
    silent(`in the section of disputes: ${sentence}`, inReview(sentence));
  silent('plans', report({ bodies: { problems: '2025年将办理好政府信息公开申请5件以上。收到申请5件。' } }));
  silent(
    'a table that is not there',
    report({ bodies: { overview: '全年收到政府信息公开申请5件。', requests: '（表格见附件）' } }),
  );
  silent(
    'blank totals, summed up',
    report({
      cells: { 'requests.granted.total': '' },
      bodies: { overview: '全年办结政府信息公开申请53件，其中予以公开6件。' },
    }),
  );
  silent(
    'a total that the table itself has wrong',
    report({
      cells: { 'requests.newReceived.total': '30' },
      bodies: { overview: '全年收到政府信息公开申请32件。' },
    }),
  );
});

describe("how many more than last year, against last year's report", () => {
  const lastYear = (received: number, carried = 0): { readonly previous: string } => ({
    previous: report({
      year: 2023,
      cells: { 'requests.newReceived.total': String(received), 'requests.carriedOver.total': String(carried) },
    }),
  });
  finds('too many', says(`全年共收到政府信息公开申请32件，较上一年${wrong('增加12件')}，均按期答复。`), {
    ...lastYear(29),
    zh: '这里说增加12件，上年（2023 年）报告新收申请 29 件，今年 32 件，应为增加3件；如有别的口径，请写明。',
    en: 'This says 增加12件, but the report of 2023 has 29 new applications and this year there are 32: 3 more. If it is counted otherwise, please say so.',
    severity: 'warning',
    expected: '增加3件',
    actual: '增加12件',
  });
  finds('by its year', says(`收到申请32件（比2023年${wrong('增加 ３ 件')}）。`), {
    ...lastYear(40),
    expected: '减少8件',
  });
  finds('where last year is named with another number', says(`收到申请32件，较上年的${wrong('43件')}减少11件。`), {
    ...lastYear(40),
    zh: '这里说上年是 43 件，上年（2023 年）报告新收申请是 40 件，请核对；如有别的口径，请写明。',
    en: 'This says 43 for last year, but the report of 2023 has 40 new applications. Please check. If it is counted otherwise, please say so.',
    severity: 'warning',
    expected: '40件',
    actual: '43件',
  });
  mends('the change is written', says('收到申请32件，较上年增加12件。'), {
    ...lastYear(29),
    title: '改为“增加3件”',
    applicability: 'suggested',
    before: '增加12件',
    after: '增加3件',
  });
  mends("last year's number is written", says('收到申请32件，较上年的43件减少8件。'), {
    ...lastYear(40),
    title: '改为“40件”',
    applicability: 'suggested',
    before: '43件',
    after: '40件',
  });
  finds('not the same', says(`收到申请32件，${wrong('与上年持平')}，均按期答复。`), {
    ...lastYear(40),
    zh: '这里说与上年持平，上年（2023 年）报告新收申请 40 件，今年 32 件，应为减少8件；如有别的口径，请写明。',
    en: 'This says 与上年持平, but the report of 2023 has 40 new applications and this year there are 32: 8 less. If it is counted otherwise, please say so.',
    severity: 'warning',
    expected: '减少8件',
    actual: '与上年持平',
  });
  finds('nearly the same', says(`收到申请32件（${wrong('和 2023 年相同')}）。`), {
    ...lastYear(33),
    severity: 'info',
    expected: '减少1件',
  });
  finds('more than none', says(`收到申请32件，${wrong('同比持平')}。`), { ...lastYear(0), expected: '增加32件' });
  mends('not the same', says('收到申请32件，与去年同期持平。'), {
    ...lastYear(40),
    title: '改为“减少8件”',
    applicability: 'suggested',
    before: '与去年同期持平',
    after: '较去年同期减少8件',
  });
  silent('the same', says('收到申请32件，与上年持平。'), lastYear(32));
  silent('the same with those carried over', says('收到申请32件，与上年持平。'), lastYear(30, 2));
  silent('no figure last year', says('收到申请32件，与上年持平。'), {
    previous: report({ year: 2023, cells: { 'requests.newReceived.total': '' } }),
  });
  silent('the same, without a report of last year', says('收到申请32件，与上年持平。'));
  for (const sentence of [
    '收到申请32件，与上年基本持平。',
    '收到申请32件，近三年持平。',
    '收到申请32件，与2022年持平。',
    '收到申请32件，与上年相同的有5件。',
    '收到申请约30件，与上年持平。',
    '收到申请32件，其中线上申请12件，与上年持平。',
    // That is said of in the sentence itself.
    '2023年收到申请40件，2024年收到32件，与上年持平。',
  ])
    silent(sentence, says(sentence), lastYear(40));
  silent(
    'where last year is named',
    says('收到申请32件，较上年的40件减少8件。收到申请32件，比2023年（40件）有所下降。'),
    lastYear(40),
  );
  const rows = {
    'disclosure.licences.decisions': '',
    'disclosure.normativeDocuments.inForce': '',
    'review.reconsideration.total': '',
  };
  const ofRows = (licences: string, inForce: string, reviews: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(rows).map((key, i) => [key, [licences, inForce, reviews][i] ?? '']));
  const before = { previous: report({ year: 2023, cells: ofRows('400', '21', '4') }) };
  const with2024 = (sentence: string): string =>
    report({ bodies: { overview: `（二）依申请公开。${sentence}` }, cells: ofRows('412', '24', '6') });
  finds('of decisions', with2024(`作出行政许可决定412件，同比${wrong('增加21件')}。`), {
    ...before,
    severity: 'info',
    expected: '增加12件',
  });
  finds('of documents in force at its end', with2024(`现行有效行政规范性文件24件，比2023年底${wrong('增加4件')}。`), {
    ...before,
    expected: '增加3件',
  });
  finds('of disputes that are not the same', with2024(`因政府信息公开被申请行政复议6件，${wrong('与上年持平')}。`), {
    ...before,
    severity: 'info',
    expected: '增加2件',
  });
  finds('of disputes', with2024(`因政府信息公开被申请行政复议6件，较上年${wrong('减少2件')}。`), {
    ...before,
    expected: '增加2件',
  });
  for (const sentence of [
    '作出行政许可决定412件，同比增加12件。',
    '现行有效行政规范性文件24件，比上年末增加3件。',
    '因政府信息公开被申请行政复议6件，较上年增加2件。',
    '公开行政许可信息300条，同比增加21条。',
  ])
    silent(sentence, with2024(sentence), before);
  for (const sentence of [
    '收到申请32件，较上年减少8件。',
    '收到申请32件，较上年减少18件。',
    '收到申请57件（含上年结转25件），较上年减少8件。',
    '收到申请57件，较上年增加7件。',
    '收到申请57件，较上年减少8件。',
    '收到申请32件，较2022年增加12件。',
    '收到申请32件，其中线上申请较上年增加12件。',
    '收到申请约30件，较上年增加12件。',
    '收到申请32件，较上年增加一成。',
  ])
    silent(sentence, says(sentence), lastYear(40, 10));
  silent('no report of last year', says('收到申请32件，较上年增加12件。'));
});

describe('reasons that a clause in front has named already', () => {
  const handled = (ends: string): string =>
    report({
      cells: {
        'requests.notProcessed.petition.total': '11',
        'requests.otherHandling.notCorrected.total': '2',
        'requests.unavailable.notHeld.total': '7',
      },
      bodies: { overview: `（二）依申请公开。全年答复申请53件，${ends}。` },
    });
  const named = '属于信访、投诉、举报等申请（含咨询事项）不作为政府信息公开申请处理11件';
  silent('the next has its own', handled(`${named}，申请人无正当理由逾期不补正，行政机关不再处理其申请2件`));
  silent('two reasons, two numbers', handled(`因信息不存在（含不掌握的），无法提供7件，因逾期不补正，不再处理2件`));
  finds(
    'and its own is wrong',
    handled(`${named}，申请人无正当理由逾期不补正，行政机关不再处理其申请${'⟦text-table-mismatch|3件⟧'}`),
  );
});

describe('a second breakdown behind a first', () => {
  const later = '4件因延期至次年答复。';
  const who = (persons: string, enterprises: string): string =>
    `收到申请32件，上年结转25件，办结53件，${later}申请人中自然人${persons}，企业${enterprises}。`;
  finds('who applied', says(who(wrong('8件'), '12件')), { severity: 'warning' });
  finds('who applied, the next', says(who('7件', wrong('22件'))), { severity: 'warning' });
  for (const opening of ['办结件中', '已办结的申请中', '从办理结果看'])
    finds(
      `what became of them: ${opening}`,
      says(
        `${who('7件', '12件')}${opening}，予以公开${wrong('7件')}，不予公开${wrong('33件')}，作其他处理${wrong('3件')}。`,
      ),
    );
  silent('as the table has it', says(`${who('7件', '12件')}办结件中，予以公开6件，不予公开32件，作其他处理2件。`));
  finds('what goes to the next year by its wording', says(`办结申请53件，${wrong('5件')}因延期至次年答复。`), {
    severity: 'warning',
    expected: '4',
  });
  for (const wording of ['于次年答复', '于2025年1月答复', '次年办结'])
    finds(`what goes to the next year by ${wording}`, says(`办结申请53件，${wrong('5件')}${wording}。`), {
      severity: 'info',
    });
  silent('the same, as the table has it', says('办结申请53件，4件于2025年1月答复，4件次年办结。'));
  silent('what the next year begins with', says('办结申请53件。2025年1月新收申请7件，次年已答复5件。'));
});

describe('other organisations behind those of some kinds', () => {
  const from = (others: string, of = ''): string =>
    report({
      cells: {
        'requests.newReceived.naturalPerson': '7',
        'requests.newReceived.enterprise': '12',
        'requests.newReceived.researchInstitute': '3',
        'requests.newReceived.publicInterest': '2',
        'requests.newReceived.legalService': '4',
        'requests.newReceived.otherOrganisation': '4',
      },
      bodies: { overview: `（二）依申请公开。收到申请32件，其中自然人7件，企业12件${of}，其他组织${others}。` },
    });
  finds('more than there are', from(wrong('14件')));
  finds('more than are left', from(wrong('10件'), '、法律服务机构4件'));
  silent('all that are left', from('9件', '、法律服务机构4件'));
  silent('those that no other column has', from('4件', '、科研机构3件、公益组织2件、法律服务机构4件'));
  silent('fewer, where some are called otherwise', from('4件', '、法律服务机构4件'));
});

describe('documents, by how they are counted', () => {
  const documents = (sentence: string): string =>
    report({
      cells: {
        'disclosure.normativeDocuments.issued': '10',
        'disclosure.normativeDocuments.repealed': '4',
        'disclosure.normativeDocuments.inForce': '18',
      },
      bodies: { overview: `（三）政府信息管理。${sentence}` },
    });
  const cleared = (issued: string, repealed: string, inForce: string): string =>
    documents(
      `开展行政规范性文件专项清理，当年发布${issued}、宣布废止${repealed}，年末继续有效的${inForce}，按季度更新。`,
    );
  finds('issued behind a clearing', cleared(wrong('12件'), '4件', '18件'), { severity: 'warning', expected: '10' });
  finds('repealed behind a clearing', cleared('10件', wrong('6件'), '18件'), { severity: 'warning', expected: '4' });
  finds('in force behind a clearing', cleared('10件', '4件', wrong('81件')), { severity: 'warning', expected: '18' });
  silent('behind a clearing', cleared('10件', '4件', '18件'));
  finds(
    'by a name of their own',
    documents(`制发税务行政规范性文件${wrong('14件')}，公告废止4件，截至2024年底，现行有效${wrong('17件')}。`),
  );
  finds('made and published', documents(`制作并公开规范性文件${wrong('12件')}。`), { expected: '10' });
  for (const sentence of [
    '制作并公开规范性文件10件，明令废止4件。',
    '制作规范性文件解读图解12件。',
    '开展行政规范性文件专项清理，共梳理文件90件，宣布废止30件，继续有效60件。',
    '做好行政规范性文件管理，当年发布解读材料12件。',
    '落实行政规范性文件备案要求，当年发布通知公告25件。',
  ])
    silent(sentence, documents(sentence));
});

describe('all applications, of which some are spoken of where problems are told of', () => {
  const problems = (sentence: string): string => report({ bodies: { problems: `一是人手不足。${sentence}` } });
  finds('received', problems(`全年收到的${wrong('38件')}申请中反映出的共性问题，将逐一研究。`), {
    severity: 'warning',
  });
  finds('handled', problems(`本年度办理的${wrong('73件')}申请中答复超期时有发生；二是形式单一。`), {
    severity: 'warning',
  });
  for (const sentence of [
    '全年收到的32件申请中反映出的共性问题，将逐一研究。',
    '全年收到的57件申请中，答复超期的有3件。',
    '本年度办理的53件申请中答复超期时有发生。',
    '全年收到的12件涉房申请中反映出的共性问题，将逐一研究。',
    '全年超期答复的5件申请中，多数涉及拆迁。',
    '全年被纠正的3件申请中反映出的问题突出。',
    '今年有12件申请反映征地问题。',
    '全年按期答复的50件申请中，多数涉及拆迁。',
    '全年延期答复的5件申请中，多数涉及拆迁。',
    '全年收费的3件申请中，多数涉及拆迁。',
    '全年补正的3件申请中，多数涉及拆迁。',
    '全年公开的3件申请中，多数涉及拆迁。',
    '全年主动撤回的3件申请中，多数涉及拆迁。',
    '今年引发争议的3件申请中，多数涉及拆迁。',
    '今年引发行政复议的3件申请中，多数涉及拆迁。',
    '全年涉及个人的3件申请中，多数涉及拆迁。',
    '今年通过网络收到的20件申请中，多数涉及拆迁。',
    '今年12月收到的3件申请中，多数涉及拆迁。',
    '今年集中提出的13件申请中，多数涉及拆迁。',
    '今年同类的13件申请中，多数涉及拆迁。',
  ])
    silent(sentence, problems(sentence));
});

describe('none for the next year', () => {
  for (const none of ['无结转下年度办理事项', '没有结转下年度办理件'])
    finds(none, says(`办结申请53件，⟦text-table-mismatch|${none}⟧。`), { expected: '4' });
});

describe('lawsuits that were judged', () => {
  finds('in brackets', inReview(`全年行政复议92件，行政诉讼40件（已判决${wrong('39件')}）。`));
});
