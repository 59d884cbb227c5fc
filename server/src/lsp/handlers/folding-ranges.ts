import type { FoldingRange } from 'vscode-languageserver';
import { toRange } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';

/** Sections, sub-headings, tables and comments fold. */
export const foldingRanges: Handler = {
  capability: () => ({ foldingRangeProvider: true }),
  serve(session) {
    answer(session, 'textDocument/foldingRange', [], ({ features, lines }): FoldingRange[] => {
      const found: FoldingRange[] = [];
      for (const fold of features.folds()) {
        const { start, end } = toRange(fold, lines);
        if (end.line === start.line) continue;
        const characters = { startCharacter: lines.lineEnd(start.line), endCharacter: end.character };
        found.push({
          startLine: start.line,
          endLine: end.line,
          ...(!session.client.foldsLinesOnly && characters),
          ...(fold.kind === 'comment' && { kind: 'comment' }),
        });
      }
      return found;
    });
  },
};
