import type { UnitsData } from '../template/schema.ts';
import { ownNames } from './own-names.ts';
import type { Prose } from './prose.ts';

interface ShortName {
  /** What stands in front of the bracket, the full name at its end. */
  readonly behind: string;
  readonly short: string;
}

/**
 * What the body has said that it is called in its text: 青禾开发区发展改革局(以下简称“发改局”). Nothing where another than `unit`, which
 * is folded, is shortened.
 */
export function statedNames({ paragraphs }: Prose, unit: string, words: UnitsData): readonly string[] {
  const { announced, places, shortly } = words;
  const first = unit.slice(0, 2);
  const stated: string[] = [];
  for (const { section, kind, readings } of paragraphs) {
    if (section !== undefined && section !== 'overview') break;
    if (kind === 'title') continue;
    for (const { behind, short } of readings.of(shortNamesIn, shortly)) {
      const isBody = announced.ends.includes(short.slice(-1));
      const isOfUnit = ownNames(unit, words).some((name) => name.startsWith(first) && isNamed(behind, name, places));
      if (isBody && isOfUnit) stated.push(short);
    }
  }
  return stated;
}

/** Whether a text ends with a name, if that is not the end of a longer one: 市发展改革局 is not 发展改革局. */
const isNamed = (text: string, name: string, places: string): boolean =>
  name.length > SHORTEST && text.endsWith(name) && !places.includes(text.charAt(text.length - name.length - 1) || ' ');

const SHORTEST = 3;

/** `shortly`: the word that announces one. */
function shortNamesIn(text: string, shortly: string): readonly ShortName[] {
  const found: ShortName[] = [];
  const opening = `(${shortly}`;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const from = at + opening.length;
    const short = SHORT.exec(text.slice(from, from + LONGEST))?.[1];
    if (short !== undefined) found.push({ behind: text.slice(Math.max(0, at - LONGEST), at), short });
  }
  return found;
}

const SHORT = /^:?"?([\u4e00-\u9fff]{2,12})"?[),]/;
const LONGEST = 40;
