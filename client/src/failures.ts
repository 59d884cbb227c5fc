import { l10n, window } from 'vscode';
import { NotStarted } from './start.ts';

/** Runs a command; where it fails, the user is told in plain words. */
export async function telling(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    tellFailure(error);
  }
}

/** What was made of a text fits it no longer. */
export function tellChanged(): void {
  window.showWarningMessage(l10n.t('The file has just been changed. Please try again.'));
}

/** The server gave no answer; why, it has logged. */
export function tellUnanswered(): void {
  window.showErrorMessage(
    l10n.t(
      'The report checker could not do this. Try again; if that does not help, reload the window. The reason is in the Output panel, under “年报 Nianbao”.',
    ),
  );
}

function tellFailure(error: unknown): void {
  if (error instanceof NotStarted) return;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'number') {
    const words = error instanceof Error ? error.message : String(error);
    window.showErrorMessage(l10n.t('This could not be done: {0}', words));
  } else if (overtaken.includes(code)) tellChanged();
  else tellUnanswered();
}

/** The numbers by which the protocol says that a request was cancelled, or its document changed meanwhile. */
const overtaken: readonly number[] = [-32800, -32801, -32802];
