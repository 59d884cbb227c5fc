import type { PlacedReport } from '../report/pairing.ts';
import { figuresToAdd } from '../report/roll-up.ts';
import { chooseMembers, type Membership } from '../report/roll-up-members.ts';
import { rollUpWords } from '../template/roll-up.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Analysis } from './analysis.ts';

// What holds reports against a roll-up of them: which it is made of, their figures (a question to each), what those come to. Only
// the command line asks for it, and loads it on use; through the service the servers for editors would carry it as well.

export { createAdding } from '../report/roll-up.ts';
export type { LeftOut, Member } from '../report/roll-up-members.ts';

/** The figures of a report that add up to those of a roll-up; null where none could be read for certain. */
export const figuresOf = ({ report }: Analysis): Readonly<Record<string, Decimal>> | null => figuresToAdd(report);

/** Which of the reports a roll-up is made of; it must tell its unit and its year. */
export const membersOf = (rollUp: PlacedReport, candidates: readonly PlacedReport[]): Membership =>
  chooseMembers(rollUp, candidates, rollUpWords);
