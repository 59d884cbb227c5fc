import type { Template } from '../../template/forms.ts';
import type { Token } from './lexer.ts';

/**
 * 因镇里没有相关资料无法提供4件: why those ended so, in words of its own, is no part of what is counted but makes them some of those that
 * ended so. What the vocabulary knows as a reason stays, and so does what counts anything.
 */
export function withoutReasons(tokens: readonly Token[], { prose: { causes } }: Template): readonly Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const end = isFillerOf(token, causes.openings) ? endOfReason(tokens, i) : undefined;
    if (end === undefined) kept.push(token);
    else {
      kept.push({ kind: 'word', word: FOR_REASON, start: token.start, end: tokens[end - 1]?.end ?? token.end });
      i = end - 1;
    }
  }
  return kept;
}

const FOR_REASON = { text: '', role: 'word', id: 'forReason' } as const;

const isFillerOf = (token: Token, words: readonly string[]): boolean =>
  token.kind === 'word' && token.word.role === 'filler' && words.includes(token.word.text);

/** Where the result stands that a reason leads to; undefined where the words of the reason are all known, or lead to none. */
function endOfReason(tokens: readonly Token[], from: number): number | undefined {
  let hasUnknown = false;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'number' || (token.kind === 'mark' && token.mark !== '、'))
      return undefined;
    if (token.kind === 'unknown') hasUnknown = true;
    if (token.kind !== 'word') continue;
    const { role, id, also } = token.word;
    // 因未收到补正材料不再处理: the reason alone tells in which row those stand.
    if (role === 'result') return hasUnknown && !id.includes('.') && also !== 'noLonger' ? i : undefined;
    if (role === 'topic') return undefined;
  }
  return undefined;
}
