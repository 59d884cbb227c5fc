import type { BoundTable, Report } from '../../report/model.ts';
import { tableIds } from '../../template/forms.ts';

/** The tables that were found, in the order of the form. */
export const tablesOf = ({ tables }: Report): readonly BoundTable[] => tableIds.flatMap((id) => tables[id] ?? []);

/** From so many labels of the other form on, a table is a mixture of both; fewer are single slips. */
const FEWEST_FOREIGN = 2;

/** Whether the tables hold labels of both forms: then one finding says so, and no other rule counts the differences. */
export const isMixed = ({ foreignLabels }: Report): boolean =>
  new Set(foreignLabels.map(({ folded }) => folded)).size >= FEWEST_FOREIGN;
