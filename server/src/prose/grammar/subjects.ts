import type { Token } from './lexer.ts';
import { isFiller, isWord, joined, type Phrase, phraseOf } from './phrase.ts';

/**
 * What is said in front of a number: `piece.slice(from, at)`. 共收到涉及征收拆迁、物业管理等领域的申请共15件: what applications are about
 * names no others where they are summed up; `ofSubjects` is left of it, as it may be some of them.
 */
export function phraseInFront(piece: readonly Token[], from: number, at: number, year: number | undefined): Phrase {
  const involving = piece.findIndex((token, i) => i >= from && i < at && isWord(token, 'involving'));
  const topicAt = involving < 0 ? -1 : piece.findLastIndex((token, i) => i < at && isRequest(token));
  const isAttribute =
    topicAt > involving &&
    isText(piece[topicAt - 1], OF) &&
    piece.slice(involving, topicAt).some((token) => isWord(token, 'etc')) &&
    piece.slice(topicAt + 1, at).every(isFiller);
  const isSummed = piece.slice(from, at).some((token) => token.kind === 'word' && token.word.text.startsWith(IN_ALL));
  const whole = isAttribute ? phraseOf(piece, from, involving, year) : undefined;
  if (whole === undefined || !isSummed || !whole.words.has('received')) return phraseOf(piece, from, at, year);
  const said = joined(whole, phraseOf(piece, topicAt, at, year));
  return { ...said, words: new Set([...said.words, 'ofSubjects']) };
}

const OF = '的';
const IN_ALL = '共';

const isRequest = (token: Token): boolean =>
  token.kind === 'word' && token.word.role === 'topic' && token.word.id === 'request';

const isText = (token: Token | undefined, text: string): boolean => token?.kind === 'word' && token.word.text === text;
