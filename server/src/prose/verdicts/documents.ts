import type { Verdict } from './verdicts.ts';

/**
 * 制定规范性文件2件,现行有效14件: fewer documents than in the table may be those of one kind alone; beside all that are in force, as
 * the table has them, they are hardly that, but it is in doubt.
 */
export function besideInForce(verdicts: readonly Verdict[]): readonly Verdict[] {
  const inForce = verdicts.find(isInForce)?.saying.meaning.subject;
  if (inForce === undefined) return verdicts;
  const topic = inForce.slice(0, inForce.indexOf('.'));
  const isOfThem = ({ saying: { meaning } }: Verdict): boolean => meaning.subject.startsWith(`${topic}.`);
  const isOnce = (one: Verdict): boolean =>
    verdicts.every((other) => other === one || other.saying.meaning.subject !== one.saying.meaning.subject);
  return verdicts.map((one) => {
    const { saying, figures, state } = one;
    const isExact = saying.form === 'number' && saying.certainty === 'clear' && saying.tolerance === 0;
    const isSure = figures.length > 0 && figures.every(({ sure }) => sure);
    const mayBeFewer = state === 'undecided' && saying.meaning.limit === 'at-most' && !saying.isPart && !saying.isAside;
    return mayBeFewer && isExact && isSure && isOfThem(one) && isOnce(one)
      ? { ...one, saying: { ...saying, certainty: 'scope' }, state: 'contradicted' }
      : one;
  });
}

const isInForce = ({ saying: { meaning, value, form }, state }: Verdict): boolean =>
  meaning.subject.endsWith('.inForce') && state === 'matched' && value > 0 && form === 'number';
