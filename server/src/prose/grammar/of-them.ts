import type { Template } from '../../template/forms.ts';
import { isOrganisation } from '../words.ts';
import { isOneChannel } from './certainty.ts';
import type { Hearing } from './hearing.ts';
import type { Token } from './lexer.ts';
import { isFiller, isWord, type Phrase, saysWork, WORK, without } from './phrase.ts';

/** 办结的申请中,有37件…: of what was done with all of them, nothing is said of the number behind; it is a part, like behind 其中. */
export function ofThem(hearing: Hearing, piece: readonly Token[], from: number, to: number, phrase: Phrase): Phrase {
  if (!phrase.words.has('amongThem')) return phrase;
  let end = to - 1;
  while (end > from && isFiller(piece[end])) end--;
  const isPart = isWord(piece[end], 'amongThem') && (phrase.topics.length > 0 || saysWork(phrase));
  if (!isPart) return without(phrase, ['amongThem']);
  hearing.isPart = true;
  // 网上提交的申请中,予以公开12件: what is said of those goes for no others.
  const isNarrowed = isOneChannel(phrase.words) || phrase.unknown.some((one) => !isOrganisation(one));
  if (isNarrowed && phrase.topics.includes('request')) hearing.doubt = 'unread';
  return without(phrase, WORK);
}

/** 收到的37件申请中反映出的问题: what stands behind 中 is said of some of them. `at`: the number; `end`: where 中 may stand. */
export function isOfThem(piece: readonly Token[], at: number, end: number, { prose: { again } }: Template): boolean {
  const named = piece.slice(at + 1, end);
  const next = piece[end];
  if (next === undefined) return false;
  // 结转4件中自然人2件
  if (isWord(next, 'amongThem')) return named.every(isPlainlyNamed);
  // 年内37件新收申请暴露的薄弱环节: those of the year, all of them.
  const isTold = next.kind === 'unknown' && again.telling.some((word) => next.text.startsWith(word));
  return (
    named.length > 0 && isTold && isWord(piece[at - 1], 'thisYear') && named.some(isNew) && named.every(isNamedNew)
  );
}

const isNew = (token: Token): boolean => isWord(token, 'received');
const isNamedNew = (token: Token): boolean => isPlainlyNamed(token) || isNew(token);
const isPlainlyNamed = (token: Token): boolean =>
  isFiller(token) || (token.kind === 'word' && token.word.role === 'topic');
