import type { ResponseError } from 'vscode-jsonrpc';
import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, OtherDocument } from '../../rules/finding.ts';
import { type Features, loadFeatures } from '../../service.ts';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import type { TextRange } from '../../text/range.ts';
import type { DocumentSettings } from '../document-settings.ts';
import type { ClientRequests } from '../protocol.ts';
import { type Session, snapshotOf } from '../session.ts';
import { toRange } from '../to-protocol.ts';

/** What a handler of a request about one document works with. */
export interface Asked<P> {
  readonly parameters: P;
  readonly document: TextDocument;
  readonly features: Features;
  readonly lines: LineIndex;
  readonly language: Language;
  readonly settings: DocumentSettings;
}

/** The requests about one document. */
type DocumentMethod = {
  [M in keyof ClientRequests]: ClientRequests[M]['parameters'] extends { readonly textDocument: { uri: string } }
    ? M
    : never;
}[keyof ClientRequests];

type Answer<M extends DocumentMethod> = ClientRequests[M]['result'] | ResponseError<void>;

/**
 * Answers a request from what is known of the document. `empty` is the answer where it is not open, and after a crash;
 * an answer that an edit overtook is refused. A large document that nobody asked for gets `held`, or the empty answer.
 */
export function answer<M extends DocumentMethod>(
  session: Session,
  method: M,
  empty: ClientRequests[M]['result'],
  work: (asked: Asked<ClientRequests[M]['parameters']>) => Answer<M> | Promise<Answer<M>>,
  held?: (document: TextDocument) => Promise<ClientRequests[M]['result']>,
): void {
  session.connection.onRequest(
    method,
    session.guard.request<ClientRequests[M]['parameters'], Answer<M>>({
      place: method,
      empty,
      async handle(document, parameters) {
        if (session.largeFiles.isHeld(document)) return held?.(document) ?? empty;
        const { snapshot, lines, language, settings } = await snapshotOf(session, document);
        return work({ parameters, document, features: snapshot.ask(await loadFeatures()), lines, language, settings });
      },
    }),
  );
}

/** The location of a range in the document that was asked about, or in another one. */
export function toLocation(
  { document, lines }: Pick<Asked<unknown>, 'document' | 'lines'>,
  { range, document: other }: { readonly range: TextRange; readonly document?: OtherDocument },
): Location {
  return other === undefined
    ? { uri: document.uri, range: toRange(range, lines) }
    : { uri: other.uri, range: toRange(range, createLineIndex(other.text)) };
}
