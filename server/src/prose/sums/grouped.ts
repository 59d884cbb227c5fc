import type { NumberToken } from '../grammar/numbers.ts';

/** Parts with a total of their own behind them, within a list: 动态20条、公告30条,共50条. */
export interface Group {
  readonly total: NumberToken;
  readonly parts: readonly NumberToken[];
}

/** What the groups of a list come to. */
export interface Grouped {
  /** The parts of what all of it divides: the totals of the groups; none where that can not be told. */
  readonly parts: readonly NumberToken[];
  /** A group of which the parts do not come to its total. */
  readonly wrong?: Group;
}

/**
 * 共100条,其中网站动态20条、公告40条,共60条;微信图文25条、视频15条,共40条: what a list divides that has groups. `open`: the parts behind
 * the last group, which may be in one of them.
 */
export function groupedParts(groups: readonly Group[], open: readonly NumberToken[]): Grouped {
  const wrong = groups.find(({ total, parts }) => sumOf(parts) !== total.value);
  // 动态20条、图文30篇,共60条: what is counted in another measure may be none of it.
  if (wrong?.parts.every(({ unit }) => unit === wrong.total.unit)) return { parts: [], wrong };
  if (wrong !== undefined) return { parts: [] };
  return { parts: groups.length < 2 || open.length > 0 ? [] : groups.map(({ total }) => total) };
}

const sumOf = (parts: readonly NumberToken[]): number => parts.reduce((all, { value }) => all + value, 0);
