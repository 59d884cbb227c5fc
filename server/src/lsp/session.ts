import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../rules/finding.ts';
import type { ReportService } from '../service.ts';
import type { Configs } from './configs.ts';
import type { DocumentSettings, DocumentSettingsStore } from './document-settings.ts';
import type { Documents } from './documents.ts';
import type { WorkspaceFiles } from './files.ts';
import type { ClientFacts } from './from-protocol.ts';
import type { Guard } from './guard.ts';
import type { LargeFiles } from './large-files.ts';
import type { PreviousReports } from './previous.ts';
import type { Connection } from './protocol.ts';
import type { Timer } from './runtime.ts';
import type { DocumentSnapshot, Snapshots } from './snapshots.ts';

/** What every handler works with, from the client's `initialize` on. */
export interface Session {
  readonly connection: Connection;
  /** The reports that are open. */
  readonly documents: Documents;
  /** The configurations that are open. */
  readonly configDocuments: Documents;
  readonly client: ClientFacts;
  readonly timer: Timer;
  readonly settings: DocumentSettingsStore;
  readonly configs: Configs;
  readonly files: WorkspaceFiles;
  readonly service: ReportService;
  readonly snapshots: Snapshots;
  readonly previous: PreviousReports;
  readonly largeFiles: LargeFiles;
  readonly guard: Guard;
  /** The URI of a rule's page, as this client can open it; undefined where it has no way to. */
  readonly rulePage: (rule: string, language: Language) => string | undefined;
}

export interface KnownDocument extends DocumentSnapshot {
  readonly language: Language;
  readonly settings: DocumentSettings;
  /** Last year's report that it is held against. */
  readonly previousUri: string | undefined;
}

/** What is known of a document as it stands now, under the settings that hold for it. */
export async function snapshotOf(session: Session, document: TextDocument): Promise<KnownDocument> {
  const settings = await session.settings.of(document.uri);
  // Files that are only looked at are not held against others.
  const isOpen = session.documents.get(document.uri) === document;
  const previous = isOpen ? await session.previous.of(document, settings) : undefined;
  const language = settings.language ?? session.client.language;
  return {
    ...session.snapshots.of(document, settings.check, previous),
    language,
    settings,
    previousUri: previous?.uri,
  };
}
