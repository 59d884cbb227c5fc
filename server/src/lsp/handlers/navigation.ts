import { toRange } from '../to-protocol.ts';
import { answer, toLocation } from './answer.ts';
import type { Handler } from './handler.ts';

/** From a total to its parts and back, to last year's report, and all cells that belong together. */
export const navigation: Handler = {
  capability: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  serve(session) {
    answer(session, 'textDocument/definition', [], (asked) =>
      asked.features
        .definitions(asked.lines.offsetAt(asked.parameters.position))
        .map((target) => toLocation(asked, target)),
    );
    answer(session, 'textDocument/references', [], (asked) =>
      asked.features
        .references(asked.lines.offsetAt(asked.parameters.position))
        .map((target) => toLocation(asked, target)),
    );
    answer(session, 'textDocument/documentHighlight', [], ({ features, lines, parameters: { position } }) =>
      features.highlights(lines.offsetAt(position)).map((range) => ({ range: toRange(range, lines) })),
    );
  },
};
