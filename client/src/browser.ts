import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateShared } from './extension.ts';

/** VS Code in a browser: the server is a worker of the page. */
export function activate(context: ExtensionContext): void {
  activateShared(context, async (options) => {
    const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
    return new LanguageClient('nianbao', '年报 Nianbao', new Worker(server.toString(true)), options);
  });
}
