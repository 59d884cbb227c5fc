import type { Template } from '../../template/forms.ts';
import type { Token } from './lexer.ts';
import { isWord } from './phrase.ts';

/**
 * The tokens of a sentence with what adds up those that were carried over and those that came in read as all there was to handle:
 * 连同上年结转共70件, 含结转在内共70件, 上年结转与本年新收合计70件. The number is not that of what was carried over.
 */
export function withCarriedAdded(tokens: readonly Token[], { prose: { carriedAdded } }: Template): readonly Token[] {
  if (!tokens.some((token) => isWord(token, 'carried'))) return tokens;
  const { adding, inAll } = carriedAdded;
  const result: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'number') {
      const from = addedFrom(result, adding, inAll);
      const first = from === undefined ? undefined : result[from];
      if (from !== undefined && first !== undefined)
        result.splice(from, result.length - from, {
          kind: 'word',
          word: ALL_TO_HANDLE,
          start: first.start,
          end: token.start,
        });
    }
    result.push(token);
  }
  return result;
}

const ALL_TO_HANDLE = { text: '', role: 'word', id: 'handled', also: 'withCarried' } as const;

/** Where the words begin that add up, at the end of `tokens`; undefined where they do not. */
function addedFrom(tokens: readonly Token[], adding: readonly string[], inAll: readonly string[]): number | undefined {
  const bound = tokens.findLastIndex(({ kind }) => kind === 'mark' || kind === 'number');
  const run = tokens.slice(bound + 1);
  const at = run.findIndex((token) => isWord(token, 'carried'));
  const total = run.findIndex((token, i) => i > at && (isWord(token, 'sum') || isOneOf(token, inAll)));
  if (at < 0 || total < 0 || run.some((token) => isWord(token, 'nextYear'))) return undefined;
  const add = run.findIndex((token, i) => i < at && isOneOf(token, adding));
  if (add >= 0) return bound + 1 + add;
  const isBoth = run.some((token) => isWord(token, 'list')) && run.some((token) => isWord(token, 'received'));
  return isBoth ? bound + 1 : undefined;
}

const isOneOf = (token: Token, words: readonly string[]): boolean =>
  token.kind === 'word' && words.includes(token.word.text);
