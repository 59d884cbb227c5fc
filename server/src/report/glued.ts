import { combine } from './column-search.ts';
import { splitsWithTotals } from './glued-ways.ts';
import { figuresOf, isBlankMark, isMarked, partsOf, readMarkedRun } from './marked-runs.ts';

/** A row of glued figures, by the id of the form's row: what is written, folded, without a note behind it. */
export interface GluedRow {
  readonly id: string;
  readonly text: string;
}

/** How a row was split. `parts` is undefined where more than one way remains (or none). */
export interface GluedSplit {
  readonly parts: readonly string[] | undefined;
  /** Relations that were needed to tell the ways apart; they may not judge the result. */
  readonly evidence: readonly string[];
  /** Whether nothing is written at all. */
  readonly isBlank: boolean;
  /** The cells of a row whose marks say that it has more or fewer of them than columns. */
  readonly misfit?: readonly string[];
}

/** What binds the figures of the rows: sums along each row, and row ids whose columns balance. */
export interface GluedRelations {
  readonly alongRows: { readonly rule: string };
  readonly alongColumns: readonly {
    readonly rule: string;
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
}

/**
 * Splits the glued rows of the requests table. Rows of as many digits as columns split by themselves; longer ones by
 * their own sum; where that leaves several ways, by the columns over the whole table. One way must remain.
 */
export function splitRows(
  rows: readonly GluedRow[],
  count: number,
  relations: GluedRelations,
): ReadonlyMap<string, GluedSplit> {
  const hasBlanks = rows.some(({ text }) => text.length < count && !isMarked(text));
  const writesZeros = rows.some(({ text }) => text.startsWith('0'));
  const ways = new Map<string, Ways>();
  const result = new Map<string, GluedSplit>();
  // A 0 is part of a larger figure where zeros are left blank.
  const mayStand = (text: string): boolean => writesZeros || !text.includes('0');
  for (const { id, text } of rows) {
    const digits = /^\d+$/.test(text);
    const bySum = digits && text.length >= count ? (splitsWithTotals(text, 1, count) ?? []) : [];
    if (text.length === 0) result.set(id, { parts: undefined, evidence: [], isBlank: true });
    else if (isMarked(text) && !(hasBlanks && text.includes('-'))) {
      const { split, figures } = splitMarked(text, count, relations.alongRows.rule);
      ways.set(id, figures);
      result.set(id, split);
    } else if (digits && text.length === count && (!hasBlanks || (bySum.length === 1 && mayStand(text)))) {
      ways.set(id, [[...text].map(Number)]);
      result.set(id, { parts: [...text], evidence: hasBlanks ? [relations.alongRows.rule] : [], isBlank: false });
    } else {
      const usable = hasBlanks || text.length === count ? [] : bySum;
      ways.set(id, usable);
      const only = usable.length === 1 ? usable[0]?.map(String) : undefined;
      result.set(id, { parts: only, evidence: [relations.alongRows.rule], isBlank: false });
    }
  }
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  settleByColumns({ result, ways, texts, mayRepair: !hasBlanks }, relations);
  return result;
}

/** A row whose blanks have marks: read by these alone where they tell all cells apart, else by its sum. */
function splitMarked(
  text: string,
  count: number,
  rule: string,
): { readonly split: GluedSplit; readonly figures: Ways } {
  const reading = readMarkedRun(text, count);
  if (reading.kind === 'open') {
    const figures = text.includes('-') ? [] : (splitsWithTotals(text, 1, count) ?? []);
    const [only, ...more] = figures;
    const parts = only === undefined || more.length > 0 ? undefined : partsOf(text, only);
    return { split: { parts, evidence: [rule], isBlank: false }, figures };
  }
  if (reading.kind === 'misfit') {
    const misfit = /\d/.test(text) ? reading.parts : undefined;
    return { split: { parts: undefined, evidence: [], isBlank: false, ...(misfit && { misfit }) }, figures: [] };
  }
  const figures = figuresOf(reading.parts);
  // A blank total says nothing of its column.
  const isTotal = !isBlankMark(text.charCodeAt(text.length - 1)) || figures.every((figure) => figure === 0);
  return { split: { parts: reading.parts, evidence: [], isBlank: false }, figures: isTotal ? [figures] : [] };
}

/** Rows on their way to being split. */
interface Splitting {
  readonly result: Map<string, GluedSplit>;
  /** The ways that are left of each row; none where it adds up in no way. */
  readonly ways: Map<string, Ways>;
  readonly texts: ReadonlyMap<string, string>;
  /** Whether the columns may repair a row. */
  readonly mayRepair: boolean;
}

type Ways = readonly (readonly number[])[];
type Balance = GluedRelations['alongColumns'][number];

/** Tries the rows that are still open against the columns; takes back what the columns contradict. */
function settleByColumns(splitting: Splitting, { alongColumns, alongRows }: GluedRelations): void {
  const { result, ways } = splitting;
  for (const relation of [...alongColumns, ...alongColumns]) {
    const ids = [...relation.left, ...relation.right];
    const closed = ids.filter((id) => (ways.get(id) ?? []).length === 0);
    if (closed.length > 0) repair(closed, relation, splitting);
    else if (ids.some((id) => isInferred(result.get(id)))) settle(ids, relation, alongRows.rule, splitting);
  }
}

const isInferred = (split: GluedSplit | undefined): boolean => (split?.evidence.length ?? 0) > 0;

/** A row that no sum of its own fits gets what the columns want of it, where it is the only such one. */
function repair(closed: readonly string[], relation: Balance, { result, ways, texts, mayRepair }: Splitting): void {
  const [broken, ...others] = closed;
  const text = broken === undefined || others.length > 0 || !mayRepair ? undefined : texts.get(broken);
  if (broken === undefined || text === undefined || (isMarked(text) && /[—/]/.test(text))) return;
  const parts = repaired(broken, text, relation, ways);
  if (parts === undefined) return;
  result.set(broken, { parts, evidence: [relation.rule], isBlank: false });
  const figures = parts.map(Number);
  if (figures.every(Number.isInteger)) ways.set(broken, [figures]);
}

/**
 * Picks the ways under which the columns balance. A single slip in the report breaks few columns: then what the rows say by
 * themselves stands, and the column is left to be judged; where more are broken, it is taken back.
 */
function settle(ids: readonly string[], relation: Balance, rowRule: string, { result, ways, texts }: Splitting): void {
  const here = ids.map((id) => ways.get(id) ?? []);
  const right = new Set(relation.right);
  const exact = combine(ids, here, right, 0);
  if (exact?.length === 0) {
    if (combine(ids, here, right, BROKEN_BY_ONE_SLIP)?.length !== 0) return;
    for (const id of ids)
      if (isInferred(result.get(id))) result.set(id, { parts: undefined, evidence: [rowRule], isBlank: false });
    return;
  }
  ids.forEach((id, index) => {
    const own = here[index] ?? [];
    const [picked, ...others] = new Set(exact?.map((solution) => solution[index]));
    const figures = picked === undefined || others.length > 0 || own.length < 2 ? undefined : own[picked];
    if (figures === undefined) return;
    result.set(id, {
      parts: partsOf(texts.get(id) ?? '', figures),
      evidence: [rowRule, relation.rule],
      isBlank: false,
    });
    ways.set(id, [figures]);
  });
}

/** A wrong figure breaks its own column, and that of the total if it was carried there. */
const BROKEN_BY_ONE_SLIP = 2;

/**
 * A row that does not add up by itself, where all others of a relation are known: what the columns want of it, in all
 * columns but the one that is wrong, where also a word may stand. Undefined where the digits allow no such way, or more than one.
 */
function repaired(
  id: string,
  text: string,
  { left, right }: Balance,
  ways: ReadonlyMap<string, Ways>,
): readonly string[] | undefined {
  const isLeft = left.includes(id);
  const wanted: number[] = [];
  for (const other of [...left, ...right]) {
    if (other === id) continue;
    const [only, ...more] = ways.get(other) ?? [];
    if (only === undefined || more.length > 0) return undefined;
    const sign = left.includes(other) === isLeft ? -1 : 1;
    only.forEach((figure, column) => {
      wanted[column] = (wanted[column] ?? 0) + sign * figure;
    });
  }
  const found = new Map<string, readonly string[]>();
  const odd = new Map<string, readonly string[]>();
  for (let column = 0; column < wanted.length; column++) {
    const before = wanted.slice(0, column).join('');
    const after = wanted.slice(column + 1).join('');
    const rest = text.slice(before.length, text.length - after.length);
    if (!text.startsWith(before) || !text.endsWith(after) || before.length + after.length >= text.length) continue;
    const parts = wanted.map((figure, index) => (index === column ? rest : String(figure)));
    (/^(?:0|[1-9]\d*)$/.test(rest) ? found : odd).set(parts.join(), parts);
  }
  const [only, ...more] = (found.size > 0 ? found : odd).values();
  return more.length > 0 ? undefined : only;
}
