import fc from 'fast-check';
import { type FigureOptions, type Scale, units } from './figures.ts';
import type { FormId } from './form-labels.ts';
import { type Layout, layouts } from './render/index.ts';
import type { Style } from './render/style.ts';

// The generator behind fast-check: it shrinks to smaller seeds and fewer options, which is enough to see what is to blame.

const figureOptionsArbitrary: fc.Arbitrary<FigureOptions> = fc.record(
  {
    form: fc.constantFrom<FormId>('2021', '2019'),
    unit: fc.constantFrom(...units),
    scale: fc.constantFrom<Scale>('zero', 'small', 'medium', 'large'),
    zeros: fc.constantFrom('written' as const, 'blank' as const, 'blank-everywhere' as const),
    regulations: fc.constantFrom('0' as const, '/' as const, '—' as const, '无' as const, '' as const),
    feeDecimals: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    changes: fc.constantFrom('chinese' as const, 'sign' as const),
    amount: fc.constantFrom('万元' as const, '元' as const, 'bare' as const),
  },
  { requiredKeys: [] },
);

/** What `makeFigures` takes: short enough to read in a failing test, unlike the figures themselves. */
export interface FigureChoice {
  readonly seed: number;
  readonly options: FigureOptions;
}

export const figureChoiceArbitrary: fc.Arbitrary<FigureChoice> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  options: figureOptionsArbitrary,
});

export const layoutArbitrary: fc.Arbitrary<Layout> = fc.constantFrom(...layouts);

/** Any knobs together, of any layout: also what no single page would do at once. */
export const styleArbitrary: fc.Arbitrary<Style> = fc.record(
  {
    brackets: fc.constantFrom('full' as const, 'half' as const),
    labelBreak: fc.constantFrom(' ', '　', '\u00a0'),
    spread: fc.boolean(),
    numberBlank: fc.boolean(),
    digits: fc.constantFrom('ascii' as const, 'full-width' as const, 'thousands' as const),
    headings: fc.constantFrom('plain' as const, 'markdown' as const, 'bold' as const, 'spaced' as const),
    indent: fc.constantFrom('', '　　', '    '),
    blankLines: fc.constantFrom(0 as const, 1 as const, 2 as const),
    newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    byteOrderMark: fc.boolean(),
    strayBlanks: fc.boolean(),
    longTitles: fc.boolean(),
    merged: fc.constantFrom('dropped' as const, 'blank' as const, 'repeated' as const),
    leadingPipe: fc.boolean(),
    trailingPipe: fc.boolean(),
    tight: fc.boolean(),
    filler: fc.boolean(),
    bold: fc.boolean(),
    split: fc.boolean(),
    blankLineEvery: fc.integer({ min: 1, max: 20 }),
    repeatHeaderAfter: fc.integer({ min: 4, max: 20 }),
    trimmed: fc.boolean(),
    cellEnd: fc.constantFrom(' |' as const, '|' as const, '' as const),
    spacedLines: fc.boolean(),
    minified: fc.boolean(),
    attributes: fc.boolean(),
    nested: fc.boolean(),
    headerCells: fc.boolean(),
    layoutTable: fc.boolean(),
    uppercaseTags: fc.boolean(),
    measure: fc.constantFrom('characters' as const, 'display' as const),
    numberLine: fc.constantFrom(
      'first' as const,
      'middle' as const,
      'last' as const,
      'own' as const,
      'between' as const,
    ),
    groups: fc.constantFrom('own-line' as const, 'inline' as const, 'vertical' as const),
    numbers: fc.constantFrom('left' as const, 'centre' as const, 'right' as const),
    pageLines: fc.integer({ min: 20, max: 60 }),
    formFeed: fc.boolean(),
    pageShift: fc.integer({ min: 0, max: 9 }),
    pageStretch: fc.integer({ min: 0, max: 3 }),
    rowGap: fc.integer({ min: 0, max: 2 }),
    labelWidth: fc.constantFrom('narrow' as const, 'wide' as const),
    repeatHeaders: fc.boolean(),
    quotes: fc.constantFrom('“”' as const, '""' as const, '「」' as const),
    title: fc.constantFrom('one-line' as const, 'two-lines' as const),
    wrapAt: fc.integer({ min: 30, max: 46 }),
    furniture: fc.boolean(),
    captions: fc.boolean(),
    ownLineSubheadings: fc.boolean(),
    lineTail: fc.constantFrom('  ', '\t', '　'),
    fiveColumns: fc.boolean(),
    delimiterRow: fc.constantFrom('---' as const, ':---:' as const, '----------' as const),
    emptyHeader: fc.boolean(),
    quotedBreaks: fc.boolean(),
    blankCells: fc.constantFrom('line' as const, 'absent' as const),
    page: fc.constantFrom('document' as const, 'fragment' as const, 'markdown' as const),
    indented: fc.boolean(),
    openTags: fc.boolean(),
    word: fc.boolean(),
    bandTables: fc.boolean(),
    headingTags: fc.boolean(),
    blankHtml: fc.constantFrom('', '<br>', '&nbsp;'),
    reviewRoom: fc.integer({ min: 2, max: 4 }),
  },
  { requiredKeys: [] },
);
