import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Documents } from './documents.ts';
import type { LogError } from './error-log.ts';
import { errorCode } from './protocol.ts';
import type { Timer } from './runtime.ts';

/** Stands between the protocol and every handler, so that none of them can take the server down or answer too late. */
export interface Guard {
  /** Wraps the handler of a request about one document. */
  request<P extends DocumentParameters, R, E = never>(
    request: GuardedRequest<P, R, E>,
  ): (parameters: P, token: CancellationToken) => Promise<R | ResponseError<E>>;
  /** Does work that nobody waits for; gives `empty` where it throws. */
  task<R>(place: string, empty: R, work: () => Promise<R>): Promise<R>;
}

export interface GuardedRequest<P, R, E> {
  /** Names the handler in the log. */
  readonly place: string;
  /** The answer for a document that is not open, and after a crash. */
  readonly empty: R;
  /** The answer where the document changed while the work was under way; ContentModified unless given. */
  readonly outdated?: () => ResponseError<E>;
  readonly handle: (document: TextDocument, parameters: P) => R | Promise<R>;
}

interface DocumentParameters {
  readonly textDocument: { readonly uri: string };
}

/** @param timer lets the messages that have already arrived be read before any work begins */
export function createGuard(documents: Documents, timer: Timer, logError: LogError): Guard {
  return {
    request({ place, empty, outdated = contentModified, handle }) {
      return async (parameters, token) => {
        const { uri } = parameters.textDocument;
        const asked = documents.get(uri)?.version;
        const refusal = () => {
          if (token.isCancellationRequested) return cancelled();
          return documents.get(uri)?.version === asked ? null : outdated();
        };
        // The engine answers in one go: what the client has sent meanwhile, a cancellation or an edit, is read here or not at all.
        await new Promise<void>((resolve) => timer.setImmediate(resolve));
        const before = refusal();
        if (before !== null) return before;
        const document = documents.get(uri);
        if (document === undefined) return empty;
        try {
          const result = await handle(document, parameters);
          return refusal() ?? result;
        } catch (error) {
          logError(place, error);
          return refusal() ?? empty;
        }
      };
    },
    async task(place, empty, work) {
      try {
        return await work();
      } catch (error) {
        logError(place, error);
        return empty;
      }
    },
  };
}

/** The answer to whoever no longer waits for one. */
export const cancelled = () => new ResponseError<never>(errorCode.requestCancelled, 'cancelled by the client');

const contentModified = () => new ResponseError<never>(errorCode.contentModified, 'the document has changed');
