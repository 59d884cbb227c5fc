import type { Verdict } from './verdicts.ts';

/**
 * 收到4件,上年结转1件: where a sentence counts what was carried over beside what was received, the one is not in the other; but in
 * 收到4件(上年结转1件) and 收到4件,其中上年结转1件 it is. Some count all of them as received all the same, so that it is in doubt.
 */
export function besideCarried(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(isBesideCarried)) return verdicts;
  const isNew = verdicts.filter((one) => one.saying.meaning.subject === RECEIVED);
  const [received] = isNew;
  if (received === undefined || isNew.length > 1) return verdicts;
  const { saying, figures, matched, state } = received;
  const alone = figures.filter(({ names }) => !names.some(({ row }) => row === CARRIED));
  const isInAll = state === 'matched' && matched !== undefined && !alone.includes(matched);
  const isSure = saying.form === 'number' && saying.certainty === 'clear' && saying.tolerance === 0 && !saying.isPart;
  if (!isInAll || !isSure || alone.length === 0 || alone.some(({ sure }) => !sure)) return verdicts;
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
