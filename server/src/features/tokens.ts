import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { placeOfStatement } from './statements.ts';

/** Kinds of tokens, in the order that edges number them: the columns of a table told apart, and matched statements. */
export const tokenTypes = [
  'reportColumn1',
  'reportColumn2',
  'reportColumn3',
  'reportColumn4',
  'reportColumn5',
  'reportColumn6',
  'reportColumn7',
  'reportStatement',
] as const;

/** `blank`: a sign that stands for no figure; `uncertain`: several readings are possible. */
export const tokenModifiers = ['total', 'inferred', 'blank', 'uncertain'] as const;

export interface Token extends TextRange {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** The figures of the tables and the statements about them, in the order of the text; tokens never overlap. */
export function tokens({ report, statements }: Analysis): readonly Token[] {
  const found: Token[] = [];
  for (const table of Object.values(report.tables)) {
    for (const { row, cells } of table?.rows ?? []) {
      cells.forEach(({ range, column, origin, state }, index) => {
        const type = tokenTypes[index % COLUMNS];
        if (type === undefined || range.end <= range.start) return;
        const modifiers: Token['modifiers'][number][] = [];
        if (column.isTotal || row.isTotal) modifiers.push('total');
        if (origin === 'inferred') modifiers.push('inferred');
        if (state === 'blank' || state === 'placeholder') modifiers.push('blank');
        if (origin === 'ambiguous') modifiers.push('uncertain');
        found.push({ start: range.start, end: range.end, type, modifiers });
      });
    }
  }
  for (const statement of statements.statements) {
    if (statement.state !== 'matched') continue;
    const { start, end } = placeOfStatement(statement);
    found.push({ start, end, type: 'reportStatement', modifiers: NONE });
  }
  return inOrder(found);
}

const COLUMNS = 7;
const NONE: Token['modifiers'] = [];

/** Glued figures that could not be told apart share one place, and so do two readings of one number. */
function inOrder(tokens: Token[]): readonly Token[] {
  const ordered: Token[] = [];
  let end = -1;
  for (const token of tokens.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (token.start < end) continue;
    end = token.end;
    ordered.push(token);
  }
  return ordered;
}
