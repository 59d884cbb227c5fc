import { toRange } from '../to-protocol.ts';
import { answer, toLocation } from './answer.ts';
import type { Handler } from './handler.ts';

/** Web addresses, and last year's report. */
export const documentLinks: Handler = {
  capability: () => ({ documentLinkProvider: {} }),
  serve(session) {
    answer(session, 'textDocument/documentLink', [], (asked) =>
      asked.features.links().map((link) => {
        const range = toRange(link.range, asked.lines);
        if (link.kind === 'address') return { range, target: link.target };
        const { uri, range: there } = toLocation(asked, { range: link.at, document: link.document });
        // The fragment by which editors find a line.
        return { range, target: `${uri}#L${there.start.line + 1}` };
      }),
    );
  },
};
