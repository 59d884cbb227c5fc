import type { Fix, TextEdit } from '../../edit/fix.ts';
import type { BoundTable, Report } from '../../report/model.ts';
import type { TextRange } from '../../text/range.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { shorten, shortenBeside } from '../words.ts';
import { tablesOf } from './tables.ts';

export const rowLabel = defineSectionRule({
  id: 'row-label',
  group: 'table',
  severity: 'warning',
  fix: 'safe',
  docs: {
    what: say(
      '行的标签缺失，与格式的写法不同（错字、缺字、截断），或者各行的次序与格式不同。',
      'A row label is missing or differs from the form: misspelt, cut off, or in another place.',
    ),
    why: say(
      '标签说明数字的含义，格式已经印定；多为复制或转换表格时出错。',
      'The label says what the figures mean and is printed in the form.',
    ),
    mend: say('改成格式的标签。', 'Write the label of the form.'),
  },
  *check({ report }) {
    for (const table of tablesOf(report)) {
      for (const row of table.rows) {
        const { label } = row;
        if (label.state === 'official' || label.state === 'implied') continue;
        const { label: official } = row.row;
        if (label.state === 'lost')
          yield {
            ...labelFinding('', official, label.range),
            fixes: (edit) => [putBack(official, edit.restoreLabel(report, table, row))],
          };
        else
          yield {
            ...labelFinding(label.written, official, label.range),
            fixes: (edit) => [correct(official, edit.correctLabel(report, table, label.range, official))],
          };
      }
      const other = outOfOrder(table);
      if (other !== undefined) yield other;
      const absent = new Set(table.missing.flatMap(({ rows }) => rows.map(({ id }) => id)));
      for (const { kind, official, written, range } of table.groups) {
        if (kind === 'misspelt')
          yield {
            ...labelFinding(written, official, range),
            fixes: (edit) => [correct(official, edit.correctLabel(report, table, range, official))],
          };
        // The group's name stands on its first row: where that row is missing, its finding says enough.
        else if (!absent.has(firstRowUnder(report, official) ?? ''))
          yield {
            ...groupFinding(official, range),
            fixes: (edit) => [putBack(official, edit.restoreGroup(report, table, range, official))],
          };
      }
    }
  },
});

/**
 * Rows that stand in another order than in the form. The figures are read by the labels, whichever of the two is in the wrong
 * place: nobody can tell from the table.
 */
function outOfOrder({ rows }: BoundTable): Draft | undefined {
  const own = rows.filter(({ label }) => label.state === 'official' || label.state === 'variant');
  const isOrdered = own.every((row, i) => i === 0 || row.label.range.start >= (own[i - 1] ?? row).label.range.start);
  if (isOrdered) return undefined;
  const written = own.toSorted((a, b) => a.label.range.start - b.label.range.start);
  const wrong = written.filter((row, i) => row !== own[i]);
  const [first, ...others] = wrong;
  const expected = first && own[written.indexOf(first)];
  if (first === undefined || expected === undefined) return undefined;
  const [here, there] = [shortenBeside(first.row.label, expected.row.label), shorten(expected.row.label)];
  return {
    range: { start: first.label.range.start, end: first.label.range.end },
    message: say(
      `这里按格式应是“${there}”这一行，现在是“${here}”；有 ${wrong.length} 行的次序与格式不同，请核对标签与数字是否对应，再按格式的次序填写。`,
      `In the form the row “${there}” stands here, not “${here}”; ${wrong.length} rows are in another order. Check that the labels belong to the figures, then put the rows in the order of the form.`,
    ),
    expected: expected.row.label,
    actual: first.label.written,
    related: others.map(({ row, label }) => ({
      message: say(`“${shorten(row.label)}”`, `“${shorten(row.label)}”`),
      range: { start: label.range.start, end: label.range.end },
    })),
  };
}

const correct = (official: string, edits: readonly TextEdit[]): Fix => ({
  title: say(`改为“${official}”`, `Write “${official}”`),
  applicability: 'safe',
  edits,
});

const putBack = (official: string, edits: readonly TextEdit[]): Fix => ({
  title: say(`补上标签“${official}”`, `Put the label “${official}” back`),
  applicability: 'safe',
  edits,
});

function firstRowUnder({ form }: Report, label: string): string | undefined {
  const group = form.data.requests.groups.find((one) => one.label === label)?.id;
  return form.rows.requests.find(({ under }) => group !== undefined && under.includes(group))?.id;
}

const groupFinding = (official: string, { start, end }: TextRange) => ({
  range: { start, end },
  message: say(
    `从这一行起的各行缺少类别名称“${official}”，请在行首补上。`,
    `The rows from here on lack the name of their group, “${official}”.`,
  ),
  expected: official,
});

const labelFinding = (written: string, official: string, { start, end }: TextRange) => ({
  range: { start, end },
  message:
    written === ''
      ? say(`这一行缺少标签，应为“${official}”。`, `The label of this row is missing; it is “${official}”.`)
      : say(
          `标签“${shortenBeside(written, official)}”与格式不一致，应为“${official}”。`,
          `The label “${shortenBeside(written, official)}” must read “${official}”.`,
        ),
  expected: official,
  ...(written === '' ? {} : { actual: written }),
});
