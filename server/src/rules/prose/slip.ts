import type { Message } from '../finding.ts';

/** A slip of writing in a paragraph. */
export interface Slip {
  /** Offsets of what is wrong in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  /** What may be right in its place: one, or several where the text does not tell which. */
  readonly rights: readonly string[];
}
