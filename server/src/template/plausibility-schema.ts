import * as z from 'zod/mini';
import { id, words } from './schema-parts.ts';

const monthAndDay = z.tuple([z.int(), z.int()]);

/** Which rows and columns hold what can be told to be unlikely, and what names tell of bodies: part of the schema of contents. */
export const plausibilitySchema = z.strictObject({
  regulations: id,
  issued: id,
  repealed: id,
  inForce: id,
  /** Of the form of 2019. */
  produced: id,
  disclosed: id,
  totalDisclosed: id,
  fees: id,
  items: id,
  itemsChange: id,
  decisions: id,
  /** Month and day by which reports have to be published, in the year behind their own (Article 49). */
  deadlines: z.strictObject({
    department: monthAndDay,
    government: monthAndDay,
    /** Ends of the names of departments of governments: schools, hospitals and companies have no such day. */
    departments: words,
  }),
  /** Ends of the names of places whose governments make 规章; those of a 市 cannot be told by the name. */
  mayRegulate: words,
  local: words,
  national: words,
  offices: words,
  departments: words,
  /** Ends of the names of national bodies, whatever else is in them: 国家市场监督管理总局 is of no 市. */
  headquarters: words,
  /** Ends of the names of what national bodies have in the country, with or without the name of a place. */
  branches: words,
  /** What a township calls itself where no name tells what reports. */
  ourTownship: words,
  /** 万元 above which a fee was likely entered in 元: where it is a whole number, and where it is not. */
  largestFee: z.record(
    z.enum(['township', 'county', 'department', 'municipal', 'provincial']),
    z.tuple([z.int(), z.int()]),
  ),
  /** What is no authority ends in one of these: it can make no 规章, whoever runs it. */
  institutions: words,
});
