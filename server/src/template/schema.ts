import * as z from 'zod/mini';

// The one schema of the form files. It runs at build time and in a test; at run time the files are trusted, so zod is not bundled.

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/));
const message = z.strictObject({ zh: text, en: text });

/** A printed label, other spellings that are just as right (`accepted`) and known wrong ones (`variants`). */
const label = { label: text, accepted: z.optional(z.array(text)), variants: z.optional(z.array(text)) };

const column = z.strictObject({ id, ...label });

export const disclosurePartSchema = z.strictObject({
  band: text,
  columns: z
    .array(z.strictObject({ id, ...label, kind: z.enum(['count', 'change', 'amount']), unit: z.optional(text) }))
    .check(z.minLength(1)),
  rows: z.array(z.strictObject({ id, ...label })).check(z.minLength(1)),
});

export const relationSchema = z.strictObject({
  rule: z.enum(['row-total', 'result-total', 'balance', 'review-total']),
  table: z.enum(['requests', 'review']),
  /** `row`: the ids are columns, once for each row; `column`: the ids are rows, once for each column. */
  along: z.enum(['row', 'column']),
  left: z.array(id).check(z.minLength(1)),
  right: z.array(id).check(z.minLength(1)),
  /** The id among `right` whose cell a finding points at. */
  target: id,
  basis: message,
});

export const formSchema = z.strictObject({
  id: z.enum(['2019', '2021']),
  years: z.strictObject({ from: z.int(), to: z.nullable(z.int()) }),
  basis: z.strictObject({ number: text, title: text }),
  disclosure: z.strictObject({ section: id, key: z.strictObject(label), parts: z.array(disclosurePartSchema) }),
  requests: z.strictObject({
    section: id,
    note: text,
    heads: z.array(text),
    columns: z.array(column),
    groups: z.array(z.strictObject({ id, ...label })),
    rows: z.array(z.strictObject({ id, ...label, under: z.optional(z.array(id)) })),
  }),
  review: z.strictObject({
    section: id,
    heads: z.array(text),
    blocks: z.array(z.strictObject({ id, path: z.array(text) })),
    columns: z.array(column),
  }),
  relations: z.array(relationSchema),
  /** Labels that only this form has: the evidence for which form a table follows. */
  distinctive: z.array(text),
});

export const sectionSchema = z.strictObject({
  id,
  number: z.int(),
  title: text,
  /** Long forms that are as good as the printed title; `(a|b)` stands for either. */
  accepted: z.array(text),
  /** Titles that are understood, with a word on the printed one. */
  deviations: z.array(text),
  /** A title with all words of one list, under the section's own number, means this section. */
  keywords: z.array(z.array(text)),
  /** What a new section says until it is written; those with a table have that. */
  prompt: z.optional(text),
});

export const commonSchema = z.strictObject({
  sections: z.array(sectionSchema),
  title: z.strictObject({ all: z.array(text), any: z.array(text) }),
  /** `labels` count with a colon or nothing behind, `numbered` with a digit; a line of nothing but `words` is a row of buttons. */
  furniture: z.strictObject({
    starts: z.array(text),
    labels: z.array(text),
    pairs: z.array(z.array(text)),
    numbered: z.array(text),
    words: z.array(text),
  }),
  nothing: z.array(text),
});

const words = z.array(text).check(z.minLength(1));

/** What the running text must and must not contain. `{year}` stands for the report year. */
export const contentsSchema = z.strictObject({
  /** Rules and laws that reports of a year `from` on may no longer name as their basis. */
  superseded: z.array(z.strictObject({ named: words, from: z.int(), by: text, zh: text, en: text })),
  /** Beside these words a superseded basis is spoken of as such. */
  supersededSilencers: words,
  fee: z.strictObject({
    /** The first report year that must say it. */
    from: z.int(),
    /** Whose figure shows that notices were sent. */
    unpaidRow: id,
    /** What counts as said in any section, and in the last one. */
    anywhere: words,
    inSection: words,
    /** A last section that has one of these, and is short, says nothing else. */
    nothingElse: words,
    none: text,
    fill: text,
    rest: text,
  }),
  spam: z.strictObject({ words, offers: words, contacts: words, silencers: words }),
  period: z.strictObject({
    /** What stands in front of the statistics period, and what in front of other periods. */
    named: words,
    notNamed: words,
    /** What is counted: in front of the period's end alone, and of the words that name a period. */
    counted: words,
    /** What says that a period is the report's own, and what says so without a word for a period. */
    ofReport: words,
    itself: words,
  }),
  staleYear: z.strictObject({
    /** What a sentence of the year's work says. */
    work: words,
    /** What follows a year that is the time of the unit's own work. */
    ownWork: words,
    /** What follows a year that is spoken of as another one: directly, or within its clause. */
    notWorkNext: words,
    notWork: words,
    /** Praise of the year before is told in passing. */
    awarded: words,
    comparing: words,
    planned: words,
    /** Verbs that count what was done. */
    counts: words,
    /** What was done on a date. */
    completed: words,
    /** How the work of the year as a whole is named. */
    ownTopic: words,
    /** What is said of its results. */
    achieved: words,
    mended: words,
    /** In front of the name of this report. */
    announcing: words,
  }),
  placeholder: z.strictObject({ words, bracketed: words, below: words, masked: words }),
  /** In front of a measure word, where a number may be missing: what is counted. */
  missingNumber: z.strictObject({
    counted: words,
    units: words,
    /** Only where a gap is left: 培训次 may be a word. */
    needGap: words,
    /** Words behind which a count follows. */
    opening: words,
    /** Of the sum of what is counted. */
    summing: words,
  }),
  /** The five aspects of section 一: named by a word, or by a verb with a noun close behind; the sentence is for a writer to fill in. */
  aspects: z.array(z.strictObject({ name: text, en: text, words, verbs: words, nouns: words, sentence: text })),
  /** A sentence with one of these lists the aspects and does not speak of them. */
  aspectLists: words,
  /** Names of bodies that hold the words of an aspect. */
  aspectNames: words,
  /** Of these a government at any level has to report on one (Article 50). */
  governmentDuties: words,
  plausibility: z.strictObject({
    regulations: id,
    issued: id,
    repealed: id,
    inForce: id,
    fees: id,
    /** Ends of the names of places whose governments make 规章; those of a 市 cannot be told by the name. */
    mayRegulate: words,
    local: words,
    national: words,
    offices: words,
    departments: words,
    /** 万元 above which a fee was likely entered in 元: where it is a whole number, and where it is not. */
    largestFee: z.record(z.enum(['township', 'county', 'department']), z.tuple([z.int(), z.int()])),
  }),
  personal: z.strictObject({ published: words, private: words, codes: words, cards: words }),
});

export type ContentsData = z.infer<typeof contentsSchema>;
/** A usual sentence; `{year}`, `{unit}`, `{basis.number}`, `{table.row.column}`, `{?to fill in}`, `{one|the other}` are left open. */
export const sentenceSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  section: id,
  name: message,
  /** Whether every report has it, where it is true. */
  isRequired: z.optional(z.boolean()),
  form: z.optional(z.enum(['2019', '2021'])),
  when: z.optional(z.strictObject({ cell: text, is: z.enum(['zero', 'positive']) })),
  text,
});

export const sentencesSchema = z.strictObject({ sentences: z.array(sentenceSchema) });

/** Pinyin without tones → the characters of labels and sentences that are read so here. */
export const pinyinSchema = z.record(z.string().check(z.regex(/^[a-z]+$/)), text);

export type SentenceData = z.infer<typeof sentenceSchema>;
/** Words that rules about last year's report, and the pairing of reports, go by. */
export const lastYearSchema = z.strictObject({
  /** A sentence with the subject and one of the words accounts for a carry-over that differs. */
  carryOver: z.strictObject({ subject: text, explains: z.array(text) }),
  /** One of the words in either report accounts for documents that are in force no more. */
  inForce: z.strictObject({ explains: z.array(text) }),
  /** Sentences with one of these are the same every year. */
  routine: z.array(text),
  unit: z.strictObject({
    /** Writings of one name: the first is read as the second. */
    unify: z.array(z.tuple([text, text])),
    /** What the government of a place may leave out at the end of its name. */
    whole: text,
    /** The characters that the name of a place ends with: one may stand in front of a unit's name or be left out. */
    places: text,
  }),
});

export type LastYearData = z.infer<typeof lastYearSchema>;

/** What tells the reports that a roll-up is made of, by their units' names as they are written after `lastYear.unit.unify`. */
export const rollUpSchema = z.strictObject({
  /** The characters at the end of areas whose governments report either for their own office or for the whole area. */
  areas: text,
  /** Those of them that never lie in one another. */
  disjoint: text,
  /** Ends of areas that hold areas of several ranks. */
  wide: z.array(text),
  /** Ends of areas below which nobody reports. */
  townships: z.array(text),
  government: text,
  /** What follows it where the government's office reports. */
  offices: z.array(text),
  /** The end of a name that runs a zone as a government runs an area. */
  zone: text,
  /** Columns (ids) of figures that do not add up: an item of a catalogue stands in the catalogues of many bodies. */
  notAdded: z.array(id),
});

export type RollUpData = z.infer<typeof rollUpSchema>;
const aboutEntry = {
  ...message.shape,
  /** The articles and notices it rests on. */
  basis: z.optional(text),
  /**
   * Where it is known from: `printed` in the form, in a national `document`, in a `local` one; without it a common
   * understanding that no document at hand confirms.
   */
  sure: z.optional(z.enum(['printed', 'document', 'local'])),
};
const about = z.strictObject(aboutEntry);
const abouts = z.record(text, about);

/** What the form asks for, in our own words, by the ids of both forms (bands, heads and articles by their words). */
export const aboutSchema = z.strictObject({
  sections: abouts,
  disclosure: z.strictObject({ note: about, bands: abouts, rows: abouts, columns: abouts }),
  requests: z.strictObject({ note: about, heads: abouts, columns: abouts, groups: abouts, rows: abouts }),
  review: z.strictObject({ note: about, heads: abouts, rows: abouts, columns: abouts }),
  /** Documents by the words that name them, the fullest first. */
  references: z.array(z.strictObject({ words: z.array(text).check(z.minLength(1)), ...aboutEntry })),
  /** Articles of the regulation by their numerals. */
  articles: abouts,
});

export type About = z.infer<typeof about>;
export type AboutData = z.infer<typeof aboutSchema>;
/** Lists of words by what they say; `received+accepted`: it says both. */
const wordLists = z.record(z.string(), z.array(text));

/** The words of sentences about the tables, and what their numbers may mean; ids of rows and columns are those of the forms. */
export const proseSchema = z.strictObject({
  /** A paragraph without any of these says nothing about the tables. */
  cues: z.array(text),
  /** What is counted. */
  topics: wordLists,
  /** How an application ended, by the id of the row or of the group of rows. */
  results: wordLists,
  /** Who applied, by the id of the column; `organisations` are all columns but natural persons and the total. */
  applicants: wordLists,
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
  /** Measure words: those of cases, those that need the noun beside them, and those of money. */
  units: z.strictObject({ cases: z.array(text), loose: z.array(text), money: z.array(text) }),
});

export type ProseData = z.infer<typeof proseSchema>;
export type FormData = z.infer<typeof formSchema>;
export type CommonData = z.infer<typeof commonSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
export type RelationData = z.infer<typeof relationSchema>;
