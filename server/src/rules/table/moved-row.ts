import type { Cause, Outcome, Report } from '../../report/model.ts';
import type { MovedRow } from '../../report/row-moved.ts';
import type { Template } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';

/** A row whose figures stand one column beside their own, all or from one on: said once, and not for each column. */
export function movedRowFinding(
  report: Report,
  { outcome, others }: Cause,
  moved: MovedRow,
  template: Template,
): Draft {
  const { to, from, cells, figures } = moved;
  const written = cells
    .slice(from)
    .filter(({ raw }) => raw !== '')
    .map(({ range }) => range);
  const name = nameOf(outcome, template);
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
            `${name.zh}的数字整体${zh}移了一格：移回后应为 ${figures.join('、')}，另外 ${others.length} 处不成立的勾稽关系也随之成立。`,
            `All figures of ${name.en} stand one column too far to the ${en}: moved back they are ${figures.join(', ')}, and the ${others.length} other broken relation(s) hold as well.`,
          )
        : say(
            `${name.zh}漏填了第 ${from + 1} 格的数字，后面的数字都${zh}移了一格：补上后应为 ${figures.join('、')}，另外 ${others.length} 处不成立的勾稽关系也随之成立。`,
            `Figure ${from + 1} of ${name.en} was left out, so that those behind it stand one column too far to the ${en}: with it they are ${figures.join(', ')}, and the ${others.length} other broken relation(s) hold as well.`,
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
        edits: edit.writeFigures(report, new Map(cells.map((cell, i) => [cell, figures[i] ?? 0]))),
      },
    ],
  };
}

/** The review table prints all its blocks in one row, which has no label. */
function nameOf({ rule, target }: Outcome, template: Template): Message {
  if (rule === 'review-total') {
    const { zh, en } = tableName(template, { id: target.table });
    return say(`${zh}这一行`, `this row of the ${en}`);
  }
  const label = shorten(target.row.label);
  return say(`“${label}”一行`, `the row “${label}”`);
}
