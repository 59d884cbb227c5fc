import { isPlaceholder, noteStart } from '../syntax/value.ts';
import type { Form, FormColumn, FormRow } from '../template/forms.ts';
import { fold } from '../text/fold.ts';
import { mapDefined } from '../text/lists.ts';
import { ambiguousCell, bindCell, gluedCells } from './cells.ts';
import { type GluedRelations, type GluedSplit, splitRows } from './glued.ts';
import { splitsOf } from './glued-ways.ts';
import type { Item } from './item.ts';
import { isFilled } from './place.ts';
import type { Line, ReadRow } from './row-cells.ts';

/**
 * Reads the rows whose figures stand in one run: the requests table as a whole, the others row by row. `leavesBlanks`: what is
 * known from other tables of whether the report leaves zeros blank.
 */
export function readGluedRows(lines: readonly Line[], form: Form, leavesBlanks: boolean): ReadonlyMap<Item, ReadRow> {
  const glued = mapDefined(lines, ({ item, target }) => {
    const isRun = target !== undefined && item.layout === 'glued' && item.values.length <= 1;
    if (!isRun) return undefined;
    const written = item.values[0]?.text ?? '';
    return { item, row: target.row, run: fold(written.slice(0, noteStart(written))) };
  });
  if (glued.length === 0) return new Map();
  const requests = glued.filter(({ row }) => row.table === 'requests');
  const count = requests[0]?.row.columns.length ?? 0;
  const lacksZeros = (leavesBlanks || glued.some(isShort)) && !glued.some(hasZero);
  const splits = splitRows(
    requests.map(({ row, run }) => ({ id: row.id, text: run })),
    count,
    relationsOf(form),
  );
  return new Map(
    glued.map(({ item, row, run }) => {
      const split = splitByMarks(run, row, lacksZeros) ?? (row.table === 'requests' ? splits.get(row.id) : undefined);
      return [item, readRun(item, row, split ?? splitAlone(run, row, lacksZeros))];
    }),
  );
}

/** Units and blank marks tell figures apart: `0件3件`, `///`, `/00`. */
function splitByMarks(run: string, { columns }: FormRow, lacksZeros: boolean): GluedSplit | undefined {
  const withUnits = run.match(/\d[\d,]*(?:\.\d+)?(?:万元|元|件)/g) ?? [];
  const singles = [...run];
  const isMinus = lacksZeros && run.includes('-') && columns.some(({ kind }) => kind === 'change');
  const isMarked =
    !isMinus && singles.some(isPlaceholder) && singles.every((char) => isPlaceholder(char) || /\d/.test(char));
  const parts = withUnits.join('') === run && withUnits.length > 0 ? withUnits : isMarked ? singles : [];
  return parts.length === columns.length ? { parts, evidence: [], isBlank: false } : undefined;
}

/**
 * Without a relation only the digits themselves can tell: a single way, or nothing. Where zeros are left blank, no one knows how
 * many figures there are.
 */
function splitAlone(run: string, { columns }: FormRow, lacksZeros: boolean): GluedSplit {
  if (run === '') return { parts: undefined, evidence: [], isBlank: true };
  const ways = columns.length === 1 ? [[run]] : lacksZeros ? [] : (splitsOf(run, columns.length) ?? []);
  const fitting = ways.filter((parts) => parts.every((part, index) => fits(part, columns[index])));
  const [only, ...more] = fitting.length > 0 ? fitting : ways;
  return { parts: more.length === 0 ? only : undefined, evidence: [], isBlank: false };
}

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

function readRun(item: Item, row: FormRow, split: GluedSplit): ReadRow {
  const run = item.values.find(isFilled);
  const fallback = { start: item.end, end: item.end };
  const rest = { misaligned: undefined, written: [], column: undefined };
  if (run === undefined || split.isBlank) {
    return { cells: row.columns.map((column) => bindCell(row, column, undefined, fallback, 'high')), ...rest };
  }
  if (split.parts === undefined) {
    const range = { start: run.start, end: run.end };
    return { cells: row.columns.map((column) => ambiguousCell(row, column, run.text, range)), ...rest };
  }
  return { cells: gluedCells(row, run, split.parts, split.evidence), ...rest };
}
