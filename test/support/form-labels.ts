// The two national forms as the tests know them. Typed from the printed forms a second time on purpose: a slip in the
// engine's own form data then shows as a failing test instead of agreeing with itself.

export type FormId = '2019' | '2021';

export interface ColumnLabel {
  readonly id: string;
  readonly label: string;
}

export interface DisclosureBlock {
  readonly band: string;
  readonly columns: readonly ColumnLabel[];
  readonly rows: readonly ColumnLabel[];
}

/** A detail row of table 3; `group` is the second label level, if the row has one. */
export interface RequestRow {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
}

export interface SectionLabel {
  readonly id: string;
  readonly numeral: string;
  readonly title: string;
}

export const sections: readonly SectionLabel[] = [
  { id: 'overview', numeral: '一', title: '总体情况' },
  { id: 'disclosure', numeral: '二', title: '主动公开政府信息情况' },
  { id: 'requests', numeral: '三', title: '收到和处理政府信息公开申请情况' },
  { id: 'review', numeral: '四', title: '政府信息公开行政复议、行政诉讼情况' },
  { id: 'problems', numeral: '五', title: '存在的主要问题及改进情况' },
  { id: 'other', numeral: '六', title: '其他需要报告的事项' },
];

const column = (id: string, label: string): ColumnLabel => ({ id, label });

const itemColumns = [
  column('previousItems', '上一年项目数量'),
  column('change', '本年增/减'),
  column('decisions', '处理决定数量'),
];
const decisionColumns = [column('decisions', '本年处理决定数量')];

/** The first cell of each header row of table 2. */
export const contentHeader = '信息内容';

export const disclosureBlocks: Readonly<Record<FormId, readonly DisclosureBlock[]>> = {
  '2019': [
    {
      band: '第二十条第（一）项',
      columns: [
        column('produced', '本年新制作数量'),
        column('disclosed', '本年新公开数量'),
        column('totalDisclosed', '对外公开总数量'),
      ],
      rows: [column('regulations', '规章'), column('normativeDocuments', '规范性文件')],
    },
    {
      band: '第二十条第（五）项',
      columns: itemColumns,
      rows: [column('licences', '行政许可'), column('otherServices', '其他对外管理服务事项')],
    },
    {
      band: '第二十条第（六）项',
      columns: itemColumns,
      rows: [column('penalties', '行政处罚'), column('coercion', '行政强制')],
    },
    {
      band: '第二十条第（八）项',
      columns: itemColumns.slice(0, 2),
      rows: [column('fees', '行政事业性收费')],
    },
    {
      band: '第二十条第（九）项',
      columns: [column('projects', '采购项目数量'), column('amount', '采购总金额')],
      rows: [column('procurement', '政府集中采购')],
    },
  ],
  '2021': [
    {
      band: '第二十条第（一）项',
      columns: [
        column('issued', '本年制发件数'),
        column('repealed', '本年废止件数'),
        column('inForce', '现行有效件数'),
      ],
      rows: [column('regulations', '规章'), column('normativeDocuments', '行政规范性文件')],
    },
    { band: '第二十条第（五）项', columns: decisionColumns, rows: [column('licences', '行政许可')] },
    {
      band: '第二十条第（六）项',
      columns: decisionColumns,
      rows: [column('penalties', '行政处罚'), column('coercion', '行政强制')],
    },
    {
      band: '第二十条第（八）项',
      columns: [column('amount', '本年收费金额（单位：万元）')],
      rows: [column('fees', '行政事业性收费')],
    },
  ],
};

export const requestsNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const applicantHeader = '申请人情况';
export const organisationHeader = '法人或其他组织';

/** The seven columns of table 3 in order; the second to the sixth stand under 法人或其他组织. */
export const requestColumns: readonly ColumnLabel[] = [
  column('naturalPerson', '自然人'),
  column('enterprise', '商业企业'),
  column('researchInstitute', '科研机构'),
  column('publicInterest', '社会公益组织'),
  column('legalService', '法律服务机构'),
  column('otherOrganisation', '其他'),
  column('total', '总计'),
];

export const resultsLabel = '三、本年度办理结果';

const row = (id: string, label: string, group?: string): RequestRow =>
  group === undefined ? { id, label } : { id, label, group };

const refused = '（三）不予公开';
const unavailable = '（四）无法提供';
const notProcessed = '（五）不予处理';
const otherHandling = '（六）其他处理';

export const receivedRows: readonly RequestRow[] = [
  row('newReceived', '一、本年新收政府信息公开申请数量'),
  row('carriedOver', '二、上年结转政府信息公开申请数量'),
];

const sharedResultRows: readonly RequestRow[] = [
  row('granted', '（一）予以公开'),
  row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  row('refused.stateSecret', '1.属于国家秘密', refused),
  row('refused.prohibitedByLaw', '2.其他法律行政法规禁止公开', refused),
  row('refused.publicSafety', '3.危及“三安全一稳定”', refused),
  row('refused.thirdPartyRights', '4.保护第三方合法权益', refused),
  row('refused.internalAffairs', '5.属于三类内部事务信息', refused),
  row('refused.deliberative', '6.属于四类过程性信息', refused),
  row('refused.enforcementFile', '7.属于行政执法案卷', refused),
  row('refused.statutoryInquiry', '8.属于行政查询事项', refused),
  row('unavailable.notHeld', '1.本机关不掌握相关政府信息', unavailable),
  row('unavailable.needsCreation', '2.没有现成信息需要另行制作', unavailable),
  row('unavailable.stillUnclear', '3.补正后申请内容仍不明确', unavailable),
  row('notProcessed.petition', '1.信访举报投诉类申请', notProcessed),
  row('notProcessed.duplicate', '2.重复申请', notProcessed),
  row('notProcessed.publication', '3.要求提供公开出版物', notProcessed),
  row('notProcessed.excessive', '4.无正当理由大量反复申请', notProcessed),
  row('notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息', notProcessed),
];

/** The rows whose sum is （七）总计. */
export const resultRows: Readonly<Record<FormId, readonly RequestRow[]>> = {
  '2019': [...sharedResultRows, row('otherHandling', otherHandling)],
  '2021': [
    ...sharedResultRows,
    row(
      'otherHandling.notCorrected',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      otherHandling,
    ),
    row(
      'otherHandling.feeUnpaid',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      otherHandling,
    ),
    row('otherHandling.other', '3.其他', otherHandling),
  ],
};

export const resultTotalRow: RequestRow = row('resultTotal', '（七）总计');
export const carriedForwardRow: RequestRow = row('carriedForward', '四、结转下年度继续办理');

/** Every row of table 3 that holds figures, in order. */
export const requestRows = (form: FormId): readonly RequestRow[] => [
  ...receivedRows,
  ...resultRows[form],
  resultTotalRow,
  carriedForwardRow,
];

export const reconsiderationHeader = '行政复议';
export const litigationHeader = '行政诉讼';

export const reviewBlocks: readonly ColumnLabel[] = [
  column('reconsideration', reconsiderationHeader),
  column('litigationDirect', '未经复议直接起诉'),
  column('litigationAfterReconsideration', '复议后起诉'),
];

export const reviewColumns: readonly ColumnLabel[] = [
  column('upheld', '结果维持'),
  column('corrected', '结果纠正'),
  column('otherResult', '其他结果'),
  column('pending', '尚未审结'),
  column('total', '总计'),
];
