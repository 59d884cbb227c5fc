import type { ExtractedCell, Snapshot } from '../../server/src/service.ts';
import type { Figure, Figures } from './figures.ts';

/**
 * How much must be read: `exact` wants every figure; `cautious` allows cells that cannot be told for certain to stay
 * unread, but no cell to be read wrong; `harmless` allows whole tables to stay unread too.
 */
export type Reading = 'exact' | 'cautious' | 'harmless';

const tables = ['disclosure', 'requests', 'review'] as const;

/** What a snapshot reads otherwise than the report was meant: `requests.granted.total: 12, read null ("")`. */
export const differences = (snapshot: Snapshot, figures: Figures, reading: Reading): readonly string[] => {
  const found: string[] = [];
  const compare = (what: string, expected: unknown, actual: unknown): void => {
    if (expected !== actual) found.push(`${what}: ${String(expected)}, read ${String(actual)}`);
  };
  compare('form', figures.form, snapshot.form);
  compare('year', figures.year, snapshot.year);
  // A report without a title may not say whose it is; a wrong name is always wrong.
  if (snapshot.unit !== null || namesUnit(snapshot.text, figures)) compare('unit', figures.unit.name, snapshot.unit);
  for (const name of tables) {
    const table = snapshot.extraction.tables[name];
    if (table === null) {
      if (reading !== 'harmless') found.push(`${name}: not found`);
      continue;
    }
    for (const [row, cells] of Object.entries(figures[name])) {
      for (const [column, figure] of Object.entries(cells)) {
        const problem = cellProblem(figure, table[row]?.[column], reading);
        if (problem !== undefined) found.push(`${name}.${row}.${column}: ${problem}`);
      }
    }
    const known = figures[name];
    for (const row of Object.keys(table)) {
      if (known[row] === undefined) found.push(`${name}.${row}: the form has no such row`);
    }
  }
  return found;
};

const namesUnit = (text: string, { unit, year }: Figures): boolean => {
  const dense = text.replace(/\s+/g, '');
  return [`${unit.name}${year}年政府`, `${unit.name}关于${year}年政府`, `${year}年${unit.name}政府`].some((name) =>
    dense.includes(name),
  );
};

const cellProblem = (figure: Figure, cell: ExtractedCell | undefined, reading: Reading): string | undefined => {
  if (cell === undefined) return reading === 'exact' ? `${show(figure)}, no such cell` : undefined;
  const read = `read ${String(cell.value)} (${JSON.stringify(cell.raw)}, ${cell.origin})`;
  if (cell.value === null && reading !== 'exact') return undefined;
  // Where a blank cell cannot be seen at all, a number worked out from the others is no mistake if it is what was meant.
  const meant = reading === 'exact' ? figure.value : figure.meant;
  if (cell.value !== meant) return `${show(figure)}, ${read}`;
  if (reading === 'exact' && figure.unit !== undefined && cell.unit !== figure.unit) {
    return `${show(figure)}, unit read ${String(cell.unit)}`;
  }
  return undefined;
};

const show = (figure: Figure): string =>
  `${String(figure.value)}${figure.value === null ? ` (${figure.text || 'blank'})` : ''}`;

/** The findings that are false alarms in a correct report. */
export const alarms = (snapshot: Snapshot, allowed: readonly string[] = []): readonly string[] =>
  snapshot.findings
    .filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && !allowed.includes(rule))
    .map(({ severity, rule, range, message }) => {
      const before = snapshot.text.slice(0, range.start).split(/\r\n|\n|\r/);
      const excerpt = snapshot.text.slice(range.start, range.end).slice(0, 30).replace(/\s+/g, ' ');
      return `${severity} ${rule} on line ${before.length} 「${excerpt}」 ${message.zh}`;
    });

/** A short list: the first few, and how many more. */
export const summary = (problems: readonly string[], most = 8): readonly string[] =>
  problems.length <= most ? problems : [...problems.slice(0, most), `… and ${problems.length - most} more`];
