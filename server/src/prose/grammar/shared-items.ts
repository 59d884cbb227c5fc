import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import type { NumberToken } from './numbers.ts';
import { isEmpty, isMark, isWord, joined, NO_PHRASE, OF_DOCUMENTS, type Phrase, phraseOf } from './phrase.ts';

export interface SharedItem {
  readonly phrase: Phrase;
  readonly number: NumberToken;
}

/**
 * 甲、乙分别为3件、2件; 甲、乙各1件: each of the things in front has a number of its own. `numbers` are the indices of the
 * piece's numbers; undefined where it is not built like that, nothing where the numbers do not fit the things.
 */
export function sharedItems(
  piece: readonly Token[],
  numbers: readonly number[],
  year: number | undefined,
): readonly SharedItem[] | undefined {
  const first = numbers[0] ?? 0;
  let at = -1;
  for (let i = 0; i < first; i++) if (isWord(piece[i], 'respectively') || isOfEach(piece, i, first)) at = i;
  if (at < 0) return undefined;
  const items: Phrase[] = [];
  let from = 0;
  for (let i = 0; i <= at; i++) {
    if (i < at && !isMark(piece[i], '、') && !isWord(piece[i], 'list')) continue;
    items.push(phraseOf(piece, from, i, year));
    from = i + 1;
  }
  const each = isWord(piece[at], 'each');
  const areYears = items.length > 1 && items.every(isOfYear);
  // 2022年、2023年、2024年分别收到申请72件、86件、103件: what is counted stands behind.
  const common: Phrase = areYears
    ? joined(namedBy(items), phraseOf(piece, at + 1, first, year))
    : { ...NO_PHRASE, words: namedForAll(items) };
  // 分别为予以公开45件: what each of them is stands behind.
  if (items.length < 2 && !isEmpty(phraseOf(piece, at + 1, first, year))) return undefined;
  if (items.length === 1 && items[0]?.words.has('recentYears') === true) return lastOf(items[0], piece, numbers);
  if (items.length < 2 || (!each && items.length !== numbers.length)) return [];
  const shared: SharedItem[] = [];
  const ended = withSharedEnd(items);
  ended.forEach((phrase, index) => {
    const number = piece[numbers[each ? 0 : index] ?? -1];
    const own = areYears ? { ...NO_PHRASE, words: phrase.words } : phrase;
    if (number?.kind === 'number') shared.push({ phrase: joined(own, common), number });
  });
  return shared;
}

/** 新收到自然人、企业申请; but 制发数、废止数、有效数 are named each by itself. */
function namedForAll([first, ...others]: readonly Phrase[]): Phrase['words'] {
  const words = first?.words ?? NO_PHRASE.words;
  const areNamed = others.some((one) => OF_DOCUMENTS.some((word) => one.words.has(word)));
  return areNamed ? new Set([...words].filter((word) => !OF_DOCUMENTS.includes(word))) : words;
}

/** 行政复议、诉讼尚未审结的分别为8件、9件: what the last says of how cases ended goes for those in front, if they say nothing of that. */
function withSharedEnd(items: readonly Phrase[]): readonly Phrase[] {
  const outcomes = items.at(-1)?.outcomes ?? [];
  const isShared = items.slice(0, -1).every((one) => one.outcomes.length === 0 && one.topics.some(isDispute));
  return outcomes.length > 0 && isShared ? items.map((one) => ({ ...one, outcomes })) : items;
}

/** 近三年申请量分别为72件、86件、103件: the last is this year's, though some begin with it. */
function lastOf(item: Phrase, piece: readonly Token[], numbers: readonly number[]): readonly SharedItem[] {
  const first = piece[numbers[0] ?? -1];
  const last = piece[numbers.at(-1) ?? -1];
  if (first?.kind !== 'number' || last?.kind !== 'number' || numbers.length < 2) return [];
  const words = new Set([...item.words].filter((word) => word !== 'otherYear'));
  return [
    { phrase: item, number: first },
    { phrase: { ...item, words: new Set([...words, 'thisYear', 'scope']) }, number: last },
  ];
}

/** What the words say that stand beside the years, without the years themselves. */
const namedBy = (items: readonly Phrase[]): Phrase => {
  const all = items.reduce(joined);
  return { ...all, words: new Set([...all.words].filter((word) => !YEARS.includes(word))) };
};

const YEARS: readonly string[] = ['thisYear', 'lastYear', 'otherYear'];

const isOfYear = ({ words }: Phrase): boolean => YEARS.filter((word) => words.has(word)).length === 1;

/** 甲、乙各1件, but not 各部门、各镇共39件. */
const isOfEach = (piece: readonly Token[], at: number, number: number): boolean =>
  isWord(piece[at], 'each') &&
  piece.slice(at + 1, number).every((token) => token.kind === 'word' && token.word.role === 'filler');
