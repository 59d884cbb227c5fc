import type { RowFigures } from '../../edit/mend-rows.ts';
import type { BoundTable, MissingRows, Report } from '../../report/model.ts';
import type { FormRow } from '../../template/forms.ts';
import type { EditTools, Fix, Message } from '../finding.ts';
import { defineSectionRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { isMixed, tablesOf } from './tables.ts';

export const rowMissing = defineSectionRule({
  id: 'row-missing',
  group: 'table',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say('表格缺少格式规定的行。', 'The table lacks a row of the form.'),
    why: say('格式的行不得删减，没有发生的填 0。', 'Rows of the form must not be left out; what did not happen is 0.'),
    mend: say('在应有的位置补上这一行。', 'Insert the row where it belongs.'),
  },
  *check({ report, template }) {
    for (const table of tablesOf(report)) {
      if (table.id === 'disclosure' && isMixed(report)) continue;
      const name = tableName(template, table);
      for (const gap of table.missing) {
        const { rows, at } = gap;
        const listed = listOf(rows);
        yield {
          range: lineEndBefore(report.document.text, at.start),
          message: say(
            `${name.zh}缺少 ${rows.length} 行：${listed.zh}。请在此处补上，没有发生的填 0。`,
            `The ${name.en} lacks ${rows.length} row(s): ${listed.en}; insert them here, with 0 where nothing happened.`,
          ),
          expected: rows.map(({ label }) => label).join('\n'),
          fixes: (edit) => fixesOf(edit, report, table, gap),
        };
      }
    }
  },
});

/**
 * With the figures that the sums ask for, where they tell them, be they 0; else left blank. Of several rows any may be the one
 * that the sums lack: then each is a choice.
 */
function fixesOf(edit: EditTools, report: Report, table: BoundTable, gap: MissingRows): readonly Fix[] {
  const count = gap.rows.length;
  const insert = (title: Message, figures: RowFigures): Fix => ({
    title,
    applicability: 'suggested',
    edits: edit.insertMissing(report, table, gap, figures),
  });
  const zeros = (row: FormRow): readonly string[] => row.columns.map(() => '0');
  const lacking = figuresBySums(report, table, gap.rows);
  const isNothing = lacking?.every((figure) => figure === '0') ?? false;
  const derived =
    lacking === undefined || isNothing || count > MOST_CHOICES
      ? []
      : gap.rows.map((own) =>
          insert(
            count === 1
              ? say('补上缺少的行，数字按勾稽关系推算', 'Insert the row with the figures that the sums ask for')
              : say(
                  `补上缺少的 ${count} 行，勾稽关系所差的数填在“${shorten(own.label)}”`,
                  `Insert the ${count} rows, with what the sums lack in “${shorten(own.label)}”`,
                ),
            (row) => (row === own ? lacking : zeros(row)),
          ),
        );
  return [
    ...derived,
    isNothing
      ? insert(say(`补上缺少的 ${count} 行，数字填 0`, `Insert the ${count} missing row(s) with 0`), zeros)
      : insert(say(`补上缺少的 ${count} 行，数字待填`, `Insert the ${count} missing row(s), to be filled in`), (row) =>
          row.columns.map(() => ''),
        ),
  ];
}

const MOST_CHOICES = 3;

/** What each column's sums ask for where only these rows, all on one side, are not known; undefined where they do not tell. */
function figuresBySums({ form }: Report, table: BoundTable, rows: readonly FormRow[]): readonly string[] | undefined {
  const ids = rows.map(({ id }) => id);
  const relation = form.relations.find(
    ({ along, table: id, left, right }) =>
      along === 'column' &&
      id === table.id &&
      [left, right].some((side) => ids.every((one) => (side as readonly string[]).includes(one))),
  );
  if (relation === undefined) return undefined;
  const byId = new Map(table.rows.map((one) => [one.row.id, one]));
  const sumOf = (side: readonly string[], column: number): number | undefined => {
    let sum = 0;
    for (const id of side) {
      if (ids.includes(id)) continue;
      const value = byId.get(id)?.cells[column]?.value;
      if (value === undefined || value === null || value.scale !== 0) return undefined;
      sum += value.coefficient;
    }
    return sum;
  };
  const isLeft = ids.every((one) => relation.left.includes(one));
  const figures: string[] = [];
  for (let column = 0; column < (rows[0]?.columns.length ?? 0); column++) {
    const left = sumOf(relation.left, column);
    const right = sumOf(relation.right, column);
    if (left === undefined || right === undefined) return undefined;
    const figure = isLeft ? right - left : left - right;
    if (figure < 0) return undefined;
    figures.push(String(figure));
  }
  return figures;
}

const MOST_LISTED = 3;

function listOf(rows: readonly FormRow[]): Message {
  const names = rows.slice(0, MOST_LISTED).map(({ label }) => `“${shorten(label)}”`);
  const isCut = rows.length > MOST_LISTED;
  return say(names.join('、') + (isCut ? '等' : ''), names.join(', ') + (isCut ? ' and others' : ''));
}

/** The last character of the row before the gap, so that there is something to see. */
function lineEndBefore(text: string, offset: number): { start: number; end: number } {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return { start: Math.max(0, end - 1), end };
}
