import { isOrganisation } from '../words.ts';
import type { Hearing } from './hearing.ts';
import type { NumberToken } from './numbers.ts';
import type { Phrase } from './phrase.ts';

/** 收到申请6件,电话咨询35次, 来信20封: whether a number counts something else, in a measure in which no cases are counted. */
export const isOfOtherKind = (
  { listener, measure }: Hearing,
  { unknown, words }: Phrase,
  { unit }: NumberToken,
): boolean =>
  unit !== '' &&
  unit !== measure.request &&
  !listener.template.prose.units.cases.includes(unit) &&
  (words.has('channel') || !unknown.every(isOrganisation)) &&
  !words.has('involving') &&
  !words.has('within');
