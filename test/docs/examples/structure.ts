import { base2021, report } from '../../support/report.ts';
import { type Example, replaced, within } from './example.ts';

export const structureExamples: Readonly<Record<string, Example>> = {
  'section-missing': within({ headings: { problems: null } }),
  'section-order': {
    wrong: report({
      headings: { problems: '五、其他需要报告的事项', other: '六、存在的主要问题及改进情况' },
      bodies: { problems: '本年度没有收取信息处理费。', other: '部分栏目更新不够及时，已经逐月通报。' },
    }),
    right: report({
      bodies: { problems: '部分栏目更新不够及时，已经逐月通报。', other: '本年度没有收取信息处理费。' },
    }),
  },
  'section-duplicate': within({ headings: { other: '六、存在的主要问题及改进情况' } }),
  'section-number': within({ headings: { other: '七、其他需要报告的事项' } }),
  'section-title': within({ headings: { problems: '五、问题及改进' } }),
  'section-empty': within(
    { bodies: { problems: '无。' } },
    { bodies: { problems: '部分栏目更新不够及时，下一年度逐月通报更新情况。' } },
  ),
  'problems-measures': within(
    { bodies: { problems: '一是部分栏目更新不够及时；二是解读形式单一。' } },
    {
      bodies: {
        problems: '一是部分栏目更新不够及时，下一年度逐月通报；二是解读形式单一，重要文件都将配发图解。',
      },
    },
  ),
  'subheading-number': within(
    { bodies: { problems: '（一）部分栏目更新不够及时。\n（二）解读形式单一。\n（四）下一年度逐月通报更新情况。' } },
    { bodies: { problems: '（一）部分栏目更新不够及时。\n（二）解读形式单一。\n（三）下一年度逐月通报更新情况。' } },
  ),
  'part-count': replaced(
    base2021.replace('本报告中所列数据', '全文由六个部分组成。本报告中所列数据'),
    '全文由六个部分组成',
    '全文由五个部分组成',
  ),
};
