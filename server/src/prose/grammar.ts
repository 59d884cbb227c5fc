import type { Form, Template } from '../template/forms.ts';
import { type LexerWords, readTokens, type Token } from './lexer.ts';
import { type Context, isDispute, type Meaning, meaningOf } from './meaning.ts';
import { type NumberToken, roughly } from './numbers.ts';
import { joined, NO_PHRASE, type Phrase, phraseOf } from './phrase.ts';
import type { Statement } from './statement.ts';

/** What a sentence says, before it is held against the tables. Offsets into the paragraph's folded text. */
export interface Saying {
  readonly meaning: Meaning;
  readonly value: number;
  readonly tolerance: number;
  readonly form: Statement['form'];
  readonly certainty: Statement['certainty'];
  readonly start: number;
  /** Behind the digits. */
  readonly numeralEnd: number;
  readonly end: number;
}

/** 均…: what all cases are said to be. */
export interface AllSaying {
  readonly phrase: Phrase;
  /** What it is said of: the last total in front of it. */
  readonly of: Meaning | undefined;
  /** The kinds of dispute that the sentence has counted. */
  readonly disputes: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface Heard {
  readonly sayings: readonly Saying[];
  /** 予以公开占58.5%: parts of the applications by their percentage alone. */
  readonly shares: readonly Saying[];
  readonly all: readonly AllSaying[];
}

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
  /** Whether something unknown was spoken of since the topic was named. */
  isWeak: boolean;
}

/** Words that say of another time or of others, each with what that does to the certainty. */
const DOUBTS: readonly (readonly [word: string, certainty: Statement['certainty']])[] = [
  ['otherYear', 'unread'],
  ['period', 'unread'],
  ['history', 'scope'],
  ['scope', 'scope'],
];
const NOT_IN_NONE: readonly string[] = ['compare', 'timely', 'completed', 'handled', 'concluded', 'share', 'rest'];
const ORGANISATION = /(?:局|委|办|厅|院|府|会|中心|处|科|站|所|队|公司|镇|乡|街道|县|区|市|部门|单位|机构|室|各地)$/;
/** Longer runs of digits are rows of a table run together. */
const MOST_WITHOUT_UNIT = 100_000;
const ENDS_PIECE = ',;:()。!?';

/** Reads one sentence. */
export function hear(text: string, from: number, to: number, memory: Memory, listener: Listener): Heard {
  const { form, year, template, words } = listener;
  const { units } = template.prose;
  const tokens = readTokens(text, from, to, words);
  const sayings: Saying[] = [];
  const all: AllSaying[] = [];
  const shares: Saying[] = [];
  const disputes = new Set<string>();
  let doubt: Statement['certainty'] = 'clear';
  let spokeOfThisYear = false;
  let spokeOfCarrying = false;
  let before = NO_PHRASE;
  let total = memory.total;

  const certaintyOf = (phrase: Phrase, isBare: boolean): Statement['certainty'] => {
    let worst = doubt;
    for (const unknown of phrase.unknown) worst = worse(worst, ORGANISATION.test(unknown) ? 'scope' : 'unread');
    if (isBare && memory.isWeak) worst = 'unread';
    if (phrase.words.has('cumulative') && !spokeOfThisYear) worst = worse(worst, 'scope');
    if (phrase.words.has('area') && !listener.ofArea) worst = worse(worst, 'scope');
    return worst;
  };

  const listen = (phrase: Phrase): void => {
    const carries = phrase.words.has('carried');
    if (carries) spokeOfCarrying = true;
    if (phrase.words.has('thisYear')) {
      spokeOfThisYear = true;
      doubt = 'clear';
    }
    if (!phrase.words.has('compare')) {
      for (const [word, certainty] of DOUBTS) if (phrase.words.has(word)) doubt = worse(doubt, certainty);
      const other = phrase.words.has('lastYear') || phrase.words.has('nextYear');
      if (other && !carries && !phrase.words.has('none')) doubt = 'unread';
    }
    if (phrase.topics.length > 0) {
      memory.topics = phrase.topics;
      memory.isWeak = false;
    }
  };

  const hearShare = (phrase: Phrase, context: Context, number: NumberToken): void => {
    const { results, words: said } = phrase;
    if (!said.has('share') || said.has('compare') || said.has('approximate') || results.length === 0) return;
    const meaning = meaningOf(phrase, context, template, form);
    const certainty = certaintyOf(phrase, phrase.topics.length === 0);
    if (meaning?.about !== 'request' || certainty !== 'clear') return;
    const { value, tolerance, start, numeralEnd, end } = number;
    shares.push({ meaning, value, tolerance, form: 'number', certainty, start, numeralEnd, end });
  };

  const say = (phrase: Phrase, number: NumberToken): void => {
    const context: Context = {
      topics:
        disputes.size > 0 && phrase.topics.length === 0 && memory.topics.some(isDispute)
          ? [...disputes]
          : memory.topics,
      total,
    };
    if (number.unit === '%') {
      hearShare(phrase, context, number);
      return;
    }
    const meaning =
      phrase.words.has('compare') || phrase.words.has('share') || phrase.words.has('none')
        ? undefined
        : meaningOf(phrase, context, template, form);
    const isMoney = units.money.includes(number.unit);
    if (meaning === undefined || isMoney !== (meaning.subject === 'fees')) {
      if (phrase.topics.length === 0 && phrase.unknown.length > 0) memory.isWeak = true;
      return;
    }
    const certainty = certaintyOf(phrase, phrase.topics.length === 0);
    if (!isMoney && meaning.about !== 'published' && !units.cases.includes(number.unit)) {
      const named = phrase.topics.length > 0 && units.loose.includes(number.unit);
      const bare =
        number.unit === '' &&
        number.value < MOST_WITHOUT_UNIT &&
        phrase.results.length > 0 &&
        ENDS_PIECE.includes(text.charAt(number.end));
      if (!(named || bare) || certainty === 'unread') return;
    }
    sayings.push({
      meaning,
      value: number.unit === '元' ? number.value / 10_000 : number.value,
      tolerance: phrase.words.has('approximate') ? Math.max(number.tolerance, roughly(number.value)) : number.tolerance,
      form: 'number',
      certainty,
      start: number.start,
      numeralEnd: number.numeralEnd,
      end: number.end,
    });
    if (meaning.isTotal) total = meaning;
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
    const certainty = worse(certaintyOf(phrase, false), certaintyOf(subject, false));
    sayings.push({
      meaning,
      value: 0,
      tolerance: 0,
      form: 'none',
      certainty,
      start: first.start,
      numeralEnd: first.end,
      end: last.end,
    });
  };

  const noneMeaning = (phrase: Phrase): Meaning | undefined => {
    if (phrase.topics.length === 0 && !phrase.words.has('carried')) return undefined;
    const meaning = meaningOf(phrase, { topics: memory.topics, total: undefined }, template, form);
    if (meaning === undefined || meaning.subject === 'fees' || meaning.about === 'published') return undefined;
    if (meaning.about === 'document') return meaning.limit === 'unsure' ? undefined : { ...meaning, limit: 'equal' };
    const onlyFirst = meaning.about === 'request' && meaning.isTotal;
    return onlyFirst ? { ...meaning, sums: meaning.sums.slice(0, 1) } : meaning;
  };

  const sayAll = (piece: readonly Token[], at: number): void => {
    const phrase = phraseOf(piece, at, piece.length, year);
    const own = phraseOf(piece, 0, at, year);
    const first = piece[at];
    const last = piece.at(-1);
    const blocked = [phrase, own].some(
      ({ words: said }) => said.has('rest') || said.has('concluded') || said.has('scope') || said.has('compare'),
    );
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
      if (whole.topics.length === 0 && whole.unknown.some((text) => text.length > 1 && !ORGANISATION.test(text)))
        memory.isWeak = true;
      if (noneAt >= 0 && whole.topics.length > 0) memory.topics = whole.topics;
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
    numbers.forEach((at, index) => {
      const number = piece[at];
      if (number?.kind !== 'number') return;
      let phrase = phraseOf(piece, from, at, year);
      const next = numbers[index + 1] ?? piece.length;
      from = at + 1;
      if (isEmpty(phrase)) {
        const separator = piece[at - 1];
        if (index > 0 && separator?.kind === 'mark') return;
        phrase = joined(before, phrase);
      }
      if (phrase.topics.length === 0) {
        let end = at + 1;
        while (end < next && !isMark(piece[end], '、') && end !== allAt && !isWord(piece[end], 'ofWhich')) end++;
        const behind = phraseOf(piece, at + 1, end, year);
        const takesAll = phrase.results.length + phrase.outcomes.length + phrase.applicants.length === 0;
        phrase = joined(phrase, takesAll ? behind : { ...NO_PHRASE, topics: behind.topics, unknown: behind.unknown });
        if (end === next && next < piece.length) from = at + 1;
      } else if (piece[at + 1]?.kind === 'unknown') {
        phrase = joined(phrase, phraseOf(piece, at + 1, at + 2, year));
      }
      listen(phrase);
      if (!isPartOfRange(piece, at) && !(text.charAt(number.start) === '0' && number.numeralEnd > number.start + 1)) {
        say(phrase, number);
      }
    });
  };

  let start = 0;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && !(token.kind === 'mark' && ENDS_PIECE.includes(token.mark))) continue;
    if (i > start) readPiece(tokens.slice(start, i));
    start = i + 1;
  }
  memory.total = total;
  return { sayings, shares, all };
}

const isEmpty = ({ topics, results, applicants, outcomes, words, unknown }: Phrase): boolean =>
  topics.length + results.length + applicants.length + outcomes.length + unknown.length === 0 &&
  [...words].every(
    (word) => word === 'ofWhich' || word === 'thisYear' || word === 'cumulative' || word === 'approximate',
  );

const isWord = (token: Token | undefined, id: string): boolean =>
  token?.kind === 'word' && token.word.role === 'word' && token.word.id === id;

const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === 'mark' && token.mark === mark;

/** 3-5件, 第3件. */
const isPartOfRange = (piece: readonly Token[], at: number): boolean => {
  const [before, behind] = [piece[at - 1], piece[at + 1]];
  const isRange = (token: Token | undefined): boolean => token?.kind === 'mark' && '-~/'.includes(token.mark);
  return isRange(before) || isRange(behind) || (before?.kind === 'unknown' && before.text.endsWith('第'));
};

const RANK: Readonly<Record<Statement['certainty'], number>> = { clear: 0, scope: 1, unread: 2 };
export const worse = (a: Statement['certainty'], b: Statement['certainty']): Statement['certainty'] =>
  RANK[a] >= RANK[b] ? a : b;

interface SharedItem {
  readonly phrase: Phrase;
  readonly number: NumberToken;
}

/** 甲、乙分别为3件、2件; 甲、乙各1件: each of the things in front has a number of its own. */
function sharedItems(
  piece: readonly Token[],
  numbers: readonly number[],
  year: number | undefined,
): readonly SharedItem[] | undefined {
  const first = numbers[0] ?? 0;
  let at = -1;
  for (let i = 0; i < first; i++) if (isWord(piece[i], 'respectively') || isWord(piece[i], 'each')) at = i;
  if (at < 0) return undefined;
  const items: Phrase[] = [];
  let from = 0;
  for (let i = 0; i <= at; i++) {
    if (i < at && !isMark(piece[i], '、') && !isWord(piece[i], 'list')) continue;
    items.push(phraseOf(piece, from, i, year));
    from = i + 1;
  }
  const common: Phrase = { ...NO_PHRASE, words: items[0]?.words ?? NO_PHRASE.words };
  const each = isWord(piece[at], 'each');
  if (items.length < 2 || (!each && items.length !== numbers.length)) return [];
  const shared: SharedItem[] = [];
  items.forEach((phrase, index) => {
    const number = piece[numbers[each ? 0 : index] ?? -1];
    if (number?.kind === 'number') shared.push({ phrase: joined(phrase, common), number });
  });
  return shared;
}
