import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadFeatures } from '../../service.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { normalizeUri } from '../uri.ts';
import { answer, toLocation } from './answer.ts';
import type { Handler } from './handler.ts';

/** From a total to its parts and back, between text and tables, to last year's report, and all cells that belong together. */
export const navigation: Handler = {
  capability: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true }),
  serve(session) {
    answer(session, 'textDocument/definition', [], (asked) =>
      asked.features
        .definitions(asked.lines.offsetAt(asked.parameters.position))
        .map((target) => toLocation(asked, target)),
    );
    answer(session, 'textDocument/references', [], async (asked) => {
      const offset = asked.lines.offsetAt(asked.parameters.position);
      const own = asked.features.references(offset).map((target) => toLocation(asked, target));
      return [...own, ...(await continuations(session, asked.document, offset))];
    });
    answer(session, 'textDocument/documentHighlight', [], ({ features, lines, parameters: { position } }) =>
      features.highlights(lines.offsetAt(position)).map((range) => ({ range: toRange(range, lines) })),
    );
  },
};

/** The cells that continue a figure in the open reports of the year after. */
async function continuations(session: Session, before: TextDocument, offset: number): Promise<readonly Location[]> {
  const { documents, previous, settings, largeFiles } = session;
  const found: Location[] = [];
  for (const uri of documents.uris()) {
    const document = documents.get(uri);
    if (document === undefined || document === before || largeFiles.isHeld(document)) continue;
    const itsPrevious = await previous.of(document, await settings.of(uri));
    if (itsPrevious === undefined || normalizeUri(itsPrevious.uri) !== normalizeUri(before.uri)) continue;
    const { snapshot, lines } = await snapshotOf(session, document);
    const continued = snapshot.ask(await loadFeatures()).continuations(offset);
    found.push(...continued.map((range) => ({ uri, range: toRange(range, lines) })));
  }
  return found;
}
