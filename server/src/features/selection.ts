import type { Block } from '../syntax/nodes.ts';
import { lastStartingBy } from '../text/lists.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { holds, placeAt } from './place.ts';

/**
 * What to select step by step around an offset, the smallest first: cell, row, table, section, text; in running text
 * number, clause, sentence, paragraph, section, text. Each range holds the one before it and is larger.
 */
export function selections({ report, text }: Analysis, offset: number): readonly TextRange[] {
  const { document, sections } = report;
  const block = document.blocks[lastStartingBy(document.blocks, offset)];
  const section = sections[lastStartingBy(sections, offset)];
  const place = placeAt(report, offset);
  const inTable = place === undefined || place.kind === 'section' ? undefined : place.table;
  const row = inTable?.rows.find((one) => holds(one.range, offset));
  const steps: (TextRange | undefined)[] = [
    place?.range,
    ...(block !== undefined && holds(block, offset) ? inBlock(text, block, offset) : []),
    row?.range,
    inTable?.parts.find((part) => holds(part, offset)),
    inTable?.range,
    section,
    { start: 0, end: text.length },
  ];
  const chain: TextRange[] = [];
  for (const step of steps) {
    const inner = chain.at(-1) ?? { start: offset, end: offset };
    if (step === undefined || step.start > inner.start || step.end < inner.end) continue;
    if (step.end - step.start > inner.end - inner.start) chain.push({ start: step.start, end: step.end });
  }
  return chain;
}

function inBlock(text: string, block: Block, offset: number): readonly TextRange[] {
  if (block.kind === 'table') {
    const row = block.rows[lastStartingBy(block.rows, offset)];
    const cell = row?.cells.find((one) => holds(one, offset));
    return [...(cell === undefined ? [] : [cell]), ...(row !== undefined && holds(row, offset) ? [row] : []), block];
  }
  return [...STRETCHES.map((stretch) => around(text, block, offset, stretch)), block];
}

/** A number, a clause, a sentence: what a stretch consists of, and whether the mark behind it belongs to it. */
const STRETCHES: readonly { readonly ends: RegExp; readonly takesEnd: boolean }[] = [
  { ends: /[^\d０-９.．,，]/, takesEnd: false },
  { ends: /[，,；;：:。！？!?\n]/, takesEnd: false },
  { ends: /[。；;！？!?\n]/, takesEnd: true },
];

function around(
  text: string,
  block: TextRange,
  offset: number,
  { ends, takesEnd }: (typeof STRETCHES)[number],
): TextRange {
  let start = offset;
  while (start > block.start && !ends.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < block.end && !ends.test(text.charAt(end))) end++;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  return { start, end: takesEnd && end < block.end ? end + 1 : end };
}
