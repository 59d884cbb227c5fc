import { readImplied } from '../../prose/implied.ts';
import { foundIn } from '../../prose/prose.ts';
import type { Report } from '../../report/model.ts';
import { cellOf, countIn, hereAt, isSure, soundRow } from '../last-year/continuity.ts';
import { type Draft, type RuleContext, say } from '../rule.ts';
import { tableName } from '../words.ts';

/**
 * 申请数量较上年的48件增加12件, without the number of this year: it follows, and the table has to have it, whichever way of counting.
 * Silent where a figure of the table is not sure.
 */
export function* impliedTotals({ report, prose, template }: RuleContext): Generator<Draft> {
  const problems = template.common.sections.at(-2)?.id;
  for (const { paragraph, found } of foundIn(prose.paragraphs, readImplied, template)) {
    if (paragraph.section === undefined || paragraph.section === problems) continue;
    for (const { year, before, now, unit, start, end } of found) {
      if (year !== undefined && year + 1 !== report.year?.value) continue;
      const totals = totalsOf(report);
      if (totals === undefined || totals.values.includes(now)) continue;
      const { received, cell } = totals;
      const gap = Math.abs(received - before);
      const expected =
        gap === 0
          ? say('持平', 'no change')
          : received > before
            ? say(`增加${gap}${unit}`, `${gap} more`)
            : say(`减少${gap}${unit}`, `${gap} less`);
      const table = tableName(template, { id: cell.table });
      const range = paragraph.range(start, end);
      const written = report.document.text.slice(range.start, range.end);
      yield {
        range,
        message: say(
          `按这里说的，上年 ${before} ${unit}，今年就是 ${now} ${unit}，${table.zh}本年新收是 ${received} ${unit}（应为${expected.zh}），请核对；如有别的口径，请写明。`,
          `With ${before} last year this makes ${now} for this year, but the ${table.en} has ${received} new applications (${expected.en}). Please check. If it is counted otherwise, please say so.`,
        ),
        expected: expected.zh,
        actual: written,
        related: [hereAt(cell)],
        fixes: () => [
          {
            title: say(`改为“${expected.zh}”`, `Write “${expected.zh}”`),
            applicability: 'suggested',
            edits: [{ range, newText: expected.zh }],
          },
        ],
      };
    }
  }
}

/** All that the number of applications may mean; undefined where the table does not have it for sure. */
function totalsOf(report: Report) {
  const total = (row: string) => cellOf(soundRow(report, 'requests', row), 'total');
  const cells = ['newReceived', 'carriedOver', 'resultTotal'].map(total);
  const [cell] = cells;
  const [received, carried, completed] = cells.map(countIn);
  if (cell === undefined || received === undefined || carried === undefined || !isSure(cells)) return undefined;
  const values = [received, received + carried, ...(completed === undefined ? [] : [completed])];
  return { received, cell, values };
}
