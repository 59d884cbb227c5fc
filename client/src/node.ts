import type { ExtensionContext } from 'vscode';
import { activateShared } from './extension.ts';

/** VS Code on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  activateShared(context, async (options) => {
    // Loaded with the first report only: most files that wake the extension are none.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('dist/server.mjs');
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
  });
}
