import type { Form } from '../../template/forms.ts';
import type { Verdict } from './verdicts.ts';

/**
 * 不予公开2件,其中行政执法案卷2件: the name of a row may stand for its group where nothing else does; behind the number of the group
 * itself it is the row that is meant. So it is where the row is named in full, but that is in doubt.
 */
export function besideGroups(verdicts: readonly Verdict[], form: Form): readonly Verdict[] {
  if (verdicts.length < 2 && verdicts[0]?.saying.meaning.isInFull !== true) return verdicts;
  return verdicts.map((one, index) => {
    const { saying, figures, matched, state } = one;
    const [row] = figures;
    if (state !== 'matched' || row === undefined || matched === row || saying.certainty === 'unread') return one;
    const group = groupOf(saying.meaning.subject, form);
    const isCounted = verdicts.slice(0, index).some(({ saying: { meaning, form: written }, state: other }) => {
      return meaning.subject === group && other === 'matched' && written === 'number';
    });
    const isSure = row.sure && saying.form === 'number' && saying.tolerance === 0;
    if (isCounted && isSure) return { ...one, figures: [row], state: 'contradicted', matched: undefined };
    const mayBeGroup = saying.meaning.isInFull !== true || saying.certainty !== 'clear' || !isSure;
    return mayBeGroup
      ? one
      : { saying: { ...saying, certainty: 'scope' }, figures: [row], state: 'contradicted', matched: undefined };
  });
}

/** The group that rows lie in, by what a saying counts; undefined where it counts anything else than rows of one group. */
function groupOf(subject: string, form: Form): string | undefined {
  const rows = subject.split('+');
  const [group, ...others] = new Set(rows.map((row) => row.slice(0, Math.max(0, row.indexOf('.')))));
  const areRows = rows.every((row) => form.rows.requests.some(({ id }) => id === row));
  return others.length === 0 && group !== '' && areRows ? group : undefined;
}
