import type { Form, Template } from '../template/forms.ts';
import { isOneBody, settleBodies } from './bodies.ts';
import { bodyOf, certaintyOf, doubtAfter, isOrganisation, type Surroundings, worse } from './certainty.ts';
import { type LexerWords, readTokens, type Token } from './lexer.ts';
import { type Context, isDispute, type Meaning, meaningOf } from './meaning.ts';
import { type NumberToken, roughly } from './numbers.ts';
import { isEmpty, isMark, isWord, joined, NO_PHRASE, type Phrase, phraseOf } from './phrase.ts';
import type { AllSaying, Heard, Saying } from './saying.ts';
import { sharedItems } from './shared-items.ts';
import type { Statement } from './statement.ts';
import { countsMarks, isPartOfRange, withoutAsides } from './token-runs.ts';

type Certainty = Statement['certainty'];

export interface Listener {
  readonly form: Form;
  /** The report's. */
  readonly year: number | undefined;
  readonly template: Template;
  readonly words: LexerWords;
  /** Whether the report is that of a whole area: 全市 is nothing special then. */
  readonly ofArea: boolean;
}

/** What goes on from sentence to sentence of one paragraph. */
export interface Memory {
  topics: readonly string[];
  total: Meaning | undefined;
  /** How sure the total was: its parts are no surer. */
  totalCertainty: Certainty;
  /** Whether something unknown was spoken of since the topic was named. */
  isWeak: boolean;
  /** Whether all disputes here are about the disclosure of information. */
  readonly isDisclosure: boolean;
  /** Whether it has said what became of applications. */
  hasResults: boolean;
}

/** What was spoken of in front of a bracket: `39件(其中网上28件、邮寄11件),办结41件` goes on with that. */
interface Aside {
  readonly topics: readonly string[];
  readonly isWeak: boolean;
  readonly isPart: boolean;
  /** Whether anything is counted inside. */
  counts: boolean;
}

const NOT_IN_NONE: readonly string[] = ['compare', 'timely', 'completed', 'handled', 'concluded', 'share', 'rest'];
const NOT_IN_ALL: readonly string[] = ['rest', 'concluded', 'scope', 'compare', 'among'];
/** Longer runs of digits are rows of a table run together. */
const MOST_WITHOUT_UNIT = 100_000;
const ENDS_PIECE = ',;:()。!?';

/** Reads one sentence. */
export function hear(text: string, from: number, to: number, memory: Memory, listener: Listener): Heard {
  const { form, year, template, words, ofArea } = listener;
  const { units } = template.prose;
  const tokens = withoutAsides(readTokens(text, from, to, words));
  const listsMarks = countsMarks(tokens);
  const sayings: Saying[] = [];
  const all: AllSaying[] = [];
  const shares: Saying[] = [];
  const disputes = new Set<string>();
  let doubt: Certainty = 'clear';
  let spokeOfThisYear = false;
  let spokeOfCarrying = false;
  /** Whether the sentence says that its disputes are about disclosure, or that they are not. */
  let saysDisclosure: boolean | undefined;
  let isPart = false;
  let isOfCarried = false;
  let narrows = false;
  let bodies = 0;
  let before = NO_PHRASE;
  let total = memory.total;

  const surenessOf = (phrase: Phrase, isBare: boolean): Certainty => {
    const around: Surroundings = {
      doubt,
      spokeOfThisYear,
      isDisclosure: (saysDisclosure ?? memory.isDisclosure) || phrase.words.has('disclosure'),
      isWeak: memory.isWeak,
      listsMarks,
      ofArea,
    };
    return certaintyOf(phrase, isBare, around);
  };

  const listen = (phrase: Phrase): void => {
    const { words: said, topics } = phrase;
    if (said.has('carried')) spokeOfCarrying = true;
    if (said.has('thisYear')) spokeOfThisYear = true;
    doubt = doubtAfter(phrase, doubt, ofArea);
    if (said.has('ofWhich')) {
      // 包括上年结转的4件,其中予以公开1件, where the results of all have been told: those of the 4 stand in no cell.
      isOfCarried ||= memory.hasResults && sayings.at(-1)?.isPart === true && isCarried(sayings.at(-1)?.meaning);
      isPart = true;
    }
    if (said.has('disclosure') || topics.includes('request')) {
      saysDisclosure = !said.has('not');
      if (isPart && !topics.includes('request')) narrows = true;
    }
    if (topics.length > 0) {
      memory.topics = topics;
      memory.isWeak = false;
    }
  };

  const hearShare = (phrase: Phrase, context: Context, number: NumberToken): void => {
    const { results, words: said } = phrase;
    if (!said.has('share') || said.has('compare') || said.has('approximate') || results.length === 0) return;
    const meaning = meaningOf(phrase, context, template, form);
    if (meaning?.about === 'request') push(shares, phrase, number, meaning, 'clear');
  };

  const push = (
    list: Saying[],
    phrase: Phrase,
    { value: written, tolerance: exactness, unit, places, start, numeralEnd, end }: NumberToken,
    meaning: Meaning,
    least: Certainty | undefined,
  ): void => {
    const isBare = phrase.topics.length === 0;
    const body = bodyOf(phrase);
    const isOfTotal = isBare && isPart && meaning.about === memory.total?.about && !(body === 'named' && !ofArea);
    const inherited = isOfTotal ? memory.totalCertainty : 'clear';
    // 办理6件,其中5件按时答复: a part of the same by something that no table has.
    const isSame = isPart && body === undefined && meaning.isTotal && meaning.subject === total?.subject;
    const certainty = isOfCarried || isSame ? 'unread' : worse(surenessOf(phrase, isBare), inherited);
    if (phrase.results.length > 0) memory.hasResults = true;
    if (least !== undefined && certainty !== least) return;
    const isMoney = meaning.about === 'money';
    const divisor = isMoney && unit === '元' ? 10_000 : 1;
    const value = written / divisor;
    // Amounts are rounded in the text.
    const tolerance = (isMoney ? Math.max(exactness / 2, 0.5 / 10 ** places) : exactness) / divisor;
    list.push({
      meaning,
      value,
      tolerance: phrase.words.has('approximate') ? Math.max(tolerance, roughly(value)) : tolerance,
      form: 'number',
      certainty,
      start,
      numeralEnd,
      end,
      body,
      isPart,
      isDisclosure: saysDisclosure === true,
    });
    // Nor is one of the parts by channel or by subject a total that others are parts of.
    if (!meaning.isTotal || list !== sayings || (isPart && certainty === 'unread')) return;
    total = meaning;
    memory.total = meaning;
    memory.totalCertainty = certainty;
  };

  const say = (phrase: Phrase, number: NumberToken): void => {
    if (isOneBody(bodyOf(phrase), ofArea)) bodies++;
    const isOfDisputes = disputes.size > 0 && phrase.topics.length === 0 && memory.topics.some(isDispute);
    const context: Context = { topics: isOfDisputes ? [...disputes] : memory.topics, total };
    if (number.unit === '%') {
      hearShare(phrase, context, number);
      return;
    }
    const { words: said } = phrase;
    const isSilent = said.has('compare') || said.has('share') || said.has('none');
    const summed = said.has('sum') && !isPart && isBareSum(phrase) ? sumOf(sayings) : undefined;
    const meaning = isSilent ? undefined : (summed ?? meaningOf(phrase, context, template, form));
    const isMoney = units.money.includes(number.unit);
    // What follows goes on about it: 来信238件,办结99件. Behind 其中, what is unknown is a part of the applications too.
    const isOfRequests = isPart && total?.about === 'request';
    if (phrase.unknown.some((one) => !isOrganisation(one)) && !isOfRequests) memory.isWeak = true;
    if (meaning === undefined || isMoney !== (meaning.about === 'money')) return;
    if (!isMoney && meaning.about !== 'published' && !units.cases.includes(number.unit)) {
      const named = phrase.topics.length > 0 && units.loose.includes(number.unit) && meaning.limit !== 'unsure';
      const bare =
        number.unit === '' &&
        number.value < MOST_WITHOUT_UNIT &&
        phrase.results.length > 0 &&
        ENDS_PIECE.includes(text.charAt(number.end));
      if (!(named || bare) || surenessOf(phrase, phrase.topics.length === 0) === 'unread') return;
    }
    push(sayings, phrase, number, meaning, undefined);
    if (meaning.about === 'dispute' && number.value > 0)
      for (const topic of phrase.topics) if (isDispute(topic)) disputes.add(topic);
  };

  const sayNone = (piece: readonly Token[], at: number): void => {
    const subject = phraseOf(piece, 0, at, year);
    const phrase = phraseOf(piece, at, piece.length, year);
    listen(subject);
    if (phrase.unknown.length > 0 || NOT_IN_NONE.some((word) => phrase.words.has(word))) return;
    const named = [...subject.topics, ...phrase.topics];
    const meaning = noneMeaning({ ...phrase, topics: phrase.topics.length > 0 ? phrase.topics : named });
    const first = piece[at];
    const last = piece.at(-1);
    if (meaning === undefined || first === undefined || last === undefined) return;
    sayings.push({
      meaning,
      value: 0,
      tolerance: 0,
      form: 'none',
      certainty: worse(surenessOf(phrase, false), surenessOf(subject, false)),
      start: first.start,
      numeralEnd: first.end,
      end: last.end,
      body: bodyOf(subject),
      isPart: false,
      isDisclosure: true,
    });
  };

  const noneMeaning = (phrase: Phrase): Meaning | undefined => {
    if (phrase.topics.length === 0 && !phrase.words.has('carried')) return undefined;
    const meaning = meaningOf(phrase, { topics: memory.topics, total: undefined }, template, form);
    if (meaning === undefined || meaning.about === 'money' || meaning.about === 'published') return undefined;
    if (meaning.about === 'document') return meaning.limit === 'unsure' ? undefined : { ...meaning, limit: 'equal' };
    return meaning.isTotal ? { ...meaning, sums: meaning.sums.slice(0, 1) } : meaning;
  };

  const sayAll = (piece: readonly Token[], at: number): void => {
    const phrase = phraseOf(piece, at, piece.length, year);
    const own = phraseOf(piece, 0, at, year);
    const first = piece[at];
    const last = piece.at(-1);
    const blocked = [phrase, own].some(({ words: said }) => NOT_IN_ALL.some((word) => said.has(word)));
    if (first === undefined || last === undefined || phrase.unknown.length > 0 || doubt !== 'clear' || blocked) return;
    const lastSaid = sayings.at(-1);
    const of = lastSaid === undefined ? total : lastSaid.meaning;
    if (lastSaid !== undefined && lastSaid.certainty !== 'clear') return;
    all.push({
      phrase: spokeOfCarrying ? { ...phrase, words: new Set([...phrase.words, 'carried']) } : phrase,
      of,
      disputes: [...disputes],
      start: first.start,
      end: last.end,
    });
  };

  const readPiece = (piece: readonly Token[]): void => {
    const whole = phraseOf(piece, 0, piece.length, year);
    const numbers: number[] = [];
    for (let i = 0; i < piece.length; i++) if (piece[i]?.kind === 'number') numbers.push(i);
    const allAt = piece.findIndex((token) => isWord(token, 'all'));
    if (numbers.length === 0) {
      const noneAt = piece.findIndex((token) => isWord(token, 'none'));
      listen(noneAt < 0 ? whole : NO_PHRASE);
      if (noneAt >= 0) sayNone(piece, noneAt);
      else if (allAt >= 0) sayAll(piece, allAt);
      if (whole.topics.length === 0 && whole.unknown.some((one) => one.length > 1 && !isOrganisation(one)))
        memory.isWeak = true;
      if (noneAt >= 0 && whole.topics.length > 0) memory.topics = whole.topics;
      // 35件(非政府信息公开类)
      const qualified = whole.words.has('not') && whole.words.has('disclosure') ? sayings.pop() : undefined;
      if (qualified !== undefined) sayings.push({ ...qualified, certainty: 'unread' });
      before = noneAt < 0 ? whole : NO_PHRASE;
      return;
    }
    readNumbers(piece, numbers, allAt);
    before = NO_PHRASE;
    const lastNumber = numbers.at(-1) ?? 0;
    if (allAt > lastNumber) sayAll(piece, allAt);
  };

  const readNumbers = (piece: readonly Token[], numbers: readonly number[], allAt: number): void => {
    const shared = sharedItems(piece, numbers, year);
    if (shared !== undefined) {
      for (const { phrase, number } of shared) {
        listen(phrase);
        say(phrase, number);
      }
      return;
    }
    let from = 0;
    let last = NO_PHRASE;
    numbers.forEach((at, index) => {
      const number = piece[at];
      if (number?.kind !== 'number') return;
      let phrase = phraseOf(piece, from, at, year);
      const next = numbers[index + 1] ?? piece.length;
      from = at + 1;
      const isBehindSeparator = index > 0 && (piece[at - 1]?.kind === 'mark' || isWord(piece[at - 1], 'list'));
      const saysItself = isBehindSeparator && saysMore(piece, at, next, year);
      // 39件新收申请和4件结转申请: the words in front are those of the number before.
      if (saysItself) phrase = NO_PHRASE;
      const isFirstOfItem = isEmpty(phrase);
      if (isFirstOfItem && isBehindSeparator && !saysItself) return;
      if (isFirstOfItem && !isBehindSeparator) phrase = joined(before, phrase);
      if (index > 0) phrase = withWordsOf(last, phrase);
      last = phrase;
      let end = at + 1;
      while (end < next && !isMark(piece[end], '、') && end !== allAt && !isWord(piece[end], 'ofWhich')) end++;
      const behind = phraseOf(piece, at + 1, end, year);
      if (phrase.topics.length === 0) {
        const takesAll = isWithoutEnd(phrase) && phrase.applicants.length === 0;
        phrase = joined(phrase, takesAll ? behind : { ...NO_PHRASE, topics: behind.topics, unknown: behind.unknown });
        // 3件维持、1件纠正: the words behind are those of this number alone.
        if (isFirstOfItem && takesAll && end < next) from = end;
      } else {
        const isOwnEnd = end === piece.length || isMark(piece[end], '、');
        // 被复议的案件中,20件维持、15件纠正: the number is a part of what is named in front.
        if (isOwnEnd && isWithoutEnd(phrase) && !isWithoutEnd(behind) && !saysWork(phrase)) {
          phrase = joined(phrase, behind);
          from = end;
        } else if (piece[at + 1]?.kind === 'unknown') phrase = joined(phrase, phraseOf(piece, at + 1, at + 2, year));
      }
      listen(phrase);
      if (!isPartOfRange(piece, at) && !(text.charAt(number.start) === '0' && number.numeralEnd > number.start + 1)) {
        say(phrase, number);
      }
    });
  };

  let start = 0;
  let aside: Aside | undefined;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'number' && aside !== undefined) aside.counts = true;
    if (token !== undefined && !(token.kind === 'mark' && ENDS_PIECE.includes(token.mark))) continue;
    if (i > start) readPiece(tokens.slice(start, i));
    start = i + 1;
    if (isMark(token, '(')) aside = { topics: memory.topics, isWeak: memory.isWeak, isPart, counts: false };
    else if (isMark(token, ')') && aside !== undefined) {
      isPart = aside.isPart;
      if (aside.counts) {
        memory.topics = aside.topics;
        memory.isWeak = aside.isWeak;
      }
      aside = undefined;
    }
  }
  return { sayings: settleBodies(sayings, bodies, ofArea), shares, all, narrows };
}

/** What 共计 counts behind nothing but one kind of total of applications, or behind what was received and carried over. */
function sumOf(sayings: readonly Saying[]): Meaning | undefined {
  const last = sayings.at(-1)?.meaning;
  const subjects = new Set(sayings.map(({ meaning }) => meaning.subject));
  if (subjects.size === 1) return last?.about === 'request' && last.isTotal ? last : undefined;
  const received = sayings.find(({ meaning }) => meaning.subject === 'received')?.meaning;
  if (received === undefined || subjects.size > 2 || !subjects.has('carriedOver')) return undefined;
  return { ...received, subject: 'receivedAndCarriedOver', sums: received.sums.filter(({ rows }) => rows.length > 1) };
}

/** 甲25件,乙14件,合计39件: what is summed up is what was counted last. */
const isBareSum = ({ topics, results, applicants, outcomes, unknown, words }: Phrase): boolean =>
  topics.length + results.length + applicants.length + outcomes.length + unknown.length === 0 &&
  [...words].every((word) => word === 'sum' || word === 'area' || word === 'thisYear');

const isCarried = (meaning: Meaning | undefined): boolean => meaning?.subject.startsWith('carried') === true;

/** Whether the words behind a number, up to the next separator, say what it counts. */
const saysMore = (piece: readonly Token[], at: number, next: number, year: number | undefined): boolean => {
  let end = at + 1;
  while (end < next && !isMark(piece[end], '、')) end++;
  return !isEmpty(phraseOf(piece, at + 1, end, year));
};

/** Whether a phrase does not say how cases ended. */
const isWithoutEnd = ({ results, outcomes }: Phrase): boolean => results.length + outcomes.length === 0;

/** 收到申请32件并予以公开: the number is that of the cases that were received. */
const WORK: readonly string[] = ['received', 'accepted', 'handled', 'completed', 'carried'];
const saysWork = ({ words }: Phrase): boolean => WORK.some((word) => words.has(word));

const OF_DOCUMENTS: readonly string[] = ['issued', 'repealed', 'inForce'];

/** What was done with documents, and through what they were shown. */
const GOES_ON: readonly string[] = [...OF_DOCUMENTS, 'channel', 'channels', 'etc'];

/** 现行有效规章41件、规范性文件326件: what is said of the first documents goes for those behind. */
function withWordsOf(last: Phrase, phrase: Phrase): Phrase {
  const isPlain = phrase.topics.length > 0 && !GOES_ON.some((word) => phrase.words.has(word));
  const words = GOES_ON.filter((word) => last.words.has(word));
  return isPlain && words.length > 0 ? { ...phrase, words: new Set([...phrase.words, ...words]) } : phrase;
}
