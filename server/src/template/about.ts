import data from './forms/about.json' with { type: 'json' };
import type { AboutData } from './schema.ts';

/** What the words of the forms mean, for people who ask; a check does without. */
export const about = data as AboutData;
