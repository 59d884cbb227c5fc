import type { Verdict } from './verdicts.ts';

/** What one sentence says of the applications received beside what was carried over: the one is in the other, or it is not. */
export const besideCarried = (verdicts: readonly Verdict[]): readonly Verdict[] =>
  withCarried(apartFromCarried(verdicts));

/** 收到62件(含上年结转3件), where the table has 62 new ones and 3 from last year: all that came in was to be counted, though some hardly mean it. */
function withCarried(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.map((one, index) => {
    const { saying, figures, matched, state } = one;
    const next = verdicts[index + 1];
    const isAll = saying.meaning.subject === RECEIVED && isSure(one) && !saying.isAside && state === 'matched';
    if (!isAll || next === undefined || !isContained(next, one)) return one;
    const whole = figures.filter(({ names }) => names.some(({ row }) => row === CARRIED));
    const isOther = matched !== undefined && !whole.includes(matched) && whole.length > 0;
    return isOther && whole.every(({ sure }) => sure)
      ? { saying: { ...saying, certainty: 'scope' }, figures: whole, state: 'contradicted', matched: undefined }
      : one;
  });
}

/** Right behind a number, in brackets or behind 其中: what was carried over, as the table has it. */
const isContained = ({ saying, state }: Verdict, { saying: { end } }: Verdict): boolean =>
  saying.meaning.subject === CARRIED &&
  state === 'matched' &&
  saying.value > 0 &&
  saying.form === 'number' &&
  saying.isPart &&
  saying.start - end <= LONGEST_OPENING;

/** (其中包括上年度结转申请. */
const LONGEST_OPENING = 14;

const isSure = ({ saying: { form, certainty, tolerance, isPart } }: Verdict): boolean =>
  form === 'number' && certainty === 'clear' && tolerance === 0 && !isPart;

/**
 * 收到4件,上年结转1件: where a sentence counts what was carried over beside what was received, the one is not in the other; but in
 * 收到4件(上年结转1件) and 收到4件,其中上年结转1件 it is. Some count all of them as received all the same, so that it is in doubt.
 */
function apartFromCarried(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(isBesideCarried)) return verdicts;
  const isNew = verdicts.filter((one) => one.saying.meaning.subject === RECEIVED);
  const [received] = isNew;
  if (received === undefined || isNew.length > 1) return verdicts;
  const { saying, figures, matched, state } = received;
  const alone = figures.filter(({ names }) => !names.some(({ row }) => row === CARRIED));
  const isInAll = state === 'matched' && matched !== undefined && !alone.includes(matched);
  if (!isInAll || !isSure(received) || alone.length === 0 || alone.some(({ sure }) => !sure)) return verdicts;
  return verdicts.map((one) =>
    one === received
      ? { saying: { ...saying, certainty: 'scope' }, figures: alone, state: 'contradicted', matched: undefined }
      : one,
  );
}

const RECEIVED = 'received';
const CARRIED = 'carriedOver';

const isBesideCarried = ({ saying: { meaning, value, isPart, isAside, form }, state }: Verdict): boolean =>
  meaning.subject === CARRIED && state === 'matched' && value > 0 && form === 'number' && !isPart && !isAside;
