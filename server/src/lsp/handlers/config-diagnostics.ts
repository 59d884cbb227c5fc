import type { Diagnostic } from 'vscode-languageserver';
import type { Language } from '../../rules/finding.ts';
import { createLineIndex } from '../../text/line-index.ts';
import type { ConfigFile } from '../config-file.ts';
import { severityNumber } from '../protocol.ts';
import { diagnosticSource, toRange } from '../to-protocol.ts';
import { normalizeUri } from '../uri.ts';
import type { Handler } from './handler.ts';

/**
 * Says what is wrong with the configurations that hold for open reports or are open themselves, in those files. Sent to all
 * clients: those that ask for the findings of reports do not ask about files that are not open.
 */
export const configDiagnostics: Handler = {
  capability: () => ({}),
  serve({ configs, configDocuments, connection, client, documents, guard, settings }) {
    /** What was sent last, by the URIs it was sent for. */
    const shown = new Set<string>();
    const opened = new Set<string>();

    const publish = (uri: string, diagnostics: Diagnostic[], version: number | null): Promise<void> =>
      connection.sendNotification('textDocument/publishDiagnostics', {
        uri,
        diagnostics,
        ...(client.readsDiagnosticVersion && version !== null && { version }),
      });
    /** As the client writes it where it is open. */
    const writtenAs = (uri: string): string => configDocuments.uris().find((open) => normalizeUri(open) === uri) ?? uri;
    const show = async (): Promise<void> => {
      const used = await configs.inUse();
      const language = (await settings.general()).language ?? client.language;
      const wrong = new Map(
        used
          .filter(({ problems }) => problems.length > 0)
          .map((config): [string, ConfigFile] => [writtenAs(config.uri), config]),
      );
      for (const uri of [...shown].filter((one) => !wrong.has(one))) {
        shown.delete(uri);
        await publish(uri, [], null);
      }
      for (const [uri, config] of wrong) {
        shown.add(uri);
        await publish(uri, toDiagnostics(config, language), config.version);
      }
    };
    // One after the other: what is found out later must not be overtaken.
    let running: Promise<void> = Promise.resolve();
    const showSoon = (): void => {
      running = running.then(() => guard.task(place, undefined, show));
    };

    documents.onDidChangeContent(({ uri }) => {
      if (opened.has(uri)) return;
      opened.add(uri);
      showSoon();
    });
    documents.onDidClose((uri) => {
      opened.delete(uri);
      showSoon();
    });
    // Changes of configurations are told of there as well, their opening and closing too.
    settings.onDidChange(showSoon);
  },
};

const place = 'config diagnostics';

function toDiagnostics({ text, problems }: ConfigFile, language: Language): Diagnostic[] {
  const lines = createLineIndex(text);
  return problems.map(({ range, severity, message }) => ({
    range: toRange(range, lines),
    severity: severityNumber[severity],
    code: 'config',
    source: diagnosticSource[language],
    message: message[language],
  }));
}
