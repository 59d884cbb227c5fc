import type { Token } from './lexer.ts';
import { isFiller, isMark, isWord, WORK } from './phrase.ts';

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
    const inside = end > 0 && tokens[i - 1]?.kind !== 'number' ? tokens.slice(i + 1, end) : undefined;
    if (inside?.every(isOfAside) === true) i = end;
    else if (inside !== undefined && addsCarriedOver(inside)) {
      kept.push({ kind: 'word', word: WITH_CARRIED, start: token.start, end: token.end });
      i = end;
    } else if (inside !== undefined && addsResults(inside, tokens[i - 1])) {
      // 公开(含部分公开)20件: the number is that of both.
      const last = kept.at(-1);
      if (last?.kind === 'word' && isWord(last, 'opened')) kept.splice(-1, 1, { ...last, word: OPENED });
      kept.push(...inside.filter((one) => !isWord(one, 'ofWhich')));
      i = end;
    } else kept.push(token);
  }
  return kept;
}

/** 收到申请(含上年结转)536件: all that there was to handle. */
const WITH_CARRIED = { text: '', role: 'word', id: 'handled' } as const;

/** (含上年结转), (包括去年结转的申请): nothing is counted in it. */
const addsCarriedOver = (inside: readonly Token[]): boolean =>
  isWord(inside[0], 'ofWhich') &&
  inside.some((token) => isWord(token, 'carried')) &&
  inside.every((token) => token.kind === 'word' && IN_CARRIED.includes(token.word.id));

const IN_CARRIED: readonly string[] = ['ofWhich', 'lastYear', 'carried', 'filler', 'request'];

const OPENED = { text: '', role: 'result', id: 'granted' } as const;

/** (含部分公开), or (不掌握) behind another result: nothing is counted in it. */
function addsResults(inside: readonly Token[], before: Token | undefined): boolean {
  const names = isWord(inside[0], 'ofWhich') ? inside.slice(1) : isResult(before) ? inside : [];
  return names.length > 0 && names.every((token) => isResult(token) || isWord(token, 'list'));
}

const isResult = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.role === 'result';

const isOfAside = (token: Token): boolean =>
  token.kind === 'unknown' ||
  isMark(token, '、') ||
  (token.kind === 'word' &&
    (token.word.role === 'filler' || (token.word.role === 'word' && ASIDE.includes(token.word.id))));

const isBetween = (token: Token | undefined): boolean =>
  token?.kind === 'unknown' || (token?.kind === 'word' && token.word.role === 'filler');

/** The documents of a sentence by how they are marked, each by what it is counted in. */
export interface Marks {
  readonly proactive: readonly string[];
  readonly onRequest: readonly string[];
}

export const NO_MARKS: Marks = { proactive: [], onRequest: [] };

/** 主动公开120件、依申请公开30件: what a sentence counts of either, `before` that which it goes on with behind a semicolon. */
export function marksIn(tokens: readonly Token[], before: Marks): Marks {
  const units = (isKind: (token: Token, index: number) => boolean): readonly string[] =>
    tokens.flatMap((token, index) => {
      // 主动公开文件120件: 文 is unknown, 件 a filler.
      let at = index + 1;
      while (at <= index + 2 && isBetween(tokens[at])) at++;
      const next = tokens[at];
      return next?.kind === 'number' && isKind(token, index) ? [next.unit] : [];
    });
  const isOnRequest = (token: Token, index: number): boolean => {
    let at = index - 1;
    while (isFiller(tokens[at])) at--;
    return token.kind === 'word' && token.word.also === 'attribute' && !WORK.some((word) => isWord(tokens[at], word));
  };
  const proactive = [...before.proactive, ...units(isProactive)];
  return proactive.length === 0 ? NO_MARKS : { proactive, onRequest: units(isOnRequest) };
}

const isProactive = (token: Token): boolean =>
  isWord(token, 'proactive') || (token.kind === 'word' && token.word.role === 'topic' && token.word.id === 'published');

/** Whether both are counted in the same. */
export const countsMarks = ({ proactive, onRequest }: Marks): boolean =>
  onRequest.some((unit) => proactive.includes(unit));
