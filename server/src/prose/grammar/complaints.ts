import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import { isFiller, isMark, isWord } from './phrase.ts';

/**
 * 未发生举报、投诉、行政复议或提起行政诉讼等情况: a piece without the complaints that it names beside disputes, item for item. What was
 * a complaint about applications, or has led to disputes (投诉引发的行政复议), stays, and so does all where no dispute is named.
 */
export function withoutComplaints(piece: readonly Token[], template: Template): readonly Token[] {
  if (!piece.some((token) => isTopic(token) && isDispute(token.word.id))) return piece;
  const complaints: Token[] = [];
  let from = 0;
  for (let i = 0; i <= piece.length; i++) {
    if (i < piece.length && !isMark(piece[i], '、') && !isWord(piece[i], 'list')) continue;
    const complaint = complaintOf(piece.slice(from, i), template);
    if (complaint !== undefined && !isCause(piece.slice(i), template)) complaints.push(complaint);
    from = i + 1;
  }
  return complaints.length === 0 ? piece : piece.filter((token) => !complaints.includes(token));
}

/** The complaint that an item of a list names at its end; undefined where it is one about something that the tables count. */
function complaintOf(item: readonly Token[], template: Template): Token | undefined {
  const last = item.findLastIndex((token) => !isFiller(token) && !isWord(token, 'etc'));
  const token = item[last];
  if (token === undefined || !template.derived(complaintsOnly).test(textOf(token))) return undefined;
  const cause = item.findLastIndex((one) => isOneOf(one, template.prose.causes.leading));
  return item.slice(cause + 1, last).some(isTopic) ? undefined : token;
}

/** 因处理投诉、申请引发的行政诉讼: whether what stands behind a complaint goes on with what has come of it, and names no cause anew. */
function isCause(behind: readonly Token[], template: Template): boolean {
  const { openings, leading } = template.prose.causes;
  const led = behind.findIndex((token) => isOneOf(token, leading));
  return led >= 0 && !behind.slice(0, led).some((token) => isOneOf(token, openings));
}

const isOneOf = (token: Token, words: readonly string[]): boolean =>
  token.kind === 'word' && words.includes(token.word.text);

const isTopic = (token: Token): token is Token & { readonly kind: 'word' } =>
  token.kind === 'word' && token.word.role === 'topic';

const textOf = (token: Token): string =>
  token.kind === 'unknown' ? token.text : token.kind === 'word' ? token.word.text : '';

const complaintsOnly = ({ prose: { complaints } }: Template): RegExp =>
  new RegExp(`^(?:(?:${alternatives(complaints)})、?)+$`);
