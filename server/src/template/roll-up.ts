import lastYear from './forms/last-year.json' with { type: 'json' };
import data from './forms/roll-up.json' with { type: 'json' };
import type { LastYearData, RollUpData } from './schema.ts';

export type RollUpWords = RollUpData & LastYearData['unit'];

/** The words that tell which reports a roll-up is made of; loaded with the first roll-up. */
export const rollUpWords: RollUpWords = { ...(lastYear as LastYearData).unit, ...data };
