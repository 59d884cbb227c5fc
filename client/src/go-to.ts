import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, Location, StaticFeature } from 'vscode-languageclient';

/** Lets the server show places: what is written over a table leads to the figure that it speaks of. */
export function goToPlaces(context: ExtensionContext, client: BaseLanguageClient): void {
  client.registerFeature(capability);
  context.subscriptions.push(
    commands.registerCommand('nianbao.goTo', async (location: Location) => {
      const { uri, range } = client.protocol2CodeConverter.asLocation(location);
      await window.showTextDocument(uri, { selection: range });
    }),
  );
}

/** Tells the server that `nianbao.goTo` is there. */
const capability: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, nianbaoGoTo: true };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
