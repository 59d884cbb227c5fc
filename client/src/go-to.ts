import { commands, type Disposable, window } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { announce } from './announce.ts';

/** Lets the server show places: what is written over a table leads to the figure that it speaks of. */
export function goToPlaces(parts: Disposable[], client: BaseLanguageClient): void {
  announce(client, 'nianbaoGoTo');
  parts.push(
    commands.registerCommand('nianbao.goTo', async (location: Location) => {
      const { uri, range } = client.protocol2CodeConverter.asLocation(location);
      await window.showTextDocument(uri, { selection: range });
    }),
  );
}
