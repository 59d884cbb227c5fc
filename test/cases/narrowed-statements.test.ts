import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

// Right sentences whose numbers are narrower than their words by themselves. The report has 32 applications (7 by natural persons, 12 by
// enterprises), 25 carried over, 53 completed, 4 carried forward, 32 refused; 92 reviews (20 upheld, 15 corrected, 28 pending), 40 lawsuits.
const { finds, silent } = casesOf('text-table-mismatch', 'text-contradiction');
const says = (sentence: string): string =>
  report({ bodies: { overview: `（一）主动公开。公开信息20条。\n（二）依申请公开。${sentence}` } });

describe('how disputes ended is said first', () => {
  for (const sentence of [
    '全年被纠正的案件共22件，其中行政复议15件、行政诉讼7件，均已重新作出答复。',
    '维持的案件共42件，其中行政复议20件、行政诉讼22件。',
    '未审结28件，其中行政复议28件、行政诉讼0件。',
    '复议诉讼案件被纠正的共22件，其中复议15件、诉讼7件。',
    '败诉案件7件，分别为直接起诉5件、复议后起诉2件。',
    '因程序瑕疵被确认违法的行政复议3件、行政诉讼1件。',
  ])
    silent(sentence, says(sentence));
  finds('behind their number', says('行政复议⟦text-table-mismatch|82件⟧，其中维持20件；行政诉讼40件。'), {
    expected: '92',
  });
});

describe('disputes about something else', () => {
  for (const sentence of [
    '因征地补偿引发的行政诉讼41件、行政复议66件，均不属于政府信息公开案件。',
    '除政府信息公开案件外，另有行政诉讼案件27件。',
    '全年行政诉讼案件（不含政府信息公开）33件，败诉2件。',
    '全年行政复议案件共计188件（各类案件合计）。',
    '行政许可类行政复议2件，行政诉讼1件，均被维持。',
    '因行政处罚引发的行政复议7件、行政诉讼5件，均已审结。',
    '全年发生行政复议案件2件，均为土地确权纠纷。',
    '涉及教育信息的行政复议11件、行政诉讼9件。',
    '其他行政复议2件，均维持，行政诉讼1件，正在审理。',
    '行政复议92件，纠正15件，此外无纠正情形。',
    '行政复议92件，其中因不予公开引起的2件，均未被纠正。',
    '县司法局作为县政府行政复议机构，全年办结行政复议案件214件，调解和解率38.5%。',
    '涉及“信息不存在”答复的复议案件5件，维持3件，纠正1件，尚未审结1件。',
    '涉及不予公开答复的行政复议案件4件，维持3件，其他结果1件。',
    '复议维持的20件中，有4件申请人继续提起诉讼。',
    '同一申请人引发行政复议6件、行政诉讼4件。',
    '由本年度申请引发的行政复议15件、行政诉讼9件，其余为以前年度申请引发。',
    '引发行政复议的3件申请中，多数涉及拆迁。',
  ])
    silent(sentence, says(sentence));
});

describe('one kind of applicants', () => {
  for (const sentence of [
    '自然人方面：新收7件，上年结转23件，办结30件，结转下年度0件。',
    '企业申请办结8件，其中予以公开1件，部分公开0件，不予公开5件。',
    '商业企业申请中予以公开0件、不予公开5件。',
    '有3名申请人全年共提交申请17件。',
    '李某等5人提出申请9件，合并处理。',
    '1名自然人提出申请5件，1家企业提出申请6件。',
  ])
    silent(sentence, says(sentence));
  finds('behind the number of all', says('收到申请32件，其中自然人7件；办结⟦text-table-mismatch|63件⟧。'), {
    expected: '53',
  });
});

describe('some of the applications', () => {
  for (const sentence of [
    '涉及土地征收的26件申请中，予以公开2件，不予公开11件。',
    '上年结转的25件中，予以公开3件，不予公开12件。',
    '涉及第三方的18件申请，同意公开7件，不同意公开11件。',
    '征求第三方意见18件，第三方不同意公开的11件，我局依法决定不予公开。',
    '第三方权利人回复同意公开21件、不同意公开10件、逾期未回复3件。',
    '因第三方不同意公开而不予公开的4件，征求第三方意见共11件次。',
    '依据《条例》第十六条，决定不予公开17件，其中内部事务5件。',
    '依据《条例》第十四条不予公开6件，依据第十五条不予公开11件。',
    '其余17件分别属于行政执法案卷、内部事务信息等情形。',
    '不予公开、无法提供、不予处理等情形共47件。',
    '新收申请办结28件，结转申请办结25件。',
    '共办结53件，其中当年申请28件、上年结转25件。',
    '对5件申请作区分处理，遮盖个人信息后提供。',
    '尚有4件在法定期限内办理。',
    '年中通报时，收到申请17件。',
    '征地拆迁26件；予以公开的2件，占其7.7%。',
  ])
    silent(sentence, says(sentence));
});

describe('what was carried over added to what came in', () => {
  for (const sentence of [
    '连同结转共57件，办结53件。',
    '全年收到申请32件，连同上年结转共57件。',
    '全年新收申请32件，含结转在内共57件。',
    '上年结转与本年新收合计57件。',
    '收到申请32件，加上年结转共57件。',
    '收到申请32件，加上上年结转共25件，合计57件。',
    '连同上年结转共计办理57件。',
    '全年收到申请32件（含上年结转共57件）。',
    '上年结转及本年新收申请共57件，办结53件。',
    '上年结转申请共25件。',
  ])
    silent(sentence, says(sentence));
  finds('another number', says('收到申请32件，连同上年结转共⟦text-table-mismatch|56件⟧。'), {
    zh: '这里说连同结转的申请 56，第三部分表格相应各格合计是 57（差 1）；按其他口径也对不上，请核对。',
    expected: '57',
  });
  finds('nothing added', says('其中，上年结转共⟦text-table-mismatch|57件⟧。'), { expected: '25' });
});

describe('some, for whatever is said of them', () => {
  for (const sentence of [
    '在征求第三方意见的11件中，7件予以公开，4件不予公开。',
    '在26件补正的申请中，公开9件，不予公开3件，无法提供8件。',
    '57件在办申请中，53件年内办结。',
    '全年在办件57件，办结53件。',
    '全年在办申请57件，无超期。',
    '上年结转件多为自然人申请，其中自然人23件、科研机构1件。',
    '未办结的4件均涉及企业，其中商业企业4件。',
    '全年收到申请32件。征地类申请全部由自然人提出，招投标类申请全部由企业提出。',
    '全年收到申请32件。邮寄申请均为自然人提出。',
  ])
    silent(sentence, says(sentence));
});

describe('a wider area', () => {
  silent('the city, in the report of a county', says('全市共收到申请720件，我县32件。'));
  finds('the county itself', says('全县共收到申请⟦text-table-mismatch|720件⟧。'), { expected: '32' });
});

describe('that there were none of some kind', () => {
  for (const sentence of [
    '上年结转的25件全部办结，均未引发复议。',
    '本年度申请未引发行政复议，92件行政复议均由以前的申请引起。',
    '上年度结转的申请均未引起行政复议、行政诉讼。',
    '社会公益组织、科研机构申请答复后均无复议、诉讼。',
  ])
    silent(sentence, says(sentence));
  finds('of all', says('全年⟦text-table-mismatch|未发生行政复议⟧。'), { severity: 'error' });
});
