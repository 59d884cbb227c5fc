import type { PlacedReport } from '../report/pairing.ts';
import { figuresToAdd } from '../report/roll-up.ts';
import { chooseMembers, type Membership } from '../report/roll-up-members.ts';
import { rollUpWords } from '../template/roll-up.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Analysis } from './analysis.ts';

export { createAdding } from '../report/roll-up.ts';

/** The figures of a report that add up to those of a roll-up; null where none could be read for certain. */
export const figuresOf = ({ report }: Analysis): Readonly<Record<string, Decimal>> | null => figuresToAdd(report);

/** Which of the reports a roll-up is made of; it must tell its unit and its year. */
export const membersOf = (rollUp: PlacedReport, candidates: readonly PlacedReport[]): Membership =>
  chooseMembers(rollUp, candidates, rollUpWords);
