import type { Token } from './lexer.ts';
import { isMark, isWord } from './phrase.ts';

/** 3-5件, 第3件. */
export const isPartOfRange = (piece: readonly Token[], at: number): boolean => {
  const [before, behind] = [piece[at - 1], piece[at + 1]];
  const isRange = (token: Token | undefined): boolean => token?.kind === 'mark' && '-~/'.includes(token.mark);
  return isRange(before) || isRange(behind) || (before?.kind === 'unknown' && before.text.endsWith('第'));
};

const ASIDE: readonly string[] = ['issued', 'list', 'scope', 'named', 'own', 'etc'];

/** The tokens without 县(市、区), 制定(修订): brackets that neither count nor say what is counted. */
export function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => isMark(token, '('))) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const end = isMark(token, '(') ? tokens.findIndex((one, at) => at > i && isMark(one, ')')) : -1;
    const isAside = end > 0 && tokens[i - 1]?.kind !== 'number' && tokens.slice(i + 1, end).every(isOfAside);
    if (isAside) i = end;
    else kept.push(token);
  }
  return kept;
}

const isOfAside = (token: Token): boolean =>
  token.kind === 'unknown' ||
  isMark(token, '、') ||
  (token.kind === 'word' &&
    (token.word.role === 'filler' || (token.word.role === 'word' && ASIDE.includes(token.word.id))));

/** 主动公开120件、依申请公开30件: the documents by how they are marked. */
export function countsMarks(tokens: readonly Token[]): boolean {
  const units = (isKind: (token: Token) => boolean): readonly string[] =>
    tokens.flatMap((token, index) => {
      const behind = tokens[index + 1];
      const isFiller = behind?.kind === 'word' && behind.word.role === 'filler';
      const next = isFiller ? tokens[index + 2] : behind;
      return next?.kind === 'number' && isKind(token) ? [next.unit] : [];
    });
  const proactive = units((token) => isWord(token, 'proactive'));
  return (
    proactive.length > 0 &&
    units((token) => token.kind === 'word' && token.word.also === 'attribute').some((unit) => proactive.includes(unit))
  );
}
