export type LogError = (place: string, error: unknown) => void;

/**
 * Logs the first error of each place. A rule that throws does so at every keystroke: one entry tells it all,
 * a thousand hide what else is in the log.
 */
export function createErrorLog(write: (message: string) => void): LogError {
  const seen = new Set<string>();
  return (place, error) => {
    if (seen.has(place)) return;
    seen.add(place);
    write(`${place}: ${describe(error)}`);
  };
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
