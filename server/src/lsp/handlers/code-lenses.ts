import type { CodeLens } from 'vscode-languageserver';
import { goToCommand } from '../protocol.ts';
import { toRange } from '../to-protocol.ts';
import { answer, toLocation } from './answer.ts';
import type { Handler } from './handler.ts';
import { refreshOnChange } from './refresh.ts';

/** How the relations of each table stand, over the table; a click leads to the first that fails. */
export const codeLenses: Handler = {
  capability: () => ({ codeLensProvider: {} }),
  serve(session) {
    answer(session, 'textDocument/codeLens', [], (asked) => {
      if (!asked.settings.codeLens) return [];
      return asked.features.lenses().map(({ range, title, failing }): CodeLens => {
        const start = toRange({ start: range.start, end: range.start }, asked.lines);
        const goes = failing !== undefined && session.client.goesToPlaces;
        const command = goes
          ? { command: goToCommand, arguments: [toLocation(asked, { range: failing })] }
          : { command: '' };
        return { range: start, command: { title: title[asked.language], ...command } };
      });
    });
    if (session.client.refreshesCodeLenses) refreshOnChange(session, 'workspace/codeLens/refresh');
  },
};
