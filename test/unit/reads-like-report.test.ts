import { expect, test } from 'vitest';
import { openingLength, readsLikeReport } from '../../client/src/reads-like-report.ts';
import packageJson from '../../package.json';

const title = '某县统计局 2024 年政府信息公开工作年度报告';

test.each([
  ['headings', `${title}\n\n一、总体情况\n……\n二、主动公开政府信息情况\n`],
  ['Markdown headings in a long form', `# ${title}\n## 一、总体情况\n## 二、行政机关主动公开政府信息的情况\n`],
  [
    'a preamble that names the parts',
    '现公布本局政府信息公开年度报告。本报告由总体情况、其他需要报告的事项等六个部分组成。',
  ],
  ['broken lines, as a PDF gives them', '政府信息公\n开工作年度报\n告\n一、总 体 情 况\n五、存在的主要问题及改进情况'],
  [
    'tables without headings',
    '政府信息公开年报\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  ],
])('%s read like a report', (_what, text) => {
  expect(readsLikeReport(text)).toBe(true);
});

test.each([
  ['an empty file', ''],
  ['other text', '一、总体情况\n二、经营情况\n公司年度报告'],
  ['news of a report', '近日，某县公布了 2024 年政府信息公开工作年度报告，全年共收到申请 12 件。'],
  [
    'rules on disclosure',
    '第二十条 行政机关应当依照本条例主动公开政府信息。第五十条 政府信息公开工作年度报告应当包括下列内容',
  ],
])('%s does not', (_what, text) => {
  expect(readsLikeReport(text)).toBe(false);
});

test('only the opening is looked at', () => {
  expect(readsLikeReport(`${' '.repeat(openingLength)}${title}\n一、总体情况\n二、主动公开政府信息情况`)).toBe(false);
});

const [language] = packageJson.contributes.languages;
const firstLine = new RegExp(language?.firstLine ?? '', 'u');

test.each([
  title,
  '# 2021年度某镇政府信息公开工作年度报告',
  '2019年上海市人民政府办公厅政府信息公开工作年度报告',
  '某局2023年度政府信息公开工作报告',
  '某局政府信息公开工作2023年度报告（公开稿）',
  '淮北街道2022年政府信息公开年报',
  '青禾县统计局2024年政府信息公开年度工作报告',
])('the first line %s is that of a report', (line) => {
  expect(firstLine.test(line)).toBe(true);
});

test.each([
  '',
  '政府信息公开',
  '某局2023年度工作报告',
  '现公布区统计局2023年政府信息公开工作年度报告。本报告由总体情况等六个部分组成。',
  '当前位置：首页 > 政府信息公开年报 > 某街道',
  '关于编制政府信息公开工作年度报告的通知',
])('the first line %j is not', (line) => {
  expect(firstLine.test(line)).toBe(false);
});
