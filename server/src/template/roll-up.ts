import data from './forms/roll-up.json' with { type: 'json' };
import units from './forms/units.json' with { type: 'json' };
import type { RollUpData, UnitsData } from './schema.ts';

export type RollUpWords = RollUpData & UnitsData;

/** The words that tell which reports a roll-up is made of; loaded with the first roll-up. */
export const rollUpWords: RollUpWords = { ...(units as UnitsData), ...data };
