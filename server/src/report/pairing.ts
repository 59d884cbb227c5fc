import type { UnitsData } from '../template/schema.ts';
import { once } from '../text/once.ts';
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
 * only within one folder, or where the paths are the same but for the year. Linear in the number of candidates, also where many
 * are of one name: reports of places that are not told apart, or one report again and again.
 */
export function createPairing(candidates: readonly PlacedReport[], words: UnitsData): Pairing {
  const byName = new Map<string, Namesakes>();
  const byTail = new Map<string, Namesakes>();
  const byPattern = new Map<string, PlacedReport[]>();
  for (const candidate of candidates) {
    const { unit, year, path } = candidate;
    if (year === null) continue;
    push(byPattern, `${year} ${patternOf(path, year)}`, candidate);
    if (unit === null) continue;
    const name = nameKey(unit, words);
    add(byName, `${year} ${name}`, candidate);
    for (const tail of tailsOf(name, words)) add(byTail, `${year} ${tail}`, candidate);
  }
  return {
    previousOf(report) {
      const { unit, year, path } = report;
      if (year === null) return null;
      const before = year - 1;
      const pattern = patternOf(path, year);
      const alike = pattern === path ? [] : (byPattern.get(`${before} ${pattern}`) ?? []);
      if (unit === null) return only(alike);
      const name = nameKey(unit, words);
      const place: Place = { path, pattern, folder: folderOf(path) };
      const exact = byName.get(`${before} ${name}`);
      const reports = saysPlace(name, words) ? exact?.reports : exact && nearby(exact, place);
      if (exact !== undefined && reports !== undefined && reports.length > 0) return likeliest(exact, reports, place);
      const longer = byTail.get(`${before} ${name}`);
      const shorter = tailsOf(name, words).map((tail) => byName.get(`${before} ${tail}`));
      const near = [longer, ...shorter].flatMap((namesakes) =>
        namesakes === undefined ? [] : nearby(namesakes, place).slice(0, TOO_MANY),
      );
      if (near.length > 0) return only(near);
      return only(alike.filter((one) => one.unit === null));
    },
  };
}

/** Reports of one name and one year. */
interface Namesakes {
  readonly reports: PlacedReport[];
  readonly byFolder: () => ReadonlyMap<string, readonly PlacedReport[]>;
  readonly byPattern: () => ReadonlyMap<string, readonly PlacedReport[]>;
}

interface Place {
  readonly path: string;
  /** The path without its year. */
  readonly pattern: string;
  readonly folder: string;
}

function add(map: Map<string, Namesakes>, key: string, report: PlacedReport): void {
  const known = map.get(key);
  if (known !== undefined) {
    known.reports.push(report);
    return;
  }
  const reports = [report];
  map.set(key, {
    reports,
    byFolder: once(() => grouped(reports, ({ path }) => folderOf(path))),
    byPattern: once(() => grouped(reports, ({ path, year }) => patternOf(path, year ?? 0))),
  });
}

function grouped(reports: readonly PlacedReport[], keyOf: (report: PlacedReport) => string) {
  const groups = new Map<string, PlacedReport[]>();
  for (const report of reports) push(groups, keyOf(report), report);
  return groups;
}

/** Those in the same folder, or with the same path but for the year. */
function nearby({ byFolder, byPattern }: Namesakes, { folder, pattern }: Place): readonly PlacedReport[] {
  const beside = byFolder().get(folder) ?? [];
  // Of so many none will be chosen for being here.
  if (beside.length > MOST_LAYOUTS) return beside;
  const alike = byPattern().get(pattern) ?? [];
  return [...beside, ...alike.filter(({ path }) => folderOf(path) !== folder)];
}

const only = (reports: readonly PlacedReport[]): PlacedReport | null =>
  reports.length === 1 ? (reports[0] ?? null) : null;

/** Two are more than one that it could be. */
const TOO_MANY = 2;

/** One report may lie there twice, in two layouts: the one whose file is named alike, then the one beside it. */
function likeliest(
  { byFolder, byPattern }: Namesakes,
  reports: readonly PlacedReport[],
  { path, pattern, folder }: Place,
): PlacedReport | null {
  const beside = byFolder().get(folder) ?? [];
  const sameKind = (list: readonly PlacedReport[]) =>
    list.length > MOST_LAYOUTS ? [] : list.filter((one) => extensionOf(one.path) === extensionOf(path));
  return (
    only(reports) ??
    only(byPattern().get(pattern) ?? []) ??
    only(beside) ??
    only(sameKind(beside)) ??
    only(sameKind(reports))
  );
}

/** Nobody keeps one report in so many. */
const MOST_LAYOUTS = 20;

/** `云岭市青禾县财政局` → `青禾县财政局`, `财政局`: the name without the places in front of it. */
function tailsOf(name: string, { places }: UnitsData): readonly string[] {
  const tails: string[] = [];
  for (let i = 1; i < Math.min(name.length - SHORTEST_NAME, LONGEST_PLACES); i++) {
    if (places.includes(name.charAt(i))) tails.push(name.slice(i + 1));
  }
  return tails;
}

const SHORTEST_NAME = 3;
const LONGEST_PLACES = 16;

/** Whether a name tells where the unit is: `青禾县财政局` does, `县财政局` and `财政局` do not. */
const saysPlace = (name: string, { places }: UnitsData): boolean =>
  [...name].some((char, index) => index >= 2 && places.includes(char));

const patternOf = (path: string, year: number): string => path.replaceAll(String(year), '#');

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

function push(map: Map<string, PlacedReport[]>, key: string, report: PlacedReport): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [report]);
  else list.push(report);
}
