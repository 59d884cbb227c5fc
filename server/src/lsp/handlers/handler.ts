import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFacts } from '../from-protocol.ts';
import type { Session } from '../session.ts';

/** One thing that the server does for a client. */
export interface Handler {
  /** What the server says of it in its answer to `initialize`; {} where this client has no use for it. */
  capability(client: ClientFacts): ServerCapabilities;
  /** Answers the client from now on. Called once, whether or not the capability was told. */
  serve(session: Session): void;
}
