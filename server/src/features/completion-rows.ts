import { formGrid } from '../edit/form-grid.ts';
import { rowAt } from '../edit/rows.ts';
import { figuresToFill, type SkeletonParts } from '../edit/skeleton.ts';
import { writeCells } from '../edit/write-table.ts';
import type { BoundTable, Report } from '../report/model.ts';
import { type Form, type TableId, tableIds } from '../template/forms.ts';
import { loadPinyin } from '../template/pinyin.ts';
import { fold } from '../text/fold.ts';
import { say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Completion } from './completion.ts';

/** The line of the cursor. */
interface CursorLine {
  readonly start: number;
  readonly offset: number;
  readonly end: number;
}

/**
 * The rows that a pipe or tab table lacks, the next in order first: whole rows where the line is empty, only their label
 * where a cell has begun. Undefined outside of tables; `isBehind`: the line is the empty one behind a table.
 */
export function rowCompletions(
  report: Report,
  parts: SkeletonParts,
  line: CursorLine,
): { readonly items: readonly Completion[]; readonly isBehind: boolean } | undefined {
  const { text } = report.document;
  const before = text.slice(line.start, line.offset);
  const isBlank = text.slice(line.start, line.end).trim() === '' && !before.includes('\t');
  const isRow = /[|｜\t]/.test(before);
  if (!isBlank && !isRow) return undefined;
  const id = tableAt(report, line) ?? (isRow ? tableOfSection(report, line.start) : undefined);
  if (id === undefined) return isRow ? { items: [], isBehind: false } : undefined;
  const table = report.tables[id];
  if (table !== undefined && table.layout !== 'pipe' && table.layout !== 'tab') return undefined;
  const isBehind = isBlank && (table === undefined || line.start > table.range.end);
  return { items: missingRows(parts, text, line, id, table, isBlank), isBehind };
}

/** The table that the line lies in, or right below. */
function tableAt({ tables, document: { text } }: Report, { start, end }: CursorLine): TableId | undefined {
  return tableIds.find((id) => {
    const range = tables[id]?.range;
    if (range === undefined || range.start > end) return false;
    if (start <= range.end) return true;
    const between = text.slice(range.end, Math.min(start, range.end + FURTHEST));
    return start - range.end < FURTHEST && /^[ |｜\t]*(?:\r\n|\n|\r)$/.test(between);
  });
}

const FURTHEST = 50;

function tableOfSection({ sections, form }: Report, lineStart: number): TableId | undefined {
  const section = sections.findLast(({ heading }) => heading.start < lineStart)?.heading.section;
  return tableIds.find((id) => form.data[id].section === section);
}

function missingRows(
  { form, facts, template, layout }: SkeletonParts,
  text: string,
  line: CursorLine,
  id: TableId,
  table: BoundTable | undefined,
  isBlank: boolean,
): readonly Completion[] {
  const written = (table?.rows ?? []).filter(({ range }) => range.end <= line.start || range.start > line.end);
  const present = new Set(written.map(({ row }) => row.id));
  const { figures, piecesOf } = figuresToFill(id, facts);
  const grid = formGrid(form, id, figures);
  const last = written.findLast(({ range }) => range.end <= line.start)?.row.id;
  const rows = grid.rows.filter(({ row }) => row !== undefined);
  const next = rows.findIndex(({ row }) => row?.id === last) + 1;
  const inOrder = [...rows.slice(next), ...rows.slice(0, next)].filter(({ row }) => !present.has(row?.id ?? ''));

  const { isWhole, range } = placeOf(text, line, isBlank, form);
  if (range === undefined) return [];
  const own = table?.layout === 'tab' || (table === undefined && text.slice(line.start, line.offset).includes('\t'));
  const how = own || (table === undefined && layout === 'tab') ? 'tab' : 'pipe';
  const isFull = table === undefined || keepsMergedCells(table, grid.width);
  const pinyin = template.derived(loadPinyin);
  const typed = isWhole ? text.slice(range.start, line.offset) : '';
  return inOrder.flatMap(({ row, cells }): Completion[] => {
    if (row === undefined || (id === 'review' && !isWhole)) return [];
    const texts = new Array<string>(isFull ? grid.width : 0).fill('');
    for (const { column, text: words } of cells) {
      if (isFull) texts[column] = words;
      else texts.push(words);
    }
    const name = id === 'review' ? '各项件数' : row.label;
    const bare = name.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]*/, '');
    return [
      {
        kind: isWhole ? 'row' : 'label',
        label: say(name, name),
        detail: isWhole ? say('缺少的行', 'missing row') : say('缺少的行的名称', 'label of a missing row'),
        range,
        filterText: `${typed}${name} ${pinyin.of(bare)}`,
        pieces: isWhole ? piecesOf(writeCells(texts, how)) : [row.label],
        about: { table: id, row: row.id },
      },
    ];
  });
}

/** Where a row or a label would go; no range where the cell at hand is no label's. */
function placeOf(
  text: string,
  { start, offset, end }: CursorLine,
  isEmpty: boolean,
  form: Form,
): { readonly isWhole: boolean; readonly range: TextRange | undefined } {
  if (isEmpty) return { isWhole: true, range: { start: offset, end: offset } };
  const before = text.slice(start, offset);
  const cells = before.split(/[|｜\t]/);
  const current = cells.pop() ?? '';
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const rest = text.slice(offset, end);
  if (current.trim() === '' && filled.length === 0 && /^[\s|｜]*$/.test(rest)) {
    // A line that begins with a tab has an empty first cell, not an indent.
    const indent = before.length - before.replace(/^[ \u3000]+/, '').length;
    return { isWhole: true, range: { start: start + indent, end } };
  }
  const areGroups = filled.every((cell) => form.labels.get(fold(cell))?.some(({ role }) => role === 'group') === true);
  const isLabel = areGroups && /^\s*(?:$|[|｜\t])/.test(rest);
  return { isWhole: false, range: isLabel ? { start: offset - current.trimStart().length, end: offset } : undefined };
}

/** Whether rows have a cell for each column of the form, merged ones too. */
function keepsMergedCells({ rows, parts }: BoundTable, width: number): boolean {
  const counts = rows.map(({ range }) => rowAt(parts, range.start)?.row.cells.length ?? 0);
  return counts.filter((count) => count === width).length * 2 >= counts.length;
}
