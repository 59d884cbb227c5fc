import * as z from 'zod/mini';
import { text, words } from './schema-parts.ts';

/** What the running text says of years, periods and dates: part of the schema of contents. */
export const yearsSchema = {
  period: z.strictObject({
    /** What stands in front of the statistics period, and what in front of other periods. */
    named: words,
    notNamed: words,
    /** In front of dates that a report tells of, without calling them its period. */
    telling: words,
    /** The same as `named`, in the clause of the period only. */
    covering: words,
    /** In the clause of a period that is not that of the report's year. */
    former: words,
    /** What is counted: in front of the period's end alone, and of the words that name a period. */
    counted: words,
    /** What says that a period is the report's own, and what says so without a word for a period. */
    ofReport: words,
    itself: words,
    /** Behind which two dates with 和 between them are its beginning and its end. */
    bounds: words,
    /** In front of a period with none of `ofReport`: words that do not say that something else is counted. */
    plain: words,
  }),
  /** A year that lost its 年: what stands in front of such a year, if not the head of a clause, and what behind it. */
  /** `usual`: behind a year that many write so on purpose. */
  bareYear: z.strictObject({ before: words, behind: words, usual: words }),
  staleYear: z.strictObject({
    /** In front of a day up to which is counted. */
    asOf: words,
    /** Behind how many there were on such a day: what has come since, or how many there are now. */
    since: words,
    /** What was left open on such a day, that it was closed since, and that it goes on. */
    settled: z.strictObject({ open: words, closed: words, goesOn: words }),
    /** How the report's year is named without its number. */
    thisYear: words,
    /** What was published of a year, by its name. */
    ofOthers: words,
    /** What a sentence of the year's work says. */
    work: words,
    /** What follows a year that is the time of the unit's own work. */
    ownWork: words,
    /** The bodies whose work stands right behind the year: 2024年学校共接收. */
    ownBodies: words,
    /** What follows a year that is spoken of as another one: directly, or within its clause. */
    notWorkNext: words,
    notWork: words,
    /** Praise of the year before is told in passing. */
    awarded: words,
    comparing: words,
    /** Beside several years that are told of one after the other. */
    trend: words,
    /** Right behind a year of which the same is told as of this one. */
    likewise: words,
    /** What was not completed, and the year that it goes on in. */
    carriedInto: words,
    planned: words,
    /** What is going to be done: these follow the year of a plan, or the body. */
    willDo: words,
    notWillDo: words,
    /** Verbs that count what was done. */
    counts: words,
    /** What was done on a date. */
    completed: words,
    /** How the work of the year as a whole is named. */
    ownTopic: words,
    /** What is said of its results. */
    achieved: words,
    /** The same in section five, where it is said of the year as a whole. */
    fallingShort: words,
    mended: words,
    /** What a number of deeds follows: 共, 累计. */
    counted: words,
    /** Words of sentences that look back at problems. */
    lookingBack: words,
    /** In front of the name of this report. */
    announcing: words,
    /** Of these, in section one, those that mean nothing but this report. */
    announcingNow: words,
    /** What a sentence ends with that announces this report. */
    asFollows: words,
    /** In front of the year of the work that a body carries out. */
    carryingOut: words,
  }),
  yearSlips: z.strictObject({
    /** In front of the year that something is compared with. */
    comparingWith: words,
    /** In front of the year that the rest is carried into, whatever stands behind it. */
    carriedOn: words,
    /** Beside the year that the rest is carried into, and beside a year that something came from. */
    completing: words,
    yearBefore: words,
    /** What a body calls itself by the last word of its name alone. */
    shortSelves: words,
    /** What ends the words by which a year is called: 2023年是改革的关键一年. */
    describedAs: words,
    /** In front of what somebody else said was to come, and what says that it went on. */
    promised: words,
    goingOn: words,
  }),
  /** What a year is called: as one of a plan, of which it may be the first or the last, or by what comes once; and what is done with a plan. */
  occasions: z.strictObject({
    plans: z.array(z.strictObject({ name: text, from: z.int(), to: z.int() })),
    doing: words,
    opening: words,
    closing: words,
    once: z.array(z.strictObject({ names: words, year: z.int() })),
  }),
  /** Terms with the last year in which they were about the present, beside the plans; and what says that the past is meant. */
  outdatedTerms: z.strictObject({ terms: z.array(z.strictObject({ word: text, until: z.int() })), backwards: words }),
  /** How a report says of itself when it was published. */
  published: z.strictObject({ self: words, published: words, handedIn: words }),
};
