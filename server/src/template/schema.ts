import * as z from 'zod/mini';
import { formIds } from './form-ids.ts';
import { id, message, text } from './schema-parts.ts';

// The one schema of the form files. It runs at build time and in a test; at run time the files are trusted, so zod is not bundled.

/** A printed label, other spellings that are just as right (`accepted`) and known wrong ones (`variants`). */
const label = { label: text, accepted: z.optional(z.array(text)), variants: z.optional(z.array(text)) };

const column = z.strictObject({ id, ...label });

const disclosurePartSchema = z.strictObject({
  band: text,
  columns: z
    .array(z.strictObject({ id, ...label, kind: z.enum(['count', 'change', 'amount']), unit: z.optional(text) }))
    .check(z.minLength(1)),
  rows: z.array(z.strictObject({ id, ...label })).check(z.minLength(1)),
});

const relationSchema = z.strictObject({
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
  id: z.enum(formIds),
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

const sectionSchema = z.strictObject({
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
  /** `labels` count with a colon or nothing behind, `numbered` with a digit; a line of nothing but `words` is a row of buttons, with numbers among them beside `pages`. */
  furniture: z.strictObject({
    starts: z.array(text),
    labels: z.array(text),
    pairs: z.array(z.array(text)),
    numbered: z.array(text),
    pages: z.array(text),
    words: z.array(text),
  }),
  nothing: z.array(text),
});

/** A usual sentence; `{year}`, `{unit}`, `{basis.number}`, `{table.row.column}`, `{?to fill in}`, `{one|the other}` are left open. */
const sentenceSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  section: id,
  name: message,
  /** Whether every report has it, where it is true. */
  isRequired: z.optional(z.boolean()),
  form: z.optional(z.enum(formIds)),
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
  inForce: z.strictObject({ subject: text, explains: z.array(text) }),
  /** Sentences with one of these are the same every year. */
  routine: z.array(text),
});

export type LastYearData = z.infer<typeof lastYearSchema>;

/** How bodies are named, and name themselves. */
export const unitsSchema = z.strictObject({
  /** Ends of names, each with the short form that the body itself uses in its text as well. */
  shortened: z.array(z.tuple([text, text])),
  /** Other writings of one name: the first is read as the second, behind the short forms. */
  unify: z.array(z.tuple([text, text])),
  /** What the government of a place may leave out at the end of its name. */
  whole: text,
  /** The characters that the name of a place ends with: one may stand in front of a unit's name or be left out. */
  places: text,
  /** The end of the name of a body's branch, which may call itself by that alone. */
  branch: text,
  /** A government in full, its offices with what is left of them (县政府办), and of the government itself beside that (县府办). */
  self: z.strictObject({ government: text, offices: z.array(text).check(z.minLength(1)), office: text, initial: text }),
});

export type UnitsData = z.infer<typeof unitsSchema>;

/** What tells the reports that a roll-up is made of, by their units' names as they are written after `units.unify`. */
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
  /** How the names of bodies end that hear reviews for a government: what they received is mostly not against themselves. */
  hearingBodies: z.array(text),
  /** Who publishes information and receives applications of their own, which no report of a government body counts; folded. */
  outsiders: z.array(text),
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
  /** What tells the total of a sentence from its parts. */
  sums: z.strictObject({
    /** In front of the parts. */
    openings: z.array(text),
    /** At the end of what looks back at a total in an earlier sentence, in front of its parts. */
    lookingBack: z.array(text),
    /** In front of a total that stands behind its parts. */
    closings: z.array(text),
    /** Between two kinds that are counted together. */
    joining: z.array(text),
    /** In front of such a total: what it sums up. */
    gathered: z.array(text),
    /** What stands behind a number and what it counts where parts of it follow: 60件申请中. */
    dividedBehind: z.array(text),
    /** In front of that, what makes a time or a task of it. */
    notDivided: z.array(text),
    /** What names another year, and compares nothing with it. */
    carriedFromEarlier: z.array(text),
    /** In front of what is only among them. */
    containing: z.array(text),
    /** Beside a number that is held against another. */
    comparing: z.array(text),
    /** Beside numbers of several things at once. */
    dividing: z.array(text),
    /** Beside a number that stands for others already, or for what each of them is. */
    gathering: z.array(text),
    /** In front of the last part, where all others are named. */
    rest: z.array(text),
    /** The same, if a number follows. */
    left: z.array(text),
    remainder: z.array(text),
    /** In front of what is no part. */
    besides: z.array(text),
    about: z.array(text),
    /** In front of what was done; then that: it is no part either. */
    leadingOn: z.array(text),
    done: z.array(text),
    /** Those of them that are done with what came in, and publish nothing. */
    handled: z.array(text),
  }),
  /** What tells how a number changed: what it is held against, more or less, and from what to what. */
  changes: z.strictObject({
    against: z.array(text),
    earlier: z.array(text),
    /** Says by itself that it is held against the year before. */
    alone: z.array(text),
    same: z.array(text),
    more: z.array(text),
    less: z.array(text),
    from: z.array(text),
    to: z.array(text),
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
    /** Beside a rate of applications, and beside one of something else. */
    requests: z.array(text),
    others: z.array(text),
    /** Which of the two a sentence with a rate of disputes speaks of. */
    disputes: z.strictObject({ reconsideration: z.array(text), litigation: z.array(text) }),
  }),
  /** Measure words: those of cases, those that need the noun beside them, and those of money. */
  /** `applicants`: what makes persons who applied of a number, from its measure word on. */
  units: z.strictObject({
    cases: z.array(text),
    loose: z.array(text),
    money: z.array(text),
    applicants: z.array(text),
  }),
});

export type ProseData = z.infer<typeof proseSchema>;
export type FormData = z.infer<typeof formSchema>;
export type CommonData = z.infer<typeof commonSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
export type RelationData = z.infer<typeof relationSchema>;
