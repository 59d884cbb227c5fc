import * as z from 'zod/mini';
import { missingNumberSchema } from './missing-number-schema.ts';
import { plausibilitySchema } from './plausibility-schema.ts';
import { id, text, words } from './schema-parts.ts';
import { yearsSchema } from './years-schema.ts';

/** What the running text must and must not contain. `{year}` stands for the report year. */
export const contentsSchema = z.strictObject({
  /** Rules and laws that reports of a year `from` on may no longer name as their basis; without `by` the notice on the form took their place. */
  superseded: z.array(z.strictObject({ named: words, from: z.int(), by: z.optional(text), zh: text, en: text })),
  /** Beside these words a superseded basis is spoken of as such. */
  supersededSilencers: words,
  /** How it is said of a law that it was made by one order and revised by another: both are named then. */
  supersededHistory: z.strictObject({ issued: words, revised: words }),
  basisNumber: z.strictObject({
    /** A part of the issuer of the form's notice that no other has, and what else a sentence on it speaks of. */
    sure: text,
    about: words,
    /** How the part of a document's number in front of its year ends. */
    issuerEnds: words,
    /** Who issued it, as its name says. */
    by: text,
    /** Other documents of that issuer. */
    others: words,
    /** Documents of other issuers that a report names with their numbers. */
    /** Documents with their numbers; `about`: what is said of nothing else where a number nearly like it is named. */
    named: z.array(z.strictObject({ name: text, number: text, about: words })).check(z.minLength(1)),
    /**
     * The law, the numbers of the orders that it was made and revised by (the first is in force), and the articles that a
     * report may be made by: that on public enterprises among them, the one on what a report holds last.
     */
    law: text,
    orders: words,
    /** What may stand in front of the number of an order, and how such a number is written; as an article it is wrong. */
    state: text,
    numbering: z.array(text.check(z.includes('{number}'))).check(z.minLength(1)),
    articles: words,
    /** How it is said that the report is made by an article of the law. */
    making: words,
    made: words,
    /** What the law is called between title marks, and is not its name. */
    misnamed: words,
    /** Names of what a report is made by; the part in braces is where words get lost. One with `behind` is looked for behind that alone. */
    names: z.array(
      z.strictObject({ name: text.check(z.regex(/^[^{}]{2,}\{[^{}]{4,}\}[^{}]{2,}$/)), behind: z.optional(text) }),
    ),
  }),
  /** In front of the sections that the preamble lists, and behind them; what reports had a section on before there was a form. */
  listedSections: z.strictObject({ leading: words, closing: words, former: words }),
  fee: z.strictObject({
    /** The first report year that must say it. */
    from: z.int(),
    /** Whose figure shows that notices were sent. */
    unpaidRow: id,
    /** What says that none of the notices was sent. */
    denials: words,
    /** What notices are counted in. */
    counted: words,
    /** Beside what is said of some of the applications, or of others. */
    ofSome: words,
    /** How names end of those that send notices beside the body that reports, beside bodies. */
    units: words,
    /** In front of the name of a body that does what is told: 由县财政局发出. */
    through: words,
    /** What says of others that they are others, and of a denial that it is one of less than the year. */
    ofOthers: words,
    partsOfYear: words,
    sending: words,
    notices: words,
    /** The fees that notices are sent for, and what is done with them: 收取. */
    handling: words,
    /** In front of which they are fees for handling something else: 污水处理费. */
    otherHandling: words,
    taking: words,
    /** Close in front of 收取 where the amount was not, or is that of a tariff. */
    notTaken: words,
    /** How a fee is named by what it is for. */
    askedFor: words,
    /** What was asked for in all, and what was paid of it. */
    amounts: z.array(text),
    /** In front of the same amount in another unit. */
    converted: words,
    /** In front of what had to be paid, and what says that it was not asked for. */
    due: z.array(text),
    reduced: z.array(text),
    charged: z.array(text),
    /** What counts as said in any section, and in the last one. */
    anywhere: words,
    inSection: words,
    /** What is made public on charges says nothing of those that were made. */
    publishing: words,
    published: words,
    /** A last section that has one of these, and is short, says nothing else. */
    nothingElse: words,
    none: text,
    fill: text,
    rest: text,
  }),
  /**
   * `sites`: what a bookmaker's site calls itself behind its name, `zq某某国际登录`, and which of its pages that is. `notSilencing`: words
   * that hold a silencer and speak of no enforcement.
   */
  spam: z.strictObject({
    words,
    /** What belongs to one of these where it stands right in front of it or behind it, and is nothing by itself. */
    heads: words,
    tails: words,
    sites: z.strictObject({ kinds: words, pages: words }),
    offers: words,
    /** What such an offer promises, which may also stand behind the contact. */
    lures: words,
    contacts: words,
    /** Which are contacts with a name behind them: 微信fp8899. */
    handles: words,
    /** Beside which spam words are spoken of: in the sentence, and in the clause. */
    silencers: words,
    clauseSilencers: words,
    notSilencing: words,
  }),
  ...yearsSchema,
  placeholder: z.strictObject({
    words,
    /** In brackets: how the template wants something printed. */
    typeset: words,
    /** What completions put in for a name and a year that are not known yet. */
    tabStops: z.strictObject({ unit: text, year: text }),
    bracketed: words,
    asked: words,
    /** What a colleague is asked for in brackets: （请宣传科核实）. */
    remarks: words,
    /** Behind stars that stand for a number or a name. */
    starred: words,
    below: words,
    /** In square brackets, where a picture or a table was to be put in. */
    pictures: words,
    /** What is told of how to reach a body, with a colon behind. */
    contacts: words,
    /** In front of a quotation in which names are left out on purpose, and behind it: 对"××路改造"等申请. */
    quoted: z.strictObject({ before: words, behind: words }),
    masked: words,
  }),
  /** How the names of bodies end, areas aside; what stands in no such name. */
  otherUnit: z.strictObject({
    /** Ends of the names of bodies with a field of their own, any of which may have become the last. */
    fieldEnds: words,
    bodies: words,
    /** In front of the body that makes the report, and behind it: 本报告由某局按照…编制. */
    made: words,
    madeAs: words,
    /** Behind the name of who made it, where nothing stands in front of that. */
    madeBy: words,
    noName: words,
    /** What bodies call themselves whose names end so, and what makes another word of that in front of it and behind. */
    kinds: z.array(z.strictObject({ self: text, ends: words })).check(z.minLength(1)),
    /** What nobody says of its area whose name has one of these ranks for it; names of what is no area and ends like one. */
    otherAreas: z.array(z.strictObject({ self: text, not: words })).check(z.minLength(1)),
    noAreas: words,
    /** Ends of the names of bodies that have no area, or none that ends as areas do. */
    ownNamed: words,
    /** Ranks whose areas may lie in others of the same: a city in a city. */
    nested: words,
    /** What a sentence that opens with a body says that it does, beside what it may say of the year. */
    doing: words,
    /** What opens a sentence of plans, and what stands behind the body that has them. */
    ahead: words,
    will: words,
    /** Offices of bodies, as they stand behind their names. */
    offices: words,
    /** Sentences that open with their subject, with no year in front. */
    subjects: z.strictObject({
      /** What it does, or what there is of it that falls short. */
      verbs: words,
      falling: words,
      /** Who speaks for it, behind its name. */
      leaders: words,
      /** In front of a body that readers may ask, and of a point in section five. */
      labels: words,
      points: words,
      /** Says that it and the reporting body have to do with each other. */
      together: words,
      /** How a body speaks of its own openness, and what it calls itself. */
      serious: words,
      topics: words,
      selves: words,
      /** What else opens a sentence of plans, and what is planned in section five beside those topics. */
      against: words,
      mending: words,
      notNames: words,
    }),
    notBeforeSelf: words,
    notBehindSelf: words,
  }),
  missingNumber: missingNumberSchema,
  /** The five aspects of section 一: named by a word, or by a verb with a noun close behind; the sentence is for a writer to fill in. */
  aspects: z.array(
    z.strictObject({
      name: text,
      en: text,
      /** The section whose own prose may tell of it instead. */
      elsewhere: z.optional(id),
      words,
      verbs: words,
      nouns: words,
      /** What its name has in the opening of a paragraph of its own. */
      titles: words,
      sentence: text,
    }),
  ),
  /** A sentence with one of these lists the aspects and does not speak of them. */
  aspectLists: words,
  /** Names of bodies, and of what is published, that hold the words of an aspect. */
  aspectNames: words,
  /** How the names of regulations on disclosure end, which say nothing of an aspect unless they were `made`. */
  aspectBases: z.strictObject({ made: words, ends: words }),
  /** How the title of a sub-heading ends that names a topic and says nothing of it. */
  topicEnds: words,
  /** Of these a government at any level has to report on one (Article 50). */
  governmentDuties: words,
  /** What tells of a problem in section 五, what tells that something is wanting, and what tells of a measure,
   * of one that is taken where there are problems beside; in front of which none is taken, 不规范, and what only heads those that follow. */
  problemsMeasures: z.strictObject({
    problems: words,
    wanting: words,
    measures: words,
    done: words,
    /** Behind a word for a measure, that there was too little of it, and what stands between them where it mends that. */
    short: words,
    mending: words,
    lacking: words,
    titles: words,
  }),
  /** Words that open a second point without a numeral of its own. */
  secondPoints: words,
  /** Where the text of a section begins whose heading is lost: what only a preamble says, and how a note on a table opens. */
  lostHeading: z.strictObject({ ofPreamble: words, notes: words }),
  /** What shows that a text was typed or edited in haste. */
  /**
   * What tells the numbers beside a percentage: what is done that a rate is named for, what stands in front of the number of all, what
   * makes a part of them new ones alone, and what says behind a number that it is not exact.
   */
  besides: z.strictObject({ covering: words, inAll: words, newly: words, about: words }),
  /** What adds one number to another, and what stands between a total and a list that is all of it. */
  sumsTold: z.strictObject({ adding: words, each: words }),
  writingSlips: z.strictObject({
    /** Words and single characters that nobody writes twice, the latter not behind `notBefore`. */
    twice: words,
    doubled: words,
    notBefore: words,
    /** Nouns that stand twice in longer words, but not where a mark or one of `goingOn` follows, or behind their own `before`. */
    nouns: words,
    goingOn: words,
    afterName: z.array(z.strictObject({ word: text, before: text })),
    /** How a body calls itself, the last character of which is there twice where a word of `twice` follows: 我局局严格. */
    selves: words,
    /** The same behind any name: 水利局局认真落实. */
    bodyEnds: words,
    done: words,
    sums: words,
    summed: words,
    /** The last character of a town's name, twice in front of what follows in the name of its body: 鸭南乡乡人民政府. */
    townEnds: words,
    townBodies: words,
    /** In front of a verb that is there twice: 可通过可以通过. */
    may: words,
    /** Less than a number and more than it, told of one number at once; words that only hold the first, and periods of time. */
    nearly: words,
    moreThan: words,
    notNearly: words,
    periods: words,
    /** What is counted in a list, each in its measure. */
    measures: words,
    /** How names of topics go on, and such as are one character shorter. */
    ends: words,
    shorter: words,
    /** What is left of words, told by what stands in front and, with nothing, a number or the name of a place between, behind. */
    lost: z.array(
      z.strictObject({
        written: text,
        right: text,
        before: words,
        between: z.enum(['nothing', 'number', 'place']),
        behind: words,
      }),
    ),
  }),
  plausibility: plausibilitySchema,
  personal: z.strictObject({ published: words, private: words, codes: words, cards: words, identity: words }),
});

export type ContentsData = z.infer<typeof contentsSchema>;
