import type { SelectionRange } from 'vscode-languageserver';
import { toRange } from '../to-protocol.ts';
import { answer } from './answer.ts';
import type { Handler } from './handler.ts';

/** Selections that grow from a cell to its row, table and section, from a number to its sentence and paragraph. */
export const selectionRanges: Handler = {
  capability: () => ({ selectionRangeProvider: true }),
  serve(session) {
    answer(session, 'textDocument/selectionRange', null, ({ parameters: { positions }, features, lines }) =>
      positions.map((position): SelectionRange => {
        const steps = features.selections(lines.offsetAt(position)).map((step) => toRange(step, lines));
        const outermost: SelectionRange = { range: { start: position, end: position } };
        return (
          steps.reduceRight<SelectionRange | undefined>(
            (parent, range) => (parent === undefined ? { range } : { range, parent }),
            undefined,
          ) ?? outermost
        );
      }),
    );
  },
};
