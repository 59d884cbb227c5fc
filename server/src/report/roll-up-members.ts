import type { RollUpWords } from '../template/roll-up.ts';
import type { PlacedReport } from './pairing.ts';
import { nameKey } from './unit-name.ts';

/** Why a report among those given is not added up. */
export type LeftOut = 'other-year' | 'other-area' | 'unnamed' | 'same-body' | 'repeated' | 'government';

/** A report that is added up, and where it stands among the others. */
export interface Member {
  readonly report: PlacedReport;
  /** The member whose figures may hold this one's: the bureau of a branch, the government of a county's bureau. */
  readonly above: Member | undefined;
  /** The government of an area: its report may be that of its own office or again a roll-up. */
  readonly isGovernment: boolean;
  /** Whether the name does not tell which of the governments among the members it may belong to. */
  readonly isLoose: boolean;
}

export interface Membership {
  /** Each member after the one above it. */
  readonly members: readonly Member[];
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/**
 * Tells which of the candidates make up a roll-up. The form knows two reports of a government under one title, that of its own
 * office and that of the whole area, and a bureau's report may hold those of its branches: what may be held by another member
 * is put below that, so that nothing is added up twice. Where a name leaves open what it belongs to, the report counts for less,
 * never for more. `rollUp`, which is not among the candidates, must tell its unit and its year.
 */
export function chooseMembers(
  rollUp: PlacedReport,
  candidates: readonly PlacedReport[],
  words: RollUpWords,
): Membership {
  const area = areaOf(rollUp.unit ?? '', words);
  const leftOut: Record<LeftOut, number> = {
    'other-year': 0,
    'other-area': 0,
    unnamed: 0,
    'same-body': 0,
    repeated: 0,
    government: 0,
  };
  const bodies: Placed[] = [];
  const seen = new Set<string>();
  for (const report of candidates) {
    const body = placeIn(area, report, rollUp.year, words);
    const why = typeof body === 'string' ? body : seen.has(seenKey(body)) ? 'repeated' : undefined;
    if (why !== undefined) leftOut[why]++;
    if (typeof body === 'string' || why !== undefined) continue;
    seen.add(seenKey(body));
    bodies.push(body);
  }
  return { members: inTree(bodies, area, words), leftOut };
}

/** The area of a roll-up. */
interface Area {
  readonly name: string;
  /** Whether areas of several ranks lie in it: of two governments one may then lie in the other. */
  readonly isWide: boolean;
  readonly isOfOffice: boolean;
}

interface Placed {
  readonly report: PlacedReport;
  /** The name within the area. */
  readonly key: string;
  readonly isInside: boolean;
  readonly isGovernment: boolean;
}

/** The office of a government may be a member beside it, but not twice. */
const seenKey = ({ key, isGovernment, report }: Placed): string => (isGovernment ? `${key} ${report.unit}` : key);

function areaOf(unit: string, words: RollUpWords): Area {
  const name = nameKey(unit, words);
  const { place, behind } = splitGovernment(name, words);
  const whole = place ?? name;
  // `青岭省云岭市` is 云岭市 in the names of its bodies.
  const inner = [...whole].findLastIndex((char, i) => i < whole.length - 2 && i > 0 && words.areas.includes(char));
  return {
    name: words.areas.includes(whole.slice(-1)) ? whole.slice(inner + 1) : whole,
    isWide: words.wide.some((end) => whole.endsWith(end)),
    isOfOffice: behind !== '',
  };
}

/** `青禾县政府办` → 青禾县, 办; nothing in front of it where the name is not one of a government. */
function splitGovernment(name: string, { government }: RollUpWords): { place: string | undefined; behind: string } {
  const at = name.indexOf(government);
  return at < 0
    ? { place: undefined, behind: '' }
    : { place: name.slice(0, at), behind: name.slice(at + government.length) };
}

function placeIn(area: Area, report: PlacedReport, year: number | null, words: RollUpWords): Placed | LeftOut {
  if (report.unit === null || report.year === null) return 'unnamed';
  if (report.year !== year) return 'other-year';
  const name = nameKey(report.unit, words);
  const at = placeOf(area, name, words);
  const isInside = at >= 0;
  if (!isInside && namesAnother(area, name, words)) return 'other-area';
  const rest = isInside ? name.slice(at + area.name.length) : name;
  const { place, behind } = splitGovernment(rest, words);
  if (rest === '' || (place === '' && area.isOfOffice && words.offices.includes(behind))) return 'same-body';
  const isOffice = place !== undefined && (behind === '' || words.offices.includes(behind));
  // Its own office may call itself in two ways.
  if (place !== undefined && (place === '' || !isOffice))
    return { report, key: place + words.government, isInside, isGovernment: false };
  const key = place ?? rest;
  if (key.endsWith(words.zone)) return { report, key: key.slice(0, -words.zone.length), isInside, isGovernment: false };
  const isGovernment = words.areas.includes(key.slice(-1));
  return isGovernment && area.isWide ? 'government' : { report, key, isInside, isGovernment };
}

/** Where a name tells the area: 青禾县 stands in 云岭市青禾县财政局, but not in 大青禾县财政局. */
function placeOf(area: Area, name: string, { areas }: RollUpWords): number {
  const at = name.indexOf(area.name);
  return at <= 0 || areas.includes(name.charAt(at - 1)) ? at : -1;
}

/** Whether a name tells an area that cannot lie in this one, being of the same rank: 红山县财政局 beside 青禾县. */
function namesAnother({ name: area }: Area, name: string, { disjoint }: RollUpWords): boolean {
  const rank = area.slice(-1);
  return disjoint.includes(rank) && name.indexOf(rank, 1) > 0;
}

/** Puts each body below the one with the longest name that its own begins with. */
function inTree(bodies: readonly Placed[], area: Area, words: RollUpWords): readonly Member[] {
  const sorted = bodies.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const open: { readonly key: string; readonly member: Member }[] = [];
  const holdsAreas = !words.wide.concat(words.townships).some((end) => area.name.endsWith(end));
  return sorted.map(({ report, key, isInside, isGovernment }) => {
    while (open.length > 0 && !key.startsWith(open.at(-1)?.key ?? '')) open.pop();
    const above = open.at(-1)?.member;
    const mayLieInArea = holdsAreas && words.townships.some((end) => key.endsWith(end));
    const member: Member = {
      report,
      above,
      isGovernment,
      isLoose: above === undefined && !isGovernment && (!isInside || mayLieInArea),
    };
    open.push({ key, member });
    return member;
  });
}
