import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

// Figures of the report: received 32 (natural persons 7, enterprises 12 …), carried over 25, granted 6, refused 32,
// unavailable 8, not processed 5, other 2, completed 53, carried forward 4; reviews 92 (20 upheld, 15 corrected,
// 28 pending), lawsuits 18 + 22; normative documents 10 issued, 0 repealed, 18 in force; information fees 780.5772 万元.
const { finds, silent } = casesOf('text-table-mismatch');
const says = (sentence: string): string =>
  report({ bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` } });
const wrong = (number: string): string => `⟦text-table-mismatch|${number}⟧`;

describe('contradicted', () => {
  finds('applications received', says(`全年共收到政府信息公开申请${wrong('31件')}。`), {
    zh: '这里说收到申请 31，第三部分表格“一、本年新收政府信息公开申请数量”行“总计”列是 32（差 1）；按其他口径也对不上，请核对。',
    en: 'The text says 31 (applications received), but the table of section 3 has 32 in row “一、本年新收政府信息公开申请数量”, column “总计” (off by 1); other ways of counting do not fit either. Please check.',
    severity: 'warning',
    cell: 'requests.newReceived.total',
    expected: '32',
    actual: '31',
    linked: ['requests.newReceived.total', 'requests.carriedOver.total'],
  });
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
  finds('results', says(`办结申请53件，其中予以公开${wrong('7件')}、部分公开0件，不予公开32件。`), { expected: '6' });
  finds('results taken together', says(`办结申请53件，予以公开及部分公开${wrong('5件')}。`));
  finds('results with their number in front', says(`办结申请53件，其中${wrong('9件')}无法提供，5件不予处理。`));
  finds('a reason', says(`办结申请53件，其中属于重复申请${wrong('4件')}。`));
  finds('applicants of the total in front', says(`收到申请32件，其中自然人${wrong('8件')}，法人或其他组织25件。`));
  finds('several things with their numbers behind', says(`予以公开、不予公开的申请分别为6件、${wrong('31件')}。`));
  finds('reviews', says(`因政府信息公开被申请行政复议${wrong('91件')}，其中维持${wrong('21件')}，纠正15件。`));
  finds('lawsuits', says(`被提起行政诉讼${wrong('41件')}，其中未经复议直接起诉18件，复议后起诉${wrong('23件')}。`));
  finds('reviews and lawsuits together', says(`涉及政府信息公开的行政复议、行政诉讼案件${wrong('130件')}。`));
  finds('documents', says(`制发行政规范性文件${wrong('12件')}，现行有效${wrong('17件')}。`));
  finds('none where there are', says(`本年度${wrong('未收到政府信息公开申请')}。`), {
    zh: '这里说没有（收到申请），第三部分表格“一、本年新收政府信息公开申请数量”行“总计”列是 32，请核对。',
    en: 'The text says none (applications received), but the table of section 3 has 32 in row “一、本年新收政府信息公开申请数量”, column “总计”. Please check.',
    severity: 'warning',
    expected: '32',
    actual: '0',
  });
  finds('no reviews and lawsuits where there are', says(`${wrong('未发生行政复议、行政诉讼')}。`));
  finds('none carried forward where there are', says(`收到申请32件，${wrong('无结转下年度办理的申请')}。`));
});

describe('at most one remark where the scope is in doubt', () => {
  finds('on behalf of another', says(`县政府办公室代表县政府受理政府信息公开申请${wrong('20件')}，答复19件。`), {
    severity: 'info',
  });
  finds('about as many', says(`全年收到政府信息公开申请${wrong('90余件')}。`), { severity: 'info' });
  finds('decisions', says(`全年作出行政许可决定${wrong('1000件')}、行政处罚决定1800件。`), { severity: 'info' });
});

describe('silent', () => {
  for (const sentence of [
    '全年收到政府信息公开申请57件（含上年结转25件）。',
    '全年收到和办理依申请公开53件，上年度结转25件。处理结果中，不予公开32件，因信息不存在的0件，结转至下一年度办理4件。',
    '办结53件（另有4件申请按照《条例》顺延到下年度答复），均在法定期限内答复。',
    '全年收到政府信息公开申请30余件，办结约50件。',
    '收到申请32件，其中自然人7件，法人或其他组织25件。',
    '收到自然人申请7件、企业申请12件。',
    '申请数量较去年增加5件，比2023年多3件。',
    '2023年收到政府信息公开申请11件。',
    '上半年收到政府信息公开申请11件。',
    '通过网络渠道收到政府信息公开申请11件，通过信函11件。',
    '收到申请后20个工作日内答复，答复网民留言12件，受理咨询316件。',
    '县自然资源部门受理征地类政府信息公开申请5件。',
    '行政复议、行政诉讼分别为92件、40件。',
    '因2023年度政府信息公开申请引发行政复议1件、行政诉讼2件，均维持结果。',
    '行政复议92件（其中维持20件，尚未审结28件），行政诉讼40件。',
    '已审结行政复议64件。',
    '制发行政规范性文件8件，公开规章3件。',
    '承办人大代表建议5件、政协提案7件，均已办结。',
    '未收到对申请办理的投诉，无超期答复的申请。',
    '举办培训三次，办理12345热线事项500件。',
    '收到申请1-5件的单位有3个。',
    '收取信息处理费400元。',
  ]) {
    silent(sentence, says(sentence));
  }
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
