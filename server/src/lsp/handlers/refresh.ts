import type { Session } from '../session.ts';

/** Has the client ask anew once settings have changed. */
export function refreshOnSettings(
  { settings, guard, connection }: Session,
  method: 'workspace/inlayHint/refresh' | 'workspace/codeLens/refresh',
): void {
  settings.onDidChange(() => {
    guard.task(method, undefined, () => connection.sendRequest(method, undefined));
  });
}
