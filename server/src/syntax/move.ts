import { late } from '../text/late.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import type { Slice } from '../text/slice.ts';
import type { Block, Cell, Heading, Row, Table } from './nodes.ts';

/** The same blocks as they stand `by` units further on. */
export const moveBlocks = (blocks: readonly Block[], by: number): readonly Block[] =>
  by === 0 ? blocks : blocks.map((block) => moveBlock(block, by));

function moveBlock(block: Block, by: number): Block {
  if (block.kind === 'table') return moveTable(block, by);
  if (block.kind === 'heading') return moveHeading(block, by);
  return { kind: block.kind, start: block.start + by, end: block.end + by, slice: moveSlice(block.slice, by) };
}

const moveHeading = (heading: Heading, by: number): Heading => ({
  kind: 'heading',
  start: heading.start + by,
  end: heading.end + by,
  section: heading.section,
  number: heading.number,
  quality: heading.quality,
  numeral: heading.numeral,
  isArabic: heading.isArabic,
  isBracketed: heading.isBracketed,
  numeralRange: moveRange(heading.numeralRange, by),
  title: moveSlice(heading.title, by),
});

/** Most of those who ask for a table never ask for its rows, so they are moved when somebody does. */
const moveTable = ({ kind, layout, start, end, rows }: Table, by: number): Table =>
  withRows(
    { kind, layout, start: start + by, end: end + by },
    { rows: once(() => rows.map((row) => moveRow(row, by))) },
  );

const withRows = late('rows');

const moveRow = ({ start, end, cells, lineStart }: Row, by: number): Row => ({
  start: start + by,
  end: end + by,
  cells: cells.map((cell) => moveCell(cell, by)),
  lineStart: lineStart + by,
});

const moveCell = ({ start, end, text, column, note }: Cell, by: number): Cell => ({
  start: start + by,
  end: end + by,
  text,
  column,
  note,
});

/** A range behind text that has become longer by so many UTF-16 units; shorter where that is negative. */
export const moveRange = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by });

const moveSlice = ({ start, end, text, offsets }: Slice, by: number): Slice => ({
  start: start + by,
  end: end + by,
  text,
  offsets: offsets?.map((offset) => offset + by),
});
