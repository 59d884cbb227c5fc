import { expect, it } from 'vitest';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { ExtractedCell, Snapshot } from '../../server/src/service.ts';
import { type CheckCase, check } from '../support/check.ts';

/** What one finding must be; what is left out is not looked at. */
export interface Wanted extends Pick<CheckCase, 'form' | 'previous' | 'members'> {
  /** The whole message, not a part of it. */
  readonly zh?: string;
  readonly en?: string;
  readonly severity?: Finding['severity'];
  /** `table.row.column` */
  readonly cell?: string;
  readonly expected?: string | null;
  readonly actual?: string | null;
  /** Every related place, as `text → Chinese message`. */
  readonly related?: readonly string[];
  /** Cells, as `table.row.column`, that must be among the related places, at exactly their figures. */
  readonly linked?: readonly string[];
}

/**
 * The cases of one rule, or of several that must not say the same thing twice.
 *
 *     const { finds, silent } = casesOf('row-total');
 *     finds('a total that is too small', report({ cells: { 'requests.granted.total': '⟦row-total|5⟧' } }), { zh: '…' });
 *     silent('blank totals', report({ … }));
 */
export const casesOf = (...rules: readonly [string, ...string[]]) => ({
  /** A text with marks (see `check`), and what the findings say, in the order of their places. */
  finds(name: string, marked: string, ...wanted: readonly Wanted[]): void {
    it(name, () => {
      const { form } = wanted.find((one) => one.form !== undefined) ?? {};
      const { previous } = wanted.find((one) => one.previous !== undefined) ?? {};
      const { members } = wanted.find((one) => one.members !== undefined) ?? {};
      const snapshot = check(marked, {
        rules,
        ...(form === undefined ? {} : { form }),
        ...(previous === undefined ? {} : { previous }),
        ...(members === undefined ? {} : { members }),
      });
      const found = snapshot.findings.filter(({ rule }) => rules.includes(rule));
      // A case without a mark would pass while testing nothing.
      expect(found).not.toEqual([]);
      if (wanted.length === 0) return;
      expect(found).toHaveLength(wanted.length);
      for (const [index, finding] of found.entries()) compare(snapshot, finding, wanted[index] ?? {});
    });
  },
  /** A text about which the rules say nothing. */
  silent(name: string, text: string, options: Pick<CheckCase, 'form' | 'previous' | 'members'> = {}): void {
    it(name, () => {
      check(text, { rules, ...options });
    });
  },
});

const compare = (snapshot: Snapshot, finding: Finding, wanted: Wanted): void => {
  const { zh, en, severity, cell, expected, actual, related, linked } = wanted;
  if (zh !== undefined) expect(finding.message.zh).toBe(zh);
  if (en !== undefined) expect(finding.message.en).toBe(en);
  if (severity !== undefined) expect(finding.severity).toBe(severity);
  if (cell !== undefined) expect(nameOf(finding)).toBe(cell);
  if (expected !== undefined) expect(finding.expected ?? null).toBe(expected);
  if (actual !== undefined) expect(finding.actual ?? null).toBe(actual);
  if (related !== undefined) {
    const places = finding.related.map(
      ({ range, message, document }) =>
        `${(document?.text ?? snapshot.text).slice(range.start, range.end)} → ${message.zh}`,
    );
    expect(places).toEqual(related);
  }
  const ranges = finding.related.map(({ range }) => ({ start: range.start, end: range.end }));
  for (const name of linked ?? []) {
    const { start, end } = cellAt(snapshot, name).range;
    expect(ranges, `${name} is linked`).toContainEqual({ start, end });
  }
};

const nameOf = ({ cell }: Finding): string => (cell === undefined ? '' : `${cell.table}.${cell.row}.${cell.column}`);

/** A cell as the engine read it, by `table.row.column` (row ids have dots of their own). */
const cellAt = ({ extraction }: Snapshot, name: string): ExtractedCell => {
  const [table = '', ...rest] = name.split('.');
  const column = rest.pop() ?? '';
  const found = Object.entries(extraction.tables).find(([id]) => id === table)?.[1]?.[rest.join('.')]?.[column];
  if (found === undefined) throw new Error(`No cell ${name} was read`);
  return found;
};
