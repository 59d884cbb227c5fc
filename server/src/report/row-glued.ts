import type { Cell } from '../syntax/nodes.ts';
import { isPlaceholder, noteStart } from '../syntax/value.ts';
import type { Form, FormColumn, FormRow } from '../template/forms.ts';
import { mapDefined } from '../text/lists.ts';
import { ambiguousCell, bindCell, gluedCells } from './cells.ts';
import { type GluedRelations, type GluedSplit, splitRows } from './glued.ts';
import { splitsOf } from './glued-ways.ts';
import type { Item } from './item.ts';
import { foldRun, hyphensAreBlanks, isMarked, readMarkedRun, withDashes } from './marked-runs.ts';
import { isFilled } from './place.ts';
import type { Line, ReadRow } from './row-cells.ts';

/**
 * Reads the rows whose figures stand in one run: the requests table as a whole, the others row by row. `leavesBlanks`: what is
 * known from other tables of whether the report leaves zeros blank.
 */
export function readGluedRows(lines: readonly Line[], form: Form, leavesBlanks: boolean): ReadonlyMap<Item, ReadRow> {
  const runs = mapDefined(lines, ({ item, target }) => {
    if (target === undefined || item.layout !== 'glued') return undefined;
    const mayHoldWord = item.values.length > 1 && target.row.table === 'requests';
    const cell = mayHoldWord ? wordAndRun(item) : item.values.length > 1 ? undefined : item.values[0];
    if (cell === undefined && item.values.length > 0) return undefined;
    const written = cell?.text ?? '';
    const figures = written.slice(0, noteStart(written));
    return { item, cell, row: target.row, figures, run: foldRun(figures) };
  });
  if (runs.length === 0) return new Map();
  const areBlanks = hyphensAreBlanks(runs.map(({ run }) => run));
  const glued = areBlanks ? runs.map((one) => ({ ...one, run: withDashes(one.run) })) : runs;
  const requests = glued.filter(({ row }) => row.table === 'requests');
  const count = requests[0]?.row.columns.length ?? 0;
  const lacksZeros = (leavesBlanks || glued.some(isShort)) && !glued.some(hasZero);
  const splits = splitRows(
    requests.map(({ row, run }) => ({ id: row.id, text: run })),
    count,
    relationsOf(form),
  );
  return new Map(
    glued.map(({ item, cell, row, run, figures }) => {
      const bySums = row.table === 'requests' ? splits.get(row.id) : undefined;
      const split = (isMarked(run) ? bySums : undefined) ?? splitByMarks(run, row, lacksZeros) ?? bySums;
      return [item, readRun(item, cell, row, split ?? splitAlone(run, figures, row, lacksZeros))];
    }),
  );
}

/** 若干000000: a word in the place of the first figure, and the others right behind. */
function wordAndRun({ values }: Item): Cell | undefined {
  const [word, run, more] = values;
  const isRun = word !== undefined && run !== undefined && more === undefined && word.end === run.start;
  return isRun && WORD.test(word.text) && /^\d+$/.test(run.text)
    ? { ...run, start: word.start, text: word.text + run.text }
    : undefined;
}

const WORD = /^[\u4e00-\u9fff]{1,4}$/;

/** Such a word, and a digit for each of the other columns; where changes are counted, 增14 is a figure. */
function splitBehindWord(run: string, { table, columns }: FormRow): GluedSplit | undefined {
  if (table !== 'requests') return undefined;
  const [, word = '', digits = ''] = /^([\u4e00-\u9fff]{1,4})(\d+)$/.exec(run) ?? [];
  return word === '' || digits.length !== columns.length - 1
    ? undefined
    : { parts: [word, ...digits], evidence: [], isBlank: false };
}

/** Units and blank marks tell figures apart: `0件3件`, `///`, `/00`. */
function splitByMarks(run: string, row: FormRow, lacksZeros: boolean): GluedSplit | undefined {
  const { columns, table } = row;
  const behindWord = splitBehindWord(run, row);
  if (behindWord !== undefined) return behindWord;
  const withUnits = run.match(/\d[\d,]*(?:\.\d+)?(?:万元|元|件)/g) ?? [];
  const singles = [...run];
  const hasChange = columns.some(({ kind }) => kind === 'change');
  const isMinus = lacksZeros && run.includes('-') && hasChange;
  const areSingle =
    !isMinus && singles.some(isPlaceholder) && singles.every((char) => isPlaceholder(char) || /\d/.test(char));
  const parts = withUnits.join('') === run && withUnits.length > 0 ? withUnits : areSingle ? singles : [];
  if (parts.length === columns.length) return { parts, evidence: [], isBlank: false };
  if (table !== 'disclosure' || (hasChange && run.includes('-')) || !isMarked(run)) return undefined;
  const reading = readMarkedRun(run, columns.length);
  return reading.kind === 'read' ? { parts: reading.parts, evidence: [], isBlank: false } : undefined;
}

/**
 * Without a relation only the digits themselves can tell: a single way, or nothing. Where zeros are left blank, no one knows how
 * many figures there are. No figure is typed in digits of both widths.
 */
function splitAlone(run: string, figures: string, { columns }: FormRow, lacksZeros: boolean): GluedSplit {
  if (run === '') return { parts: undefined, evidence: [], isBlank: true };
  const ways = columns.length === 1 ? [[run]] : lacksZeros ? [] : (splitsOf(run, columns.length) ?? []);
  const fitting = ways.filter((parts) => parts.every((part, index) => fits(part, columns[index])));
  const likely = fitting.length > 0 ? fitting : ways;
  const [only, ...more] = likely.length > 1 && WIDE_DIGIT.test(figures) ? likely.filter(ofOneWidth(figures)) : likely;
  return { parts: more.length === 0 ? only : undefined, evidence: [], isBlank: false };
}

const WIDE_DIGIT = /[０-９]/;

/** Whether each part is written in digits of one width. */
const ofOneWidth =
  (written: string) =>
  (parts: readonly string[]): boolean => {
    let at = 0;
    return parts.every(({ length }) => {
      const part = written.slice(at, at + length);
      at += length;
      return !(WIDE_DIGIT.test(part) && /\d/.test(part));
    });
  };

/** A sign belongs to a change, a fraction or a unit to an amount. */
function fits(part: string, column: FormColumn | undefined): boolean {
  switch (column?.kind) {
    case 'change':
      return /^(?:0|[增减+-]\d+)$/.test(part);
    case 'amount':
      return !/^[增减+-]/.test(part);
    default:
      return /^\d+$/.test(part);
  }
}

interface Run {
  readonly row: FormRow;
  readonly run: string;
}

const isShort = ({ row, run }: Run): boolean => run.length < row.columns.length;

/** Whether a 0 is written as such. */
const hasZero = ({ run }: Run): boolean => /^0(?!\.)/.test(run);

/** The relation of fewer rows first: it narrows the ways for the other. */
function relationsOf({ relations }: Form): GluedRelations {
  const alongColumns = relations.filter(({ along, table }) => along === 'column' && table === 'requests');
  return {
    alongRows: { rule: 'row-total' },
    alongColumns: [...alongColumns].sort((a, b) => a.left.length - b.left.length),
  };
}

function readRun(item: Item, cell: Cell | undefined, row: FormRow, split: GluedSplit): ReadRow {
  const run = cell !== undefined && isFilled(cell) ? cell : undefined;
  const fallback = { start: item.end, end: item.end };
  const rest = { misaligned: undefined, written: [], column: undefined };
  if (run === undefined || split.isBlank) {
    return { cells: row.columns.map((column) => bindCell(row, column, undefined, fallback, 'high')), ...rest };
  }
  if (split.misfit !== undefined) return misfitRow(row, run, split.misfit);
  if (split.parts === undefined) {
    const range = { start: run.start, end: run.end };
    return { cells: row.columns.map((column) => ambiguousCell(row, column, run.text, range)), ...rest };
  }
  return { cells: gluedCells(row, run, split.parts, split.evidence), ...rest };
}

/** A row of which is known that it has more or fewer cells than columns. */
function misfitRow(row: FormRow, run: Cell, parts: readonly string[]): ReadRow {
  let at = run.start;
  const written = parts.map((part, column): Cell => {
    const start = at;
    at += part.length;
    return { start, end: at, text: run.text.slice(start - run.start, at - run.start), column, note: undefined };
  });
  return {
    cells: row.columns.map((column) => ambiguousCell(row, column, run.text, { start: run.start, end: run.end })),
    misaligned: parts.length < row.columns.length ? 'too-few' : 'too-many',
    written,
    column: undefined,
  };
}
