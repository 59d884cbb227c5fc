import type { Token } from './lexer.ts';

/**
 * 12月收到申请34件; 收到于年底的34件: what came in at some time of the year, and not in all of it. 截至12月, 1月至12月 and 截至年底 go up to its
 * end.
 */
export function isOfSomeTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const part = token?.kind === 'year' || token?.kind === 'date' ? token.part : undefined;
  const isEnd = part === 'end' || (token?.kind === 'word' && token.word.also === 'yearEnd');
  if (!isEnd && part !== 'month') return false;
  const before = tokens[tokens[at - 1]?.kind === 'year' ? at - 2 : at - 1];
  const next = tokens[at + 1];
  // 年底收到、尚未到期的10件申请结转下年度: those that are carried on came late.
  if (isBound(before) || (isEnd && tokens.some(isCarried))) return false;
  if (!isEnd) return next?.kind !== 'date' && !isBound(next);
  let behind = at + 1;
  while (isFiller(tokens[behind]) && !isReceived(tokens[behind])) behind++;
  return isReceived(tokens[behind]) || (isFiller(before) && isReceived(tokens[at - 2]));
}

/** 至, 截至, 自, -: what begins or ends there is a longer time. */
const isBound = (token: Token | undefined): boolean =>
  (token?.kind === 'mark' && '-~'.includes(token.mark)) ||
  (token?.kind === 'word' && (token.word.also === 'until' || token.word.also === 'bound'));

const isReceived = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.word.id === 'received' || token.word.also === 'received');

const isCarried = (token: Token): boolean => token.kind === 'word' && token.word.id === 'carried';

const isFiller = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.role === 'filler';
