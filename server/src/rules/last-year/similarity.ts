import type { Prose, ProseParagraph } from '../../prose/prose.ts';
import { readOrdinal } from '../../text/numerals.ts';

/** A paragraph of this year's report beside the one of last year's that it is most like. */
export interface Likeness {
  readonly paragraph: ProseParagraph;
  /** Counted from 1 within the section. */
  readonly number: number;
  readonly original: ProseParagraph;
  readonly originalNumber: number;
  /** How much of the paragraph stands in last year's, 0 to 1, years and figures left aside. */
  readonly share: number;
  /** How many characters were compared: those of routine sentences are not. */
  readonly length: number;
  /** Whether every figure that is not a year is last year's too. */
  readonly hasSameFigures: boolean;
}

export interface Comparison {
  /** How many characters were compared. */
  readonly length: number;
  /** The paragraphs that have anything in common with last year's. */
  readonly likenesses: readonly Likeness[];
}

/**
 * Finds for each paragraph of some length the one of last year's report that it repeats most of. Sentences with a word of
 * `routine` do not count on either side: they are the same every year. Linear in the length of both texts.
 */
export function compareProse(prose: Prose, previous: Prose, routine: readonly string[]): Comparison {
  const originals = numbered(previous);
  const bodies = originals.map(({ paragraph }) => bodyOf(paragraph, routine));
  const places = new Map<string, number[]>();
  for (const [index, { masked }] of bodies.entries()) {
    for (const shingle of shinglesOf(masked)) {
      const list = places.get(shingle);
      if (list === undefined) places.set(shingle, [index]);
      // What stands everywhere tells nothing, and would make the search quadratic.
      else if (list.length < MOST_PLACES) list.push(index);
    }
  }
  const found: Likeness[] = [];
  let length = 0;
  for (const { paragraph, number } of numbered(prose)) {
    const { masked, figures } = bodyOf(paragraph, routine);
    if (masked.length < SHORTEST) continue;
    length += masked.length;
    const shingles = shinglesOf(masked);
    const counts = new Map<number, number>();
    for (const shingle of shingles)
      for (const index of places.get(shingle) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
    let best = -1;
    let most = 0;
    for (const [index, count] of counts) {
      if (count > most || (count === most && index < best)) {
        best = index;
        most = count;
      }
    }
    const original = originals[best];
    if (original === undefined) continue;
    found.push({
      paragraph,
      number,
      original: original.paragraph,
      originalNumber: original.number,
      share: most / shingles.size,
      length: masked.length,
      hasSameFigures: figures === bodies[best]?.figures,
    });
  }
  return { length, likenesses: found };
}

const MOST_PLACES = 16;
/** Shorter paragraphs are a remark or a heading. */
const SHORTEST = 20;
const LONGEST = 20_000;
const SHINGLE = 4;

interface Numbered {
  readonly paragraph: ProseParagraph;
  readonly number: number;
}

/** The paragraphs of the sections. A sub-heading counts as one where it goes on with a sentence. */
function numbered({ paragraphs }: Prose): readonly Numbered[] {
  const list: Numbered[] = [];
  let section: string | undefined;
  let number = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.section !== section) number = 0;
    section = paragraph.section;
    if (section === undefined || paragraph.kind === 'title') continue;
    if (paragraph.kind === 'subheading' && !paragraph.text.includes('。')) continue;
    number++;
    list.push({ paragraph, number });
  }
  return list;
}

interface Body {
  readonly masked: string;
  /** The figures that are not years, one after the other. */
  readonly figures: string;
}

function bodyOf({ text, sentences }: ProseParagraph, routine: readonly string[]): Body {
  const ordinal = readOrdinal(text)?.length ?? 0;
  let body = '';
  for (const sentence of sentences()) {
    if (body.length > LONGEST) break;
    if (routine.some((word) => sentence.text.includes(word))) continue;
    body += sentence.start < ordinal ? sentence.text.slice(ordinal - sentence.start) : sentence.text;
  }
  const plain = body.slice(0, LONGEST).replace(NUMBERS_OF_DOCUMENTS, '').replace(YEARS, '');
  return { masked: plain.replace(FIGURES, '#'), figures: (plain.match(FIGURES) ?? []).join(' ') };
}

/** Folded text: `〔2021〕30号` is `[2021]30号`. */
const NUMBERS_OF_DOCUMENTS = /\[(?:19|20)\d\d\]\d{1,4}号/g;
const YEARS = /(?:19|20)\d\d年?度?/g;
const FIGURES = /\d+(?:\.\d+)?/g;

function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= text.length; i++) shingles.add(text.slice(i, i + SHINGLE));
  return shingles;
}
