import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/edit/fix.ts';
import { createReportService } from '../../server/src/service.ts';
import { base2021, replaceOnce, report } from '../support/check.ts';
import { fixesOf } from '../support/features.ts';
import { fixed, fixedAll, offers } from '../support/fixes.ts';
import { type FixCases, fixCases } from './fix-cases.ts';

// Fixes of the running text.

const overview = (sentence: string): string =>
  report({
    bodies: { overview: `（二）依申请公开。${sentence}\n（三）主动公开、信息管理、平台建设、监督保障均有进展。` },
  });
const received =
  createReportService().snapshot(base2021).extraction.tables.requests?.['newReceived']?.['total']?.value ?? 0;

describe('a number that nobody knows', () => {
  it('is 0 by hand only where no table has it', () => {
    const text = overview('全年公开信息____条。');
    expect(offers(text, 'text-missing-number')).toEqual(['suggested: 没有的写 0条']);
    expect(fixedAll(text, 'suggested')).toContain('信息____条');
  });
  it('is not written where its cells are blank', () => {
    const blank = overview('全年收到政府信息公开申请××件。').replace(
      /\| (?:\d+(?:\.\d+)? \| )*\d+(?:\.\d+)? \|$/gm,
      (cells) => cells.replace(/[\d.]+/g, ''),
    );
    expect(offers(blank, 'placeholder')).toEqual([]);
  });
});

const cases: FixCases = {
  'a number that is missing, as the table has it': {
    rule: 'text-missing-number',
    title: `按表格填 ${received}件`,
    applicability: 'suggested',
    before: overview('全年共收到政府信息公开申请  件，均按时答复。'),
    after: overview(`全年共收到政府信息公开申请${received}件，均按时答复。`),
  },
  'an open figure': {
    rule: 'placeholder',
    index: 0,
    applicability: 'suggested',
    before: overview('全年收到政府信息公开申请××件。'),
    after: overview(`全年收到政府信息公开申请${received}件。`),
  },
  'an open year': {
    rule: 'placeholder',
    index: 0,
    applicability: 'suggested',
    before: overview('20××年，我县扎实推进。'),
    after: overview('2024年，我县扎实推进。'),
  },
  'an open name': {
    rule: 'placeholder',
    index: 0,
    applicability: 'suggested',
    before: overview('××县人民政府高度重视。'),
    after: overview('云汀县人民政府高度重视。'),
  },
  'an open document number': {
    rule: 'placeholder',
    index: 0,
    applicability: 'suggested',
    before: overview('本报告依据国办公开办函〔〕号编制。'),
    after: overview('本报告依据国办公开办函〔2021〕30号编制。'),
  },
  'a table that is announced and not there': {
    rule: 'placeholder',
    title: '删去这句话',
    applicability: 'suggested',
    before: overview('全年工作平稳，情况见下表：'),
    after: overview('全年工作平稳。'),
  },
  'a count, to what the table says': {
    rule: 'text-table-mismatch',
    title: `文字改为 ${received}`,
    applicability: 'suggested',
    before: overview('全年新收政府信息公开申请999件。'),
    after: overview(`全年新收政府信息公开申请${received}件。`),
  },
  'a cell, to what the text says': {
    rule: 'text-table-mismatch',
    title: '表格“行政规范性文件”行“本年制发件数”列改为 12',
    applicability: 'suggested',
    before: overview('全年制发行政规范性文件12件。'),
    after: replaceOnce(overview('全年制发行政规范性文件12件。'), '| 行政规范性文件 | 10 |', '| 行政规范性文件 | 12 |'),
  },
  'a total of parts': {
    rule: 'text-sum',
    title: '总数改为 110',
    applicability: 'suggested',
    before: overview('发布信息100条，其中网站60条、微信50条。'),
    after: overview('发布信息110条，其中网站60条、微信50条。'),
  },
  'a part of a total': {
    rule: 'text-sum',
    title: '分项 50条 改为 40条',
    applicability: 'suggested',
    before: overview('发布信息100条，其中网站60条、微信50条。'),
    after: overview('发布信息100条，其中网站60条、微信40条。'),
  },
};
fixCases(cases);

describe('choices', () => {
  it('a cell that the sums pin down is not offered', () => {
    expect(offers(overview('全年结转下年度继续办理政府信息公开申请9件。'), 'text-table-mismatch')).toEqual([
      'suggested: 文字改为 4',
    ]);
  });
  it('a name that the report does not tell is left to the writer', () => {
    expect(offers(overview('由××科室负责维护。'), 'placeholder')).toEqual([]);
  });
  it('two numbers for one thing: either may be right', () => {
    const text = (first: number, second: number): string =>
      report({ bodies: { overview: `全年主动公开政府信息${first}条。\n全年主动公开政府信息${second}条。` } });
    expect(offers(text(120, 130), 'text-contradiction')).toEqual([
      'suggested: 这里改为 120，与前面一致',
      'suggested: 前面改为 130，与这里一致',
    ]);
    expect(fixed(text(120, 130), { rule: 'text-contradiction', index: 0 })).toBe(text(120, 120));
    expect(fixed(text(120, 130), { rule: 'text-contradiction', index: 1 })).toBe(text(130, 130));
  });
});

describe("last year's report", () => {
  const service = createReportService();
  const last = service.snapshot(report({ year: 2023 }));
  const previous = { uri: 'last-year', snapshot: last };
  const carried = last.extraction.tables.requests?.['carriedForward'];
  it('figures that continue are not taken over where the sums cannot bear it', () => {
    const sound = report({ figures: { scale: 'zero' } });
    // The table balances without them, and nothing was received from which they could go.
    expect(carried?.['total']?.value).toBeGreaterThan(0);
    expect(fixesOf(service.snapshot(sound, { previous }), 'carry-over')).toEqual([]);
  });
  it('what was counted as received this year is put where it belongs', () => {
    const columns = ['naturalPerson', 'enterprise', 'total'] as const;
    const cells = service.snapshot(base2021).extraction.tables.requests ?? {};
    const counted = (row: string, column: string): number => cells[row]?.[column]?.value ?? 0;
    // Last year carried forward what this year began with.
    const lastYear = service.snapshot(
      report({
        year: 2023,
        cells: Object.fromEntries(
          Object.keys(cells['carriedOver'] ?? {}).map((column) => [
            `requests.carriedForward.${column}`,
            String(counted('carriedOver', column)),
          ]),
        ),
      }),
    );
    const moved = Object.fromEntries(
      columns.flatMap((column) => {
        const count = column === 'enterprise' ? 0 : counted('carriedOver', 'naturalPerson');
        return [
          [`requests.newReceived.${column}`, String(counted('newReceived', column) + count)],
          [`requests.carriedOver.${column}`, String(counted('carriedOver', column) - count)],
        ];
      }),
    );
    const text = report({ cells: moved });
    const options = { previous: { uri: 'last-year', snapshot: lastYear } };
    const fixes = fixesOf(service.snapshot(text, options), 'carry-over');
    expect(fixes.map(({ title }) => title.zh)).toEqual([
      '按上年报告填写“上年结转”，差额从“一、本年新收政府信息公开申请数量”中增减',
    ]);
    expect(applyEdits(text, fixes[0]?.edits ?? [])).toBe(base2021);
  });
  it('documents in force: the stock, or what was issued or repealed', () => {
    const text = report({ cells: { 'disclosure.normativeDocuments.inForce': '40' } });
    const found = fixesOf(service.snapshot(text, { previous }), 'in-force-continuity');
    expect(found.map(({ title }) => title.zh)).toEqual(['“现行有效件数”改为 28', '“本年制发件数”改为 22']);
    const [stock] = found;
    expect(applyEdits(text, stock?.edits ?? [])).toBe(
      report({ cells: { 'disclosure.normativeDocuments.inForce': '28' } }),
    );
  });
});
