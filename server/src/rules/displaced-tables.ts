import type { Report } from '../report/model.ts';
import type { Section } from '../syntax/nodes.ts';
import { type TableId, tableIds } from '../template/forms.ts';

/** The section that a table belongs to. */
export const sectionOf = ({ sections, form }: Report, id: TableId): Section | undefined =>
  sections.find(({ heading }) => heading.section === form.data[id].section);

/** The table in whose section another stands, while the section of its own is there; undefined where it does not. */
export function holderOf(report: Report, id: TableId): TableId | undefined {
  const range = report.tables[id]?.range;
  const own = sectionOf(report, id);
  if (range === undefined || own === undefined) return undefined;
  return tableIds.find((other) => {
    const section = other === id ? undefined : sectionOf(report, other);
    if (section === undefined || section.start > range.start || range.end > section.end) return false;
    // Where the headings stand the wrong way round, that is said of them.
    return own.start < section.start === tableIds.indexOf(id) < tableIds.indexOf(other);
  });
}
