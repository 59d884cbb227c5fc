import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configWith, setRuleLevel } from '../../config/edit.ts';
import { folderOf, relativePath } from '../../config/places.ts';
import { configName, readConfig } from '../../config/read.ts';
import { settingsFor } from '../../config/settings.ts';
import { createLineIndex } from '../../text/line-index.ts';
import type { ConfigFile } from '../config-file.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { normalizeUri, readablePath } from '../uri.ts';

/** Whether a rule can be turned off for all reports of a configuration, going by what is known of it: no file is read. */
export async function canTurnOffInConfig(session: Session, document: TextDocument, rule: string): Promise<boolean> {
  return changesFor(session, document, rule, await session.configs.knownFor(document.uri)) !== undefined;
}

/**
 * The change that turns a rule off for all reports of a configuration: in the one that holds for this report, or in a new one at the
 * top of the workspace. Undefined where that would be of no effect, and for clients that cannot edit other files.
 */
export async function turnOffInConfig(
  session: Session,
  document: TextDocument,
  rule: string,
): Promise<WorkspaceEdit | undefined> {
  if (!session.client.readsDocumentChanges) return undefined;
  const documentChanges = changesFor(session, document, rule, await session.configs.fileFor(document.uri));
  return documentChanges && { documentChanges };
}

function changesFor(
  session: Session,
  document: TextDocument,
  rule: string,
  config: ConfigFile | undefined,
): [TextDocumentEdit] | [CreateFile, TextDocumentEdit] | undefined {
  const { client, files } = session;
  if (!client.readsDocumentChanges) return undefined;
  const report = normalizeUri(document.uri);
  if (config !== undefined) return changeIn(config, report, rule, session);
  const top = files.topOf(report);
  return top !== undefined && client.makesFiles ? newConfig(top + configName, rule) : undefined;
}

function changeIn(
  { uri, text, version }: ConfigFile,
  report: string,
  rule: string,
  { configDocuments, service: { rules } }: Session,
): [TextDocumentEdit] | undefined {
  const edit = setRuleLevel(text, rule, 'off');
  if (edit === undefined) return undefined;
  const after = text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
  const path = readablePath(relativePath(folderOf(uri), report));
  // Where a folder of the configuration says otherwise, this would be of no effect.
  if (settingsFor(readConfig(after, rules).config, path, rules).rules[rule]?.severity !== 'off') return undefined;
  const written = configDocuments.uris().find((open) => normalizeUri(open) === uri) ?? uri;
  const range = toRange(edit.range, createLineIndex(text));
  return [{ textDocument: { uri: written, version }, edits: [{ range, newText: edit.newText }] }];
}

function newConfig(uri: string, rule: string): [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    {
      textDocument: { uri, version: null },
      edits: [{ range: { start, end: start }, newText: configWith(rule, 'off') }],
    },
  ];
}
