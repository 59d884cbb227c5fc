import { likelySplits } from '../../report/glued-ways.ts';
import type { BoundCell, BoundTable, OddCell, Report } from '../../report/model.ts';
import type { Fix } from '../finding.ts';
import { defineSectionRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { tablesOf, wordIn } from './tables.ts';

export const tableAmbiguous = defineSectionRule({
  id: 'table-ambiguous',
  group: 'table',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '数字连在一起，无法唯一地拆分成各列的数。',
      'Figures are glued together and cannot be split in exactly one consistent way.',
    ),
    why: say(
      '从网页或图片复制表格时，列与列之间的分隔常会丢失；拆法不唯一时，数字无法核对。',
      'Copying from a page often loses the separators; then the figures cannot be checked.',
    ),
    mend: say('按原表把各列的数字分开写。', 'Separate the figures as in the original table.'),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      const runs = runsOf(table);
      const first = runs[0]?.cell;
      if (first === undefined) continue;
      const name = tableName(template, table);
      yield {
        range: first.range,
        message: say(
          `${name.zh}有 ${runs.length} 行的数字连在一起（如“${first.raw}”），无法确定怎样分列，请把各列的数字分开。`,
          `In the ${name.en}, ${runs.length} row(s) of glued figures (such as “${first.raw}”) can be split in more than one way or in none; separate the figures.`,
        ),
        actual: first.raw,
        fixes: () => readings(report, table, first),
        related: runs.slice(1).map(({ row, cell }) => ({
          message: say(`“${shorten(row.row.label)}”`, `“${shorten(row.row.label)}”`),
          range: cell.range,
        })),
      };
    }
  },
});

/** The likely ways to part the first run; which of them agree with the sums around it, the proof tells. */
function readings(
  { document: { text } }: Report,
  { id, rows }: BoundTable,
  { range, raw, row }: BoundCell,
): readonly Fix[] {
  if (!/^\d+$/.test(raw)) return [];
  const count = rows.flatMap(({ cells }) => cells).filter((cell) => cell.range.start === range.start).length;
  // Only the tables of cases have totals to tell the ways apart.
  const size = id === 'disclosure' ? undefined : row.columns.length;
  const lead = range.start > 0 && !/\s/.test(text.charAt(range.start - 1)) ? ' ' : '';
  return likelySplits(raw, count, size)
    .slice(0, MOST_TRIED)
    .map((parts) => ({
      title: say(`分成 ${parts.join('、')}`, `Part it as ${parts.join(', ')}`),
      applicability: 'suggested',
      edits: [{ range: { start: range.start, end: range.end }, newText: lead + parts.join(' ') }],
    }));
}

const MOST_TRIED = 12;

/**
 * One cell for each run of figures that could not be told apart; a row of too many or too few figures is another rule's, and so is
 * a word among the digits of a count.
 */
function runsOf({ id, oddCells }: BoundTable): readonly OddCell[] {
  const seen = new Set<number>();
  return oddCells.filter(
    ({ row, cell }) =>
      cell.state === 'ambiguous' &&
      row.misaligned === undefined &&
      wordIn(id, cell.raw) === undefined &&
      !seen.has(cell.range.start) &&
      seen.add(cell.range.start),
  );
}
