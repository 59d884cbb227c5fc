import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { check, parseMarks, type ReportOverrides, report } from '../support/check.ts';
import { totalsFor } from '../support/roll-up.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('roll-up');

type Cells = Readonly<Record<string, string>>;

const zeros = { scale: 'zero' } as const;
/** The report of a unit in which nothing happened but what the cells say. */
const of = (unit: string, cells: Cells, more: ReportOverrides = {}): string =>
  report({ title: `${unit}2024年政府信息公开工作年度报告`, figures: zeros, cells, ...more });
const whole = (cells: Cells, more: ReportOverrides = {}): string => of('云岭市人民政府', cells, more);
/** What two bureaus come to that say the same. */
const twice = (rollUp: string, cells: Cells, more: ReportOverrides = {}) => ({
  members: totalsFor(parseMarks(rollUp).text, [of('云岭市财政局', cells, more), of('云岭市公安局', cells, more)]),
});

const granted = (count: string, total = count): Cells => ({
  'requests.granted.naturalPerson': count,
  'requests.granted.total': total,
});

describe('smaller than the sum', () => {
  const rollUp = whole(granted('⟦roll-up|7⟧', '7'));
  finds('in a row: one finding for the row', rollUp, {
    ...twice(rollUp, granted('4')),
    zh: '“（一）予以公开”行“自然人”列填 7，比 2 份下级报告合计至少应有的 8 少 1。汇总报告包括各下级单位和本级机关，一般不小于这个数；请核对是否漏汇，或者这份是本级报告。几个单位登记的同一件申请汇总时只计一次的，可以更小。',
    en: 'row “（一）予以公开”, column “自然人” says 7, 1 less than the 8 that 2 report(s) of bodies below come to at least. A roll-up holds all of these and the own office, and is not smaller as a rule: see whether a body was left out, or whether this is the report of the own office. It may be smaller where an application that several bodies have counts once.',
    severity: 'info',
    cell: 'requests.granted.naturalPerson',
    expected: null,
    actual: '7',
    related: ['7 → “（一）予以公开”行“总计”列：7，合计 8', ' → 云岭市公安局 4', ' → 云岭市财政局 4'],
  });

  const total = whole(granted('9', '⟦roll-up|7⟧'));
  finds('in the total alone', total, { ...twice(total, granted('4')), cell: 'requests.granted.total' });

  const cases = whole({ 'review.litigationDirect.total': '⟦roll-up|1⟧' });
  finds('in the table of cases', cases, {
    ...twice(cases, { 'review.litigationDirect.total': '1' }),
    zh: '“行政诉讼（未经复议直接起诉）”行“总计”列填 1，比 2 份下级报告合计至少应有的 2 少 1。汇总报告包括各下级单位和本级机关，一般不小于这个数；请核对是否漏汇，或者这份是本级报告。几个单位涉及的同一案件汇总时只计一次的，可以更小。',
  });

  const documents = whole({ 'disclosure.normativeDocuments.issued': '⟦roll-up|0⟧' });
  finds('of documents: 0 is a figure', documents, {
    ...twice(documents, { 'disclosure.normativeDocuments.issued': '3' }),
    zh: '“行政规范性文件”行“本年制发件数”列填 0，比 2 份下级报告合计至少应有的 6 少 6。汇总报告包括各下级单位和本级机关，一般不小于这个数；请核对是否漏汇，或者这份是本级报告。联合制发的文件汇总时只计一次的，可以更小。',
    en: 'row “行政规范性文件”, column “本年制发件数” says 0, 6 less than the 6 that 2 report(s) of bodies below come to at least. A roll-up holds all of these and the own office, and is not smaller as a rule: see whether a body was left out, or whether this is the report of the own office. It may be smaller where documents issued jointly count once.',
  });

  const fees = whole({ 'disclosure.fees.amount': '⟦roll-up|0.3⟧' });
  finds('of fees, exactly', fees, {
    ...twice(fees, { 'disclosure.fees.amount': '0.1501' }),
    zh: '“行政事业性收费”行“本年收费金额”列填 0.3万元，比 2 份下级报告合计至少应有的 0.3002万元 少 0.0002万元。汇总报告包括各下级单位和本级机关，一般不小于这个数；请核对是否漏汇，或者这份是本级报告。联合制发的文件汇总时只计一次的，可以更小。',
  });
});

describe('silent', () => {
  const larger = whole(granted('9'));
  silent('larger: the own office, and reports that are not there', larger, twice(larger, granted('4')));
  const equal = whole({ ...granted('8'), 'disclosure.fees.amount': '0.3' });
  silent('just the sum', equal, twice(equal, { ...granted('4'), 'disclosure.fees.amount': '0.15' }));
  silent('nobody asks', whole(granted('1')));
  const blank = whole(granted('', ''));
  silent('a blank cell in the roll-up says nothing', blank, twice(blank, granted('4')));
  const slash = whole(granted('/', '/'));
  silent('nor does a stroke', slash, twice(slash, granted('4')));
  const odd = whole(granted('3'));
  silent('blank, negative and unreadable figures below', odd, twice(odd, granted('-', '约 4')));
  const shifted = whole(granted('1'));
  const row = '| | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 | 4 |';
  silent('rows whose figures do not stand under their columns', shifted, {
    ...twice(shifted, {}, { lines: { 'requests.granted': row } }),
  });
  const inYuan = whole({ 'disclosure.fees.amount': '30' });
  silent('amounts in another unit', inYuan, twice(inYuan, { 'disclosure.fees.amount': '200000元' }));
});

it('the form of 2019: items, changes and amounts without a unit do not add up', () => {
  const form = { form: '2019', year: 2020, figures: zeros } as const;
  const title = (unit: string) => `${unit}2020年政府信息公开工作年度报告`;
  const below = ['云岭市财政局', '云岭市公安局'].map((unit) =>
    report({
      ...form,
      title: title(unit),
      cells: {
        'disclosure.licences.previousItems': '40',
        'disclosure.licences.change': '增5',
        'disclosure.licences.decisions': '40',
        'disclosure.procurement.amount': '251000',
      },
    }),
  );
  const marked = report({
    ...form,
    title: title('云岭市人民政府'),
    cells: { 'disclosure.licences.decisions': '⟦roll-up|60⟧', 'disclosure.licences.previousItems': '45' },
  });
  check(marked, { rules: ['roll-up'], members: totalsFor(parseMarks(marked).text, below) });
});

it('can be switched off, and asked of a line to be silent', () => {
  const text = whole(granted('1'));
  const { members } = twice(text, granted('4'));
  const service = createReportService();
  const found = (options: object, from = text) =>
    service.snapshot(from, { members, ...options }).findings.map(({ rule, severity }) => `${rule} ${severity}`);
  expect(found({})).toContain('roll-up info');
  expect(found({ ruleSettings: { 'roll-up': { severity: 'off' } } })).not.toContain('roll-up info');
  const silenced = `<!-- nianbao-disable roll-up 本级报告 -->\n${text}`;
  expect(found({}, silenced).filter((one) => /roll-up|suppression/.test(one))).toEqual([]);
  // Without a sum to compare with nothing tells whether the mark is still needed.
  expect(service.snapshot(silenced).findings.filter(({ rule }) => rule.startsWith('suppression'))).toEqual([]);
});
