import { isOrganisation } from '../words.ts';
import { type Hearing, surenessOf } from './hearing.ts';
import type { Meaning } from './meaning.ts';
import type { NumberToken } from './numbers.ts';
import type { Phrase } from './phrase.ts';

/** Longer runs of digits are rows of a table run together. */
const MOST_WITHOUT_UNIT = 100_000;
/** What parts a sentence into clauses. */
export const ENDS_PIECE = ',;:()。!?+=';

/** Whether a number is counted in a measure of what it means; keeps one that is not the usual one. */
export function isMeasured(hearing: Hearing, phrase: Phrase, number: NumberToken, meaning: Meaning): boolean {
  const { about, limit } = meaning;
  const { units } = hearing.listener.template.prose;
  const { unit } = number;
  const isMoney = units.money.includes(unit);
  if (isMoney !== (about === 'money')) return false;
  // 行政许可500件,市本级120件;县级380件: what one of several bodies decided.
  if (limit === 'unsure' && phrase.topics.length === 0 && phrase.unknown.some(isOrganisation)) return false;
  if (isMoney || about === 'published' || units.cases.includes(unit)) return true;
  // 全省11个设区市 are no applications.
  const isLoose = units.loose.includes(unit) && phrase.unknown.length === 0;
  const isNamed = phrase.topics.length > 0 && isLoose && limit !== 'unsure';
  const isBare =
    unit === '' &&
    number.value < MOST_WITHOUT_UNIT &&
    phrase.results.length > 0 &&
    ENDS_PIECE.includes(hearing.text.charAt(number.end));
  const isOfList = about === 'dispute' && isBareOutcome(hearing, phrase, number);
  const goesOn = about === 'document' ? DOCUMENTS_GO_ON : GOES_ON;
  // 8件予以公开,2条本机关不掌握相关政府信息: what else is called so, beside other results?
  const isRow = meaning.isInFull === true && hearing.memory.hasResults && units.loose.includes(unit);
  const isAlike =
    unit === hearing.measure[about] && (phrase.results.length > 0 || goesOn.some((word) => phrase.words.has(word)));
  if (
    !(isNamed || isBare || isOfList || isAlike || isRow || isBareTotal(hearing, phrase, number, meaning)) ||
    surenessOf(hearing, phrase, phrase.topics.length === 0) === 'unread'
  )
    return false;
  if (isNamed) hearing.measure[about] = unit;
  return true;
}

/** 行政复议39件:维持24、纠正5、其他6、未审结4: how they ended is counted in the measure of all of them, which is not written again. */
const isBareOutcome = (
  { text, disputes, sayings }: Hearing,
  { topics, outcomes, words, unknown }: Phrase,
  { unit, value, end }: NumberToken,
): boolean =>
  unit === '' &&
  value < MOST_WITHOUT_UNIT &&
  outcomes.length === 1 &&
  topics.length + unknown.length === 0 &&
  disputes.size > 0 &&
  [...words].every((word) => IN_LIST.includes(word)) &&
  sayings.some(({ meaning }) => meaning.about === 'dispute' && meaning.isTotal) &&
  (end === text.length || `、${ENDS_PIECE}`.includes(text.charAt(end)));

const IN_LIST: readonly string[] = ['ofWhich', 'thisYear', 'history'];

/**
 * 依申请公开件数为0, 行政复议、行政诉讼均为零: none at all of what is named, if nothing narrows it; 依申请公开收费为0 is about something else.
 * 新收申请数为4, 行政复议:1: and any number right behind the words for one.
 */
const isBareTotal = (
  hearing: Hearing,
  phrase: Phrase,
  { value, unit, start, end }: NumberToken,
  meaning: Meaning,
): boolean =>
  (value === 0 ||
    (value < MOST_WITHOUT_UNIT &&
      hearing.listener.template.prose.units.bare.some((words) => hearing.text.endsWith(words, start)))) &&
  unit === '' &&
  phrase.topics.length > 0 &&
  meaning.isTotal &&
  (meaning.about === 'request' || meaning.about === 'dispute') &&
  [...phrase.words].every((word) => IN_NONE_AT_ALL.includes(word)) &&
  (end === hearing.text.length || ENDS_PIECE.includes(hearing.text.charAt(end)));

const IN_NONE_AT_ALL: readonly string[] = [
  'received',
  'accepted',
  'thisYear',
  'own',
  'named',
  'area',
  'all',
  'whole',
  'list',
  'attribute',
  'disclosure',
  'involving',
];

/** 收到申请58条,办结54条,结转4条: what became of the applications is counted in their measure. */
const GOES_ON: readonly string[] = ['completed', 'handled', 'carried'];
/** 制定规范性文件5部,废止3部. */
const DOCUMENTS_GO_ON: readonly string[] = ['repealed', 'inForce'];
