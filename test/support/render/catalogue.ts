import type { Reading } from '../compare.ts';
import type { FigureOptions } from '../figures.ts';
import type { Layout } from './index.ts';
import type { Style } from './style.ts';

/** One way of writing reports, and what must be read from it. */
export interface Rendering {
  readonly layout: Layout;
  readonly name: string;
  readonly style: Style;
  readonly reading: Reading;
  /** Rules that may speak at warning or error although the figures are right, because the layout itself is at fault. */
  readonly allowed?: readonly string[];
  readonly figures?: FigureOptions;
}

const make =
  (layout: Layout, reading: Reading, allowed?: readonly string[]) =>
  (name: string, style: Style, figures?: FigureOptions): Rendering => ({
    layout,
    name,
    style,
    reading,
    ...(allowed === undefined ? {} : { allowed }),
    ...(figures === undefined ? {} : { figures }),
  });

const pipe = make('pipe', 'exact');
const gfm = make('gfm', 'exact');
const tab = make('tab', 'exact');
const cellPerLine = make('cell-per-line', 'exact');
const aligned = make('aligned', 'exact');
const html = make('html', 'exact');
// Small tables have lost the headers above the columns, and that may be said.
const small = make('gfm', 'exact', ['table-header']);
// Digits that run together cannot always be told apart, and the engine may say so.
const glued = make('glued', 'cautious', ['table-ambiguous']);

// Scanners and converters spoil labels: that may be said, but the figures stay what they are.
const misread = (layout: Layout) => {
  const rendering = make(layout, 'exact', ['row-label', 'table-header']);
  return (name: string, style: Style) => rendering(name, { ...style, misread: true });
};
const lost = (layout: Layout) => {
  const rendering = make(layout, 'exact', ['row-label']);
  return (name: string, style: Style) => rendering(name, { ...style, lostLabelEvery: 5 });
};

const blank: FigureOptions = { zeros: 'blank' };
const blankEverywhere: FigureOptions = { zeros: 'blank-everywhere', form: '2021' };
const slash: FigureOptions = { regulations: '/', form: '2021' };
const large: FigureOptions = { scale: 'large' };

/** Spellings that every layout must bear. */
const spellings: readonly (readonly [string, Style])[] = [
  ['half-width brackets', { brackets: 'half' }],
  ['blanks in labels', { labelBreak: ' ', spread: true }],
  ['blanks after numbers', { numberBlank: true, quotes: '""' }],
  ['another mark behind numbers', { numberMark: '、' }],
  ['full-width full stops behind numbers', { numberMark: '．' }],
  ['full-width digits', { digits: 'full-width' }],
  ['thousands separators', { digits: 'thousands' }],
  ['full-width thousands separators', { digits: 'full-width-thousands', quotes: '「」' }],
  ['long section titles', { longTitles: true }],
  ['CRLF and a byte order mark', { newline: '\r\n', byteOrderMark: true }],
  ['CR alone', { newline: '\r' }],
  ['ideographic indentation', { indent: '　　', headings: 'spaced' }],
  ['no-break spaces', { indent: '\u00a0\u00a0', strayBlanks: true, figurePadding: '\u00a0' }],
  ['no blank lines', { blankLines: 0, finalNewline: false }],
  ['no preamble', { preamble: false, blankLines: 2 }],
  ['a title on two lines', { title: 'two-lines' }],
  ['no title', { title: 'none' }],
  ['what a web page leaves around', { furniture: true }],
  ['captions and notes', { captions: true }],
  ['subheadings on own lines', { ownLineSubheadings: true }],
  ['units behind figures', { figureUnit: '件' }],
  ['invisible characters', { labelNoise: '\u200b', figurePadding: '\u200b' }],
];

const everywhere = (rendering: typeof pipe, style: Style = {}): readonly Rendering[] =>
  spellings.map(([name, spelling]) => rendering(name, { ...style, ...spelling }));

export const renderings: readonly Rendering[] = [
  pipe('ragged', {}),
  pipe('ragged with filler', { filler: true }),
  pipe('merged cells blank', { merged: 'blank' }),
  pipe('merged cells repeated', { merged: 'repeated', leadingPipe: true }),
  pipe('leading pipe', { leadingPipe: true }),
  pipe('no trailing pipe', { trailingPipe: false }),
  pipe('tight', { tight: true, filler: true }),
  pipe('line break tags in labels', { labelBreak: '<br>' }),
  pipe('line breaks in long labels', { labelBreak: '\n' }),
  pipe('line breaks in long labels, leading pipe', { labelBreak: '\n', leadingPipe: true }),
  pipe('line breaks in long labels, another mark', { labelBreak: '\n', numberMark: '、', filler: true }),
  pipe('blank line in the table', { filler: true, blankLineEvery: 7 }),
  pipe('blank lines between all rows', { filler: true, blankLineEvery: 1 }),
  pipe('headers repeated after a page', { filler: true, repeatHeaderAfter: 9 }),
  pipe('page numbers between rows, merged cells blank', { merged: 'blank', pageNumberEvery: 7 }),
  pipe('page numbers between rows, blank zeros', { merged: 'blank', pageNumberEvery: 7 }, blank),
  pipe('page numbers between rows, leading pipe', { merged: 'blank', leadingPipe: true, pageNumberEvery: 6 }, blank),
  pipe('blanks at line ends', { filler: true, lineTail: '  ' }),
  pipe('five columns in table 2', { merged: 'blank', fiveColumns: true }, { form: '2019' }),
  misread('pipe')('misread labels', { filler: true }),
  lost('pipe')('lost labels', { filler: true }),
  pipe('table 3 between tabs', { filler: true, tables: { requests: 'tab' } }),
  pipe('table 2 a cell per line, table 4 in HTML', {
    filler: true,
    tables: { disclosure: 'cell-per-line', review: 'html' },
  }),
  pipe('table 3 aligned', { filler: true, tables: { requests: 'aligned' } }),
  pipe('blank zeros', { filler: true }, blank),
  pipe('blank zeros, no filler', {}, blank),
  pipe('blank zeros, merged cells blank', { merged: 'blank' }, blankEverywhere),
  pipe('blank zeros, no trailing pipe', { leadingPipe: true, trailingPipe: false, merged: 'blank' }, blank),
  pipe('slashes for 规章', { filler: true }, slash),
  pipe('large', {}, large),
  ...everywhere(pipe, { filler: true }),

  gfm('plain', {}),
  gfm('ragged', { merged: 'dropped' }),
  gfm('repeated', { merged: 'repeated' }),
  gfm('bold labels', { bold: true, delimiterRow: ':---:' }),
  gfm('line break tags', { labelBreak: '<br>', delimiterRow: '----------' }),
  small('small tables', { split: true }),
  small('small tables, blank zeros', { split: true }, blank),
  small('small tables, bold', { split: true, bold: true }),
  gfm('a header row of blank cells', { emptyHeader: true }),
  gfm('HTML tables', { page: 'markdown', tables: { disclosure: 'html', requests: 'html', review: 'html' } }),
  gfm('HTML tables, minified', {
    minified: true,
    tables: { disclosure: 'html', requests: 'html', review: 'html' },
  }),
  misread('gfm')('misread labels', {}),
  lost('gfm')('lost labels', {}),
  gfm('blank zeros', {}, blank),
  gfm('dashes for 规章', {}, { regulations: '-', form: '2021' }),
  gfm('large', {}, large),
  ...everywhere(gfm),

  tab('merged cells dropped', {}),
  tab('whole grid', { merged: 'blank' }),
  tab('merged cells repeated', { merged: 'repeated' }),
  tab('trailing tabs', { filler: true }),
  tab('no blanks at line ends', { merged: 'blank', trimmed: true }),
  tab('rows run on', { rowsRunOn: true }),
  tab('rows run on, 2019 changes', { rowsRunOn: true }, { form: '2019', changes: 'sign' }),
  tab('blank line in the table', { merged: 'blank', blankLineEvery: 8 }),
  tab('page numbers between rows', { merged: 'blank', pageNumberEvery: 7 }),
  tab('page numbers between rows, blank zeros', { merged: 'blank', pageNumberEvery: 7 }, blank),
  tab('quoted line breaks in labels', { merged: 'blank', labelBreak: '\n', quotedBreaks: true }),
  make('tab', 'exact', ['row-label', 'table-header'])('line breaks in labels', { merged: 'blank', labelBreak: '\n' }),
  tab('five columns in table 2', { merged: 'blank', fiveColumns: true }, { form: '2019' }),
  misread('tab')('misread labels', { merged: 'blank' }),
  lost('tab')('lost labels', { merged: 'blank' }),
  tab('blank zeros', {}, blank),
  tab('blank zeros, whole grid', { merged: 'blank' }, blankEverywhere),
  tab('blank zeros, trimmed', { merged: 'blank', trimmed: true }, blank),
  tab('words for 规章', {}, { regulations: '无', form: '2021' }),
  tab('large', {}, large),
  ...everywhere(tab, { merged: 'blank' }),

  cellPerLine('with pipes and filler', { filler: true }),
  cellPerLine('with pipes', {}),
  cellPerLine('with tight pipes', { cellEnd: '|', filler: true }),
  cellPerLine('without pipes', { cellEnd: '' }),
  cellPerLine('blank lines between', { cellEnd: '', spacedLines: true }),
  cellPerLine('blank lines between, with pipes', { filler: true, spacedLines: true }),
  cellPerLine('line breaks in labels', { cellEnd: '', labelBreak: '\n' }),
  cellPerLine('line breaks in numbered labels', { cellEnd: '', labelBreak: '\n', numberMark: '、' }),
  cellPerLine('line breaks in labels without numbers', { cellEnd: '', labelBreak: '\n', numberMark: 'none' }),
  misread('cell-per-line')('misread labels', { filler: true }),
  lost('cell-per-line')('lost labels', { filler: true }),
  cellPerLine('blank zeros, with pipes and filler', { filler: true }, blank),
  cellPerLine('blank zeros, with pipes', {}, blank),
  cellPerLine('blank zeros as empty lines', { cellEnd: '', blankLines: 0 }, blank),
  cellPerLine('slashes for 规章', { filler: true }, slash),
  cellPerLine('large', { filler: true }, large),
  make('cell-per-line', 'cautious', ['table-ambiguous', 'row-misaligned'])(
    'blank zeros left out',
    { cellEnd: '', blankCells: 'absent' },
    blank,
  ),
  ...everywhere(cellPerLine, { filler: true }),

  glued('plain', {}),
  glued('all zero', {}, { scale: 'zero' }),
  glued('large', {}, large),
  glued('blank zeros', {}, blank),
  glued('slashes for 规章', {}, slash),
  glued('fee with four decimals', {}, { form: '2021', feeDecimals: 4 }),
  make('glued', 'cautious', ['table-ambiguous', 'row-label', 'table-header'])('misread labels', { misread: true }),
  glued('2019 changes', {}, { form: '2019', changes: 'sign' }),
  glued('rows run on', { rowsRunOn: true }),
  glued('rows run on, large', { rowsRunOn: true }, large),
  glued('rows run on, all zero', { rowsRunOn: true }, { scale: 'zero' }),
  glued('rows run on, slashes for 规章', { rowsRunOn: true }, slash),
  glued('rows run on, 2019 changes', { rowsRunOn: true }, { form: '2019', changes: 'sign' }),
  ...everywhere(glued),

  aligned('single blanks', { tables: { disclosure: 'spaced', requests: 'spaced', review: 'spaced' } }),
  aligned('single blanks, rows run on', {
    rowsRunOn: true,
    tables: { disclosure: 'spaced', requests: 'spaced', review: 'spaced' },
  }),
  aligned('single blanks, large', { tables: { disclosure: 'spaced', requests: 'spaced', review: 'spaced' } }, large),
  make('aligned', 'cautious', ['table-ambiguous', 'row-misaligned'])(
    'single blanks, blank zeros',
    { tables: { disclosure: 'spaced', requests: 'spaced', review: 'spaced' } },
    blank,
  ),
  aligned('not broken into lines', { tables: {} }),
  misread('aligned')('misread labels', {}),
  lost('aligned')('lost labels', {}),
  aligned('by characters', {}),
  aligned('by display width', { measure: 'display' }),
  aligned('headers of table 4 broken after three', { reviewRoom: 3 }),
  aligned('headers of table 4 broken after three, by display width', { reviewRoom: 3, measure: 'display' }),
  aligned('numbers to the left', { numbers: 'left', numberLine: 'last' }),
  aligned('numbers to the right', { numbers: 'right', numberLine: 'middle', measure: 'display' }),
  aligned('narrow labels, numbers on the first line', { labelWidth: 'narrow', numberLine: 'first' }),
  aligned('narrow labels, numbers on the last line', { labelWidth: 'narrow', numberLine: 'last' }),
  aligned('narrow labels, numbers in the middle', { labelWidth: 'narrow', numberLine: 'middle', measure: 'display' }),
  aligned('narrow labels, numbers on a line of their own', { labelWidth: 'narrow', numberLine: 'own' }),
  aligned('narrow labels, numbers between', { labelWidth: 'narrow', numberLine: 'between', groups: 'own-line' }),
  aligned('groups on own lines', { groups: 'own-line', numberLine: 'own' }),
  aligned('groups down a narrow column', { groups: 'vertical', numberLine: 'between' }),
  aligned('groups down a narrow column, by display width', { groups: 'vertical', measure: 'display', rowGap: 1 }),
  aligned('pages', { pageLines: 24, pageShift: 6, pageNumber: '-n-' }),
  aligned('pages, other spacing', { pageLines: 31, pageStretch: 2, groups: 'own-line', pageNumber: '— n —' }),
  aligned('pages, bare numbers', { pageLines: 28, pageNumber: 'n', formFeed: false, measure: 'display' }),
  aligned('pages, bare numbers, blank zeros', { pageLines: 29, pageNumber: 'n', measure: 'display' }, blank),
  aligned(
    'pages, bare numbers, blank zeros, no form feeds',
    { pageLines: 29, pageNumber: 'n', formFeed: false, measure: 'display' },
    blank,
  ),
  aligned('pages, headers repeated', { pageLines: 26, repeatHeaders: true, pageNumber: '第 n 页' }),
  aligned('rows apart', { rowGap: 1, blankLines: 1 }),
  aligned('rows far apart, over pages', { rowGap: 2, pageLines: 36, groups: 'vertical', pageShift: 3 }),
  aligned('blank zeros', {}, blank),
  aligned('blank zeros, by display width, over pages', { measure: 'display', pageLines: 30 }, blank),
  aligned('blank zeros, numbers to the right', { numbers: 'right', groups: 'own-line' }, blank),
  aligned('slashes for 规章', {}, slash),
  aligned('large', { pageLines: 40 }, large),
  aligned('large, narrow', { labelWidth: 'narrow', numberLine: 'between', groups: 'own-line' }, large),
  ...everywhere(aligned),

  html('document', {}),
  html('fragment', { page: 'fragment' }),
  html('minified', { minified: true }),
  html('attributes', { attributes: true }),
  html('nested', { nested: true, attributes: true, headingTags: true }),
  html('header cells', { headerCells: true }),
  html('inside a layout table', { layoutTable: true, nested: true }),
  html('uppercase, minified fragment', { uppercaseTags: true, minified: true, page: 'fragment' }),
  html('line break tags', { labelBreak: '<br/>', nested: true }),
  html('Word', { word: true, attributes: true }),
  html('Word, uppercase, open tags', { word: true, openTags: true, uppercaseTags: true }),
  html('indented', { indented: true, nested: true }),
  html('indented, open tags', { indented: true, openTags: true, page: 'fragment' }),
  html('one table per band', { bandTables: true }),
  html('one table per band, minified', { bandTables: true, minified: true, headerCells: true }),
  html('five columns in table 2', { fiveColumns: true }, { form: '2019' }),
  misread('html')('misread labels', {}),
  lost('html')('lost labels', {}),
  html('blank zeros', {}, blank),
  html('blank zeros as empty cells', { blankHtml: '' }, blank),
  html('blank zeros as nested breaks', { blankHtml: '<br>', nested: true }, blankEverywhere),
  html('slashes for 规章', {}, slash),
  html('large', { attributes: true }, large),
  ...everywhere(html),
];
