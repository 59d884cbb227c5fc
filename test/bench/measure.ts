export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly samples: number;
}

/** One thing to time: `prepare` makes the input of an iteration and is not timed. */
export interface Subject<Input> {
  prepare(iteration: number): Input;
  run(input: Input): unknown;
}

const WARM_UP_MS = 500;
const SAMPLING_MS = 1500;
const LEAST_SAMPLES = 7;
const MOST_SAMPLES = 3000;
/** A run as slow as this has made its point: once is enough. */
const HOPELESS_MS = 10_000;

/** Runs the subject until it is warm, then many times more, and says how long a run takes. */
export async function measure<Input>(subject: Subject<Input>): Promise<Timing> {
  let iteration = 0;
  const once = async (): Promise<number> => {
    const input = subject.prepare(iteration++);
    const start = performance.now();
    const result = subject.run(input);
    if (isThenable(result)) await result;
    return performance.now() - start;
  };

  const warmUpEnd = performance.now() + WARM_UP_MS;
  do {
    const time = await once();
    if (time > HOPELESS_MS) return summarize([time]);
  } while (performance.now() < warmUpEnd);

  const times: number[] = [];
  const end = performance.now() + SAMPLING_MS;
  while (times.length < MOST_SAMPLES && (times.length < LEAST_SAMPLES || performance.now() < end)) {
    times.push(await once());
  }
  return summarize(times);
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

function summarize(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { medianMs: at(0.5), p95Ms: at(0.95), samples: sorted.length };
}
