import type { Session } from '../session.ts';

/** Has the client ask anew once settings have changed, or a large file is checked after all. */
export function refreshOnChange(
  { settings, largeFiles, guard, connection }: Session,
  method: 'workspace/inlayHint/refresh' | 'workspace/codeLens/refresh' | 'workspace/semanticTokens/refresh',
): void {
  const refresh = (): void => {
    guard.task(method, undefined, () => connection.sendRequest(method, undefined));
  };
  settings.onDidChange(refresh);
  largeFiles.onDidRelease(refresh);
}
