import type { Language } from '../rules/finding.ts';
import type { CliIo } from './io.ts';

/** A bar on the last line of the terminal. */
export interface Progress {
  /** One more file is done; draws the bar where it is time. */
  step(): void;
  /** Takes the bar away, so that something else can be written. */
  hide(): void;
}

/**
 * The bar of a run over many files, on stderr. There is none where stderr is no terminal, on a dumb one, and in a build
 * (`CI`). It has no colours, so `NO_COLOR` leaves it alone.
 */
export function createProgress(
  { stderr, environment, now }: Pick<CliIo, 'stderr' | 'environment' | 'now'>,
  total: number,
  language: Language,
): Progress {
  if (total < LEAST_FILES || environment['TERM'] === 'dumb' || environment['CI'] || !stderr.isTerminal) return none;
  let done = 0;
  let isShown = false;
  let lastDrawn = now();
  return {
    step() {
      done++;
      if (now() - lastDrawn < DRAWING_INTERVAL_MS) return;
      lastDrawn = now();
      isShown = true;
      stderr.write(bar(done, total, language));
    },
    hide() {
      if (isShown) stderr.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function bar(done: number, total: number, language: Language): string {
  const full = Math.floor((done / total) * WIDTH);
  const words = language === 'zh' ? `${done}/${total} 个文件` : `${done}/${total} files`;
  return `${CLEAR_LINE}[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${words}`;
}

const none: Progress = { step() {}, hide() {} };

const CLEAR_LINE = '\r\u001b[K';
const WIDTH = 30;
const LEAST_FILES = 20;
/** Seldom enough that drawing costs nothing, and that a short run shows no bar at all. */
const DRAWING_INTERVAL_MS = 200;
