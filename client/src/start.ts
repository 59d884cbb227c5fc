import { l10n, window } from 'vscode';

/** The server could not be started; the user knows it. */
export class NotStarted extends Error {}

/**
 * Starts what is needed many times only once. Where that fails the user is told, once for all who wait for it, and whoever needs
 * it next, or the user, starts it anew.
 */
export function startOnce<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  const startOrTell = async (): Promise<T> => {
    try {
      return await start();
    } catch (error) {
      started = undefined;
      tell(error);
      throw new NotStarted('the report checker could not start', { cause: error });
    }
  };
  const tell = async (error: unknown): Promise<void> => {
    const again = l10n.t('Try Again');
    const reason = error instanceof Error ? error.message : String(error);
    const words = l10n.t(
      'The report checker could not start. If it does not start on another try either, reload the window or install the extension anew. ({0})',
      reason,
    );
    // Whoever needs it is told of the next failure too.
    if ((await window.showErrorMessage(words, again)) === again) startedOnce().catch(() => {});
  };
  const startedOnce = (): Promise<T> => {
    started ??= startOrTell();
    return started;
  };
  return startedOnce;
}
