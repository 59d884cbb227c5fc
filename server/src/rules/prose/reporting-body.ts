import type { Template } from '../../template/forms.ts';

/** The body whose report it is: its folded name, and the words to hold others against it. */
export interface ReportingBody {
  readonly unit: string;
  readonly template: Template;
}

/** The same object for the same name, so that what paragraphs say of other bodies is kept with them. */
export const reportingBody = (unit: string, template: Template): ReportingBody => template.derived(createBodies)(unit);

/** Nobody edits the reports of more bodies by turns. */
const MOST_BODIES = 100;

function createBodies(template: Template): (unit: string) => ReportingBody {
  const known = new Map<string, ReportingBody>();
  return (unit) => {
    const body = known.get(unit) ?? { unit, template };
    if (known.size >= MOST_BODIES) known.clear();
    known.set(unit, body);
    return body;
  };
}
