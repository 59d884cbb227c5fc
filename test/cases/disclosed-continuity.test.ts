import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('disclosed-continuity');

const of = (
  year: number,
  made: string,
  opened: string,
  total: string,
  overview = '（一）主动公开。及时更新栏目。',
): string =>
  report({
    form: '2019',
    year,
    cells: {
      'disclosure.normativeDocuments.produced': made,
      'disclosure.normativeDocuments.disclosed': opened,
      'disclosure.normativeDocuments.totalDisclosed': total,
      'disclosure.regulations.produced': '0',
      'disclosure.regulations.disclosed': '0',
      'disclosure.regulations.totalDisclosed': '4',
    },
    bodies: { overview, problems: '答复质量有待提高。下一步将加强培训。', other: '无。' },
  });

describe('does not continue', () => {
  finds('fewer, though some are new', of(2020, '3', '3', '⟦disclosed-continuity|12⟧'), {
    previous: of(2019, '2', '2', '⟦disclosed-continuity|40⟧'),
    zh: '“规范性文件”对外公开总数量填 12，上年（2019 年）报告是 40（少 28），而本年新增 3。这一栏是历年累计，请核对；有废止、失效的，请在正文中说明。',
    en: '“规范性文件”: 12 published in all, but the report of 2019 has 40 (28 too few), and 3 are new. The total is that of all years: compare both, or say in the text what was repealed or has expired.',
    severity: 'info',
    cell: 'disclosure.normativeDocuments.totalDisclosed',
    actual: '12',
  });
  finds('more than are new', of(2020, '3', '2', '⟦disclosed-continuity|60⟧'), {
    previous: of(2019, '2', '2', '40'),
    zh: '“规范性文件”对外公开总数量填 60，上年（2019 年）报告的 40 加本年新增 3 是 43（多 17），请核对。',
    en: '“规范性文件”: 60 published in all, but 40 of the report of 2019 and 3 new ones make 43 (17 too many). Please check.',
    severity: 'info',
  });
});

describe('silent', () => {
  const previous = of(2019, '2', '2', '40');
  silent('continues', of(2020, '3', '3', '43'), { previous });
  silent('fewer than last year and the new ones', of(2020, '3', '3', '41'), { previous });
  silent('newly made, published later', of(2020, '3', '0', '43'), { previous });
  silent('nothing is new', of(2020, '0', '0', '38'), { previous });
  silent('unknown', of(2020, '3', '3', ''), { previous });
  silent('the text says why', of(2020, '3', '3', '12', '（一）主动公开。对规范性文件开展清理，废止28件。'), {
    previous,
  });
  silent('no report of last year', of(2020, '3', '3', '12'));
  silent('the form of 2021 has no such column', base2021, { previous: report({ year: 2023 }) });
  silent('of another year', of(2020, '3', '3', '12'), { previous: of(2020, '2', '2', '40') });
});
