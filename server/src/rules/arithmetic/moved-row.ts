import type { TextEdit } from '../../edit/fix.ts';
import type { Cause, Report } from '../../report/model.ts';
import type { MovedRow } from '../../report/row-moved.ts';
import type { EditTools } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { shorten } from '../words.ts';

/** A row whose figures stand one column beside their own, all or from one on: said once, and not for each column. */
export function movedRowFinding(report: Report, { outcome, others }: Cause, moved: MovedRow): Draft {
  const { to, from, cells, figures } = moved;
  const written = cells
    .slice(from)
    .filter(({ raw }) => raw !== '')
    .map(({ range }) => range);
  const label = shorten(outcome.target.row.label);
  const [zh, en] = to === 'right' ? ['右', 'right'] : ['左', 'left'];
  const back = to === 'right' ? '左' : '右';
  return {
    range: {
      start: written[0]?.start ?? outcome.target.range.start,
      end: written.at(-1)?.end ?? outcome.target.range.end,
    },
    severity: outcome.confidence === 'low' ? 'warning' : 'error',
    message:
      from === 0
        ? say(
            `“${label}”一行的数字整体${zh}移了一格：移回后应为 ${figures.join('、')}，另外 ${others.length} 处不成立的勾稽关系也随之成立。`,
            `All figures of the row “${label}” stand one column too far to the ${en}: moved back they are ${figures.join(', ')}, and the ${others.length} other broken relation(s) hold as well.`,
          )
        : say(
            `“${label}”一行漏填了第 ${from + 1} 格的数字，后面的数字都${zh}移了一格：补上后应为 ${figures.join('、')}，另外 ${others.length} 处不成立的勾稽关系也随之成立。`,
            `Figure ${from + 1} of the row “${label}” was left out, so that those behind it stand one column too far to the ${en}: with it they are ${figures.join(', ')}, and the ${others.length} other broken relation(s) hold as well.`,
          ),
    expected: figures.join(' '),
    actual: cells
      .map(({ raw }) => raw)
      .join(' ')
      .trim(),
    fixes: (edit) => [
      {
        title:
          from === 0
            ? say(`整行数字${back}移一格`, 'Move the figures of the row back by one column')
            : say(
                `补上漏填的 ${figures[from] ?? 0}，后面的数字${back}移一格`,
                `Put in the ${figures[from] ?? 0} that was left out and move the figures behind it back by one column`,
              ),
        applicability: 'suggested',
        edits: moveBack(edit, report, moved),
      },
    ],
  };
}

function moveBack(edit: EditTools, report: Report, { cells, figures }: MovedRow): readonly TextEdit[] {
  const [first] = cells;
  const table = first && report.tables[first.table];
  const row = table?.rows.find((one) => first !== undefined && one.cells.includes(first));
  if (table === undefined || row === undefined) return [];
  const changed = new Map(row.cells.map((cell, i) => [i, String(figures[cells.indexOf(cell)] ?? figures[i] ?? 0)]));
  return edit.setFigures(report.document.text, table.parts, row, changed) ?? [];
}
