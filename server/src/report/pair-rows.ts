import type { RowCandidate } from '../template/forms.ts';
import { align } from './align.ts';
import type { Item } from './item.ts';
import { leafOf, likeness, type ReadLabel } from './labels.ts';
import type { Line } from './row-cells.ts';
import type { Target } from './row-target.ts';

/** What it costs to read a written row as a row of the form: nothing for its own label, more the less certain it is. */
export const COST = {
  bare: 0.05,
  variant: 0.1,
  group: 0.3,
  underGroup: 0.45,
  lost: 0.5,
  garbled: 0.9,
  missing: 0.7,
  added: 0.7,
  stray: 0.3,
};
/** From this likeness on a label is a misspelling; between the two it may be garbled beyond recognition. */
const LIKELY = 0.45;
const POSSIBLE = 0.2;

/** Which written row is which row of the form, the sequence as a whole deciding. */
export function pairRows(written: readonly Item[], candidates: readonly RowCandidate[]): readonly Line[] {
  const { formOf, costs } = align(written.length, candidates.length, {
    pair: (i, j) => pairCost(written[i], candidates[j]),
    added: (i) => (written[i] !== undefined && leafOf(written[i]) !== undefined ? COST.added : COST.stray),
    missing: (j) => (candidates[j]?.isGroup ? 0 : COST.missing),
  });
  const lines = written.map((item, i): Line => {
    const found = candidates[formOf[i] ?? -1];
    return { item, target: found && targetOf(found, costs[i] ?? 0) };
  });
  return collapseGroups(withMovedRows(lines, candidates, new Set(formOf)), candidates);
}

const targetOf = ({ row, isGroup, opens }: RowCandidate, cost: number): Target => ({ row, isGroup, opens, cost });

/** A row with its own label that stands out of order is still that row. */
function withMovedRows(
  lines: readonly Line[],
  candidates: readonly RowCandidate[],
  taken: Set<number>,
): readonly Line[] {
  if (lines.every(({ target }) => target !== undefined)) return lines;
  return lines.map((line) => {
    const leaf = leafOf(line.item);
    if (line.target !== undefined || leaf === undefined || leaf.known.length === 0) return line;
    const moved = candidates.findIndex(
      (candidate, k) => !taken.has(k) && !candidate.isGroup && ownCost(leaf, candidate) !== undefined,
    );
    const candidate = candidates[moved];
    if (candidate === undefined) return line;
    taken.add(moved);
    return { item: line.item, target: targetOf(candidate, COST.variant) };
  });
}

/** A group written as one row: its label holds the figures, and none of its own rows is there. */
function collapseGroups(lines: readonly Line[], candidates: readonly RowCandidate[]): readonly Line[] {
  if (!lines.some(({ target }) => target?.cost === COST.underGroup)) return lines;
  const counts = new Map<string, number>();
  for (const { target } of lines) {
    const group = target?.row.under.at(-1);
    if (group !== undefined && target?.isGroup === false) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return lines.map((line) => {
    const { target } = line;
    if (target === undefined || target.isGroup || target.cost !== COST.underGroup) return line;
    const group = candidates.find((one) => one.isGroup && one.row.id === target.opens);
    const isAlone = counts.get(target.opens ?? '') === 1;
    return group !== undefined && isAlone ? { item: line.item, target: targetOf(group, COST.group) } : line;
  });
}

/** Whether words that the form does not know are most likely one of its labels all the same. */
export const isMisspelt = ({ folded }: ReadLabel, official: string): boolean => likeness(folded, official) >= LIKELY;

function pairCost(item: Item | undefined, candidate: RowCandidate | undefined): number {
  if (item === undefined || candidate === undefined) return Infinity;
  const leaf = leafOf(item);
  if (leaf === undefined) return candidate.isGroup ? Infinity : COST.lost;
  const { row, isGroup, opens } = candidate;
  const own = ownCost(leaf, candidate);
  if (own !== undefined) return own;
  const group = leaf.known.find(({ role }) => role === 'group')?.id;
  if (group !== undefined && group === opens) return COST.underGroup;
  if (group !== undefined && !isGroup && group === row.under.at(-1)) return COST.lost;
  if (leaf.known.some(({ role }) => role === 'row' || role === 'group') || isGroup) return Infinity;
  const alike = likeness(leaf.folded, row.label);
  if (alike >= LIKELY) return 0.2 + (1 - alike) * 0.6;
  return alike >= POSSIBLE ? COST.garbled : Infinity;
}

/** What it costs where the row's own label is written; undefined where another is. */
function ownCost({ known }: ReadLabel, { row, isGroup }: RowCandidate): number | undefined {
  for (const { id, role, quality } of known) {
    if (id !== row.id || role !== (isGroup ? 'group' : 'row')) continue;
    if (isGroup) return COST.group;
    return quality === 'official' ? 0 : quality === 'bare' ? COST.bare : COST.variant;
  }
  return undefined;
}
