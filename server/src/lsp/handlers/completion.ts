import type { CompletionItem } from 'vscode-languageserver';
import { type Completion, loadFeatures, plainText, snippetText } from '../../service.ts';
import { completionNumber, snippetFormat } from '../protocol.ts';
import { snapshotOf } from '../session.ts';
import { toRange } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';

/** What is lacking where the writer is: sections, tables, rows, usual sentences. */
export const completion: Handler = {
  capability: () => ({ completionProvider: { triggerCharacters: ['|', '、'], resolveProvider: true } }),
  serve(session) {
    const { client, connection, documents, guard } = session;
    answer(session, 'textDocument/completion', NOTHING, ({ parameters, features, lines, language, document }) => {
      const items = features.completions(lines.offsetAt(parameters.position)).map(
        ({ kind, label, detail, range, filterText, pieces, words, about }, rank): CompletionItem => ({
          label: label[language],
          kind: kinds[kind],
          detail: detail[language],
          filterText,
          sortText: String(rank).padStart(4, '0'),
          ...(rank === 0 && { preselect: true }),
          textEdit: {
            range: toRange(range, lines),
            newText: client.readsSnippets ? snippetText(pieces) : plainText(pieces),
          },
          ...(client.readsSnippets && { insertTextFormat: snippetFormat }),
          ...(words !== undefined && { documentation: words }),
          ...(about !== undefined && { data: { uri: document.uri, ...about } }),
        }),
      );
      // Asked again with each character: what is written out is offered no longer.
      return { isIncomplete: items.length > 0, items };
    });
    connection.onRequest('completionItem/resolve', async (item) => {
      const { uri, ...about } = item.data ?? {};
      const document = typeof uri === 'string' ? documents.get(uri) : undefined;
      if (document === undefined) return item;
      return guard.task('completionItem/resolve', item, async () => {
        const { snapshot, language } = await snapshotOf(session, document);
        const words = snapshot
          .ask(await loadFeatures())
          .aboutCompletion(about)
          .map((message) => message[language]);
        if (words.length === 0) return item;
        const value = words.join('\n\n');
        const documentation = client.readsMarkdownInCompletions ? { kind: 'markdown' as const, value } : value;
        return { ...item, documentation };
      });
    });
  },
};

const NOTHING = { isIncomplete: false, items: [] };

const kinds: Readonly<Record<Completion['kind'], 1 | 5 | 9 | 17 | 22>> = {
  // Not a snippet: editors sort those on their own, behind all others here (package.json), and the whole report comes first.
  report: completionNumber.file,
  section: completionNumber.module,
  table: completionNumber.struct,
  sentence: completionNumber.text,
  'last-year': completionNumber.text,
  row: completionNumber.field,
  label: completionNumber.field,
};
