import type { OtherDocument } from '../rules/finding.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { findRow } from './place.ts';
import { CARRIED } from './previous.ts';

/** Where a click leads: out to an address, or to a place in another text. */
export type Link =
  | { readonly kind: 'address'; readonly range: TextRange; readonly target: string }
  | { readonly kind: 'place'; readonly range: TextRange; readonly document: OtherDocument; readonly at: TextRange };

/** Web addresses, and from what is carried over to last year's report. In the order of the text. */
export function links(analysis: Analysis): readonly Link[] {
  const found = addresses(analysis.text);
  const over = findRow(analysis.report, 'requests', CARRIED.over)?.label.range;
  const { previous } = analysis;
  if (previous !== undefined && over !== undefined && over.end > over.start) {
    const at = findRow(previous.report, 'requests', CARRIED.forward)?.range ?? { start: 0, end: 0 };
    found.push({ kind: 'place', range: over, document: previous.document, at });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** An address ends where its characters do: Chinese text follows it without a space. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]{4,500}/gi;

function addresses(text: string): Link[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: match }): Link => {
    const written = match.replace(/[.,;:!?'*)\]]+$/, '');
    const target = /^www\./i.test(written) ? `http://${written}` : written;
    return { kind: 'address', range: { start: index, end: index + written.length }, target };
  });
}
