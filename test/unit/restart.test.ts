import { expect, test, vi } from 'vitest';
import { restartAfterCrashes } from '../../client/src/restart.ts';

// The library itself can only be loaded within VS Code.
vi.mock('vscode-languageclient/node', () => ({
  CloseAction: { DoNotRestart: 'leave', Restart: 'restart' },
  ErrorAction: { Continue: 'continue', Shutdown: 'stop' },
}));

const minute = 60_000;

test('messages that cannot be sent do not stop the client, however many', () => {
  const handler = restartAfterCrashes(() => 0, 'given up');
  for (const count of [1, 2, 4, 100])
    expect(handler.error(new Error('closed'), undefined, count)).toEqual({ action: 'continue' });
});

test('a server is started again four times in three minutes, and later anew', () => {
  let time = 0;
  const handler = restartAfterCrashes(() => time, 'given up');
  const crash = (): unknown => handler.closed();
  for (let crashes = 0; crashes < 4; crashes++) expect(crash()).toEqual({ action: 'restart' });
  expect(crash()).toEqual({ action: 'leave', message: 'given up' });
  time = 3 * minute;
  expect(crash()).toEqual({ action: 'restart' });
});
