export interface Timing {
  readonly minimumMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly samples: number;
}

/** One thing to time: `prepare` makes the input of an iteration and is not timed. */
export interface Subject<Input> {
  prepare(iteration: number): Input;
  run(input: Input): unknown;
}

/** A subject with its type of input hidden, so that unlike ones can be timed side by side. */
export interface Runner {
  /** Runs iterations until the time is up, at least one, and keeps how long each took. */
  runFor(milliseconds: number): Promise<void>;
  /** Forgets what was measured so far: it was warm-up. */
  reset(): void;
  timing(): Timing;
}

/** Until V8 has compiled what is run: a checker is ten times the code of a parser, and takes ten times as long to become warm. */
const WARM_UP_ROUNDS = 100;
const ROUNDS = 40;
const ROUND_MS = 40;

/**
 * Times subjects in turns of a few dozen milliseconds, so that whatever else the machine does meets all of them alike:
 * their ratios hold where their times do not.
 */
export async function measureTogether(runners: readonly Runner[]): Promise<readonly Timing[]> {
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    for (const runner of runners) {
      if (round === WARM_UP_ROUNDS) runner.reset();
      await runner.runFor(ROUND_MS);
    }
  }
  return runners.map((runner) => runner.timing());
}

const LARGE_WARM_UP_MS = 200;
const LARGE_MS = 600;

/** Times one subject for long enough that a few slow runs do not decide. */
export async function measureAlone(runner: Runner): Promise<Timing> {
  await runner.runFor(LARGE_WARM_UP_MS);
  runner.reset();
  await runner.runFor(LARGE_MS);
  return runner.timing();
}

export function createRunner<Input>({ prepare, run }: Subject<Input>): Runner {
  let times: number[] = [];
  let iteration = 0;
  return {
    async runFor(milliseconds) {
      const end = performance.now() + milliseconds;
      do {
        const input = prepare(iteration++);
        const start = performance.now();
        const result = run(input);
        if (isThenable(result)) await result;
        times.push(performance.now() - start);
      } while (performance.now() < end);
    },
    reset() {
      times = [];
    },
    timing: () => summarize(times),
  };
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

export function summarize(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { minimumMs: at(0), medianMs: at(0.5), p95Ms: at(0.95), samples: sorted.length };
}
