import type { Saying } from './saying.ts';

/**
 * 予以公开5件,部分公开1件: where both ways of opening are counted one beside the other, 予以公开 is not both of them together; but in
 * 予以公开5件(其中部分公开1件) it may be. `text` is what the sayings stand in.
 */
export function settleOpenings(sayings: readonly Saying[], text: string): readonly Saying[] {
  const partly = sayings.find(({ meaning }) => meaning.subject === 'partlyGranted');
  if (partly === undefined) return sayings;
  return sayings.map((saying) => {
    const { meaning, isPart, end, start } = saying;
    if (meaning.subject !== 'granted' || isPart !== partly.isPart) return saying;
    const between = text.slice(Math.min(end, partly.end), Math.max(start, partly.start));
    if (CONTAINS.test(between)) return saying;
    return { ...saying, meaning: { ...meaning, sums: meaning.sums.filter(({ rows }) => rows.length === 1) } };
  });
}

const CONTAINS = /[(含括]|其中/;
