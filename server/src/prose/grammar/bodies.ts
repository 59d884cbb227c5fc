import type { Body } from './certainty.ts';
import type { Saying } from './saying.ts';

/** Whether a number is that of one body among others. */
export const isOneBody = (body: Body, ofArea: boolean): boolean =>
  body === 'other' || body === 'office' || (ofArea && body === 'named');

/** Where a sentence counts by bodies, each number is one of several that no cell has. `bodies`: how many it counts by. */
export function settleBodies(sayings: readonly Saying[], bodies: number, ofArea: boolean): readonly Saying[] {
  // 现行有效规范性文件9件,其中县政府制发7件: the documents of others are among them.
  const hasOthers =
    !ofArea && sayings.some(({ meaning, isPart, body }) => meaning.about === 'document' && isPart && body === 'other');
  const isOwnPart = (one: Saying): boolean => !ofArea && one.body === 'named' && one.isPart;
  return sayings.map((saying) => {
    const isBody = saying.form === 'number' && isOneBody(saying.body, ofArea);
    const isOneOfSeveral = isBody && (saying.isPart || bodies > 1);
    // 全县受理86件,其中县政府办受理5件, in the report of the office: all but the part is of others.
    const isOfOthers = !ofArea && saying.body !== 'named' && !saying.isPart && sayings.some(isOwnPart);
    const holdsOthers = hasOthers && saying.meaning.about === 'document' && saying.body === undefined && !saying.isPart;
    return isOneOfSeveral || isOfOthers || holdsOthers ? { ...saying, certainty: 'unread' } : saying;
  });
}
