import * as z from 'zod/mini';
import { id, message, text } from './schema-parts.ts';
import { sumsSchema } from './sums-schema.ts';

// The schema of `forms/prose.json`, which is run as those of `schema.ts` are.

/** Lists of words by what they say; `received+accepted`: it says both. */
const wordLists = z.record(z.string(), z.array(text));

/** The words of sentences about the tables, and what their numbers may mean; ids of rows and columns are those of the forms. */
export const proseSchema = z.strictObject({
  /** A paragraph without any of these says nothing about the tables. */
  cues: z.array(text),
  /** How the names of bodies end that hear reviews for a government: what they received is mostly not against themselves. */
  hearingBodies: z.array(text),
  /** What adds those that were carried over to those that came in, and what stands in front of the number of both. */
  carriedAdded: z.strictObject({ adding: z.array(text), inAll: z.array(text) }),
  /** Words that say that cases are completed, not just answered. */
  ended: z.array(text),
  /** What documents of any kind are called, in front of 件. */
  papers: z.array(text),
  /** Who publishes information and receives applications of their own, which no report of a government body counts; folded. */
  outsiders: z.array(text),
  /** Words that only applications go with: a sentence with one of them speaks of those where nothing in front says of what; folded. */
  telling: z.array(text),
  /** What is counted. */
  topics: wordLists,
  /** How an application ended, by the id of the row or of the group of rows. */
  results: wordLists,
  /** Who applied, by the id of the column; `organisations` are all columns but natural persons and the total. */
  applicants: wordLists,
  /** What organisations are called behind the number of natural persons; anywhere else that may be anybody. */
  organisations: z.array(text),
  /** What is called so behind 其他, where organisations of other kinds are counted in front. */
  otherOrganisations: z.array(text),
  /** Behind those that most are, in two words of the vocabulary or of none. */
  mostly: z.array(text),
  /** What is named beside reviews and lawsuits where it is said that there were none of all that; no table counts it. Folded. */
  complaints: z.array(text),
  /** What an applicant does who wants no answer any more. */
  withdrawn: z.array(text),
  /** How a review or a lawsuit ended, by the id of the column. */
  outcomes: wordLists,
  /** Outcomes that are a part of one column or another: their numbers cannot be more than those. */
  outcomeParts: z.record(z.string(), z.array(id)),
  /** All other words that steer the reading; `filler` says nothing about which number is meant. */
  words: wordLists,
  /** What a number of applications may mean, the first whose words are all there: sums of rows, `-` in front subtracts. */
  kinds: z.array(z.strictObject({ id, needs: z.array(text), rows: z.array(z.array(text)), name: message })),
  /** The same for the first table. `at-most`: the prose may well name fewer; `unsure`: it may well count otherwise. */
  documents: z.array(
    z.strictObject({
      id,
      needs: z.array(text),
      rows: z.array(id),
      columns: z.array(id),
      limit: z.enum(['equal', 'at-most', 'unsure']),
    }),
  ),
  /** What tells the total of a sentence from its parts. */
  sums: sumsSchema,
  /** What tells how a number changed: what it is held against, more or less, and from what to what. */
  changes: z.strictObject({
    against: z.array(text),
    /** Words that hold one of those and hold nothing against anything. */
    notAgainst: z.array(text),
    earlier: z.array(text),
    /** Says by itself that it is held against the year before. */
    alone: z.array(text),
    same: z.array(text),
    more: z.array(text),
    less: z.array(text),
    /** In front of a change of which no number is told, and what a change of a percentage is counted in. */
    somewhat: z.array(text),
    points: z.array(text),
    /** Neither: 与上年持平; and what stands in front of the year then beside `against`. */
    level: z.array(text),
    /** In front of that: it is so but for a little. */
    nearly: z.array(text),
    levelWith: z.array(text),
    from: z.array(text),
    to: z.array(text),
    /** In front of the applications, what narrows nothing; and behind them, that they are counted. */
    impliedFront: z.array(text),
    impliedAmount: z.array(text),
  }),
  /** Rates by their names. */
  rates: z.strictObject({
    /** Those that the tables have, by the column of the cases that they count; `total`: the completed applications. */
    columns: z.record(z.string(), z.array(text)),
    /** Others that cannot be more than 100 %. */
    partOfAll: z.array(text),
    /** Behind 占, and beside a rate: what it is a part of is not all there is. */
    notWhole: z.array(text),
    /** What a share of all applications begins with. */
    ofRequests: z.array(text),
    /** The same where applications are spoken of, and nothing else that is answered. */
    ofCompleted: z.array(text),
    /** What a share of all disputes begins with, by their topic. */
    ofDisputes: z.record(z.string(), z.array(text)),
    /**
     * 报送115条,被采用111条,采用率96.5%: what says of the first number that these came in or were sent, what was done with the second,
     * which the rate is named for, and what stands in front of that and behind the name of the rate.
     */
    taken: z.array(text),
    /** What else says of a number that it is all there is, and of another that something was not done. */
    allOf: z.array(text),
    denied: z.array(text),
    /** The rates that are named otherwise than what was done: 回收率 of what was 收回. */
    named: z.record(z.string(), z.array(text)),
    done: z.array(text),
    attended: z.array(text),
    /**
     * What has its name behind it: 完成复核1140份,完成率95%; and what stands in front of all that there was to do, beside `taken`; and what
     * makes it something else that was to do.
     */
    completed: z.strictObject({ words: z.array(text), aims: z.array(text), due: z.array(text) }),
    leadingOn: z.array(text),
    /** Those that say it was done in time: in all, more may have been. */
    timely: z.array(text),
    /** By whom it was done: 被市级采用. */
    by: z.array(text),
    /** Names of hotlines that are written in digits. */
    hotlines: z.array(text),
    filling: z.array(text),
    /** Says beside a rate of 100 % that it is of those that were due. */
    notDue: z.array(text),
    /** Beside a rate of applications, and beside one of something else. */
    requests: z.array(text),
    others: z.array(text),
    /** Which of the two a sentence with a rate of disputes speaks of. */
    disputes: z.strictObject({ reconsideration: z.array(text), litigation: z.array(text) }),
  }),
  /** Words of percentages that say what part something is of a whole. */
  shares: z.strictObject({
    /** In front of one percentage, and of several that go with as many numbers. */
    share: text,
    /** What else may stand in front of a whole that is named: 覆盖全镇32名干部的75%. */
    covering: z.array(text),
    /** In what a share is of: one level of bodies, of which the tables tell nothing. */
    ofLevel: z.array(text),
    each: text,
    /** Behind those where no whole is named. */
    ratio: z.array(text),
    /** What the name of a whole ends with. */
    whole: z.array(text),
    /** A percentage in words. */
    percent: text,
    /** Of a share in tenths, 六成, and in other parts, 三分之二; and what may stand in front of one. */
    tenths: text,
    parts: text,
    about: z.array(text),
    /** All that may stand between the word of a share and its percentage where no whole is named. */
    filling: z.array(text),
    /** Behind a number that is no part: it is compared. */
    comparing: z.array(text),
    /** Between several percentages. */
    joining: z.array(text),
  }),
  /** Where problems are told of: words of a sentence that does not say what has happened this year, and those behind which plans follow; folded. */
  again: z.strictObject({
    plans: z.array(text),
    ahead: z.array(text),
    /** What has a word of plans in it, and is none. */
    notPlans: z.array(text),
    /** What applications did by which problems are seen: 37件申请暴露的问题. */
    telling: z.array(text),
  }),
  /** Two sentences that count the same thing. */
  twice: z.strictObject({
    /** Says that it counts what was shown, which is hardly counted twice in two ways. */
    published: z.array(text),
    /** In front of a number, saying nothing of what it counts. */
    leadingOn: z.array(text),
    /** That items of any kind were disclosed. */
    disclosed: z.array(text),
    /** Through which they were, several of them. */
    ways: z.array(text),
    /** In front of the words, where it is all of them. */
    all: z.array(text),
    /** In front of a colon and a clause that is about no one else. */
    asides: z.array(text),
    /** In front of what was spoken of before. */
    demonstrative: z.array(text),
    /** What is published, by its noun with what changes nothing in front; behind `other` the noun is another word. */
    information: z.strictObject({ kinds: z.array(text), of: z.array(text), noun: text, other: z.array(text) }),
    /** Behind the noun of a number that is only built upon: 在主动公开230条信息的基础上. */
    basis: z.array(text),
    /** Says that a number is that of all years; so does `stock` behind 截至. */
    since: z.array(text),
    stock: z.array(text),
    /** Beside a number that is not that of the year. */
    otherTimes: z.array(text),
    /** What is done with what is counted: held, made public, or that there is so much of it. */
    verbs: z.strictObject({ held: z.array(text), published: z.array(text), standing: z.array(text) }),
    /** Whose it is, beside areas and what bodies call themselves. */
    scopes: z.array(text),
    /** In front of the verb, saying nothing of what is counted. */
    leading: z.array(text),
    /** In front of the clause, where it may be only some of it; in what is no noun; in front of a number that is only of some. */
    limits: z.array(text),
    notNouns: z.array(text),
    notBehind: z.array(text),
    /** What makes a level of a place's rank, 市级, and levels by names of their own. */
    levels: z.strictObject({ ends: z.array(text), names: z.array(text) }),
  }),
  /** What makes reviews and lawsuits those about something else than the disclosure of information. */
  narrowed: z.strictObject({
    /** How reviews end, in front of 的9件中: of which something else is said. */
    ends: z.array(text),
    /** In front of what there is none of beside those in front. */
    besides: z.array(text),
    /** Says so. */
    others: z.array(text),
    /** What else they may be about, where nothing says that it is the disclosure of information. */
    matters: z.array(text),
    /** In brackets behind a number, the same. */
    quarrels: z.array(text),
    disclosure: z.array(text),
    /** Who is asked whether they agree to a disclosure, and what they say if they do not. */
    thirdParties: z.array(text),
    consent: z.array(text),
  }),
  /**
   * In front of what disputes may come from, and between that and them; words of the sentence, each by itself. `raised`: what else says that
   * somebody raised them.
   */
  causes: z.strictObject({ openings: z.array(text), leading: z.array(text), raised: z.array(text) }),
  /**
   * Measure words: those of cases, those that need the noun beside them, and those of money. `applicants`: what makes persons who
   * applied of a number, from its measure word on.
   */
  units: z.strictObject({
    cases: z.array(text),
    loose: z.array(text),
    money: z.array(text),
    /** In which those are counted who applied: 2名公民. */
    persons: z.array(text),
    /** Right in front of a number that no measure follows. */
    bare: z.array(text),
    /** In front of the number of others than those that were counted: 另有7件. */
    besides: z.array(text),
    /** In front of the number of those that are still worked on. */
    left: z.array(text),
    /** Right behind a number that is a part of the one in front. */
    ofThat: z.array(text),
    applicants: z.array(text),
  }),
});

export type ProseData = z.infer<typeof proseSchema>;
