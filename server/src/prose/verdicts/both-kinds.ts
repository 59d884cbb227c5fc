import type { Verdict } from './verdicts.ts';

/**
 * 行政诉讼12件,其中未经复议直接起诉6件、复议后起诉5件: a number of disputes may leave out those that are pending, but where the total in front
 * does not, and the two kinds do not come to it, the one that does is wrong.
 */
export function besideAllLawsuits(verdicts: readonly Verdict[]): readonly Verdict[] {
  const all = verdicts.find((one) => isOf(one, BOTH) && isTotal(one));
  const kinds = KINDS.map((kind) => verdicts.filter((one) => isOf(one, kind)));
  const [direct, after] = kinds.map(([one, another]) => (another === undefined ? one : undefined));
  if (all === undefined || direct === undefined || after === undefined) return verdicts;
  if (direct.saying.value + after.saying.value === all.saying.value) return verdicts;
  const isOdd = (one: Verdict): boolean => (one === direct || one === after) && isWithoutPending(one);
  return verdicts.map((one) => {
    const [total] = one.figures;
    return isOdd(one) && total !== undefined
      ? { ...one, figures: [total], state: 'contradicted', matched: undefined }
      : one;
  });
}

const BOTH = 'litigation';
const KINDS: readonly string[] = ['litigationDirect', 'litigationAfterReconsideration'];

const isOf = ({ saying: { meaning, form, tolerance, certainty } }: Verdict, subject: string): boolean =>
  meaning.subject === subject && form === 'number' && tolerance === 0 && certainty === 'clear';

const isTotal = ({ state, figures: [total], saying }: Verdict): boolean =>
  state === 'matched' && total?.sure === true && total.value === saying.value;

/** Whether the table has the number, but as the total without those that are pending. */
const isWithoutPending = ({ state, figures: [total], matched, saying }: Verdict): boolean =>
  state === 'matched' && total?.sure === true && matched !== total && total.value !== saying.value;
