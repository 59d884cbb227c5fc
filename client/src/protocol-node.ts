import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

/** A client whose server is a Node process, started from the module given. */
export function createProcessClient(module: string, options: LanguageClientOptions): LanguageClient {
  const transport = TransportKind.ipc;
  return new LanguageClient(
    'nianbao',
    '年报 Nianbao',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    options,
  );
}
