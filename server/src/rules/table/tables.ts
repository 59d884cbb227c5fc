import type { BoundTable, Report } from '../../report/model.ts';
import { wordAmong, wordBesideSigns } from '../../syntax/value.ts';
import { type TableId, tableIds } from '../../template/forms.ts';
import type { TextRange } from '../../text/range.ts';

/** The tables that were found, in the order of the form. */
export const tablesOf = ({ tables }: Report): readonly BoundTable[] => tableIds.flatMap((id) => tables[id] ?? []);

/** The word that stands among the figures of a run that cannot be told apart; undefined where there is none. */
export const wordIn = (id: TableId, run: string): TextRange | undefined =>
  id === 'disclosure' ? wordBesideSigns(run) : wordAmong(run);

/** From so many labels of the other form on, a table is a mixture of both; fewer are single slips. */
const FEWEST_FOREIGN = 2;

/** Whether the tables hold labels of both forms: then one finding says so, and no other rule counts the differences. */
export const isMixed = ({ foreignLabels }: Report): boolean =>
  new Set(foreignLabels.map(({ folded }) => folded)).size >= FEWEST_FOREIGN;
