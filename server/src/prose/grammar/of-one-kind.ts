import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { isDispute } from './dispute-meaning.ts';
import type { Token } from './lexer.ts';
import type { Sentence } from './narrowed.ts';
import { isFiller, isMark } from './phrase.ts';
import type { Saying } from './saying.ts';

/**
 * 不予公开24件,其中4件引发行政复议; 不予处理10件,无人提出复议; 因不予公开引发的行政诉讼2件: the disputes that came of the applications of one kind
 * alone, and what became of those; and 不予公开的申请中有4件引发行政复议, the applications of a kind that led to disputes.
 */
export function ofOneKind(sayings: readonly Saying[], sentence: Sentence): ReadonlySet<Saying> {
  const found = new Set<Saying>();
  let kind: Kind | undefined = onlyCounted(sayings, sentence);
  let isOfKind = false;
  for (const [index, saying] of sayings.entries()) {
    const { about } = saying.meaning;
    if (about === 'request') {
      kind = isOneKind(saying, sayings) ? saying : undefined;
      isOfKind = false;
      if (kind !== undefined && leadsToDispute(saying, sentence)) found.add(saying);
    } else if (about !== 'dispute') kind = undefined;
    else {
      isOfKind ||= kind !== undefined && cameOf(kind, saying, sayings.slice(0, index), sentence);
      if (isOfKind || isCausedByKind(saying, sentence)) found.add(saying);
    }
  }
  return found;
}

/** How many applications are of one kind, and where their number ends. */
type Kind = Pick<Saying, 'value' | 'end'>;

/** 引发行政复议3件;无法提供39件,引发行政复议5件: behind disputes the number of those that ended in one way is not heard. */
function onlyCounted([first]: readonly Saying[], { tokens }: Sentence): Kind | undefined {
  if (first?.meaning.about !== 'dispute') return undefined;
  const counted: Kind[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.start >= first.start) break;
    let next = i + 1;
    while (isFiller(tokens[next])) next++;
    const number = tokens[next];
    if (token.kind === 'word' && token.word.role === 'result' && number?.kind === 'number') counted.push(number);
  }
  return counted.length === 1 ? counted[0] : undefined;
}

/** Whether a number is that of one way of ending, of one class of applicants, or of those carried over, and no list goes on to it. */
const isOneKind = ({ meaning, form }: Saying, sayings: readonly Saying[]): boolean => {
  if (meaning.isTotal || form !== 'number' || LEFT.includes(meaning.subject)) return false;
  const parts = sayings.filter((one) => one.meaning.about === 'request' && !one.meaning.isTotal);
  return parts.length === 1 && (meaning.subject !== CARRIED_OVER || !sayings.some(isOfAll));
};

const CARRIED_OVER = 'carriedOver';
const LEFT: readonly string[] = ['carriedForward', 'pendingRequests', 'carried'];
const isOfAll = ({ meaning }: Saying): boolean => meaning.about === 'request' && meaning.isTotal;

/** Whether words say that disputes came of the kind in front, no more of them than there are of it, and nothing says that they are all of the year. */
function cameOf(
  kind: Kind,
  dispute: Saying,
  before: readonly Saying[],
  { text, start, tokens, template }: Sentence,
): boolean {
  if (dispute.value > kind.value || (dispute.form === 'none' && before.some(isOfAll))) return false;
  const between = tokens.filter((token) => token.start >= kind.end && token.start < dispute.start);
  if (between.some(saysWhose)) return false;
  const said = text.slice(kind.end - start, endOfClause(tokens, dispute.end) - start);
  const { raised, disclosure } = template.derived(compile);
  return raised.test(said) && !disclosure.test(said);
}

const saysWhose = (token: Token): boolean =>
  token.kind === 'year' || (token.kind === 'word' && token.word.role === 'word' && WHOSE.includes(token.word.id));

const WHOSE: readonly string[] = ['thisYear', 'own', 'named', 'area'];

/** 无法提供类答复引发行政诉讼5件: whether a kind that has no number of its own stands in front of it in its clause. */
function isCausedByKind({ start }: Saying, { tokens }: Sentence): boolean {
  for (let i = tokens.findLastIndex((token) => token.start < start); i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || isClauseEnd(token)) return false;
    if (token.kind === 'word' && token.word.role === 'result') return !isCounted(tokens, i);
  }
  return false;
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (isFiller(tokens[next])) next++;
  return tokens[next]?.kind === 'number' || tokens[at - 1]?.kind === 'number';
}

/** 有4件引发行政复议: whether what stands behind the number, up to the next mark or number, are disputes. */
function leadsToDispute({ end }: Saying, { tokens }: Sentence): boolean {
  for (const token of tokens) {
    if (token.start < end) continue;
    if (token.kind === 'mark' || token.kind === 'number') return false;
    if (token.kind === 'word' && token.word.role === 'topic' && isDispute(token.word.id)) return true;
  }
  return false;
}

const isClauseEnd = (token: Token): boolean => [',', ';', '。', ':', '('].some((mark) => isMark(token, mark));

function endOfClause(tokens: readonly Token[], from: number): number {
  const end = tokens.find((token) => token.start >= from && token.kind === 'mark');
  return end?.start ?? tokens.at(-1)?.end ?? from;
}

const compile = ({ prose: { causes, narrowed } }: Template): Readonly<Record<'raised' | 'disclosure', RegExp>> => ({
  raised: anyOf([...causes.leading, ...causes.raised], ''),
  disclosure: anyOf(narrowed.disclosure, ''),
});
