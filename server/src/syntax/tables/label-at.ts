import { type Ordinal, readOrdinal } from '../../text/numerals.ts';
import type { Lexicon } from '../lexicon.ts';

/** What stands at a place where a label of the form begins. */
export interface LabelAt {
  /** In units of the folded text, its number included. */
  readonly length: number;
  readonly isRow: boolean;
  readonly hasOrdinal: boolean;
}

/** A label with its number, whatever mark stands behind that: in `（六）其他处理3、其他500` no word stands among figures. Takes folded text. */
export function labelAt(folded: string, at: number, lexicon: Lexicon): LabelAt | undefined {
  const label = lexicon.labelAt(folded, at);
  const ordinal = ordinalAt(folded, at);
  if (label !== undefined) return { ...label, hasOrdinal: ordinal !== undefined };
  const behind = ordinal && lexicon.labelAt(folded, at + ordinal.length);
  return behind && { ...behind, length: ordinal.length + behind.length, hasOrdinal: true };
}

/** The number that stands at a place of folded text. */
export const ordinalAt = (folded: string, at: number): Ordinal | undefined =>
  readOrdinal(folded.slice(at, at + LONGEST_ORDINAL));

const LONGEST_ORDINAL = 6;
