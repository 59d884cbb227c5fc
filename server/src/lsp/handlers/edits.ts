import { snippetText } from '../../service.ts';
import { toTextEdits } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';
import { heldWords } from './large-files.ts';

/** What the client's commands change; they apply it themselves. */
export const edits: Handler = {
  capability: () => ({}),
  serve(session) {
    answer(
      session,
      'nianbao/edits',
      null,
      ({ parameters, features, lines, language, document: { version } }) => {
        switch (parameters.command) {
          case 'computeTotals':
            return { version, edits: toTextEdits(features.computeTotals(), lines), refused: [] };
          case 'fillBlanks':
            return { version, edits: toTextEdits(features.fillBlanks(), lines), refused: [] };
          case 'convertTables': {
            const { edits: converted, refused } = features.convertTables(parameters.arguments[0]);
            return {
              version,
              edits: toTextEdits(converted, lines),
              refused: refused.map(({ reason }) => reason[language]),
            };
          }
          case 'insertTable':
            return {
              version,
              edits: [],
              refused: [],
              snippet: snippetText(features.tableSnippet(...parameters.arguments)),
            };
          default:
            return null;
        }
      },
      async ({ uri, version }) => {
        const language = (await session.settings.of(uri)).language ?? session.client.language;
        return { version, edits: [], refused: [heldWords[language]] };
      },
    );
  },
};
