import { ownNames } from '../../prose/own-names.ts';
import type { UnitsData } from '../../template/schema.ts';

// What the names of two bodies, folded, tell of whether they are one.

/** In what two bodies differ for certain: in their areas, or in their own names within one; undefined where they may be the same. */
export function differenceOf(unit: string, name: string, words: UnitsData): 'area' | 'body' | undefined {
  if (ownNames(unit, words).includes(name) || ownNames(name, words).includes(unit)) return undefined;
  const [here, there] = [areasOf(unit, words), areasOf(name, words)];
  const isShared =
    here.some((area) => name.includes(stemOf(area))) || there.some((area) => unit.includes(stemOf(area)));
  if (here.length > 0 && there.length > 0 && !isShared) return 'area';
  const [own, other] = [withoutAreas(unit, here), withoutAreas(name, there)].map((one) => withoutRank(one, words));
  if (own === undefined || other === undefined) return undefined;
  const areBodies = [own, other].every((one) => OF_ONE_FIELD.test(one));
  const mayBeShort = isWithin(own, other) || isWithin(other, own) || own.slice(0, 2) === other.slice(0, 2);
  return areBodies && !mayBeShort ? 'body' : undefined;
}

/** Names of areas, of two characters and more without what they end in: 城市 and 乡镇 are none. */
export const areasOf = (name: string, { places }: UnitsData): readonly string[] =>
  name.match(
    new RegExp(`[^${places}和]{2,4}?[${places}]|[^${places}和]{1,2}州[市县区]|^镇[^${places}和]{1,2}[市县]`, 'g'),
  ) ?? [];

/** 青禾县 may have become 青禾市. */
const stemOf = (area: string): string => area.slice(0, -1);

export const withoutAreas = (name: string, areas: readonly string[]): string =>
  areas.reduce((rest, area) => (rest.startsWith(area) ? rest.slice(area.length) : rest), name);

/** 省水利厅: 水利厅. */
const withoutRank = (name: string, { places }: UnitsData): string =>
  places.includes(name.charAt(0)) ? name.slice(1) : name;

/** A body with a field of its own, which its name says. */
const OF_ONE_FIELD = /^(?!.*政府)[^省市区县镇乡]{2,}(?:局|厅|委|委员会)$/;

/** Whether all characters of one name stand in the other in their order: 住建局 is 住房和城乡建设局. */
export function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of short) {
    at = long.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
