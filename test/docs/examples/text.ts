import { base2021 } from '../../support/report.ts';
import { type Example, replaced, within } from './example.ts';

/** The sentence on applications, wrong and right, in a report whose tables say 53 and 4 carried forward. */
const said = (wrong: string, right: string): Example =>
  within(
    { bodies: { overview: `（二）依申请公开。${wrong}` } },
    { bodies: { overview: `（二）依申请公开。${right}` } },
  );

export const textExamples: Readonly<Record<string, Example>> = {
  'report-period': within(
    { preamble: '本报告所列数据的统计期限为2024年1月1日至2024年12月21日。' },
    { preamble: '本报告所列数据的统计期限为2024年1月1日至2024年12月31日。' },
  ),
  'stale-year': within(
    { bodies: { overview: '2023年，我县主动公开政府信息120条。' } },
    { bodies: { overview: '2024年，我县主动公开政府信息120条。' } },
  ),
  'outdated-term': within(
    { bodies: { overview: '2024年，围绕“十三五”规划公开信息120条。' } },
    { bodies: { overview: '2024年，围绕“十四五”规划公开信息120条。' } },
  ),
  'overview-aspects': within(
    {
      bodies: {
        overview:
          '（一）主动公开。全年公开信息80条。\n（二）依申请公开。收到政府信息公开申请2件。\n（三）信息管理。坚持三级审核。\n（四）监督保障。纳入年度考核。',
      },
    },
    {
      bodies: {
        overview:
          '（一）主动公开。全年公开信息80条。\n（二）依申请公开。收到政府信息公开申请2件。\n（三）信息管理。坚持三级审核。\n（四）平台建设。优化网站栏目3个。\n（五）监督保障。纳入年度考核。',
      },
    },
  ),
  placeholder: within(
    { bodies: { problems: '栏目由××科室负责维护，更新不够及时。' } },
    { bodies: { problems: '栏目由秘书科负责维护，更新不够及时。' } },
  ),
  'writing-slip': within(
    { bodies: { overview: '2024年，我局按照按照条例公开信息120条。' } },
    { bodies: { overview: '2024年，我局按照条例公开信息120条。' } },
  ),
  'personal-information': within(
    { bodies: { problems: '村民李某（13800000000）反映目录不全。' } },
    { bodies: { problems: '有村民反映目录不全。' } },
  ),
  'text-table-mismatch': said('全年收到政府信息公开申请31件。', '全年收到政府信息公开申请32件。'),
  'text-sum': said('公开信息100条，其中动态60条、其他信息30条。', '公开信息90条，其中动态60条、其他信息30条。'),
  'text-percentage': said('公开信息200条，其中解读50条，占35%。', '公开信息200条，其中解读50条，占25%。'),
  'text-contradiction': said('全年收到政府信息公开申请32件，均已办结。', '全年收到政府信息公开申请32件，均按时答复。'),
  'text-missing-number': said('全年主动公开信息  条。', '全年主动公开信息90条。'),
  'other-unit': within(
    { preamble: '现将青禾县人民政府2024年政府信息公开工作年度报告公布如下。' },
    { preamble: '现将云汀县人民政府2024年政府信息公开工作年度报告公布如下。' },
  ),
  punctuation: said('修订了《公开指南，组织了培训。', '修订了《公开指南》，组织了培训。'),
  'impossible-date': said('4月31日组织了公开业务培训。', '4月30日组织了公开业务培训。'),
  'outdated-basis': replaced(base2021, '国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'),
  'basis-number': replaced(base2021, '国办公开办函〔2021〕30号', '国办公开函〔2021〕30号'),
  'fee-statement': within({ bodies: { other: '无。' } }, { bodies: { other: '本年度没有收取信息处理费。' } }),
  'injected-text': replaced(base2021, '全年工作平稳有序。', '全年工作平稳有序。澳门皇冠官网'),
  'page-furniture': { wrong: `您当前所在位置: 首页 > 信息公开 > 年度报告\n${base2021}`, right: base2021 },
};
