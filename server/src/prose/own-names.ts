import type { UnitsData } from '../template/schema.ts';

/**
 * The names by which a body may call itself in its text, itself among them, the longest first: 青禾县农业农村局 is 县农业农村局 and
 * 农业农村局, 青禾县人民政府 is 青禾县 and 县政府, its office 县政府办. None where `unit`, folded, is empty.
 */
export function ownNames(unit: string, words: UnitsData): readonly string[] {
  if (unit === '') return [];
  const { places, branch, shortened, selves, above } = words;
  const names = new Set([unit]);
  for (const head of above) if (unit.startsWith(head)) names.add(unit.slice(head.length));
  for (let i = 1; i < unit.length - 2; i++) {
    if (!places.includes(unit.charAt(i))) continue;
    names.add(unit.slice(i));
    if (unit.length - i > 3) names.add(unit.slice(i + 1));
  }
  if (unit.endsWith(branch)) names.add(branch);
  for (const [full, short] of shortened)
    if (unit.endsWith(full)) for (const name of [...names]) names.add(name.replace(full, short));
  for (const [end, self] of selves) if (unit.endsWith(end)) names.add(self);
  addZones(names, words);
  addGovernments(names, words);
  addOffices(names, words);
  return [...names].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

/** 青禾经济技术开发区管理委员会 is 经开区 as well, and 开发区. */
function addZones(names: Set<string>, { zones }: UnitsData): void {
  for (const name of [...names]) {
    const end = zones.bodies.find((one) => name.endsWith(one));
    if (end === undefined) continue;
    const zone = name.slice(0, -end.length);
    for (const [full, short] of zones.names) if (zone.endsWith(full)) for (const own of [zone, short]) names.add(own);
  }
}

function addGovernments(names: Set<string>, { places, whole, self: { government } }: UnitsData): void {
  for (const name of [...names]) {
    const area = name.endsWith(government) ? name.slice(0, -government.length) : '';
    const rank = area.slice(-1);
    if (rank === '' || !places.includes(rank)) continue;
    // Any government may be called so.
    names.delete(government);
    for (const own of [area, area + whole, rank + whole, rank + government]) names.add(own);
  }
}

function addOffices(names: Set<string>, { whole, self }: UnitsData): void {
  for (const name of [...names]) {
    const full = self.offices.find((office) => name.endsWith(self.government + office));
    if (full === undefined) continue;
    const short = name.replace(self.government, whole);
    const cut = short.slice(0, -full.length) + self.office;
    names.add(short).add(cut).add(cut.replace(whole, self.initial));
  }
}

/** Whether a body, by its folded name, is the government of an area, or runs one as a government does. */
export const isOfArea = (unit: string, { whole, places, shortened }: UnitsData): boolean =>
  [whole, ...places, ...shortened.flat()].some((end) => unit.endsWith(end));

/** What areas are called that are wider than that of a government, by its folded name: 全市 and 全省 for that of a county. */
export function widerAreas(unit: string, { ranks, self: { government } }: UnitsData): readonly string[] {
  const own = unit.endsWith(government) ? unit.charAt(unit.length - government.length - 1) : '';
  const level = own === '' ? -1 : ranks.findIndex((names) => names.includes(own));
  return ranks.slice(0, Math.max(0, level)).flatMap((names) => [...names].map((name) => `全${name}`));
}
