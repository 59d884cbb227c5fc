import type { Section } from '../../syntax/nodes.ts';

/** The sections without those that come a second time. */
export function firstOfEach(sections: readonly Section[]): readonly Section[] {
  const seen = new Set<string>();
  return sections.filter(({ heading }) => !seen.has(heading.section) && seen.add(heading.section));
}
