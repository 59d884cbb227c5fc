import type { Memento, Uri } from 'vscode';

export type Decision = 'yes' | 'no';

/** What the user has answered when asked whether a file is a report. */
export interface Decisions {
  of(uri: Uri): Decision | undefined;
  remember(uri: Uri, decision: Decision): Thenable<void>;
  mayAsk(): boolean;
  neverAskAgain(): Thenable<void>;
}

/**
 * Answers about a file stay with the workspace; the wish never to be asked goes with the user. A text that was never saved has
 * a name that the next one will have too: nothing is remembered of it.
 */
export function createDecisions(workspaceState: Memento, globalState: Memento): Decisions {
  const key = (uri: Uri) => `report:${uri.toString()}`;
  return {
    of: (uri) => workspaceState.get<Decision>(key(uri)),
    remember: async (uri, decision) => {
      if (uri.scheme !== 'untitled') await workspaceState.update(key(uri), decision);
    },
    mayAsk: () => globalState.get<boolean>(neverAsk) !== true,
    neverAskAgain: () => globalState.update(neverAsk, true),
  };
}

const neverAsk = 'neverAskWhetherReport';
