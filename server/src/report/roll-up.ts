import { rollUpWords } from '../template/roll-up.ts';
import { addDecimals, compareDecimals, type Decimal } from '../text/decimal.ts';
import { cellKey, firmCells } from './firm-cells.ts';
import type { Report } from './model.ts';
import type { PlacedReport } from './pairing.ts';
import type { Member } from './roll-up-members.ts';

/** What the reports that a roll-up is made of come to; plain data, which goes to a worker thread. */
export interface RollUpTotals {
  /** How many reports were added up. */
  readonly reports: number;
  readonly cells: Readonly<Record<string, CellTotal>>;
}

/** Of one cell; see {@link cellKey}. */
export interface CellTotal {
  /** What the figures come to at least. */
  readonly sum: Decimal;
  /** The largest figures in it. */
  readonly largest: readonly { readonly report: PlacedReport; readonly figure: Decimal }[];
}

/** The figures of one report that add up, by {@link cellKey}, without zeros. Null where no figure could be read for certain. */
export function figuresToAdd(report: Report): Readonly<Record<string, Decimal>> | null {
  const figures: Record<string, Decimal> = {};
  let isRead = false;
  for (const cell of firmCells(report)) {
    isRead = true;
    const { value, column } = cell;
    if (value !== null && value.coefficient > 0 && !rollUpWords.notAdded.includes(column.id))
      figures[cellKey(cell)] = value;
  }
  return isRead ? figures : null;
}

type Figures = Readonly<Record<string, Decimal>>;

export interface Adding {
  add(member: Member, figures: Figures): void;
  totals(): RollUpTotals;
}

/**
 * Adds up the figures of members, given in any order. The result is what they come to at least: of a body and those below it the
 * larger counts, and in each cell the larger of two ways to see governments, whose reports may hold bodies whose names do not say so:
 * without the governments, and without those bodies. What it keeps does not grow with the members that have none below them.
 */
export function createAdding(members: readonly Member[]): Adding {
  const isAbove = new Set(members.map(({ above }) => above));
  const knots = new Map<Member, Knot>();
  for (const member of members)
    if (isAbove.has(member) || member.isGovernment)
      knots.set(member, { own: new Map(), bodies: new Map(), all: new Map() });
  const root: Omit<Knot, 'own'> = { bodies: new Map(), all: new Map() };
  const largest = new Map<string, CellTotal['largest']>();
  let reports = 0;

  const hand = (member: Member, bodies: Sums, all: Sums): void => {
    const to = (member.above && knots.get(member.above)) ?? root;
    increase(to.bodies, bodies);
    if (!member.isLoose) increase(to.all, all);
  };
  return {
    add(member, figures) {
      reports++;
      const own = new Map(Object.entries(figures));
      for (const [key, figure] of own) {
        const after = [...(largest.get(key) ?? []), { report: member.report, figure }];
        after.sort((a, b) => compareDecimals(b.figure, a.figure));
        largest.set(key, after.slice(0, MOST_NAMED));
      }
      const knot = knots.get(member);
      if (knot === undefined) hand(member, own, own);
      else increase(knot.own, own);
    },
    totals() {
      // Each stands behind the one above it.
      for (const [member, { own, bodies, all }] of [...knots].reverse())
        hand(member, member.isGovernment ? bodies : larger(own, bodies), larger(own, all));
      knots.clear();
      const sums = [...larger(root.bodies, root.all)];
      return {
        reports,
        cells: Object.fromEntries(sums.map(([key, sum]) => [key, { sum, largest: largest.get(key) ?? [] }])),
      };
    },
  };
}

type Sums = Map<string, Decimal>;

/** A member that may hold others. */
interface Knot {
  readonly own: Sums;
  /** What is below it, the governments among that left out, and all of it. */
  readonly bodies: Sums;
  readonly all: Sums;
}

const MOST_NAMED = 3;

function increase(sums: Sums, more: ReadonlyMap<string, Decimal>): void {
  for (const [key, figure] of more) {
    const before = sums.get(key);
    sums.set(key, before === undefined ? figure : addDecimals(before, figure));
  }
}

function larger(a: ReadonlyMap<string, Decimal>, b: ReadonlyMap<string, Decimal>): Sums {
  const sums = new Map(a);
  for (const [key, figure] of b) {
    const other = sums.get(key);
    if (other === undefined || compareDecimals(figure, other) > 0) sums.set(key, figure);
  }
  return sums;
}
