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
    /** Those that may stand in front of the report's title. */
    titleLabels: z.array(text).check(z.minLength(1)),
    pairs: z.array(z.array(text)),
    numbered: z.array(text),
    pages: z.array(text),
    words: z.array(text),
  }),
  nothing: z.array(text),
  /** What schools report by in the place of the Regulations, which has a form of its own. */
  schools: z.strictObject({ basis: text }),
  /** How a whole sentence denies problems: any openings, that all is `fine`, a denial, any kinds, an end; `labels` are what is asked for. */
  noProblems: z.strictObject({
    openings: z.array(text),
    fine: z.array(text),
    labels: z.array(text),
    denials: z.array(text),
    kinds: z.array(text),
    ends: z.array(text),
    noMeasures: z.array(text),
  }),
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
  /** The same for documents that were published once: repealed ones are no longer counted there. */
  disclosed: z.strictObject({ subject: text, explains: z.array(text) }),
  /** Sentences with one of these are the same every year. */
  routine: z.array(text),
});

export type LastYearData = z.infer<typeof lastYearSchema>;

/** How bodies are named, and name themselves. */
export const unitsSchema = z.strictObject({
  /** Ends of names, each with the short form that the body itself uses in its text as well. */
  shortened: z.array(z.tuple([text, text])),
  /** How the names of bodies end that are no authority, and what such a body calls itself. */
  selves: z.array(z.tuple([text, text])),
  /** What announces in brackets how a name is shortened in the text. */
  shortly: text,
  /** Zones that a body runs as a government does its area: ends of its own name, and of the zone's, each with what that is called. */
  zones: z.strictObject({ bodies: z.array(text), names: z.array(z.tuple([text, text])) }),
  /** Other writings of one name: the first is read as the second, behind the short forms. */
  unify: z.array(z.tuple([text, text])),
  /** What the government of a place may leave out at the end of its name. */
  whole: text,
  /** The characters that the name of a place ends with: one may stand in front of a unit's name or be left out. */
  places: text,
  /** The end of the name of a body's branch, which may call itself by that alone. */
  branch: text,
  /** The characters that the names of areas end with, those of the widest first. */
  ranks: z.array(text),
  /** Whose a body is, in front of its own name, which it may leave out. */
  above: z.array(text),
  /**
   * What announces a report in front of the name of its body, or of its year with the name behind; the last characters of such names.
   * Below the first heading only `now` announces it, and a year right behind one of `others` is that of another document.
   */
  announced: z.strictObject({
    nameBehind: z.array(text),
    yearBehind: z.array(text),
    ends: text,
    now: z.array(text).check(z.minLength(1)),
    others: z.array(text).check(z.minLength(1)),
  }),
  /** What a body may be to itself: 我局, 本县政府. */
  ourselves: z.array(text),
  /**
   * Who is to be asked about a report: what stands in front of the name, how the names of bodies end that can only mean themselves, how
   * those of their offices do, and the bodies that answer for a whole government.
   */
  contact: z.strictObject({
    asking: z.array(text),
    ends: z.array(text),
    notEnds: z.array(text),
    offices: z.array(text),
    /** What one is asked to do there. */
    doing: z.array(text),
    /** 本局, 我镇: what no name begins with. */
    ours: z.array(text),
    servants: z.array(text),
  }),
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
export type FormData = z.infer<typeof formSchema>;
export type CommonData = z.infer<typeof commonSchema>;
export type SectionData = z.infer<typeof sectionSchema>;
export type RelationData = z.infer<typeof relationSchema>;
