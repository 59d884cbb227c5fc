import type { Form } from '../../template/forms.ts';
import type { Verdict } from './verdicts.ts';

/**
 * What one sentence says of the completed applications beside what else it counts. 收到58件,办结54件,逾期不补正不再处理1件,结转下年3件:
 * some write apart from 办结 what was not answered. 收到12件,办结12件,结转下年2件: where some are left, not all that came in are
 * completed.
 */
export function besideOthers(verdicts: readonly Verdict[], form: Form): readonly Verdict[] {
  if (!verdicts.some(isWorkedOn)) return verdicts;
  const isLeft = verdicts.some(
    ({ saying, state }) => LEFT.includes(saying.meaning.subject) && saying.value > 0 && state === 'matched',
  );
  // 新收3件,上年结转1件,办结3件: both were to be completed.
  const isBesideCarried =
    verdicts.some(({ saying: { meaning }, state }) => meaning.subject === 'received' && state === 'matched') &&
    verdicts.some(isApartCarried);
  return verdicts.map((one) => {
    if (!isWorkedOn(one)) return one;
    if (one.state === 'contradicted' && isRestApart(one, verdicts, form)) return { ...one, state: 'undecided' };
    if (!isCompleted(one)) return one;
    if (one.state === 'matched' && (isLeft || isBesideCarried)) return withoutAllReceived(one);
    return isAllReceived(one, verdicts) ? inDoubt(withoutAllReceived(one)) : one;
  });
}

/**
 * 收到12件,已办结12件, where the table has some left: all that came in is said to be completed, which it was in the end perhaps, but
 * not by the end of the year.
 */
const isAllReceived = ({ saying, state, figures }: Verdict, verdicts: readonly Verdict[]): boolean => {
  const isWhole = !saying.isPart && !saying.isAside && saying.certainty === 'clear' && state === 'matched';
  // 上年结转1件 may be completed as well, though nothing says so.
  const isMore = saying.value > (figures[0]?.value ?? 0);
  const received = verdicts.filter((one) => one.saying.meaning.subject === 'received' && !one.saying.isAside);
  const [only, another] = received;
  if (!isWhole || !isMore || only === undefined || another !== undefined || verdicts.filter(isCompleted).length > 1)
    return false;
  const { value, certainty, form, isPart, start } = only.saying;
  const isSure = certainty === 'clear' && form === 'number' && !isPart && only.state === 'matched';
  return isSure && value === saying.value && start < saying.start;
};

const inDoubt = (one: Verdict): Verdict =>
  one.state === 'contradicted' ? { ...one, saying: { ...one.saying, certainty: 'scope' } } : one;

const isApartCarried = ({ saying: { meaning, value, isPart, isAside }, state }: Verdict): boolean =>
  meaning.subject === 'carriedOver' && state === 'matched' && value > 0 && !isPart && !isAside;

/** 结转下年度3件, 3件仍在办理. */
const LEFT: readonly string[] = ['carriedForward', 'pendingRequests'];

const isCompleted = ({ saying }: Verdict): boolean =>
  saying.meaning.subject === 'completed' && saying.form === 'number' && saying.tolerance === 0;

/** 收到15件,撤回2件,实际办理13件: handled is no more than completed, where that is said apart. */
const isWorkedOn = (one: Verdict): boolean => isCompleted(one) || one.saying.meaning.subject === 'handled';

/** Whether single results of the sentence, as the table has them, make up what is missing to the total of all results, or of what came in. */
function isRestApart({ saying, figures }: Verdict, verdicts: readonly Verdict[], form: Form): boolean {
  let apart = 0;
  for (const { saying: other, figures: found, matched } of verdicts) {
    // 收到15件,其中2件撤回,办理13件: a part of those that came in, beside which the others are.
    const isBeside = other.meaning.subject === ENDED_OTHERWISE && other.start < saying.start;
    // 其中1件重复申请,5件已答复: both are parts of the same.
    if (other.isPart && !saying.isPart && !isBeside) continue;
    if (isResult(other.meaning.subject, form)) apart += (matched ?? found[0])?.value ?? 0;
    else if (other.meaning.subject === ENDED_OTHERWISE) apart += other.value;
  }
  // 收到90件,89件已办结,1件撤回: of those that came in in the year, beside others that were carried over.
  return figures.some(({ value }, index) => value - saying.value === apart && (index === 0 || apart > 0));
}

const ENDED_OTHERWISE = 'endedOtherwise';

const isResult = (subject: string, form: Form): boolean =>
  subject.split('+').every((id) => {
    const row = form.rows.requests.find((one) => one.id === id || one.under.includes(id));
    return row !== undefined && row.under.length > 0 && !row.isTotal;
  });

/** The total of the results, or what came in less what is left: the other ways of counting take all that came in. */
function withoutAllReceived(one: Verdict): Verdict {
  const { saying, figures, matched } = one;
  const takesLeft = ({ names }: Verdict['figures'][number]): boolean =>
    names.some(({ row }) => row === 'carriedForward');
  const [total] = figures;
  if (total === undefined || matched === total || matched === undefined || takesLeft(matched)) return one;
  const isSure = total.sure && saying.certainty !== 'unread';
  return isSure
    ? { ...one, figures: [total, ...figures.filter(takesLeft)], state: 'contradicted', matched: undefined }
    : one;
}
