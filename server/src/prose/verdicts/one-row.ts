import type { Figures } from './candidates.ts';
import type { Verdict } from './verdicts.ts';

/**
 * 收到32件,其中自然人7件、商业企业12件、法律服务机构3件: the applicants of one list are those of the cases of one row. Where each of
 * the numbers stands in some row, but no row has them all, the one that the row of all others does not have is wrong.
 */
export function besideOneRow(verdicts: readonly Verdict[]): readonly Verdict[] {
  const listed = verdicts.filter(countsApplicants);
  if (listed.length < FEWEST) return verdicts;
  const rows = [...new Set(listed.flatMap(({ figures }) => figures.map(rowsOf)))];
  const counted = rows.map((row) => ({ row, others: listed.filter((one) => !isIn(one, row)) }));
  if (counted.some(({ others }) => others.length === 0)) return verdicts;
  const nearly = counted.filter(({ row, others }) => others.length === 1 && listed.every((one) => isTold(one, row)));
  const [only, another] = nearly;
  const odd = only?.others[0];
  if (only === undefined || odd === undefined || another !== undefined) return verdicts;
  return verdicts.map((one) => {
    if (one !== odd) return one;
    const figures = one.figures.filter((figure) => rowsOf(figure) === only.row);
    return { ...one, figures, state: 'contradicted', matched: undefined };
  });
}

/** Of two, nothing tells which is the odd one. */
const FEWEST = 3;

const countsApplicants = ({ saying, state, figures }: Verdict): boolean =>
  state === 'matched' &&
  saying.meaning.about === 'request' &&
  saying.certainty === 'clear' &&
  saying.form === 'number' &&
  saying.tolerance === 0 &&
  figures.length > 0 &&
  figures.every(({ names }) => names.every(({ column }) => column !== TOTAL));

const TOTAL = 'total';

/** The rows that a figure is summed up from. */
const rowsOf = ({ names }: Figures): string => [...new Set(names.map(({ row }) => row))].join();

const isIn = ({ saying, figures }: Verdict, row: string): boolean =>
  figures.some(
    (figure) => rowsOf(figure) === row && (figure.value === saying.value || figure.computed === saying.value),
  );

const isTold = ({ figures }: Verdict, row: string): boolean =>
  figures.some((figure) => rowsOf(figure) === row && figure.sure);
