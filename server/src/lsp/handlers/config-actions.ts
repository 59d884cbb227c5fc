import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configWith, setRuleLevel } from '../../config/edit.ts';
import { folderOf, relativePath } from '../../config/places.ts';
import { configName, readConfig } from '../../config/read.ts';
import { settingsFor } from '../../config/settings.ts';
import { createLineIndex } from '../../text/line-index.ts';
import { type Message, say } from '../../text/message.ts';
import type { ConfigFile } from '../config-file.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { normalizeUri, readablePath } from '../uri.ts';

/**
 * The change that turns a rule off for all reports of a configuration: in the one that holds for this report, or in a new one at the
 * top of the workspace. Undefined where that would be of no effect, and for clients that cannot edit other files.
 */
export async function turnOffInConfig(
  session: Session,
  document: TextDocument,
  rule: string,
): Promise<{ readonly title: Message; readonly edit: WorkspaceEdit } | undefined> {
  const { client, configs, files } = session;
  if (!client.readsDocumentChanges) return undefined;
  const report = normalizeUri(document.uri);
  const config = await configs.fileFor(report);
  const top = files.topOf(report);
  const changes =
    config !== undefined
      ? changeIn(config, report, rule, session)
      : top !== undefined && client.makesFiles
        ? newConfig(top + configName, rule)
        : undefined;
  return changes && { title: turnOff(rule), edit: { documentChanges: changes } };
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

const turnOff = (rule: string): Message =>
  say(`在配置文件 ${configName} 里关闭 ${rule}`, `Turn ${rule} off in the configuration ${configName}`);
