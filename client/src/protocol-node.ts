import { l10n } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { restartAfterCrashes } from './restart.ts';

/** A client whose server is a Node process, started from the module given. */
export function createProcessClient(module: string, options: LanguageClientOptions): LanguageClient {
  const transport = TransportKind.ipc;
  const givenUp = l10n.t(
    'The report checker crashed several times and was not started again. Reload the window to try once more.',
  );
  return new LanguageClient(
    'nianbao',
    '年报 Nianbao',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    { ...options, errorHandler: restartAfterCrashes(Date.now, givenUp) },
  );
}
