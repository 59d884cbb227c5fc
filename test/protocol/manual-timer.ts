import { idleMilliseconds } from '../../server/src/lsp/idle.ts';
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
  /** All but pauses. */
  readonly timeouts: Queue<Appointment>;
  /** Those that pass when nothing has come for a while. */
  readonly pauses: Queue<Appointment>;
  readonly immediates: Queue<Appointment>;
}

/** @param manual which of the timers the test keeps in its hand; the others are the real ones */
export function createManualTimer(manual: 'timeouts' | 'pauses' | 'immediates'): ManualTimer {
  const timeouts = createQueue<Appointment>();
  const pauses = createQueue<Appointment>();
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
    pauses,
    immediates,
    setTimeout(callback, milliseconds) {
      const kind = milliseconds === idleMilliseconds ? 'pauses' : 'timeouts';
      if (kind !== manual) return realTimer.setTimeout(callback, milliseconds);
      return make(kind === 'pauses' ? pauses : timeouts)(callback);
    },
    setImmediate: manual === 'immediates' ? make(immediates) : realTimer.setImmediate,
  };
}
