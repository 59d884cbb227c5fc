import type { BoundTables } from '../../report/model.ts';
import type { Form } from '../../template/forms.ts';
import { cellSum, readFigures } from './candidates.ts';
import type { Verdict } from './verdicts.ts';

/**
 * 办结116件(其中当年新收112件、上年结转4件): of the completed applications it says how many came in this year and how many
 * before. Where the two make up the total of the results, neither is what came in or was carried over in all.
 */
export function besideOrigins(verdicts: readonly Verdict[], tables: BoundTables, form: Form): readonly Verdict[] {
  const isNew = (one: Verdict): boolean => isOf(one, RECEIVED);
  const isOld = (one: Verdict): boolean => isOf(one, CARRIED);
  const received = verdicts.filter(isNew);
  const carried = verdicts.filter(isOld);
  if (!received.some(isWrong) && !carried.some(isWrong)) return verdicts;
  const completed = readFigures(tables, RESULTS, form);
  const [first] = received;
  const [second] = carried;
  if (completed?.sure !== true || first === undefined || second === undefined) return verdicts;
  // 共受理62件(其中上年结转3件): the one is in the other, so that the two make up nothing.
  if (!first.saying.isPart && !first.saying.isAside && (second.saying.isPart || second.saying.isAside)) return verdicts;
  if (received.length + carried.length > 2 || isNewTotal(first, verdicts)) return verdicts;
  if (first.saying.value + second.saying.value !== completed.value) return verdicts;
  return verdicts.map((one) => (isWrong(one) && (isNew(one) || isOld(one)) ? { ...one, state: 'undecided' } : one));
}

const RECEIVED = 'received';
const CARRIED = 'carriedOver';
const RESULTS = cellSum('requests', ['resultTotal'], ['total']);

const isOf = ({ saying }: Verdict, subject: string): boolean =>
  saying.meaning.subject === subject && saying.form === 'number' && saying.tolerance === 0;

const isWrong = ({ state }: Verdict): boolean => state === 'contradicted';

/** 新收110件,上年结转6件,办结116件: a total of its own beside that of what was completed. */
const isNewTotal = ({ saying: { isPart, start } }: Verdict, verdicts: readonly Verdict[]): boolean =>
  !isPart && verdicts.some(({ saying }) => saying.meaning.subject === 'completed' && saying.start > start);
