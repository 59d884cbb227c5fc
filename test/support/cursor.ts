import { createReportService, type Features, type Snapshot } from '../../server/src/service.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import { featuresOf } from './features.ts';

export interface AtCursor {
  readonly features: Features;
  readonly offset: number;
  readonly text: string;
  readonly snapshot: Snapshot;
  /** The text of some ranges, for expectations that a reader can follow. */
  texts(ranges: readonly { readonly range: TextRange }[]): readonly string[];
  /** The lines (from 1) and texts of some ranges: `38 20`. */
  places(ranges: readonly { readonly range: TextRange }[]): readonly string[];
}

const service = createReportService();

/** Reads a report in which `‸` marks the cursor; the mark is taken out. Without one the cursor is at the start. */
export function atCursor(marked: string, previous?: string): AtCursor {
  const offset = Math.max(0, marked.indexOf('‸'));
  const text = marked.replace('‸', '');
  if (text.includes('‸')) throw new Error('There is more than one cursor');
  const last = previous === undefined ? undefined : { uri: PREVIOUS, snapshot: service.snapshot(previous) };
  const snapshot = service.snapshot(text, last === undefined ? {} : { previous: last });
  const written = ({ range }: { readonly range: TextRange }) => text.slice(range.start, range.end);
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  return {
    features: featuresOf(snapshot),
    offset,
    text,
    snapshot,
    texts: (ranges) => ranges.map(written),
    places: (ranges) => ranges.map((one) => `${lineOf(one.range.start)} ${written(one)}`),
  };
}

/** How the edge names last year's report in these tests. */
export const PREVIOUS = 'file:///2023.nianbao';
