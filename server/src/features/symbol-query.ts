import { fold } from '../text/fold.ts';
import type { ReportSymbol } from './symbols.ts';

/** Whether a symbol fits what was asked: each word of the query stands in unit, year or title. An empty query means all. */
export function symbolQuery(query: string): (symbol: ReportSymbol) => boolean {
  const words = query.split(/\s+/).map((word) => fold(word).toLowerCase());
  return ({ name, container }) => {
    const haystack = fold(`${container}${name}`).toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
}
