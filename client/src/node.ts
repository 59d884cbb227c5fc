import type { ExtensionContext } from 'vscode';
import { activateShared } from './extension.ts';

/** VS Code on the desktop and on remote machines: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  activateShared(context, async (options) => {
    // Loaded with the first report only: most files that wake the extension are none.
    const { createProcessClient } = await import('./protocol-node.ts');
    return createProcessClient(context.asAbsolutePath('dist/server.mjs'), options);
  });
}
