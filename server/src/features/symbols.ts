import { sectionName } from '../rules/words.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';

/** A report or one of its sections, as a search over many reports lists it. */
export interface ReportSymbol {
  readonly name: string;
  readonly kind: 'report' | 'section';
  /** The report that a section belongs to: unit and year. */
  readonly container: string;
  readonly range: TextRange;
}

/** The report itself and its sections; see `symbol-query.ts` for those that fit what was asked. */
export function symbols({ report, template }: Analysis): readonly ReportSymbol[] {
  const { unit, year, sections, document } = report;
  // Anything may name a year; a report has its sections.
  if (sections.length === 0) return [];
  const container = [unit?.value, year?.value].filter((part) => part !== undefined).join(' ');
  const title = document.blocks.find(({ kind }) => kind === 'title');
  const start = title?.start ?? unit?.range.start ?? 0;
  const own: ReportSymbol = {
    name: container === '' ? '—' : container,
    kind: 'report',
    container: '',
    range: { start, end: title?.end ?? start },
  };
  return [
    own,
    ...sections.map(({ heading }): ReportSymbol => {
      const name = sectionName(template, heading.section);
      return { name, kind: 'section', container, range: { start: heading.start, end: heading.end } };
    }),
  ];
}
