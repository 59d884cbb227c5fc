import type { Fitting } from '../../edit/fit-figures.ts';
import type { BoundRow, BoundTable, Report } from '../../report/model.ts';
import type { Layout } from '../../syntax/nodes.ts';
import type { Template } from '../../template/forms.ts';
import type { TextRange } from '../../text/range.ts';
import { joinedFigures } from '../arithmetic/joined-figures.ts';
import type { EditTools, Fix, Message, RelatedPlace } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { shorten, tableName } from '../words.ts';
import { movedRowFinding } from './moved-row.ts';
import { tablesOf } from './tables.ts';

export const rowMisaligned = defineSectionRule({
  id: 'row-misaligned',
  group: 'table',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '这一行的数字没有对准各列：整行错位，或者格数不对。',
      'The figures of a row do not stand under their columns: shifted, too few or too many.',
    ),
    why: say('数字错位后会被读成别的列的数字。', 'A shifted figure is read as that of another column.'),
    mend: say(
      '补上或删去多余的空格，使这一行与上下各行对齐。',
      'Add or remove cells until the row stands like those around it.',
    ),
  },
  *check({ report, template }) {
    for (const cause of report.causes)
      if (cause.moved !== undefined) yield movedRowFinding(report, cause, cause.moved, template);
    for (const table of tablesOf(report)) {
      const extra = extraColumn(report, table);
      if (extra !== undefined) {
        yield extra;
        continue;
      }
      const lost = lostBlanks(table, template) ?? lostColumn(table);
      if (lost !== undefined) yield lost;
      const seen = new Set<number>();
      for (const bound of table.rows) {
        const { row, misaligned, written, range } = bound;
        const isSaid =
          (misaligned === 'too-few' && lost !== undefined) ||
          (misaligned === 'too-many' && joinedFigures(row, written) !== undefined);
        if (misaligned === undefined || isSaid || seen.has(range.start)) continue;
        seen.add(range.start);
        yield misaligned === 'shifted'
          ? shifted(report, table, bound, template)
          : (strayTotal(table, bound, template) ?? miscounted(report, table, bound, template));
      }
    }
  },
});

/** A row whose figures stand in other columns than those of the rows around it. */
function shifted(report: Report, table: BoundTable, row: BoundRow, template: Template): Draft {
  const name = nameOf(table, row, template);
  return {
    range: placeOf(row),
    message: say(
      `${name.zh}与上下各行没有对齐，请补上行首缺少的空单元格，或者删去多余的。`,
      `${name.en} is shifted against the rows around it; add the blank cells it lacks in front, or remove those too many.`,
    ),
    fixes: (edit) => [
      {
        title: say('把这一行与上下各行对齐', 'Move the row to the columns of those around it'),
        applicability: 'safe',
        edits: edit.unshift(report, table, row),
      },
    ],
  };
}

/** A row of blanks that lost one of them, so that its total stands in the column in front of that of the totals. */
function strayTotal(table: BoundTable, row: BoundRow, template: Template): Draft | undefined {
  const last = row.row.columns.at(-1);
  if (row.strayTotal === undefined || last === undefined) return undefined;
  const { text, column } = row.strayTotal;
  const name = nameOf(table, row, template);
  return {
    range: placeOf(row),
    message: say(
      `${name.zh}可能少了一格：“${last.label}”列是空白，合计 ${text} 却在“${column.label}”列。空白的单元格也占一格，请补上，使 ${text} 对准“${last.label}”列。`,
      `${name.en} seems to lack a cell: “${last.label}” is blank, and the total ${text} stands under “${column.label}”. A blank cell counts too; add it, so that ${text} stands under “${last.label}”.`,
    ),
    actual: text,
  };
}

/** A row with more or fewer figures than columns. */
function miscounted(report: Report, table: BoundTable, row: BoundRow, template: Template): Draft {
  const name = nameOf(table, row, template);
  const { columns } = row.row;
  const wanted = isWhole(table, row) ? table.rows.length * columns.length : columns.length;
  const mayBeBlank = row.misaligned === 'too-few' && table.mayLackBlanks && WITHOUT_SEPARATORS.has(table.layout);
  return {
    range: placeOf(row),
    message: say(
      `${name.zh}应有 ${wanted} 个数字，现有 ${row.written.length} 个，无法对应到各列，请核对。`,
      `${name.en} needs ${wanted} figures but has ${row.written.length}, so they cannot be told apart.`,
    ),
    ...(mayBeBlank ? { severity: 'info' as const } : {}),
    expected: String(wanted),
    actual: String(row.written.length),
    fixes: (edit) => fitted(edit, report, table, row),
  };
}

/** The review table prints all its blocks in one row, which has no label. */
const isWhole = ({ id }: BoundTable, { row, written }: BoundRow): boolean =>
  id === 'review' && written.length > row.columns.length;

function nameOf(table: BoundTable, row: BoundRow, template: Template): Message {
  const { zh, en } = tableName(template, table);
  const label = shorten(row.row.label);
  return isWhole(table, row)
    ? say(`${zh}的这一行`, `This row of the ${en}`)
    : say(`“${label}”这一行`, `The row “${label}”`);
}

/** The label of a row; all of it where it has none. */
const placeOf = ({ label, range }: BoundRow): TextRange => rangeOf(label.state === 'implied' ? { range } : label);

/** Without what a label says beside its place. */
const rangeOf = ({ range: { start, end } }: { readonly range: TextRange }): TextRange => ({ start, end });

function linkTo({ row, label }: BoundRow): RelatedPlace {
  const name = `“${shorten(row.label)}”`;
  return { message: say(name, name), range: label.range };
}

/** Where the sum of the row tells which 0 is lost or which figure is too many. */
const fitted = (edit: EditTools, report: Report, table: BoundTable, row: BoundRow): readonly Fix[] =>
  edit.fitFigures(report, table, [row]).map(({ kind, figures, edits }: Fitting) => ({
    title:
      kind === 'insert'
        ? say(`补一个 0，成为 ${figures.join('、')}`, `Put in a 0, to make ${figures.join(', ')}`)
        : say(`删去多出的一格，成为 ${figures.join('、')}`, `Take one cell out, to make ${figures.join(', ')}`),
    applicability: 'suggested',
    edits,
  }));

/** From so many rows with the same number of figures too many on, a column was added: one slip, not one for each row. */
const FEWEST_ROWS = 4;

/**
 * Where nothing but blanks told the columns apart and zeros were left blank, they are lost in many rows at once. The report
 * itself may be right, so this is no more than a remark.
 */
function lostBlanks(table: BoundTable, template: Template): Draft | undefined {
  const short = table.rows.filter(({ misaligned }) => misaligned === 'too-few');
  const [first, ...others] = short;
  if (first === undefined || short.length < FEWEST_ROWS || !WITHOUT_SEPARATORS.has(table.layout)) return undefined;
  const name = tableName(template, table);
  return {
    range: rangeOf(first.label),
    severity: 'info',
    message: say(
      `${name.zh}有 ${short.length} 行的数字比列数少，空白的单元格在转换成文字时丢失了，这些行没有核对；请把空白处填 0，或者从原表格重新复制。`,
      `In the ${name.en}, ${short.length} rows have fewer figures than columns: blank cells were lost when the table became text, and these rows are not checked. Enter 0 in the blank cells, or copy the table again.`,
    ),
    related: others.map(linkTo),
  };
}

/** Where each cell stands for itself, a column that all rows lack was left out: one slip, not one for each row. */
function lostColumn(table: BoundTable): Draft | undefined {
  const short = table.id === 'requests' ? table.rows.filter(({ misaligned }) => misaligned === 'too-few') : [];
  const [first, ...others] = short;
  const isSame = short.every(({ written }) => written.length === first?.written.length);
  if (first === undefined || short.length < FEWEST_ROWS || short.length * 2 < table.rows.length || !isSame)
    return undefined;
  const wanted = first.row.columns.length;
  return {
    range: rangeOf(first.label),
    message: say(
      `这张表有 ${short.length} 行都只有 ${first.written.length} 个数字，格式有 ${wanted} 列，可能少了一列，请补上（没有发生的填 0）。`,
      `${short.length} rows of this table have only ${first.written.length} figures, but the form has ${wanted} columns; a column seems to be missing, put it in (0 where there was nothing).`,
    ),
    expected: String(wanted),
    actual: String(first.written.length),
    related: others.map(linkTo),
  };
}

const WITHOUT_SEPARATORS: ReadonlySet<Layout> = new Set(['aligned', 'cell-per-line', 'glued']);

function extraColumn(report: Report, table: BoundTable): Draft | undefined {
  const wide = table.id === 'requests' ? table.rows.filter(({ misaligned }) => misaligned === 'too-many') : [];
  const [first, ...others] = wide;
  const isSame = wide.every(({ written }) => written.length === first?.written.length);
  if (first === undefined || wide.length < FEWEST_ROWS || !isSame) return undefined;
  const wanted = first.row.columns.length;
  return {
    range: rangeOf(first.label),
    message: say(
      `这张表有 ${wide.length} 行都是 ${first.written.length} 个数字，格式只有 ${wanted} 列，可能多加了一列（如小计），请删去。`,
      `${wide.length} rows of this table have ${first.written.length} figures, but the form has ${wanted} columns; a column seems to have been added, remove it.`,
    ),
    expected: String(wanted),
    actual: String(first.written.length),
    related: others.map(linkTo),
    fixes: (edit) =>
      edit.fitFigures(report, table, wide).map(({ edits }) => ({
        title: say(`删去这 ${wide.length} 行多加的一列`, `Take the added column out of the ${wide.length} rows`),
        applicability: 'suggested',
        edits: [...edit.removeStrangeHeader(report, table), ...edits],
      })),
  };
}
