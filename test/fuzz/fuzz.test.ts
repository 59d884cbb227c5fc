import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzers } from './fuzzers.ts';
import { heldMemory } from './memory.ts';

// A share of what `npm run fuzz` tries for as long as it is told to.

it.each(Object.entries(fuzzers))('%s', { timeout: 120_000 }, async (_name, property) => {
  await fc.assert(property, { numRuns: 20, seed: 7 });
});

it('editing, opening and closing leave nothing behind', { timeout: 120_000 }, async () => {
  const { edited, closed } = await heldMemory({ edits: 150, files: 30 });
  expect(edited).toBeLessThan(MOST_HELD);
  expect(closed).toBeLessThan(MOST_HELD);
});

/** What the engine of JavaScript itself keeps comes and goes; every version or file kept would be three times this. */
const MOST_HELD = 2 * 1024 * 1024;
