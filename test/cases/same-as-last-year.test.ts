import { describe, expect, it } from 'vitest';
import { check, parseMarks, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('same-as-last-year');

const oldProblems =
  '回头看，栏目之间还有交叉重复，群众要点开好几页才能找到办事指南；部分股室对答复时限把握不准，个别答复在最后一天才送达申请人。';
const oldMeasures =
  '为此将栏目归并为四类，并把答复时限写进流程单，由专人每周二核对一次，对超过十个工作日的申请提前催办。';
const newProblems = '本年遇到的新情况是第三方意见征询用时较长，企业对商业秘密的范围理解不一，几件申请因此两次延期。';
const newMeasures = '打算与行业协会商定征询函的写法，先举例说明哪些数据可以公开，再约定回复的日子，让申请人心里有数。';
const oldOverview =
  '2023年，云汀县人民政府把公开要求嵌入公文办理的每个环节，拟稿人先提出公开意见，办公室再复核，定稿后由专人在三日内上传到门户网站并记入台账。';

interface Parts {
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly zero?: boolean;
}
const ofYear = (year: number, { overview = '', problems = '', other, zero = true }: Parts): string =>
  report({
    year,
    figures: { scale: zero ? 'zero' : 'medium' },
    bodies: { overview: overview || `这是${year}年的概述。`, problems, ...(other !== undefined && { other }) },
  });
const rule = 'same-as-last-year';

describe('paragraphs', () => {
  finds('a paragraph of section five', ofYear(2024, { problems: `⟦${rule}|${oldProblems}⟧\n${newMeasures}` }), {
    previous: ofYear(2023, { problems: `${newProblems}\n⟦${rule}|${oldProblems}⟧` }),
    zh: '本段与上年（2023 年）报告第五部分第 2 段 100% 相同，请按本年情况改写。',
    en: 'This paragraph is 100% the same as paragraph 2 of section 5 of the report of 2023; rewrite it for this year.',
    severity: 'warning',
    related: [`${oldProblems} → 上年报告第 2 段`],
  });
  finds(
    'hardly reworded, and under a numbered sub-heading',
    ofYear(2024, { problems: `⟦${rule}|（一）${oldProblems.replace('最后一天', '最后两天')}⟧` }),
    {
      previous: ofYear(2023, { problems: `${newProblems}\n${newMeasures}\n${oldProblems}` }),
      zh: '本段与上年（2023 年）报告第五部分第 3 段 93% 相同，请按本年情况改写。',
    },
  );
  finds(
    'several of one section: one finding that names them all',
    ofYear(2024, { problems: `⟦${rule}|${oldProblems}⟧\n${newProblems}\n${oldMeasures}` }),
    {
      previous: ofYear(2023, { problems: `⟦${rule}|${oldProblems}⟧\n⟦${rule}|${oldMeasures}⟧` }),
      zh: '第五部分有 2 段（第 1、3 段）与上年（2023 年）报告雷同，100% 相同，请按本年情况改写。',
      en: '2 paragraphs of section 5 (1, 3) are 100% the same as in the report of 2023; rewrite them for this year.',
      related: [`${oldMeasures} → 第 3 段`, `${oldProblems} → 上年报告第 1 段`, `${oldMeasures} → 上年报告第 2 段`],
    },
  );
  finds(
    'an overview in which nothing but the year is new',
    ofYear(2024, { overview: `⟦${rule}|${oldOverview.replace('2023', '2024')}⟧`, problems: newProblems }),
    { previous: ofYear(2023, { overview: oldOverview, problems: oldProblems }) },
  );
});

describe('figures', () => {
  finds(
    'all figures of the tables',
    report({ bodies: { overview: '2024年的概述。', problems: newProblems } }).replace(
      /(行政规范性文件 \| )10|(一、本年新收政府信息公开申请数量 \| )7|(尚未审结 \| 总计 \|\n\| )20/g,
      (whole) => whole.replace(/(10|7|20)$/, `⟦${rule}|$1⟧`),
    ),
    {
      previous: report({ year: 2023, bodies: { overview: '2023年的概述。', problems: oldProblems } }),
      zh: '第二部分表格的数字与上年（2023 年）报告完全相同（不为 0 的 5 个），请核对是否沿用了上年的表格。',
      en: 'All figures of the table of section 2 are those of the report of 2023 (5 of them not 0); check that it is not last year’s table.'.replace(
        '’',
        "'",
      ),
    },
    {},
    {},
  );
});

describe('a report that was taken over whole', () => {
  finds(
    'is one finding',
    report().replace(/^.*$/m, (title) => `⟦${rule}|${title}⟧`),
    {
      previous: report({ year: 2023 }),
      zh: '整篇报告与上年（2023 年）报告雷同：除年份外正文 100% 相同，各表数字全部相同。请按本年情况重新编写。',
      en: 'The whole report is that of the report of 2023: but for the years, 100% of the text and all figures are the same. Write it for this year.',
      severity: 'warning',
    },
  );
  finds(
    'with nothing but zeros',
    ofYear(2024, { overview: oldOverview, problems: `${oldProblems}\n${oldMeasures}` }).replace(
      /^.*$/m,
      (title) => `⟦${rule}|${title}⟧`,
    ),
    { previous: ofYear(2023, { overview: oldOverview, problems: `${oldProblems}\n${oldMeasures}` }) },
  );
});

describe('silent', () => {
  const previous = ofYear(2023, { overview: oldOverview, problems: `${oldProblems}\n${oldMeasures}` });
  silent('without last year’s report', ofYear(2024, { problems: oldProblems }));
  silent('fresh prose beside tables of nothing but zeros', ofYear(2024, { problems: newProblems }), { previous });
  silent(
    'an overview whose figures are new',
    ofYear(2024, {
      overview:
        '2024年，全县各单位通过门户网站、政务新媒体和公开专区主动公开政府信息612条，其中财政预决算信息88条、惠企政策信息97条，开展政策咨询12场。',
      problems: newProblems,
    }),
    {
      previous: ofYear(2023, {
        overview:
          '2023年，全县各单位通过门户网站、政务新媒体和公开专区主动公开政府信息580条，其中财政预决算信息81条、惠企政策信息102条，开展政策咨询9场。',
      }),
    },
  );
  silent(
    'what is the same every year',
    ofYear(2024, {
      problems: newProblems,
      other:
        '按照国务院办公厅关于政府信息公开信息处理费管理办法的规定，本机关2024年度没有向任何申请人发出收费通知，也没有收取信息处理费。',
    }),
    {
      previous: ofYear(2023, {
        problems: oldProblems,
        other:
          '按照国务院办公厅关于政府信息公开信息处理费管理办法的规定，本机关2023年度没有向任何申请人发出收费通知，也没有收取信息处理费。',
      }),
    },
  );
  silent('short remarks', ofYear(2024, { problems: `主要是人手不足。\n${newProblems}`, other: '无。' }), {
    previous: ofYear(2023, { problems: '主要是人手不足。', other: '无。' }),
  });
  const one = (year: number, problems: string): string =>
    report({
      year,
      figures: { scale: 'zero' },
      cells: Object.fromEntries(
        ['newReceived', 'granted', 'resultTotal'].flatMap((row) =>
          ['naturalPerson', 'total'].map((column) => [`requests.${row}.${column}`, '2']),
        ),
      ),
      bodies: { overview: `这是${year}年的概述。`, problems },
    });
  silent('two applications granted in both years', one(2024, newProblems), { previous: one(2023, oldProblems) });
});

it('takes a hostile paragraph in its stride', () => {
  const long = '公开'.repeat(200_000);
  check(ofYear(2024, { problems: long }), { rules: ['carry-over'], previous: ofYear(2023, { problems: long }) });
  expect(parseMarks(long).marks).toEqual([]);
});
