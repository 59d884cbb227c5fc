import type { InlayHint } from 'vscode-languageserver';
import { toRange } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';
import { refreshOnSettings } from './refresh.ts';

/** The expected figure beside a wrong or empty one. */
export const inlayHints: Handler = {
  capability: () => ({ inlayHintProvider: true }),
  serve(session) {
    answer(session, 'textDocument/inlayHint', [], ({ features, lines, language, settings, parameters: { range } }) => {
      if (!settings.inlayHints) return [];
      const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      return features.hints(within).map(
        ({ offset, label, tooltip, range: figure, expected }): InlayHint => ({
          position: lines.positionAt(offset),
          label: label[language],
          tooltip: tooltip[language],
          paddingLeft: true,
          textEdits: [{ range: toRange(figure, lines), newText: expected }],
        }),
      );
    });
    if (session.client.refreshesInlayHints) refreshOnSettings(session, 'workspace/inlayHint/refresh');
  },
};
