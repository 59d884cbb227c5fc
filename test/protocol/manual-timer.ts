import type { Timer } from '../../server/src/lsp/runtime.ts';
import { realTimer } from './connect.ts';
import { createQueue, type Queue } from './queue.ts';

export interface Appointment {
  /** Calls back now, unless the appointment was cancelled. */
  keep(): void;
  isCancelled(): boolean;
}

/** Timers that pass when the test says so. */
export interface ManualTimer extends Timer {
  readonly timeouts: Queue<Appointment>;
  readonly immediates: Queue<Appointment>;
}

/** @param manual which of the two timers the test keeps in its hand; the other one is the real one */
export function createManualTimer(manual: 'timeouts' | 'immediates'): ManualTimer {
  const timeouts = createQueue<Appointment>();
  const immediates = createQueue<Appointment>();
  const make = (queue: Queue<Appointment>) => (callback: () => void) => {
    let cancelled = false;
    queue.push({
      keep: () => {
        if (!cancelled) callback();
      },
      isCancelled: () => cancelled,
    });
    return {
      dispose: () => {
        cancelled = true;
      },
    };
  };
  return {
    timeouts,
    immediates,
    setTimeout: manual === 'timeouts' ? make(timeouts) : realTimer.setTimeout,
    setImmediate: manual === 'immediates' ? make(immediates) : realTimer.setImmediate,
  };
}
