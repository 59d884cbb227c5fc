import type { BoundCell, BoundRow, Report } from '../../report/model.ts';
import type { EditTools, Fix, RelatedPlace } from '../finding.ts';
import { addressOf, type Draft, defineRule, type PreviousReport, type RuleContext, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import {
  countIn,
  flowIn,
  hereAt,
  isNegativeCell,
  isSure,
  nameOf,
  reportBefore,
  rewrite,
  soundRow,
  thereAt,
} from './continuity.ts';

export const carryOver = defineRule({
  id: 'carry-over',
  group: 'last-year',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '“上年结转”与上年报告的“结转下年度继续办理”不一致。',
      'The applications carried over are not those that last year’s report carried forward.',
    ),
    why: say(
      '上年末没有办结的申请就是本年年初结转来的申请，各列都应衔接。机构合并、上年报告更正、统计口径变化、申请人重新归类时可以例外。',
      'What was pending when last year ended is what this year began with, column by column; mergers, corrections of last year’s report, another scope and applicants classed anew are exceptions.',
    ),
    mend: say(
      '核对两年的数字并改正；有合理原因的，在第三部分或第六部分说明。',
      'Compare both reports and correct the figure, or give the reason in the text.',
    ),
  },
  *check(context) {
    const previous = reportBefore(context);
    if (previous === undefined) return;
    const here = soundRow(context.report, 'requests', 'carriedOver');
    const there = soundRow(previous.report, 'requests', 'carriedForward');
    if (here === undefined || there === undefined) return;
    const finding = compare(here, there, previous, context);
    if (finding !== undefined) yield finding;
  },
});

interface Pair {
  readonly here: BoundCell;
  readonly there: BoundCell;
  readonly actual: number;
  readonly expected: number;
}

function compare(here: BoundRow, there: BoundRow, previous: PreviousReport, context: RuleContext): Draft | undefined {
  const pairs = pairsOf(here, there);
  const total = pairs.find((pair) => isTotal(pair.here));
  const kinds = pairs.filter((pair) => !isTotal(pair.here) && pair.actual !== pair.expected);
  const sums = sumsOf(here, there);
  const actual = total?.actual ?? sums?.actual;
  const expected = total?.expected ?? sums?.expected;
  if (actual === undefined || expected === undefined) return undefined;
  const isSame = actual === expected;
  const first = isSame ? kinds[0] : (total ?? kinds[0]);
  if (first === undefined) return undefined;
  const listed = kinds.map((kind) => {
    const column = shorten(kind.here.column.label);
    return say(`${column} ${kind.actual}（上年 ${kind.expected}）`, `${column} ${kind.actual} (${kind.expected})`);
  });
  const columns = say(listed.map(({ zh }) => zh).join('、'), listed.map(({ en }) => en).join(', '));
  const wrong = isSame ? kinds : [...kinds, ...(total === undefined ? [] : [total])];
  const report = nameOf(previous);
  const explained = isSame ? undefined : explanationIn(context);
  const label = shorten(here.row.label);
  const labelThere = shorten(there.row.label);
  const diff = difference(actual, expected);
  const tail = isSame
    ? say('重新归类的可以不改，否则请核对。', 'Fine where they were classed anew; compare otherwise.')
    : explained === undefined
      ? say(
          '请核对；上年报告有误或机构、口径有变化的，请在报告中说明。',
          'Compare both; where last year’s report was wrong or the scope has changed, say so in the report.',
        )
      : say('正文对此似有说明，请确认。', 'The text seems to say why; please confirm.');
  const message = isSame
    ? say(
        `“${label}”的总计与${report.zh}衔接（${actual}），但申请人分类不同：${columns.zh}。${tail.zh}`,
        `“${label}” continues ${report.en} in its total (${actual}), but not by applicant: ${columns.en}. ${tail.en}`,
      )
    : say(
        `“${label}”填 ${actual}，${report.zh}“${labelThere}”是 ${expected}（${diff.zh}）${listed.length === 0 ? '' : `：${columns.zh}`}。${tail.zh}`,
        `“${label}” says ${actual}, but “${labelThere}” in ${report.en} is ${expected} (${diff.en})${listed.length === 0 ? '' : `: ${columns.en}`}. ${tail.en}`,
      );
  const links: readonly RelatedPlace[] = [
    ...wrong.filter((pair) => pair !== first).map((pair) => hereAt(pair.here)),
    ...wrong.map((pair) => thereAt(pair.there, previous)),
    ...(explained === undefined ? [] : [explained]),
  ].filter(({ range }) => range.end > range.start);
  const isDoubtful = isSame || explained !== undefined || !isSure([...here.cells, ...there.cells]);
  return {
    range: first.here.range.end > first.here.range.start ? first.here.range : here.range,
    message,
    ...(isDoubtful && { severity: 'info' }),
    cell: addressOf(first.here),
    expected: String(first.expected),
    actual: first.here.raw,
    related: links,
    fixes: (edit) => fixesOf(edit, context.report, wrong),
  };
}

const isTotal = ({ column }: BoundCell): boolean => column.isTotal;

/** The columns that are known in both years. A row without any figure says nothing, elsewhere an empty cell is 0. */
function pairsOf(here: BoundRow, there: BoundRow): readonly Pair[] {
  if (![here, there].every(({ cells }) => cells.some(({ value }) => value !== null))) return [];
  const pairs: Pair[] = [];
  for (const [index, cell] of here.cells.entries()) {
    const other = there.cells[index];
    if (other === undefined || isNegativeCell(cell) || isNegativeCell(other)) continue;
    const read = isTotal(cell) ? countIn : flowIn;
    const actual = read(cell);
    const expected = read(other);
    if (actual === undefined || expected === undefined) continue;
    pairs.push({ here: cell, there: other, actual, expected });
  }
  return pairs;
}

/** What stands in for the totals where one of them is left empty. */
function sumsOf(here: BoundRow, there: BoundRow): { readonly actual: number; readonly expected: number } | undefined {
  const actual = totalOf(here);
  const expected = totalOf(there);
  return actual === undefined || expected === undefined ? undefined : { actual, expected };
}

function totalOf({ cells }: BoundRow): number | undefined {
  const total = countIn(cells.find(isTotal));
  if (total !== undefined) return total;
  let sum = 0;
  let hasFigure = false;
  for (const cell of cells) {
    if (isTotal(cell)) continue;
    const count = flowIn(cell);
    if (count === undefined) return undefined;
    if (cell.value !== null) hasFigure = true;
    sum += count;
  }
  return hasFigure ? sum : undefined;
}

/** A sentence of this year's report that accounts for a difference: a correction, a merger, another scope. */
function explanationIn({ prose, template }: RuleContext): RelatedPlace | undefined {
  const { subject, explains } = template.lastYear.carryOver;
  for (const paragraph of prose.paragraphs) {
    if (!paragraph.text.includes(subject)) continue;
    for (const { text, start } of paragraph.sentences()) {
      if (!text.includes(subject) || !explains.some((word) => text.includes(word))) continue;
      const message = say('正文中的说明', 'what the text says about it');
      return { message, range: paragraph.range(start, start + text.length) };
    }
  }
  return undefined;
}

/** As last year says; where the sums hold as they are, what was counted by mistake among those received this year goes from there. */
function fixesOf(edit: EditTools, report: Report, wrong: readonly Pair[]): readonly Fix[] {
  const carried = wrong.map(({ here, expected }) => [here, expected] as const);
  const plain = rewrite(
    edit,
    report,
    say('按上年报告填写“上年结转”', 'Enter what last year’s report carried forward'),
    carried,
  );
  const received = soundRow(report, 'requests', 'newReceived');
  const moved = wrong.flatMap(({ here, actual, expected }) => {
    const cell = received?.cells.find(({ column }) => column.id === here.column.id);
    const now = countIn(cell);
    const figure = now === undefined ? -1 : now + actual - expected;
    return cell === undefined || figure < 0 ? [] : [[cell, figure] as const];
  });
  const balances = wrong.every(({ here }) =>
    report.relations.some(({ rule, left, state }) => rule === 'balance' && left.includes(here) && state === 'holds'),
  );
  if (received === undefined || !balances || moved.length < wrong.length) return plain;
  const name = shorten(received.row.label);
  const both = rewrite(
    edit,
    report,
    say(
      `按上年报告填写“上年结转”，差额从“${name}”中增减`,
      `Enter what last year’s report carried forward, and take the difference from “${name}”`,
    ),
    [...carried, ...moved],
  );
  return [...plain, ...both];
}
