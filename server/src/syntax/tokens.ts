import type { TextRange } from '../text/range.ts';
import type { Block, Document } from './nodes.ts';

/** A leaf of the tree. `trivia` is what no node claims: white space, line ends, pipes, tags. */
export interface Token extends TextRange {
  readonly kind: 'trivia' | 'heading' | 'subheading' | 'title' | 'furniture' | 'text' | 'cell';
}

/** The leaves in order: every offset of the text lies in exactly one of them. */
export function* tokens(document: Document): Generator<Token> {
  let at = 0;
  for (const leaf of leaves(document.blocks)) {
    if (leaf.start > at) yield { kind: 'trivia', start: at, end: leaf.start };
    if (leaf.end > leaf.start) yield leaf;
    at = Math.max(at, leaf.end);
  }
  if (at < document.text.length) yield { kind: 'trivia', start: at, end: document.text.length };
}

/** The text of the tree; `print(parse(s)) === s` for every `s`. */
export function print(document: Document): string {
  let result = '';
  for (const { start, end } of tokens(document)) result += document.text.slice(start, end);
  return result;
}

function* leaves(blocks: readonly Block[]): Generator<Token> {
  for (const block of blocks) {
    const { start, end } = block;
    if (block.kind !== 'table') {
      yield { kind: block.kind === 'paragraph' ? 'text' : block.kind, start, end };
      continue;
    }
    for (const row of block.rows)
      for (const cell of row.cells) yield { kind: 'cell', start: cell.start, end: cell.end };
  }
}
