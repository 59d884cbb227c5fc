import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFacts } from './from-protocol.ts';
import type { Guard } from './guard.ts';
import type { Timer } from './runtime.ts';
import type { SettingsStore } from './settings.ts';
import type { DocumentSnapshot, Snapshots } from './snapshots.ts';

/** What every handler works with, from the client's `initialize` on. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: ClientFacts;
  readonly timer: Timer;
  readonly settings: SettingsStore;
  readonly snapshots: Snapshots;
  readonly guard: Guard;
}

/** What is known of a document as it stands now, under the settings that hold for it. */
export async function snapshotOf(session: Session, document: TextDocument): Promise<DocumentSnapshot> {
  const { form } = await session.settings.of(document.uri);
  return session.snapshots.of(document, form);
}
