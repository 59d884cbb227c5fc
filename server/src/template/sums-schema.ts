import * as z from 'zod/mini';
import { text } from './schema-parts.ts';

/** What tells the total of a sentence from its parts. */
export const sumsSchema = z.strictObject({
  /** In front of the parts. */
  openings: z.array(text),
  /** At the end of what looks back at a total in an earlier sentence, in front of its parts. */
  lookingBack: z.array(text),
  /** In front of a total that stands behind its parts. */
  closings: z.array(text),
  /** What stands between such a word and its number, besides what was done: 共有60条. */
  closedBy: z.array(text),
  /** Between two kinds that are counted together. */
  joining: z.array(text),
  /** In front of such a total: what it sums up. */
  gathered: z.array(text),
  /** What stands behind a number and what it counts where parts of it follow: 60件申请中. */
  dividedBehind: z.array(text),
  /** In front of that, what makes a time or a task of it. */
  notDivided: z.array(text),
  /** What says that a number is an average, and what of one that it is the largest or the smallest, or larger than most. */
  averages: z.array(text),
  extremes: z.array(text),
  /** What names another year, and compares nothing with it. */
  carriedFromEarlier: z.array(text),
  /** In front of what is only among them. */
  containing: z.array(text),
  /** What calls applications new, so that none that were carried over are among them. */
  newly: z.array(text),
  /** What else than an answer may have become of applications; they may be among those completed, or not. */
  otherEnds: z.array(text),
  /** In front of what something was published by; and what that may be. */
  through: z.array(text),
  media: z.array(text),
  /** Beside a number that is held against another; and what only looks like that. */
  comparing: z.array(text),
  notComparing: z.array(text),
  /** Of what is in several parts of a sum, and what says that it is. */
  some: z.array(text),
  shared: z.array(text),
  /** The same beside just so many as the parts come to more than the total. */
  both: z.array(text),
  /** Beside numbers of several things at once. */
  dividing: z.array(text),
  /** Beside a number that stands for others already, or for what each of them is. */
  gathering: z.array(text),
  /** In front of the last part, where all others are named. */
  rest: z.array(text),
  /** The same, if a number follows. */
  left: z.array(text),
  remainder: z.array(text),
  /** In the clause of a total of which something is left: how it came in, or that it is all. */
  takenIn: z.array(text),
  /** In front of what is not done yet, and may be what others leave. */
  stillOpen: z.array(text),
  /** Behind it. */
  unfinished: z.array(text),
  /** What was done with the others. */
  finished: z.array(text),
  /** Names a part of a list by its not being answered yet. */
  underWay: z.array(text),
  /** In front of what is still being done. */
  working: z.array(text),
  /** Behind a number that stands in front of what it counts, which then is a part: 2件为网络申请. */
  leading: z.array(text),
  /** In front of what came in, which no more can be done with. */
  incoming: z.array(text),
  /** Each names one part and the only other there is; a name that holds the other stands behind it. */
  halves: z.array(z.array(text).check(z.length(2))),
  /** The same, all of them together. */
  quarters: z.array(text),
  /** How many there were when the year began, what came, what went, how many there are when it ends, and that they are there. */
  balance: z.strictObject({
    opening: z.array(text),
    more: z.array(text),
    less: z.array(text),
    end: z.array(text),
    standing: z.array(text),
  }),
  /** In front of what is only among them, which still is no more than all. */
  among: z.array(text),
  /** In front of what is no part. */
  besides: z.array(text),
  about: z.array(text),
  /** In front of what was done; then that: it is no part either. */
  leadingOn: z.array(text),
  done: z.array(text),
  /** Those of them that are done with what came in, and publish nothing. */
  handled: z.array(text),
});
