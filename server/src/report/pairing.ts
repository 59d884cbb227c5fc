import type { LastYearData } from '../template/schema.ts';
import { nameKey } from './unit-name.ts';

/** What a report says of itself: whose it is, and of which year. */
export interface ReportIdentity {
  readonly unit: string | null;
  readonly year: number | null;
}

/** A report and where it lies: a path or a URI, with `/` or `\` between the folders. */
export interface PlacedReport extends ReportIdentity {
  readonly path: string;
}

export interface Pairing {
  /** Last year's report of the same unit; null where there is none, or more than one that it could be. */
  previousOf(report: PlacedReport): PlacedReport | null;
}

/**
 * Finds last year's reports among many. A wrong pair costs more than a missing one: a renamed unit stays alone, a unit
 * and its whole area are two (`（本级）` is part of the name), and a name that does not say which place it belongs to counts
 * only within one folder, or where the paths are the same but for the year. Linear in the number of candidates.
 */
export function createPairing(candidates: readonly PlacedReport[], words: LastYearData['unit']): Pairing {
  const byName = new Map<string, PlacedReport[]>();
  const byTail = new Map<string, PlacedReport[]>();
  const byPattern = new Map<string, PlacedReport[]>();
  for (const candidate of candidates) {
    const { unit, year, path } = candidate;
    if (year === null) continue;
    push(byPattern, `${year} ${patternOf(path, year)}`, candidate);
    if (unit === null) continue;
    const name = nameKey(unit, words);
    push(byName, `${year} ${name}`, candidate);
    for (const tail of tailsOf(name, words)) push(byTail, `${year} ${tail}`, candidate);
  }
  return {
    previousOf(report) {
      const { unit, year, path } = report;
      if (year === null) return null;
      const before = year - 1;
      const pattern = patternOf(path, year);
      const isAlike = (other: PlacedReport): boolean => patternOf(other.path, before) === pattern;
      const alike = pattern === path ? [] : (byPattern.get(`${before} ${pattern}`) ?? []);
      if (unit === null) return only(alike);
      const name = nameKey(unit, words);
      const isBeside = (other: PlacedReport): boolean => folderOf(other.path) === folderOf(path) || isAlike(other);
      const exact = (byName.get(`${before} ${name}`) ?? []).filter((one) => saysPlace(name, words) || isBeside(one));
      if (exact.length > 0) return likeliest(exact, path, isAlike);
      const longer = byTail.get(`${before} ${name}`) ?? [];
      const shorter = tailsOf(name, words).flatMap((tail) => byName.get(`${before} ${tail}`) ?? []);
      const near = [...longer, ...shorter].filter(isBeside);
      if (near.length > 0) return only(near);
      return only(alike.filter((one) => one.unit === null));
    },
  };
}

const only = (reports: readonly PlacedReport[]): PlacedReport | null =>
  reports.length === 1 ? (reports[0] ?? null) : null;

/** One report may lie there twice, in two layouts: the one whose file is named alike, then the one beside it. */
function likeliest(
  reports: readonly PlacedReport[],
  path: string,
  isAlike: (report: PlacedReport) => boolean,
): PlacedReport | null {
  const beside = reports.filter((one) => folderOf(one.path) === folderOf(path));
  const sameKind = (list: readonly PlacedReport[]) => list.filter((one) => extensionOf(one.path) === extensionOf(path));
  return (
    only(reports) ?? only(reports.filter(isAlike)) ?? only(beside) ?? only(sameKind(beside)) ?? only(sameKind(reports))
  );
}

/** `云岭市青禾县财政局` → `青禾县财政局`, `财政局`: the name without the places in front of it. */
function tailsOf(name: string, { places }: LastYearData['unit']): readonly string[] {
  const tails: string[] = [];
  for (let i = 1; i < Math.min(name.length - SHORTEST_NAME, LONGEST_PLACES); i++) {
    if (places.includes(name.charAt(i))) tails.push(name.slice(i + 1));
  }
  return tails;
}

const SHORTEST_NAME = 3;
const LONGEST_PLACES = 16;

/** Whether a name tells where the unit is: `青禾县财政局` does, `县财政局` and `财政局` do not. */
const saysPlace = (name: string, { places }: LastYearData['unit']): boolean =>
  [...name].some((char, index) => index >= 2 && places.includes(char));

const patternOf = (path: string, year: number): string => path.replaceAll(String(year), '#');

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

function push(map: Map<string, PlacedReport[]>, key: string, report: PlacedReport): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [report]);
  else list.push(report);
}
