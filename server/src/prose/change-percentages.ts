import type { Change } from './changes.ts';
import type { ProseParagraph } from './prose.ts';
import type { Percentage } from './statement.ts';

/** How much more or less than before, where the text itself says from what: those that are not just what their numbers give. */
export const changesOf = (paragraph: ProseParagraph, changes: readonly Change[]): readonly Percentage[] =>
  changes.flatMap((change): Percentage[] => {
    const { before, now, slack, percent, isTurned } = change;
    const difference = Math.round(Math.abs(now - before) * 1000) / 1000;
    if (percent === undefined || (!isTurned && before <= 0)) return [];
    if (!isTurned && isRoundedTo(percent.value, difference, before, slack)) return [];
    return [
      {
        kind: isTurned ? 'turned' : 'change',
        range: paragraph.range(percent.start, percent.end + 1),
        percent: percent.value,
        places: percent.places,
        parts: [difference],
        wholes: [before],
        place: { paragraph },
      },
    ];
  });

/** 从4.2万人到5.6万人,增长33.9%: whether the numbers may have been such before they were rounded. */
const isRoundedTo = (percent: number, difference: number, before: number, slack: number): boolean =>
  slack > 0 &&
  percent > (100 * (difference - slack)) / (before + slack) - slack &&
  percent < (100 * (difference + slack)) / (before - slack / 2) + slack;
