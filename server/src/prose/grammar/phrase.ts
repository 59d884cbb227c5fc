import { isOrganisation } from '../words.ts';
import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import { isOfSomeTime } from './some-time.ts';

/** What the words of a stretch of a sentence say, whatever their order. */
export interface Phrase {
  readonly topics: readonly string[];
  readonly results: readonly string[];
  readonly applicants: readonly string[];
  readonly outcomes: readonly string[];
  readonly words: ReadonlySet<string>;
  /** What the vocabulary does not know. */
  readonly unknown: readonly string[];
}

/** Gathers the words of `tokens[from..to)`; years are told by the year of the report. */
export function phraseOf(tokens: readonly Token[], from: number, to: number, year: number | undefined): Phrase {
  const phrase = { topics: [], results: [], applicants: [], outcomes: [], words: new Set<string>(), unknown: [] } as {
    readonly [Key in 'topics' | 'results' | 'applicants' | 'outcomes' | 'unknown']: string[];
  } & { readonly words: Set<string> };
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.kind === 'unknown') {
      phrase.unknown.push(token.text);
      // 各高校公开信息12万条,受理申请512件: all that follows is of others.
      if (isWord(tokens[i - 1], 'each') && i > from && isOrganisation(token.text)) phrase.words.add('scope');
    } else if (token.kind === 'year') phrase.words.add(nameOfYear(token.value, year));
    else if (token.kind === 'date' && !ENDS_OF_YEAR.includes(token.value)) phrase.words.add('period');
    if (isOfSomeTime(tokens, i) && !isOfOtherYear(tokens[i - 1], year)) phrase.words.add('period');
    if (token.kind !== 'word') continue;
    const { role, id, also } = token.word;
    if (also !== undefined && role !== 'filler') phrase.words.add(also);
    switch (role) {
      case 'topic':
        phrase.topics.push(id);
        break;
      case 'result':
        phrase.results.push(id);
        break;
      case 'applicant':
        phrase.applicants.push(id);
        break;
      case 'outcome':
        phrase.outcomes.push(id);
        break;
      case 'word':
        phrase.words.add(id);
        // 县政府门户网站: whose channel it is says nothing of whose applications they are.
        if (id === 'channel' && tokens[i - 1]?.kind === 'unknown' && i > from) phrase.unknown.pop();
        // 各学校, in the report of a school.
        if (id === 'named' && isWord(tokens[i - 1], 'each') && i > from) phrase.words.add('scope');
        // 霁川市青禾区司法局, in the report of 青禾区司法局.
        if (id === 'named' && isInPlace(tokens[i - 1], token.word.text) && i > from) phrase.unknown.pop();
        break;
      case 'filler':
        break;
      default:
        return role satisfies never;
    }
  }
  return phrase;
}

/** 于2025年1月答复, in the report of 2024: the year says when. */
const isOfOtherYear = (before: Token | undefined, year: number | undefined): boolean =>
  before?.kind === 'year' && before.value !== year;

/** Whether a name that begins with a place of its own stands behind that of the place it lies in. */
const isInPlace = (before: Token | undefined, name: string): boolean =>
  before?.kind === 'unknown' && PLACE.test(before.text) && BEGINS_WITH_PLACE.test(name);

const PLACE = /^[\u4e00-\u9fff]{2,4}[省市州盟]$/;
const BEGINS_WITH_PLACE = /^[\u4e00-\u9fff]{1,4}[市县区旗镇乡].{2}/;

/** 1月1日 and 12月31日 are the bounds of the report's own period. */
const ENDS_OF_YEAR: readonly number[] = [1, 12, 31];

function nameOfYear(value: number, year: number | undefined): string {
  if (year === undefined || value === year) return 'thisYear';
  if (value === year - 1) return 'lastYear';
  return value === year + 1 ? 'nextYear' : 'otherYear';
}

export const NO_PHRASE: Phrase = phraseOf([], 0, 0, undefined);

/** All that two phrases say, that of the first in front. */
export const joined = (a: Phrase, b: Phrase): Phrase => ({
  topics: [...a.topics, ...b.topics],
  results: [...a.results, ...b.results],
  applicants: [...a.applicants, ...b.applicants],
  outcomes: [...a.outcomes, ...b.outcomes],
  words: new Set([...a.words, ...b.words]),
  unknown: [...a.unknown, ...b.unknown],
});

/** Whether a token is a steering word with this id of the vocabulary. */
export const isWord = (token: Token | undefined, id: string): boolean =>
  token?.kind === 'word' && token.word.role === 'word' && token.word.id === id;

/** Whether a token is this punctuation mark, folded. */
export const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === 'mark' && token.mark === mark;

/** Whether a phrase says nothing of what is counted. */
export const isEmpty = ({ topics, results, applicants, outcomes, words, unknown }: Phrase): boolean =>
  topics.length + results.length + applicants.length + outcomes.length + unknown.length === 0 &&
  [...words].every((word) => SAYS_NOTHING.includes(word));

const SAYS_NOTHING: readonly string[] = [
  'ofWhich',
  'involving',
  'thisYear',
  'cumulative',
  'approximate',
  'etc',
  'own',
  'named',
  'sum',
  'amongThem',
];

/** A phrase without some of its words. */
export const without = (phrase: Phrase, left: readonly string[]): Phrase =>
  left.some((word) => phrase.words.has(word))
    ? { ...phrase, words: new Set([...phrase.words].filter((word) => !left.includes(word))) }
    : phrase;

export const isFiller = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.role === 'filler';

/** 截至2024年底: whether a stretch of a sentence goes up to a year, from whenever that may be. */
export const goesUpToYear = (piece: readonly Token[]): boolean =>
  piece.some((token, i) => token.kind === 'word' && token.word.also === 'until' && piece[i + 1]?.kind === 'year');

/** Whether a phrase does not say how cases ended. */
export const isWithoutEnd = ({ results, outcomes }: Phrase): boolean => results.length + outcomes.length === 0;

/** What documents are counted by. */
export const OF_DOCUMENTS: readonly string[] = ['issued', 'repealed', 'inForce'];

/** 收到申请32件并予以公开: the number is that of the cases that were received. */
export const WORK: readonly string[] = ['received', 'accepted', 'handled', 'completed', 'carried'];
const WORKED: readonly string[] = ['received', 'accepted', 'handled', 'completed'];
/** Whether a token says that applications came in or were worked on. */
export const saysWorkOn = (token: Token): boolean =>
  token.kind === 'word' && token.word.role === 'word' && WORKED.includes(token.word.id);
export const saysWork = ({ words }: Phrase): boolean => WORK.some((word) => words.has(word));

/** What a phrase is about, without how cases ended, who applied and what was done with them: that goes for all of them. */
export const onlyAbout = (phrase: Phrase): Phrase => {
  const topics = phrase.topics.filter((topic) => topic !== 'request' && !isDispute(topic));
  return without({ ...phrase, topics, results: [], applicants: [], outcomes: [] }, SAID_OF_ALL);
};

const SAID_OF_ALL: readonly string[] = [...WORK, 'concluded', 'all', 'whole', 'already', 'timely'];

/** 行政复议1件,已维持; 1件行政复议案件,已维持: whether nothing but one of these marks parts a number (and what it counts) from a clause. */
export const isRightBehind = (text: string, end: number, start: number, marks: string): boolean =>
  marks.includes(text.charAt(start - 1)) && start > end && !/[,;:()。!?\d]/.test(text.slice(end, start - 1));
