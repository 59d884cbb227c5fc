import type { BaseLanguageClient } from 'vscode-languageclient';

/** Tells the server that this client can do something which no protocol has a name for; it is ours. To be called before the start. */
export function announce(client: BaseLanguageClient, name: `nianbao${string}`): void {
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...capabilities.experimental, [name]: true };
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  });
}
