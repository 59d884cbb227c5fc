import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2021, baseFigures, replaceOnce } from '../support/check.ts';
import { renderReport } from '../support/render/index.ts';

// What real texts bring along besides the form: each of these was once read wrong.

const service = createReportService();
const alarms = (text: string): readonly string[] =>
  service
    .snapshot(text)
    .findings.flatMap(({ rule, severity }) => (severity === 'error' || severity === 'warning' ? [rule] : []));
const figures = (text: string) => {
  const { requests, review } = service.snapshot(text).extraction.tables;
  return {
    newReceived: requests?.['newReceived']?.['total']?.value,
    blocks: Object.values(review ?? {}).map(({ total }) => total?.value),
  };
};
const reviewRows = (rows: readonly string[]): string =>
  ['四、政府信息公开行政复议、行政诉讼情况', '项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |', ...rows].join(
    '\n',
  );

describe('besides the form', () => {
  it('a table of contents with page numbers', () => {
    const titles = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
    ];
    const contents = titles.map((title, i) => `${title}........${i + 1}`).join('\n');
    expect(alarms(`${contents}\n\n${base2021}`)).toEqual([]);
  });

  it('a numeral whose comma was lost, and full-width digits', () => {
    expect(alarms(replaceOnce(base2021, '五、存在的', '五  存在的'))).toEqual([]);
    expect(alarms(replaceOnce(base2021, '六、其他需要', '６、其他需要'))).toEqual([]);
  });

  it('a title in bold, with stars or underscores', () => {
    const [title = ''] = base2021.split('\n');
    const unit = (text: string) => service.snapshot(text).unit;
    expect(unit(base2021)).toBe('云汀县人民政府');
    for (const mark of ['**', '__', '_'])
      expect(unit(replaceOnce(base2021, `${title}\n`, `${mark}${title}${mark}\n`))).toBe('云汀县人民政府');
  });

  it.each([
    ['a line end', '2024年云汀县人民政府政府信息公开\n工作年度报告'],
    ['a line end behind the name', '云汀县人民政府\n2024年政府信息公开工作年度报告'],
    ['a line end inside of bold', '__云汀县人民政府2024年政府信息公开\n工作年度报告__'],
    ['a line end behind the year', '云汀县人民政府2024年度\n政府信息公开工作年度报告'],
  ])('a title with %s, and a sentence that the margin breaks inside of the name of another report', (_, title) => {
    const [written = ''] = base2021.split('\n');
    const preamble = [
      '正文',
      title,
      '本报告根据《中华人民共和国政府信息公开条例》（以下简称《条',
      '例》）和《关于印发中华人民共和国政府信息公开工作年度报告',
      '格式的通知》的要求编制，全文包括六个部分，所列数据的统计期',
      '限为2024年1月1日至2024年12月31日，电子版可在县政府网站上',
      '下载查阅，如有疑问，请与云汀县人民政府办公室联系咨询，地址',
      '为云汀县中心大道一号，邮政编码为000000。',
    ].join('\n');
    const { unit, year } = service.snapshot(replaceOnce(base2021, `${written}\n`, `${preamble}\n`));
    expect({ unit, year }).toEqual({ unit: '云汀县人民政府', year: 2024 });
  });

  it.each(['二〇二四年', '二〇二四年度', '2024年度', '2024'])('a title with the year written %s', (year) => {
    const { unit, year: read } = service.snapshot(base2021.replace('2024年', year));
    expect({ unit, read }).toEqual({ unit: '云汀县人民政府', read: 2024 });
  });

  it.each([
    '二〇二五年一月十五日',
    '（二〇二五年一月）',
    '索引号 2025年第3号',
    '公开年份：2025年',
    '发布时间：2025-01-15',
  ])('a title without a year below %s', (line) => {
    const [title = ''] = base2021.split('\n');
    const text = base2021.replace(title, `${line}\n${title.replace(/\d{4}年/, '')}`);
    const { unit, year } = service.snapshot(text);
    expect({ unit, year }).toEqual({ unit: '云汀县人民政府', year: 2024 });
  });

  it.each(['????', '\ufffd\ufffd', '? '])('headings behind blanks that a wrong encoding broke: %s', (broken) => {
    const text = base2021.replace(/^(?=[一二三四五六]、)/gm, broken);
    expect(alarms(text)).toEqual([]);
  });

  it.each(['preamble', 'overview', 'problems'])('a text that lost its line ends: %s', (where) => {
    const [title = '', ...rest] = base2021.split('\n');
    const text = rest.join('\n');
    const flat = {
      preamble: text.replace(/\n+(?=一、总体情况)/, ' ').replace(/(?<=一、总体情况)\n+/, ' '),
      overview: text.replace(/\n+(?=二、主动公开)/, ' '),
      problems: text.replace(/(?<=五、存在的主要问题及改进情况)\n+/, ' ').replace(/\n+(?=六、其他)/, ' '),
    }[where];
    expect(flat).not.toBe(text);
    const { sections } = service.snapshot(`${title}\n${flat}`).extraction;
    expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(alarms(`${title}\n${flat}`)).toEqual([]);
  });

  it('title, first heading and its text on one line', () => {
    const [title = '', ...rest] = base2021.split('\n');
    const text = rest.join('\n');
    const flat = `${title} ${text.slice(text.indexOf('一、总体情况')).replace(/(?<=一、总体情况)\n+/, ' ')}`;
    const { unit, year, extraction } = service.snapshot(flat);
    expect({ unit, year }).toEqual({ unit: '云汀县人民政府', year: 2024 });
    expect(extraction.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    '本报告包括： 一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况，共六个部分。',
    '本报告由六个部分组成： 一、总体情况；二、主动公开政府信息情况；六、其他需要报告的事项。',
    '各部分依次编写。 二、主动公开政府信息情况的表格由各科室填报，三天内交齐。',
  ])('titles that a sentence names: %s', (sentence) => {
    expect(alarms(replaceOnce(base2021, '一、总体情况', `${sentence}\n\n一、总体情况`))).toEqual([]);
  });

  it.each(['标   题 ', 'Page 8 - '])('a title behind “%s”', (lead) => {
    const [title = ''] = base2021.split('\n');
    const { unit, year } = service.snapshot(base2021.replace(title, `${lead}${title}`));
    expect({ unit, year }).toEqual({ unit: '云汀县人民政府', year: 2024 });
  });

  it('a report that only speaks of us', () => {
    const [title = ''] = base2021.split('\n');
    const text = replaceOnce(base2021, `${title}\n`, '现公布我局2024年政府信息公开工作年度报告。\n');
    const { unit, year } = service.snapshot(text);
    expect({ unit, year }).toEqual({ unit: null, year: 2024 });
  });

  it('a name with the year behind it, above the title', () => {
    const [title = ''] = base2021.split('\n');
    const text = replaceOnce(base2021, `${title}\n`, '云汀县民委（宗教事务局）2024年度\n政府信息公开年度报告\n');
    const { unit, year } = service.snapshot(text);
    expect({ unit, year }).toEqual({ unit: '云汀县民委(宗教事务局)', year: 2024 });
  });

  it('a column of serial numbers and one of remarks', () => {
    const lines = base2021.split('\n');
    const numbered = lines
      .map((line, i) => (/^[一二三四（\d].*\| \d+ \|/.test(line) ? `${i} | ${line}` : line))
      .join('\n');
    expect(figures(numbered).newReceived).toBe(figures(base2021).newReceived);
    const remarked = lines.map((line) =>
      line.startsWith('一、本年新收') ? `${line.replace(/[|\s]*$/, '')} | 含信函 |` : line,
    );
    expect(figures(remarked.join('\n')).newReceived).toBe(figures(base2021).newReceived);
  });

  it('the name of a group beside the end of a label, which sound like a heading', () => {
    const line = /^.*2\.申请人逾期未.*\n(?:.*\n)*?(?=.*3\.其他)/m;
    const broken = [
      `${' '.repeat(12)}（六）其他处理    2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其`,
      `${' '.repeat(50)}0    0    0    0    0    0    0`,
      `三、本年度${' '.repeat(18)}政府信息公开申请`,
      ' 办理结果',
      '',
    ].join('\n');
    const printed = renderReport(baseFigures(), 'aligned');
    const text = printed.replace(line, broken);
    expect(text).not.toBe(printed);
    expect(alarms(text)).toEqual([]);
  });

  it('the number of a page, alone above headers that are there again', () => {
    const headers = [
      `${' '.repeat(80)}申请人情况`,
      `${' '.repeat(78)}法人或其他组织`,
      `（本列数据的勾稽关系为：第一项加第二项之和，${' '.repeat(24)}商业    科研    社会    法律`,
      `等于第三项加第四项之和）${' '.repeat(35)}自然人   企业    机构    公益    服务    其他    总计`,
      `${' '.repeat(84)}组织    机构`,
    ];
    const page = ['', '', `${' '.repeat(40)}3`, '', '', ...headers, '', ''].join('\n');
    const printed = renderReport(baseFigures(), 'aligned');
    const text = printed.replace(/^(?=.*4\.保护第三方)/m, page);
    expect(text).not.toBe(printed);
    expect(alarms(text)).toEqual([]);
  });

  it('rows of the review table in another order', () => {
    const text = reviewRows([
      '复议后起诉 | 1 | 0 | 0 | 0 | 1 |',
      '行政复议 | 2 | 0 | 0 | 0 | 2 |',
      '未经复议直接起诉 | 3 | 0 | 0 | 0 | 3 |',
    ]);
    expect(figures(text).blocks).toEqual([2, 3, 1]);
  });

  it('a line of the review table for each block, all but one left blank', () => {
    const text = reviewRows([
      '行政复议 |  |  |  |  |  |',
      '行政诉讼（未经复议直接起诉） | 3 |  |  |  | 3 |',
      '行政诉讼（复议后起诉） |  |  |  |  |  |',
    ]);
    expect(figures(text).blocks).toEqual([null, 3, null]);
  });

  it('headings numbered as sub-headings are', () => {
    const lines = base2021.split('\n').map((line) => line.replace(/^([一二三四五六])、(?!.*\|)/, '（$1）'));
    expect(figures(lines.join('\n'))).toEqual(figures(base2021));
    expect(alarms(lines.join('\n'))).toEqual(['section-number']);
  });

  it('tables of the agency itself', () => {
    const own = ['申请方式 | 自然人 | 总计 |', '---|---|---|', '当面申请 | 3 | 4 |', '总计 | 3 | 4 |'].join('\n');
    const text = replaceOnce(base2021, '四、政府信息公开行政复议', `\n${own}\n\n四、政府信息公开行政复议`);
    expect(alarms(text)).toEqual([]);
  });

  it('a text that is no report, and a report older than the forms', () => {
    expect(alarms('购物清单\n米、油、盐\n')).toEqual(['section-missing']);
    expect(alarms('青禾县粮食局2017年政府信息公开工作年度报告\n\n一、概述\n2017年，我局公开信息12条。\n')).toEqual([]);
  });
});
