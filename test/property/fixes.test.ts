import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Fix } from '../../server/src/edit/fix.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import { featuresOf, fixesOfFinding } from '../support/features.ts';
import { type FigureOptions, makeFigures } from '../support/figures.ts';
import { mutilatedReports, scraps } from '../support/mutilate.ts';
import { renderings } from '../support/render/catalogue.ts';
import { type Layout, layouts, renderReport } from '../support/render/index.ts';
import type { Style } from '../support/render/style.ts';

// Whatever is spoilt in whatever report: a fix mends what it says and harms nothing else.

const seedCount = Number(process.env['NIANBAO_SEEDS'] ?? 4);
const firstSeed = Number(process.env['NIANBAO_FIRST_SEED'] ?? 1);

const errors: string[] = [];
const service = createReportService({ logError: (where, error) => errors.push(`${where}: ${String(error)}`) });

const figuresOf = ({ extraction }: Snapshot): string =>
  JSON.stringify(extraction.tables, (key, value) => (key === 'range' || key === 'raw' ? undefined : value));

const errorCounts = ({ findings }: Snapshot): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const newErrors = (before: Snapshot, after: Snapshot): readonly string[] => {
  const known = errorCounts(before);
  return [...errorCounts(after)]
    .filter(([rule, count]) => count > (known.get(rule) ?? 0))
    .map(([rule]) => `new ${rule}`);
};

/** What is wrong with the edits themselves. */
const disorder = (text: string, { edits }: Fix): readonly string[] =>
  edits.flatMap(({ range, newText }, i) => {
    const before = edits[i - 1]?.range.end ?? 0;
    const problems =
      range.start < before || range.end < range.start || range.end > text.length ? ['edits overlap'] : [];
    return newText === text.slice(range.start, range.end) ? [...problems, 'an edit changes nothing'] : problems;
  });

const problemsOfFix = (before: Snapshot, finding: Finding, fix: Fix): readonly string[] => {
  const problems = disorder(before.text, fix);
  if (problems.length > 0) return problems;
  const after = service.snapshot(applyEdits(before.text, fix.edits));
  const found = [...problems, ...newErrors(before, after)];
  if (fix.applicability === 'safe' && figuresOf(after) !== figuresOf(before)) found.push('a figure changed');
  const first = fix.edits[0]?.range.start ?? 0;
  if (finding.range.end < first) {
    const isThere = after.findings.some(
      ({ rule, range, message }) =>
        rule === finding.rule && range.start === finding.range.start && message.zh === finding.message.zh,
    );
    if (isThere) found.push('the finding is still there');
  }
  return found;
};

/** What is wrong with the fixes of a text, one by one and all together; empty where nothing is. */
const problemsOf = (text: string): readonly string[] => {
  const snapshot = service.snapshot(text);
  const one = snapshot.findings.flatMap((finding) =>
    fixesOfFinding(snapshot, finding).flatMap((fix) =>
      problemsOfFix(snapshot, finding, fix).map((problem) => `${finding.rule} 「${fix.title.zh}」: ${problem}`),
    ),
  );
  return [...one, ...problemsOfAll(snapshot), ...errors.splice(0)];
};

const problemsOfAll = (snapshot: Snapshot): readonly string[] => {
  const found: string[] = [];
  for (const applicability of ['safe', 'suggested'] as const) {
    const fixed = service.snapshot(featuresOf(snapshot).fixAll({ applicability }).text);
    found.push(...newErrors(snapshot, fixed).map((problem) => `all ${applicability}: ${problem}`));
    if (featuresOf(fixed).fixAll({ applicability }).text !== fixed.text)
      found.push(`all ${applicability}: not the same twice`);
    if (applicability === 'suggested') continue;
    if (figuresOf(fixed) !== figuresOf(snapshot)) found.push('all safe: a figure changed');
    const left = fixed.findings.filter((finding) =>
      fixesOfFinding(fixed, finding).some((fix) => fix.applicability === 'safe'),
    );
    found.push(...left.map(({ rule, message }) => `all safe: a safe fix is left, ${rule} ${message.zh}`));
  }
  return found;
};

describe('any report at all', () => {
  it('with a few accidents', () => {
    fc.assert(
      fc.property(mutilatedReports, (text) => {
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: 3 * seedCount },
    );
  });
  it('and scraps of all kinds', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        expect(problemsOf(text)).toEqual([]);
      }),
      { numRuns: 3 * seedCount },
    );
  });
});

describe('a correct report stays as it is', () => {
  it.each(layouts)('in layout %s', (layout) => {
    for (const rendering of renderings.filter((one) => one.layout === layout)) {
      const text = renderReport(makeFigures(firstSeed, rendering.figures), layout, rendering.style);
      const snapshot = service.snapshot(text);
      const fixed = service.snapshot(featuresOf(snapshot).fixAll({ applicability: 'safe' }).text);
      expect({ rendering: rendering.name, figures: figuresOf(fixed) }).toEqual({
        rendering: rendering.name,
        figures: figuresOf(snapshot),
      });
    }
  });
});

type Fault = (text: string) => string;

const swap =
  (from: string | RegExp, to: string): Fault =>
  (text) =>
    text.replace(from, to);
const both =
  (...faults: readonly Fault[]): Fault =>
  (text) =>
    faults.reduce((spoilt, fault) => fault(spoilt), text);
const dropLine =
  (words: RegExp): Fault =>
  (text) =>
    text.replace(new RegExp(`^[^\\n]*(?:${words.source})[^\\n]*\\n`, 'm'), '');
const doubleLine =
  (words: RegExp): Fault =>
  (text) =>
    text.replace(new RegExp(`^[^\\n]*(?:${words.source})[^\\n]*\\n`, 'm'), '$&$&');

/** The mistakes that writers, copying and scanning make. */
const faults: Readonly<Record<string, Fault>> = {
  'label: a character lost': swap('行政事业性收费', '行政事业收费'),
  'label: a wrong character': swap('行政事业性收费', '行政事业型收费'),
  'label: of the old form': swap('行政规范性文件', '规范性文件'),
  'label: cut off': swap(
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '1.申请人无正当理由逾期不补正',
  ),
  'label: scanned badly': swap('2.其他法律行政法规禁止公开', '2.就法制亍政收禁止公开'),
  'label: another number': swap('5.属于三类内部事务信息', '3.属于三类内部事务信息'),
  'label: no number': swap('7.属于行政执法案卷', '属于行政执法案卷'),
  'label: lost': swap('4.保护第三方合法权益', ''),
  'label: the first lost': swap('一、本年新收政府信息公开申请数量', ''),
  'label: the last lost': swap('四、结转下年度继续办理', ''),
  'labels: several lost': both(
    swap('2.其他法律行政法规禁止公开', ''),
    swap('6.属于四类过程性信息', ''),
    swap('2.重复申请', ''),
  ),
  'group: misspelt': swap('（五）不予处理', '（五）不于处理'),
  'group: lost': swap('（四）无法提供', ''),
  'header: misspelt': swap('本年废止件数', '本年度止件数'),
  'header: cut off': swap('现行有效件数', '现行有效件'),
  'header: another unit': swap('本年收费金额（单位：万元）', '本年收费金额（万元）'),
  'header: lost': swap('社会公益组织', ''),
  'header: a column lost': swap('现行有效件数', ''),
  'band: misspelt': swap('第二十条第（六）项', '第二十条第（七）项'),
  'band: lost': dropLine(/第二十条第（五）项/),
  'bands: all lost': both(
    dropLine(/第二十条第（一）项/),
    dropLine(/第二十条第（五）项/),
    dropLine(/第二十条第（六）项/),
    dropLine(/第二十条第（八）项/),
  ),
  'review: a head lost': swap('复议后起诉', ''),
  'review: misspelt': swap('尚未审结', '尚末审结'),
  'row: lost': dropLine(/8\.属于行政查询事项/),
  'row: the total lost': dropLine(/（七）总计/),
  'row: twice': doubleLine(/行政强制/),
  'heading: lost over its table': dropLine(/三、收到和处理/),
  'heading: lost over text': dropLine(/五、存在的主要问题/),
  'heading: two lost': both(dropLine(/二、主动公开政府信息情况$/), dropLine(/四、政府信息公开行政复议/)),
  'heading: wrong number': swap('五、存在的主要问题', '四、存在的主要问题'),
  'heading: numbers from the third on wrong': both(
    swap('三、收到和处理', '四、收到和处理'),
    swap('四、政府信息公开行政复议', '五、政府信息公开行政复议'),
    swap('五、存在的主要问题', '六、存在的主要问题'),
    swap('六、其他需要报告的事项', '七、其他需要报告的事项'),
  ),
  'heading: no number': swap('六、其他需要报告的事项', '其他需要报告的事项'),
  'heading: title deviates': swap('五、存在的主要问题及改进情况', '五、存在问题及改进措施'),
  'heading: a character wrong': swap('一、总体情况', '一、总休情况'),
  'heading: twice': doubleLine(/六、其他需要报告的事项/),
  'heading: nothing below': swap(/(五、存在的主要问题[^\n]*\n)[\s\S]*?(?=^[^\n]*六、其他)/m, '$1'),
  'figure: full-width': swap(/\b5\b(?=[^\n]*\n)/, '５'),
  'figure: a unit': swap(/(?<=[|\t>] ?)(\d+)(?= ?[|\t<])/, '$1件'),
  'figure: words': swap(/(?<=行政强制[^\n]*?)\d+/, '若干'),
  'figure: one too many': swap(/(?<=1\.属于国家秘密[^\n]*?)\d+/, '8'),
  'figure: blank': swap(/(?<=1\.属于国家秘密[^\n]*?)\d+/, ''),
  'figure: two exchanged': swap(/(?<=一、本年新收[^\n]*?)(\d+)(\D+)(\d+)/, '$3$2$1'),
  'figures: a row moved': swap(/(?<=3\.补正后申请内容仍不明确)/, '\t'),
  'table: cut off': (text) => text.slice(0, text.indexOf('（五）不予处理')),
  'text: part count': swap('六个部分', '五个部分'),
  'text: a number left out': swap(/申请\d+件/, '申请  件'),
  'text: a figure left open': swap(/(?<=申请)\d+(?=件)/, '××'),
  'text: a year left open': swap(/20\d\d(?=年，)/, '20××'),
  'text: a name left open': swap(/^\S{2,6}(?=[局县市镇])/m, '××'),
  'text: another count': swap(/(?<=申请)\d+(?=件)/, '98765'),
  'text: the year before': (text) => text.replace(/20\d\d(?=年，)/, (year) => String(Number(year) - 1)),
  'text: the old notice': swap('国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'),
  'text: the period': swap('12月31日', '12月21日'),
  'text: no fees': swap(/按照《政府信息公开信息处理费管理办法》[^\n<]*/, '无。'),
  'text: page furniture': swap(/^(?=[^\n]*二、主动公开)/m, '打印本页\n关闭窗口\n'),
  'text: a table announced': swap(/(?<=（一）存在的主要问题。)/, '情况见下表：'),
  'form: of the other year': (text) => text.replace(/20\d\d(?=年)/g, (year) => (Number(year) < 2021 ? '2024' : '2020')),
  'heading: of another section': swap('五、存在的主要问题及改进情况', '五、总体情况'),
  'figures: a 0 lost': swap(/(?<=4\.保护第三方合法权益[^\n]*?)(?:\| 0 \||\t0(?=\t)|<td>0<\/td>)/, '|'),
  'figures: a 0 too many': swap(/(?<=4\.保护第三方合法权益[^\n]*?)(?:\| 0 (?=\|)|\t0(?=\t)|<td>0<\/td>)/, '$&$&'),
  'figures: run together': swap(/(?<=行政规范性文件)0+(?=\n)/, '10018'),
  'figures: 规章 of others': swap(/(?<=规章[^\n]{1,9}?)0/, '3'),
  'text: everything twice': (text) => text + text,
};

const grounds: readonly { readonly layout: Layout; readonly style: Style; readonly figures: FigureOptions }[] = [
  { layout: 'pipe', style: { leadingPipe: true }, figures: { form: '2021', scale: 'medium' } },
  {
    layout: 'pipe',
    style: { leadingPipe: true, merged: 'blank', delimiterRow: '---', headings: 'markdown', blankLines: 1 },
    figures: { form: '2021', scale: 'large' },
  },
  { layout: 'pipe', style: { filler: true, newline: '\r\n' }, figures: { form: '2021', scale: 'small' } },
  { layout: 'tab', style: {}, figures: { form: '2021', scale: 'medium' } },
  { layout: 'tab', style: { merged: 'blank', blankLines: 1 }, figures: { form: '2021', scale: 'zero' } },
  { layout: 'tab', style: { merged: 'blank', byteOrderMark: true }, figures: { form: '2019', scale: 'medium' } },
  { layout: 'cell-per-line', style: { cellEnd: '' }, figures: { form: '2021', scale: 'medium' } },
  { layout: 'glued', style: {}, figures: { form: '2021', scale: 'zero' } },
  { layout: 'aligned', style: {}, figures: { form: '2021', scale: 'small' } },
  { layout: 'html', style: {}, figures: { form: '2021', scale: 'medium' } },
  { layout: 'html', style: { word: true, attributes: true }, figures: { form: '2021', scale: 'small' } },
  { layout: 'html', style: { minified: true, page: 'fragment' }, figures: { form: '2019', scale: 'small' } },
];

describe('faults planted in reports', () => {
  it('are of more than forty kinds', () => {
    expect(Object.keys(faults).length).toBeGreaterThan(40);
  });
  for (const [name, fault] of Object.entries(faults)) {
    it(name, () => {
      let planted = 0;
      for (const [index, { layout, style, figures }] of grounds.entries()) {
        const sound = renderReport(makeFigures(firstSeed + index, figures), layout, style);
        const spoilt = fault(sound);
        if (spoilt === sound) continue;
        planted++;
        expect({ ground: index, layout, problems: problemsOf(spoilt) }).toEqual({
          ground: index,
          layout,
          problems: [],
        });
      }
      expect(planted).toBeGreaterThan(0);
    });
  }
});
