import type { Statement } from '../statement.ts';
import { isOrganisation } from '../words.ts';
import { isDispute } from './dispute-meaning.ts';
import { type Phrase, saysWork } from './phrase.ts';

type Certainty = Statement['certainty'];

/** Whose numbers a phrase speaks of: the unit by its name, its own office alone, others, or all of the area. */
export type Body = 'named' | 'office' | 'other' | 'area' | undefined;

/** What was said so far in the sentence that bears on how sure a number is. */
export interface Surroundings {
  readonly doubt: Certainty;
  readonly spokeOfThisYear: boolean;
  /** Whether the disputes that are spoken of are about the disclosure of information. */
  readonly isDisclosure: boolean;
  /** Whether something unknown was spoken of since the topic was named. */
  readonly isWeak: boolean;
  /** Whether something else was counted since. */
  readonly countsUnknown: boolean;
  /** 主动公开120件、依申请公开30件、不予公开12件: how documents are marked, not what became of applications. */
  readonly listsMarks: boolean;
  readonly ofArea: boolean;
  readonly hearsDisputes: boolean;
}

/** Words that say of another time or of others, each with what that does to the certainty of what follows. */
const DOUBTS: readonly (readonly [word: string, certainty: Certainty])[] = [
  ['otherYear', 'unread'],
  ['period', 'unread'],
  ['history', 'scope'],
  ['scope', 'scope'],
  ['helped', 'scope'],
];

/** Words that make the number in question a part that no cell has, or one of what others did. */
const NARROWING: readonly string[] = ['among', 'within', 'not', 'others', 'helped', 'most'];
/** 除4件结转下年外, 除4件正在办理外: what is left out is counted like anything else. */
const isLeftOut = ({ words, outcomes }: Phrase): boolean =>
  words.has('except') && (words.has('carried') || outcomes.includes('pending'));

const RANK: Readonly<Record<Certainty, number>> = { clear: 0, scope: 1, unread: 2 };

/** The greater doubt of two. */
export const worse = (a: Certainty, b: Certainty): Certainty => (RANK[a] >= RANK[b] ? a : b);

/** Whose numbers a phrase speaks of; undefined where it does not say. */
export function bodyOf({ words, unknown }: Phrase): Body {
  if (words.has('area')) return 'area';
  if (words.has('scope') || unknown.some(isOrganisation)) return 'other';
  if (words.has('office')) return 'office';
  return words.has('named') ? 'named' : undefined;
}

/** How a phrase changes the doubt about what follows in its sentence. */
export function doubtAfter(phrase: Phrase, before: Certainty, ofArea: boolean, isOfRequests: boolean): Certainty {
  const { words, unknown } = phrase;
  const isOwn = words.has('named') || words.has('own') || (ofArea && words.has('area'));
  let doubt = words.has('thisYear') || (isOwn && before === 'scope') ? 'clear' : before;
  if (words.has('compare')) return doubt;
  if (words.has('area') && !ofArea) doubt = worse(doubt, 'scope');
  // 县住建局收到申请27件,办结25件, in the report of the county or of another office.
  if (!words.has('area') && unknown.some(isOrganisation)) doubt = worse(doubt, 'scope');
  for (const [word, certainty] of DOUBTS) {
    const isOvercome =
      (word === 'history' && words.has('thisYear')) || (word === 'scope' && ofArea && words.has('area'));
    if (words.has(word) && !isOvercome) doubt = worse(doubt, certainty);
  }
  // 全县行政复议机构共收到行政复议申请356件: those are of every kind.
  if (words.has('hearing') && HEARD.some((word) => words.has(word))) doubt = worse(doubt, 'scope');
  const other = words.has('lastYear') || words.has('nextYear');
  const isCarried = words.has('carried') || (isOfRequests && (isLeftFromLastYear(phrase) || isLeftForNextYear(phrase)));
  return other && !isCarried && !words.has('none') ? 'unread' : doubt;
}

/** 上年未办结的申请: what was pending at the end of last year, if it is applications, was carried over. */
export const isLeftFromLastYear = ({ words, outcomes }: Phrase): boolean =>
  words.has('lastYear') && outcomes.length === 1 && outcomes[0] === 'pending';

/** 2件于次年答复: what is answered in the year to come was carried forward to it. */
const isLeftForNextYear = ({ words, topics, results, applicants }: Phrase): boolean =>
  words.has('nextYear') &&
  words.has('completed') &&
  topics.length + results.length + applicants.length === 0 &&
  !ELSEWHEN.some((word) => words.has(word));

const ELSEWHEN: readonly string[] = ['lastYear', 'thisYear', 'otherYear', 'received', 'accepted'];

/** How sure it is that a phrase speaks of this body's numbers and of nothing narrower. `isBare`: it names no topic. */
export function certaintyOf(phrase: Phrase, isBare: boolean, around: Surroundings): Certainty {
  const { words, topics, results, applicants, outcomes, unknown } = phrase;
  let worst = around.doubt;
  const isWhole = words.has('area') && around.ofArea;
  for (const text of unknown) {
    if (!isOrganisation(text)) worst = 'unread';
    else if (!isWhole) worst = worse(worst, 'scope');
  }
  const isNarrowed = NARROWING.some((word) => words.has(word) && !(word === 'not' && isLeftOut(phrase)));
  // 办结的申请中,有37件涉及土地: a part that no cell has, unless it is said which.
  const isSomeOf = words.has('amongThem') && results.length + applicants.length + outcomes.length === 0;
  if (isNarrowed || isSomeOf || isOneChannel(words)) return 'unread';
  // 不予公开、无法提供等共119件: those of several ways together, not all of which are named.
  if (words.has('etc') && (results.filter(isGroup).length > 1 || areSome(applicants))) return 'unread';
  // 收到同意公开回复8件: what others, who were asked, have answered.
  if (results.length > 0 && words.has('received') && words.has('completed')) return 'unread';
  // 处理信访举报20件: most petitions are no applications.
  if (isOfPetitionsAlone(phrase)) return 'unread';
  // What holds private matters may be opened in part, and the office of an area is not the area.
  if ((words.has('reason') && results.length < 2) || (words.has('office') && around.ofArea)) return 'unread';
  if (around.listsMarks && (words.has('attribute') || isBare) && !words.has('received')) return 'unread';
  // What became of applications, and what was carried over, is said in words that hardly mean anything else.
  const isCarrying = words.has('carried') && (words.has('lastYear') || words.has('nextYear'));
  // 信访件86件,结转下年2件: what else was counted may be carried over as well.
  // 本年新收的自然人126件: who applied is said of nothing else that comes in.
  const isIncoming = applicants.length > 0 && words.has('received') && words.has('thisYear');
  const isPlain = results.length > 0 || ((isCarrying || isIncoming) && !around.countsUnknown);
  if (isBare && around.isWeak && !isPlain) worst = 'unread';
  if (isLeftForNextYear(phrase) && !words.has('carried')) worst = worse(worst, 'scope');
  // 清理后保留17件: those that were looked at, at that time.
  if (words.has('kept') && !words.has('inForce')) worst = worse(worst, 'scope');
  if (words.has('ofSubjects')) worst = worse(worst, 'scope');
  if (words.has('cumulative') && !around.spokeOfThisYear) worst = worse(worst, 'scope');
  return topics.some(isDispute) && !topics.includes('request')
    ? worse(worst, certaintyOfDispute(phrase, around))
    : worst;
}

/** 企业、法律服务机构等, but not 企业等法人或其他组织, nor 律师事务所等法律服务机构. */
const areSome = (applicants: readonly string[]): boolean =>
  applicants.length > 0 && !applicants.includes('organisations') && new Set(applicants).size === applicants.length;

const isGroup = (result: string): boolean => !result.includes('.');

/** 处理信访举报20件: petitions that were worked on, by a shorter name than that of their row. */
export const isOfPetitionsAlone = (phrase: Phrase): boolean =>
  phrase.results.length > 0 &&
  phrase.results.every((id) => id === 'notProcessed.petition') &&
  !phrase.words.has('inFull') &&
  saysWork(phrase) &&
  phrase.topics.length === 0;

/** What the body that hears appeals does with them. */
const HEARD: readonly string[] = ['received', 'accepted', 'handled', 'concluded'];
/** Said of the reviews and lawsuits that a body hears or fights, whatever they are about. */
const OF_EVERY_KIND: readonly string[] = ['accepted', 'handled', 'concluded', 'party'];

/** A body that hears appeals itself counts those of every kind; and what was carried over stands in no cell. */
function certaintyOfDispute({ words }: Phrase, { isDisclosure, hearsDisputes }: Surroundings): Certainty {
  if (words.has('carried') || words.has('lastYear')) return 'unread';
  const isHeard = hearsDisputes && HEARD.some((word) => words.has(word));
  if (isDisclosure) return isHeard ? 'scope' : 'clear';
  if (OF_EVERY_KIND.some((word) => words.has(word))) return 'unread';
  return words.has('received') ? 'scope' : 'clear';
}

/** 网络申请21件 is a part, 通过网站、邮寄等渠道收到21件 is all. */
export const isOneChannel = (words: Phrase['words']): boolean =>
  (words.has('channel') || words.has('written')) && !words.has('channels') && !words.has('etc');
