import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021, replaceOnce, report } from '../support/check.ts';

// Reports that no form is for are left alone; those of the same bodies that follow the form are not.

const checked = (text: string) => {
  const { form, findings } = createReportService().snapshot(text);
  return { form, rules: findings.map(({ rule }) => rule) };
};
const nothing = { form: null, rules: [] };

describe('a school reports by the rules for schools', () => {
  const body = '一、概述\n学校完善信息公开制度。\n二、主动公开情况\n公开信息30条。\n三、清单公开情况\n见附表。\n';
  it.each([
    ['on a school year', `云汀学院2023-2024学年信息公开工作年度报告\n报告由概述等七个部分组成。\n${body}`],
    ['and names them', `云汀学院2024年信息公开年度报告\n根据《高等学校信息公开办法》编制本报告，共7个部分。\n${body}`],
    ['without a title', `根据《高等学校信息公开办法》编制本报告，统计期限为2023年9月1日至2024年8月31日。\n${body}`],
  ])('%s', (_, text) => {
    expect(checked(text)).toEqual(nothing);
  });
});

describe('a school follows the form', () => {
  const named = replaceOnce(base2021, '一、总体情况\n', '一、总体情况\n\n学校同时执行《高等学校信息公开办法》。\n');
  it('with its tables', () => {
    expect(checked(named)).toEqual({ form: '2021', rules: [] });
    expect(checked(replaceOnce(named, '六、其他需要报告的事项', '六、其它事项')).rules).toEqual(['section-title']);
  });
  it('with its sections alone', () => {
    const title = '云汀学院2023-2024学年信息公开工作年度报告';
    const empty = report({ title, bodies: { disclosure: '见附表。', requests: '见附表。', review: '见附表。' } });
    expect(checked(empty).rules).toContain('table-missing');
  });
});

describe('a year before the first form', () => {
  it('had no form', () => {
    expect(checked('云汀县水务局2015年政府信息公开工作年度报告\n\n一、概述\n公开信息12条。\n')).toEqual(nothing);
  });
});
