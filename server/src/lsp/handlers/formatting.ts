import { toTextEdits } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';

/** Tidies the white space of tables as `nianbao.format` says; prose, words and figures stay. */
export const formatting: Handler = {
  capability: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  serve(session) {
    answer(session, 'textDocument/formatting', [], ({ features, lines, settings }) =>
      toTextEdits(features.formatTables(settings.format), lines),
    );
    answer(session, 'textDocument/rangeFormatting', [], ({ features, lines, settings, parameters: { range } }) => {
      const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      return toTextEdits(features.formatTables(settings.format, within), lines);
    });
  },
};
