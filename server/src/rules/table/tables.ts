import type { BoundTable, Report } from '../../report/model.ts';
import { wordAmong, wordBesideSigns } from '../../syntax/value.ts';
import { type TableId, tableIds } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import type { TextRange } from '../../text/range.ts';

/** The tables that were found, in the order of the form. */
export const tablesOf = ({ tables }: Report): readonly BoundTable[] => tableIds.flatMap((id) => tables[id] ?? []);

/** The word that stands among the figures of a run that cannot be told apart; undefined where there is none. */
export const wordIn = (id: TableId, run: string): TextRange | undefined =>
  id === 'disclosure' ? wordBesideSigns(run) : wordAmong(run);

/** From so many labels of the other form on, a table is a mixture of both; fewer are single slips. */
const FEWEST_FOREIGN = 2;

/** Whether the tables hold labels of both forms: then one finding says so, and no other rule counts the differences. */
export const isMixed = (report: Report): boolean => {
  if (report.foreignLabels.length === 0) return false;
  // One label of the other form may be this form's in other words, unless what stands beside it there is gone too.
  return new Set(report.foreignLabels.map(({ folded }) => folded)).size >= FEWEST_FOREIGN || hasOtherColumns(report);
};

/**
 * Whether more column headers of table two are gone or written otherwise than there are labels of the other form to stand for them. Of a
 * printout nothing is known of single headers: there they are counted where nothing broke them.
 */
export function hasOtherColumns(report: Report): boolean {
  const { foreignLabels, tables } = report;
  const table = tables.disclosure;
  if (table === undefined) return false;
  const issues = table.headers.filter(({ kind, role }) => role === 'column' && kind !== 'foreign').length;
  return (table.layout === 'aligned' && !table.isScattered ? goneFrom(report) : issues) > foreignLabels.length;
}

/** How many of the column headers of table two are not written. */
function goneFrom({ nativeLabels, form }: Report): number {
  const wanted = new Map<string, number>();
  for (const { role, official } of form.headers.disclosure)
    if (role === 'column') wanted.set(official, (wanted.get(official) ?? 0) + 1);
  let gone = 0;
  for (const [official, count] of wanted) {
    const folded = fold(official);
    const written = new Set(nativeLabels.filter((one) => one.folded.includes(folded)).map(({ start }) => start));
    gone += Math.max(count - written.size, 0);
  }
  return gone;
}
