import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';

/** How the relations of one table stand, to be shown over it. */
export interface Lens {
  readonly range: TextRange;
  readonly title: Message;
  /** The first figure whose relation fails. */
  readonly failing: TextRange | undefined;
}

/** One lens over each table that the form has relations for. */
export function lenses({ report }: Analysis): readonly Lens[] {
  const found: Lens[] = [];
  for (const table of Object.values(report.tables)) {
    if (table === undefined) continue;
    const outcomes = report.relations.filter(({ target }) => target.table === table.id);
    if (outcomes.length === 0) continue;
    const holding = outcomes.filter(({ state }) => state === 'holds').length;
    const open = outcomes.filter(({ state }) => state === 'undecided').length;
    const failing = outcomes.filter(({ state }) => state === 'violated').map(({ target }) => target.range);
    const [first] = failing.sort((a, b) => a.start - b.start);
    const decided = outcomes.length - open;
    const parts = [say(`勾稽关系 ${holding}/${decided} 成立`, `Relations: ${holding} of ${decided} hold`)];
    if (open > 0) parts.push(say(`${open} 处缺数未判断`, `${open} undecided`));
    if (first !== undefined) parts.push(say('跳到第一处不成立', 'go to the first that fails'));
    const title = say(parts.map(({ zh }) => zh).join('；'), parts.map(({ en }) => en).join('; '));
    found.push({ range: table.range, title, failing: first });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
