import type { Report } from '../report/model.ts';
import { type Form, type TableId, tableIds } from '../template/forms.ts';
import { type CellSlot, loadSentences } from '../template/sentences.ts';
import { toNumber } from '../text/decimal.ts';
import { type Message, say } from '../text/message.ts';
import { toChinese } from '../text/numerals.ts';
import { type Piece, plainText } from './pieces.ts';
import { reportLines, type SkeletonParts, sectionLines, tableLines } from './skeleton.ts';

/** A report to begin with, and what has to be done before it is one. */
export interface NewReport {
  readonly text: string;
  readonly todo: readonly Message[];
}

/**
 * A new report. From last year's it takes the wording, with the years moved on and the figures left open (`××`), and the
 * figures that continue: 结转下年度 becomes 上年结转, and 现行有效 the stock to start from where both follow the same form.
 * Without one it is made of the usual sentences. Every other figure of the tables is left blank.
 */
export function newReport({ unit, year, ...given }: Wanted, previous: Report | undefined): NewReport {
  const { form } = given;
  const figure = (cell: CellSlot): string | undefined =>
    previous === undefined ? undefined : carried(cell, form, previous);
  const facts = { year, unit, basis: form.data.basis.number, figure };
  const parts: SkeletonParts = { ...given, sentences: loadSentences(), facts };
  const lines = previous === undefined ? reportLines(parts) : continued(parts, year, previous);
  const text = `${lines
    .map((line) => openFigures(line))
    .join('\n')
    .trimEnd()}\n`;
  return { text, todo: todoOf(text, parts, previous) };
}

/** What a new report is to be. */
interface Wanted extends Pick<SkeletonParts, 'template' | 'form' | 'layout'> {
  readonly unit: string;
  readonly year: number;
}

/** Blank cells and figures stay open; a text that is to be replaced stands there until it is. */
const openFigures = (line: readonly Piece[]): string =>
  plainText(
    line.map((piece) => (typeof piece === 'string' || !isFigure(piece.text) ? piece : isCell(line) ? '' : OPEN)),
  );

const isFigure = (text: string): boolean => /^\d+$/.test(text);
const isCell = ([first]: readonly Piece[]): boolean => typeof first === 'string' && /[|\t<]/.test(first);

/** What stands where a figure has yet to be written; a rule reminds the writer of it. */
export const OPEN = '××';

interface Continued {
  readonly table: TableId;
  readonly row: string;
  /** Every column where none is named. */
  readonly column?: string;
  /** The row of last year's report that it continues. */
  readonly from: string;
  readonly isOfSameForm: boolean;
}

/** The figures of last year's report that this year's begin with. */
const CONTINUED: readonly Continued[] = [
  { table: 'requests', row: 'carriedOver', from: 'carriedForward', isOfSameForm: false },
  { table: 'disclosure', row: 'regulations', column: 'inForce', from: 'regulations', isOfSameForm: true },
  { table: 'disclosure', row: 'normativeDocuments', column: 'inForce', from: 'normativeDocuments', isOfSameForm: true },
];

function carried({ table, row, column }: CellSlot, form: Form, previous: Report): string | undefined {
  const rule = CONTINUED.find((one) => one.table === table && one.row === row && (one.column ?? column) === column);
  if (rule === undefined || (rule.isOfSameForm && previous.form.id !== form.id)) return undefined;
  const before = previous.tables[table]?.rows.find((one) => one.row.id === rule.from);
  const value = before?.cells.find((cell) => cell.column.id === column)?.value ?? null;
  return value === null ? undefined : String(toNumber(value));
}

/** Last year's wording under this year's headings and tables. */
function continued(parts: SkeletonParts, year: number, previous: Report): readonly (readonly Piece[])[] {
  const [title = [], ...usual] = reportLines(parts);
  const before = previous.year?.value ?? year - 1;
  const moved = (text: string): readonly Piece[] => [movedOn(text, before, year)];
  const first = previous.document.blocks.findIndex(({ kind }) => kind === 'heading');
  const preamble = wordsOf(previous.document.blocks.slice(0, Math.max(0, first))).map(moved);
  const lines: (readonly Piece[])[] = [title, []];
  const usualPreamble = usual.slice(
    1,
    usual.findIndex((line) => isHeading(line, parts, 0)),
  );
  for (const line of preamble.length > 0 ? preamble.flatMap((line) => [line, []]) : usualPreamble) lines.push(line);
  for (const { id } of parts.template.common.sections) {
    const [heading = [], ...body] = sectionLines(id, parts);
    const table = tableIds.find((one) => parts.form.data[one].section === id);
    const section = previous.sections.find((one) => one.heading.section === id);
    const written = section === undefined ? [] : wordsOf(section.blocks);
    const words = (table === undefined ? written : sentencesAmong(written)).map(moved);
    const own = words.length > 0 || table !== undefined ? words : body;
    lines.push(heading, [], ...own.flatMap((line) => [line, []]));
    if (table !== undefined) lines.push(...tableLines(table, parts), []);
  }
  return lines;
}

const isHeading = ([first]: readonly Piece[], { template }: SkeletonParts, index: number): boolean => {
  const section = template.common.sections[index];
  return section !== undefined && first === `${toChinese(section.number)}、${section.title}`;
};

/** The paragraphs and sub-headings among some blocks, without Markdown's marks. */
export function wordsOf(blocks: Report['document']['blocks']): readonly string[] {
  const words: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'subheading') words.push(block.slice.text.replace(/^#+\s*/, ''));
  }
  return words;
}

/** Beside a table, what is no sentence is a piece of it that was not read as such: a label, a header, a note. */
export const sentencesAmong = (words: readonly string[]): readonly string[] =>
  words.filter((text) => text.includes('。'));

/** A text of last year's report, of the year `last`, as one of `year`: its years are moved on and its counts left open. */
export const movedOn = (text: string, last: number, year: number): string =>
  withOpenFigures(moveYears(text, last, year));

/** Last year's year and those beside it, moved on; others are facts, and those in document numbers and titles of documents stay. */
const moveYears = (text: string, last: number, year: number): string =>
  text.replace(/〔[^〕]{0,60}〕|《[^》]{0,100}》|\[[^\]]{0,100}\]|(20\d\d)(?=\s*年)/g, (whole, found?: string) =>
    found !== undefined && Math.abs(Number(found) - last) <= 1 ? String(Number(found) + year - last) : whole,
  );

/** Counts are left open, numbers of documents, articles, dates and parts are not. */
const withOpenFigures = (text: string): string =>
  text.replace(
    /(?<![\d第〔（(.])(\d[\d,，.]*)(?=\s*[余多]?\s*(?:件|条|起|宗|人次|次|篇|项|份|期|万元|元|%|％|场|名|批|户|个(?!部分|月|工作日|方面)))/g,
    OPEN,
  );

function todoOf(text: string, { template, form, facts }: SkeletonParts, previous: Report | undefined): Message[] {
  const todo: Message[] = [];
  const open = text.split(OPEN).length - 1;
  if (open > 0)
    todo.push(say(`正文中有 ${open} 处“${OPEN}”要填写本年数字`, `${open} figures “${OPEN}” in the text to fill in`));
  for (const table of tableIds) {
    const number = template.common.sections.find(({ id }) => id === form.data[table].section)?.number ?? 0;
    const kept = form.rows[table].some((row) =>
      row.columns.some((column) => facts.figure({ kind: 'cell', table, row: row.id, column: column.id }) !== undefined),
    );
    todo.push(
      kept
        ? say(
            `填写第${toChinese(number)}部分表格（由上年结转的数字已带入，请核对）`,
            `fill in the table of section ${number} (what continues from last year is there; check it)`,
          )
        : say(`填写第${toChinese(number)}部分表格`, `fill in the table of section ${number}`),
    );
  }
  if (previous !== undefined) {
    todo.push(
      say(
        '第一、五部分沿用了上年文字，请按本年实际改写',
        "sections 1 and 5 have last year's wording: rewrite them for this year",
      ),
    );
  }
  return todo;
}
