import type { Form, Template } from '../../template/forms.ts';
import type { Statement } from '../statement.ts';
import { certaintyOf, doubtAfter, isLeftFromLastYear } from './certainty.ts';
import { isKindOfLawsuit, isLawsuit } from './dispute-meaning.ts';
import type { NamedEnds } from './last-of-list.ts';
import type { LexerWords, Token } from './lexer.ts';
import type { Meaning } from './meaning.ts';
import { isMark, NO_PHRASE, type Phrase } from './phrase.ts';
import type { AllSaying, Saying } from './saying.ts';
import { countsMarks, type Marks } from './token-runs.ts';

export type Certainty = Statement['certainty'];

export interface Listener {
  readonly form: Form;
  /** The report's. */
  readonly year: number | undefined;
  readonly template: Template;
  readonly words: LexerWords;
  /** Whether the report is that of a whole area: 全市 is nothing special then. */
  readonly ofArea: boolean;
  /** Words for wider areas than the report's own: 全市 in the report of a county. */
  readonly widerAreas: readonly string[];
  /** Whether it is that of a body that hears reviews of others itself. */
  readonly hearsDisputes: boolean;
}

/** What goes on from sentence to sentence of one paragraph. */
export interface Memory {
  topics: readonly string[];
  total: Meaning | undefined;
  /** How sure the total was: its parts are no surer. */
  totalCertainty: Certainty;
  /** The same for parts that can only be results of applications: no less where something unknown was merely spoken of. */
  resultsCertainty: Certainty;
  /** Whether the paragraph stands where applications are spoken of, by its section or its sub-heading. */
  readonly isOfRequests: boolean;
  /** The last total that is not that of one channel alone, and how sure it was. */
  whole: { readonly total: Meaning; readonly certainty: Certainty } | undefined;
  /** Whether something unknown was spoken of since the topic was named. */
  isWeak: boolean;
  /** Whether anything unknown was counted since, so that 其中 may divide that. */
  countsUnknown: boolean;
  /** Whether all disputes here are about the disclosure of information. */
  readonly isDisclosure: boolean;
  /** Whether it has said what became of applications. */
  hasResults: boolean;
  /** The kinds of dispute that it has counted for sure, all of them about the disclosure of information. */
  readonly disputes: Set<string>;
  /** All kinds of dispute that it has counted, the last one behind. */
  counted: readonly string[];
  /** Whether it counts the applications of one channel after the other. */
  isByChannel: boolean;
  /** The documents that the sentence counts by how they are marked. */
  marks: Marks;
}

/** What was heard of one sentence so far. Offsets into `text`, the paragraph's folded text with its 、 kept. */
export interface Hearing {
  readonly text: string;
  readonly listener: Listener;
  readonly memory: Memory;
  /** 主动公开120件、依申请公开30件: it counts documents by how they are marked. */
  readonly listsMarks: boolean;
  readonly ends: NamedEnds;
  /** How sure the total was that it goes on with behind a semicolon. */
  readonly goesOnWith: Certainty;
  readonly sayings: Saying[];
  readonly all: AllSaying[];
  readonly shares: Saying[];
  /** The kinds of dispute that it has counted. */
  readonly disputes: Set<string>;
  /** The kinds of lawsuits that it named last; none where it named all of them. */
  lawsuits: readonly string[];
  /** Whether it has counted the documents of all kinds that were issued. */
  issuesDocuments: boolean;
  /** By how many bodies it counts. */
  bodies: number;
  doubt: Certainty;
  /** Whether it speaks of the office of an area alone. */
  isOfOffice: boolean;
  /** Whether it speaks of schools, villages and the like. */
  isOfOutsiders: boolean;
  spokeOfThisYear: boolean;
  /** Whether the clause at hand goes up to a year: what it counts may have begun with any other. */
  isUpToYear: boolean;
  /** Whether the sentence has such a clause. */
  spokeUpToYear: boolean;
  /** Whether it has counted what has come together over the years. */
  cumulates: boolean;
  spokeOfCarrying: boolean;
  /** 除2件未到期外均已答复: whether it leaves some out. */
  leavesOut: boolean;
  /** Whether it says that its disputes are about disclosure, or that they are not. */
  saysDisclosure: boolean | undefined;
  /** Whether 其中 stands in front. */
  isPart: boolean;
  /** Whether 其中 divides what was carried over. */
  isOfCarried: boolean;
  /** Whether how applications ended is said of those that were carried on. */
  endsOfCarried: boolean;
  narrows: boolean;
  total: Meaning | undefined;
  /** The words of the total that it has counted last. */
  counts: Phrase;
  /** What was carried over, until another total is counted. */
  carried: Meaning | undefined;
  /** Rows of the table that clauses have named without counting them: 因信息不存在, 无法提供12件. */
  reasons: readonly string[];
  /** What it counts applications in, or documents, where that is mostly not what they are counted in (条). */
  readonly measure: Partial<Record<Meaning['about'], string>>;
  /** Where the last number ends that counts something else than the tables do, in its own measure. */
  otherEnd: number;
  /** The clause in front, where it counts nothing itself. */
  before: Phrase;
  aside: Aside | undefined;
}

/** What was spoken of in front of a bracket: `39件(其中网上28件、邮寄11件),办结41件` goes on with that. */
interface Aside {
  readonly topics: readonly string[];
  readonly isWeak: boolean;
  readonly isPart: boolean;
  /** 1件申请人撤回(信息不存在),2件公开: the clause in front of it; what is said in the bracket is of that. */
  readonly before: Phrase;
  readonly saysDisclosure: boolean | undefined;
  /** Whether anything is counted inside. */
  counts: boolean;
  /** How many brackets are open inside of it. */
  depth: number;
}

/** What is known in front of the first word of a sentence. */
export const beginHearing = (
  text: string,
  memory: Memory,
  listener: Listener,
  isOfOutsiders: boolean,
  ends: NamedEnds,
  isBehindSemicolon: boolean,
): Hearing => ({
  text,
  listener,
  memory,
  listsMarks: countsMarks(memory.marks),
  ends,
  goesOnWith: isBehindSemicolon && memory.total?.about === 'request' ? memory.totalCertainty : 'clear',
  sayings: [],
  all: [],
  shares: [],
  disputes: new Set(),
  lawsuits: [],
  issuesDocuments: false,
  bodies: 0,
  doubt: 'clear',
  isOfOffice: false,
  isOfOutsiders,
  spokeOfThisYear: false,
  isUpToYear: false,
  spokeUpToYear: false,
  cumulates: false,
  spokeOfCarrying: false,
  leavesOut: false,
  saysDisclosure: undefined,
  isPart: false,
  isOfCarried: false,
  endsOfCarried: false,
  narrows: false,
  total: memory.total,
  counts: NO_PHRASE,
  carried: undefined,
  reasons: [],
  measure: {},
  otherEnd: -1,
  before: NO_PHRASE,
  aside: undefined,
});

/** 其中网络14件;信函35件。其中,予以公开30件: what opens a sentence divides all, and not what came through the last channel. */
export function goBackToWhole(memory: Memory): void {
  if (memory.whole === undefined) return;
  memory.total = memory.whole.total;
  memory.totalCertainty = memory.resultsCertainty = memory.whole.certainty;
}

/** Takes in what a phrase says of all that follows in its sentence. */
export function listen(hearing: Hearing, phrase: Phrase): void {
  const { words: said, topics } = phrase;
  const { memory, listener } = hearing;
  if (said.has('named') || said.has('own') || said.has('area')) hearing.isOfOutsiders = false;
  const isOfRequests = (topics.length > 0 ? topics : memory.topics).every((topic) => topic === 'request');
  if (said.has('carried') || isLeftFromLastYear(phrase)) hearing.spokeOfCarrying = true;
  if (said.has('except')) hearing.leavesOut = true;
  if (said.has('thisYear') && !hearing.isUpToYear) hearing.spokeOfThisYear = true;
  if (said.has('office') || said.has('area') || said.has('named'))
    hearing.isOfOffice = said.has('office') && listener.ofArea;
  hearing.doubt = doubtAfter(phrase, hearing.doubt, listener.ofArea, isOfRequests);
  if (said.has('ofWhich')) {
    hearing.isOfCarried ||= memory.hasResults && isPartCarriedOver(hearing.sayings.at(-1));
    hearing.isPart = true;
    // 收到申请7件,内容涉及旧改和物业管理,其中个人5件: nothing but the applications can be divided, and in the next sentence nothing else opened.
    const { total, countsUnknown } = memory;
    const divides = said.has('opened')
      ? total?.about === 'request'
      : hearing.sayings.some(({ meaning }) => meaning.about === 'request' && meaning.isTotal);
    if (divides && !countsUnknown) memory.isWeak = false;
  }
  if (said.has('disclosure') || topics.includes('request')) {
    hearing.saysDisclosure = !said.has('not');
    if (hearing.isPart && !topics.includes('request')) hearing.narrows = true;
  }
  if (topics.length > 0) {
    if (topics.some(isLawsuit)) hearing.lawsuits = topics.filter(isKindOfLawsuit);
    memory.topics = topics;
    memory.isWeak = false;
    memory.countsUnknown = false;
  }
}

/** 包括上年结转的4件,其中予以公开1件, where the results of all have been told: those of the 4 stand in no cell. */
const isPartCarriedOver = (last: Saying | undefined): boolean =>
  last?.isPart === true && last.meaning.subject.startsWith('carried');

/**
 * How sure it is that a phrase speaks of the numbers of the tables. `isBare`: it names no topic; `isWeak`: whether something
 * unknown has come between it and the topic.
 */
export function surenessOf(
  hearing: Hearing,
  phrase: Phrase,
  isBare: boolean,
  isWeak: boolean = hearing.memory.isWeak,
): Certainty {
  const { doubt, isOfOffice, isOfOutsiders, spokeOfThisYear, saysDisclosure, memory, listsMarks, listener } = hearing;
  if (isOfOffice || isOfOutsiders) return 'unread';
  return certaintyOf(phrase, isBare, {
    doubt,
    spokeOfThisYear,
    isDisclosure: (saysDisclosure ?? memory.isDisclosure) || phrase.words.has('disclosure'),
    isWeak,
    countsUnknown: memory.countsUnknown,
    listsMarks,
    ofArea: listener.ofArea,
    hearsDisputes: listener.hearsDisputes,
  });
}

/** Forgets behind a bracket what was said in it. */
export function passBracket(hearing: Hearing, token: Token | undefined): void {
  const { memory, aside } = hearing;
  if (token?.kind === 'number' && aside !== undefined) aside.counts = true;
  if (token !== undefined && isMark(token, '(')) {
    if (aside !== undefined) aside.depth++;
    else {
      const { topics, isWeak } = memory;
      const { before, isPart, saysDisclosure } = hearing;
      hearing.aside = { topics, isWeak, isPart, before, saysDisclosure, counts: false, depth: 0 };
    }
  } else if (isMark(token, ')') && aside !== undefined) {
    if (aside.depth-- > 0) return;
    hearing.isPart = aside.isPart;
    hearing.before = aside.before;
    if (aside.counts) {
      hearing.saysDisclosure = aside.saysDisclosure;
      memory.topics = aside.topics;
      memory.isWeak = aside.isWeak;
    }
    hearing.aside = undefined;
  }
}
