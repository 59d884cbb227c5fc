import type { Token } from './lexer.ts';
import type { Phrase } from './phrase.ts';

/** The numbers of a piece, and what was read of them so far. */
export interface Run {
  readonly piece: readonly Token[];
  /** Where the numbers stand in the piece. */
  readonly numbers: readonly number[];
  /** Where 均 and its like stand; -1 where they do not. */
  readonly allAt: number;
  /** Where the words of the next number begin. */
  from: number;
  /** The words of the last. */
  last: Phrase;
  /** The words of a number that another has come from: 由401件上升到466件. */
  former: Phrase | undefined;
}

export interface Front {
  readonly phrase: Phrase;
  /** Whether nothing stands in front of the number itself. */
  readonly isFirstOfItem: boolean;
}
