import type { UnitsData } from '../template/schema.ts';
import { fold } from '../text/fold.ts';

/** One writing for all writings of a unit's name. */
export function nameKey(unit: string, { shortened, unify, whole }: UnitsData): string {
  let name = fold(unit)
    .replace(/\(以下简称[^()]*\)/g, '')
    .replace(/20\d\d年?度?/g, '');
  for (const [from, to] of [...shortened, ...unify]) name = name.replaceAll(from, to);
  return name.endsWith(whole) && name.length > whole.length ? name.slice(0, -whole.length) : name;
}
