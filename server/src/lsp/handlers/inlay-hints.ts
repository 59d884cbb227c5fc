import type { InlayHint } from 'vscode-languageserver';
import { toRange } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';
import { refreshOnChange } from './refresh.ts';

/** The expected figure beside a wrong or empty one, and blanks that line up the columns of tables on the screen. */
export const inlayHints: Handler = {
  capability: () => ({ inlayHintProvider: true }),
  serve(session) {
    answer(session, 'textDocument/inlayHint', [], ({ features, lines, language, settings, parameters: { range } }) => {
      const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      const found: InlayHint[] = [];
      for (const { offset, label, tooltip, range: figure, expected } of settings.inlayHints
        ? features.hints(within)
        : []) {
        found.push({
          position: lines.positionAt(offset),
          label: label[language],
          tooltip: tooltip[language],
          paddingLeft: true,
          // A tab behind it leaves no room: “应为 1” and the next figure 0 would read as 10.
          paddingRight: true,
          textEdits: [{ range: toRange(figure, lines), newText: expected }],
        });
      }
      for (const { offset, blanks } of settings.virtualAlignment ? features.alignment(within) : []) {
        found.push({ position: lines.positionAt(offset), label: ' '.repeat(blanks) });
      }
      return found;
    });
    if (session.client.refreshesInlayHints) refreshOnChange(session, 'workspace/inlayHint/refresh');
  },
};
