import type { RowCandidate } from '../template/forms.ts';

/** A candidate that a written row was bound to, and at what cost. */
export interface Target extends RowCandidate {
  readonly cost: number;
}
