import type { TextRange } from '../text/range.ts';
import type { Slice } from '../text/slice.ts';
import type { SectionMatch } from './lexicon.ts';
import type { PlacedStretch } from './stretch.ts';

/** The ways a table can stand in a text. Ids are part of the contract. */
export type Layout = 'pipe' | 'tab' | 'cell-per-line' | 'glued' | 'aligned' | 'html';

/** Those that show a cell even where nothing stands in it. */
export const gridLayouts: ReadonlySet<Layout> = new Set(['pipe', 'tab', 'html']);

/**
 * The tree of a text: what is written, not what it means. Nodes hold ranges into the text and never overlap; what lies
 * between them (blank lines, tags, delimiter rows) is trivia, so that `tokens()` gives back every character.
 */
export interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The text in pieces that come again when it is edited; every line lies in just one of them, but for one with headings inside. */
  readonly stretches: readonly PlacedStretch[];
}

export type Block = Heading | Subheading | Paragraph | Title | Furniture | Table;

/** One of the six headings, or one that takes part in their row. */
export interface Heading extends TextRange {
  readonly kind: 'heading';
  /** The section's id in the form; where two blocks have the same, the heading is there twice. */
  readonly section: string;
  /** The section's number in the form. */
  readonly number: number;
  readonly quality: SectionMatch['quality'];
  /** The numeral as written, undefined where there is none. */
  readonly numeral: number | undefined;
  /** Whether the numeral is 1, 2, 3 rather than 一、二、三. */
  readonly isArabic: boolean;
  /** Whether the numeral is （一）, （二）, （三）: all are then, or it would be a sub-heading. */
  readonly isBracketed: boolean;
  readonly numeralRange: TextRange;
  /** The title without numeral and marks. */
  readonly title: Slice;
}

/** `（一）`, `1.`, a Markdown heading: any heading below or beside the six. */
export interface Subheading extends TextRange {
  readonly kind: 'subheading';
  readonly slice: Slice;
}

export interface Paragraph extends TextRange {
  readonly kind: 'paragraph';
  readonly slice: Slice;
}

/** The report's own title. */
export interface Title extends TextRange {
  readonly kind: 'title';
  readonly slice: Slice;
}

/** What a web page or a printout adds: navigation, page numbers, download lists. */
export interface Furniture extends TextRange {
  readonly kind: 'furniture';
  readonly slice: Slice;
}

export interface Table extends TextRange {
  readonly kind: 'table';
  readonly layout: Layout;
  readonly rows: readonly Row[];
}

export interface Row extends TextRange {
  readonly cells: readonly Cell[];
  /** Offset of the start of the row's line: aligned columns are counted from there. */
  readonly lineStart: number;
}

/** A cell without the white space around it; an empty cell has `start === end`. */
export interface Cell extends TextRange {
  readonly text: string;
  /** Grid column, where the layout tells it (html with its spans, pipe, tab); else the index in the row. */
  readonly column: number;
  /** `digits`: a run of digits in which several numbers may be glued; `gap`: an empty line that may be an empty cell. */
  readonly note: 'digits' | 'gap' | undefined;
}

/** From a heading to the next one. `blocks` are those behind the heading. */
export interface Section extends TextRange {
  readonly heading: Heading;
  readonly blocks: readonly Exclude<Block, Heading>[];
  /** The stretch of text that the section is, where it is one and nothing but one. */
  readonly origin: PlacedStretch | undefined;
}
