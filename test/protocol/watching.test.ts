import { expect, test } from 'vitest';
import { connect } from './connect.ts';
import { createFakeService } from './fake-service.ts';

test('a client that can watch is asked to watch reports and configuration', async () => {
  const client = connect(createFakeService());
  const { capabilities } = await client.initialize({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
  });
  expect(capabilities.workspace).toEqual({ workspaceFolders: { supported: true, changeNotifications: true } });
  expect(await client.registered.next()).toMatchObject({
    registrations: [
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: {
          watchers: [{ globPattern: '**/*.{txt,md,html,nianbao}' }, { globPattern: '**/.nianbao.json' }],
        },
      },
    ],
  });
});
