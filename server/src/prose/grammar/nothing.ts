import type { Template } from '../../template/forms.ts';
import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import { isFiller, isMark, isWord, NO_PHRASE, type Phrase, without } from './phrase.ts';

// What a piece names of which it says that there is nothing, in words that say it in a roundabout way.

/** 提高办理质效、2024年未收到申请: where the clause begins that says so, if 、 stands where a comma should; 0 where it does not. */
export function clauseAt(piece: readonly Token[], noneAt: number): number {
  for (let i = noneAt - 1; i > 0; i--) if (isMark(piece[i], '、')) return isOfYear(piece[i + 1]) ? i + 1 : 0;
  return 0;
}

const isOfYear = (token: Token | undefined): boolean => token?.kind === 'year' || isWord(token, 'thisYear');

/** 申请数量:无. What stands in front of the colon, if nothing but that and the year is said behind it. `before`: the clause in front. */
export const behindColon = (text: string, piece: readonly Token[], before: Phrase): Phrase =>
  text.charAt((piece[0]?.start ?? 0) - 1) === ':' && piece.every((token) => isOfYear(token) || isBare(token))
    ? before
    : NO_PHRASE;

const isBare = (token: Token): boolean => isFiller(token) || isExisting(token);

const isExisting = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.also === 'existing';

/** 无依申请公开办理情况: to be handled there would have been applications. `piece` begins with what says that there are none. */
export function withoutHandling(piece: readonly Token[], phrase: Phrase): Phrase {
  const at = piece.findIndex((token) => isWord(token, 'handled'));
  const isNamed = isExisting(piece[0]) && at > 1 && piece.slice(0, at).some(isOfRequests);
  return isNamed && piece.slice(at + 1).every(isFiller) ? without(phrase, ['handled']) : phrase;
}

/** 未收到依申请公开、行政复议和行政诉讼: whether applications are named first, by themselves, of all that there is none of. */
export function opensWithRequests(piece: readonly Token[], { prose: { causes } }: Template): boolean {
  const end = piece.findIndex((token) => isMark(token, '、') || isWord(token, 'list'));
  const item = piece.slice(1, Math.max(1, end)).filter((token) => !isWord(token, 'received'));
  const led = [...causes.openings, ...causes.leading];
  return (
    item.some(isOfRequests) &&
    item.every((token) => isOfRequests(token) || isFiller(token)) &&
    piece.slice(end).some((token) => isTopic(token) && isDispute(token.word.id)) &&
    !piece.some((token) => token.kind === 'word' && led.includes(token.word.text))
  );
}

const isTopic = (token: Token): token is Token & { readonly kind: 'word' } =>
  token.kind === 'word' && token.word.role === 'topic';

const isOfRequests = (token: Token): boolean => isTopic(token) && token.word.id === 'request';
