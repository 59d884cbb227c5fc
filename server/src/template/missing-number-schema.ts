import * as z from 'zod/mini';
import { text, words } from './schema-parts.ts';

/** In front of a measure word, where a number may be missing: what is counted. */
export const missingNumberSchema = z.strictObject({
  counted: words,
  units: words,
  /** What is counted as well, but only where a gap is left: 培训次 may be a word. */
  needGap: words,
  /** Those that make no word with such a unit, so that a number is missing though no gap is there: 视频条. */
  whole: z.array(z.strictObject({ words, units: words })),
  /** Units that are no clause of their own: 公开信息，条. */
  alone: words,
  /** Behind another count of its sentence, people in a clause of their own: 组织培训3期，参训人次. */
  people: z.strictObject({ words, units: words }),
  /** How many people there were: 参加人数为. */
  howMany: z.strictObject({ words, units: words }),
  /** Who was brought together: 邀请 群众代表 12名. */
  gathered: z.strictObject({ verbs: words, words, units: words }),
  /** What was reached, where, and how many of what: 覆盖 全区 48所 学校. */
  reached: z.strictObject({
    verbs: words,
    areas: words,
    things: z.array(z.strictObject({ words, units: words })),
  }),
  /** Units that are what is counted, too: 统计参训人次. */
  ownUnits: words,
  /** What makes other words of one, in front of it: the 议案 of 争议案件. */
  notGap: z.array(z.strictObject({ before: words, word: text })),
  /** Words that hold one that sums up: 公共. */
  notSumming: words,
  /** A number must follow at once. */
  sayHowMuch: words,
  /** Words behind which a count follows. */
  opening: words,
  /** Of the sum of what is counted. */
  summing: words,
  /** `cases` behind `receiving` and what they are `about` are counted where the year stands in front, and the sentence ends or `goesOn`. */
  cases: words,
  receiving: words,
  about: words,
  goesOn: words,
});
