import fc from 'fast-check';
import { fuzzers } from './fuzzers.ts';
import { heldMemory } from './memory.ts';

/** Tries until the time is over, each fuzzer in its turn; gives false and prints the case where one fails. */
export async function runFuzz(seconds: number, firstSeed: number): Promise<boolean> {
  const { edited, closed } = await heldMemory({ edits: 10_000, files: 1_000 });
  console.log(`memory: ${kilobytes(edited)} more after 10,000 edits, ${kilobytes(closed)} more after 1,000 files`);
  if (Math.max(edited, closed) > MOST_HELD) return false;

  const end = performance.now() + seconds * 1000;
  const cases = new Map<string, number>();
  for (let seed = firstSeed; performance.now() < end; seed++) {
    for (const [name, property] of Object.entries(fuzzers)) {
      const result = await fc.check(property, { numRuns: RUNS_IN_A_ROUND, seed });
      cases.set(name, (cases.get(name) ?? 0) + result.numRuns);
      if (!result.failed) continue;
      const words = (await fc.asyncDefaultReportMessage(result)) ?? '';
      console.log(`${name}\n${words.slice(0, LONGEST_CASE)}`);
      return false;
    }
  }
  for (const [name, count] of cases) console.log(`${String(count).padStart(9)}  ${name}`);
  return true;
}

const RUNS_IN_A_ROUND = 100;
/** A whole report may be the case; the seed brings back all of it. */
const LONGEST_CASE = 20_000;
const MOST_HELD = 2 * 1024 * 1024;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
