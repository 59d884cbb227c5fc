import type { BoundCell } from '../report/model.ts';
import { decimal, toNumber } from '../text/decimal.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { expectedTarget } from './relations.ts';

/** A word beside a figure: what it should be. */
export interface Hint {
  /** Where it is shown: right behind the figure. */
  readonly offset: number;
  readonly label: Message;
  readonly tooltip: Message;
  /** What writes the expected figure there. */
  readonly range: TextRange;
  readonly expected: string;
}

/** The expected figure beside each that is found wrong, and beside each total that was left empty. By place. */
export function hints(analysis: Analysis, within: TextRange): readonly Hint[] {
  const found = new Map<number, Hint>();
  const add = ({ range }: Pick<BoundCell, 'range'>, expected: string, tooltip: Message): void => {
    const { start, end } = range;
    if (end < within.start || start > within.end || found.has(end)) return;
    const label = say(`应为 ${expected}`, `should be ${expected}`);
    found.set(end, { offset: end, label, tooltip, range, expected });
  };
  for (const { cell, expected, message } of analysis.findings) {
    if (cell === undefined || expected === undefined || !/^\d+(?:\.\d+)?$/.test(expected)) continue;
    const written = addressed(analysis, cell);
    // Empty counts as 0: that it should say so is no news.
    const now = written?.value ?? ZERO;
    if (written === undefined || toNumber(now) === Number(expected)) continue;
    add(written, expected, message);
  }
  for (const outcome of analysis.report.relations) {
    const { target, rule, state, basis } = outcome;
    if (state !== 'undecided' || rule === 'balance' || target.value !== null || target.state === 'ambiguous') continue;
    const expected = target.state === 'text' ? undefined : expectedTarget(outcome);
    // Where everything is left empty nothing is missing.
    if (expected !== undefined && expected > 0) add(target, String(expected), basis);
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

const ZERO = decimal(0);

function addressed(
  { report }: Analysis,
  { table, row, column }: { readonly table: string; readonly row: string; readonly column: string },
): BoundCell | undefined {
  for (const bound of Object.values(report.tables)) {
    if (bound?.id !== table) continue;
    return bound.rows.find((one) => one.row.id === row)?.cells.find((cell) => cell.column.id === column);
  }
  return undefined;
}
