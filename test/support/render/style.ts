import type { Grid, Merged } from './grid.ts';

/** How table labels and figures are spelled; every layout knows these. */
export interface SpellingStyle {
  /** `half` writes brackets, commas and colons of the labels in half width, as many web editors do. */
  readonly brackets?: 'full' | 'half';
  /** What stands in the middle of labels that are broken in narrow columns: `商业 企业`, `商业<br>企业`. */
  readonly labelBreak?: string;
  /** Blanks between the letters of short labels: `总 计`. */
  readonly spread?: boolean;
  /** A blank after the number of a label: `1. 属于国家秘密`, `（一） 予以公开`. */
  readonly numberBlank?: boolean;
  /** What stands behind the numbers of table 3 in place of the full stop, `1、属于国家秘密`; `none` leaves out all numbers of its labels. */
  readonly numberMark?: '、' | '．' | 'none';
  /** The quotation marks of “三安全一稳定”. */
  readonly quotes?: '“”' | '""' | '「」';
  readonly digits?: 'ascii' | 'full-width' | 'thousands' | 'full-width-thousands';
  /** What is put around a figure, such as a stray no-break space. */
  readonly figurePadding?: string;
  /** What follows the counts of tables 3 and 4: `12件`. */
  readonly figureUnit?: string;
  /** Invisible characters that web editors leave in labels. */
  readonly labelNoise?: string;
  /** Labels read wrong by a scanner: one character is another. */
  readonly misread?: boolean;
  /** Every so many row labels of table 3 are lost, their cells with them. */
  readonly lostLabelEvery?: number;
}

/** How the lines of text around the tables look. */
export interface TextStyle {
  readonly headings?: 'plain' | 'markdown' | 'bold' | 'spaced';
  /** What stands before each paragraph, such as two ideographic spaces. */
  readonly indent?: string;
  readonly blankLines?: 0 | 1 | 2;
  readonly newline?: '\n' | '\r\n' | '\r';
  readonly byteOrderMark?: boolean;
  /** Stray no-break spaces in the running text. */
  readonly strayBlanks?: boolean;
  /** Hard line breaks in the prose after so many columns. */
  readonly wrapAt?: number;
  readonly preamble?: boolean;
  readonly longTitles?: boolean;
  readonly finalNewline?: boolean;
  /** The unit on the first line of the title, the rest on a second one; or no title at all. */
  readonly title?: 'one-line' | 'two-lines' | 'none';
  /** What web pages leave around the text: navigation, sources, share buttons. */
  readonly furniture?: boolean;
  /** A sentence before each table and a note after it. */
  readonly captions?: boolean;
  /** `（一）主动公开` on a line of its own before its text. */
  readonly ownLineSubheadings?: boolean;
  /** Blanks at the end of every line. */
  readonly lineTail?: string;
}

export type TableLayout = 'pipe' | 'tab' | 'cell-per-line' | 'glued' | 'spaced' | 'aligned' | 'html';

/** Knobs of the single layouts; a layout reads those it knows. */
export interface TableStyle {
  readonly merged?: Merged;
  /** Single tables in another layout than the rest. */
  readonly tables?: Partial<Readonly<Record<Grid['table'], TableLayout>>>;
  /** 2019 form, table 2: five columns, as some word processors lay it out. */
  readonly fiveColumns?: boolean;
  /** pipe: `| a | b |`. */
  readonly leadingPipe?: boolean;
  readonly trailingPipe?: boolean;
  readonly tight?: boolean;
  /** pipe, tab, cell-per-line: the blank cells that merging has left over stand at the end of the row: `|||`. */
  readonly filler?: boolean;
  /** pipe: GFM delimiter row after the first header row. */
  readonly delimiterRow?: '' | '---' | ':---:' | '----------';
  readonly bold?: boolean;
  /** pipe: one small table per band, group and block, with sub-headings between. */
  readonly split?: boolean;
  /** A blank line after every so many rows. */
  readonly blankLineEvery?: number;
  /** pipe, tab: the page ends after every so many rows, its number between empty lines. */
  readonly pageNumberEvery?: number;
  /** The header rows are repeated after so many rows, as Word does at a page break. */
  readonly repeatHeaderAfter?: number;
  /** pipe: a header row of blank cells above the real ones, which converters make up. */
  readonly emptyHeader?: boolean;
  /** tab: cells that hold a line break stand in quotation marks, as spreadsheets copy them. */
  readonly quotedBreaks?: boolean;
  /** tab: no blanks at the end of the lines, as editors trim them. */
  readonly trimmed?: boolean;
  /** glued, tab, spaced: the rows of a table stand behind each other on one line. */
  readonly rowsRunOn?: boolean;
  /** cell-per-line: what ends each cell. */
  readonly cellEnd?: ' |' | '|' | '';
  /** cell-per-line: blank lines after each line. */
  readonly spacedLines?: boolean;
  /** cell-per-line: blank cells leave an empty line, or nothing at all. */
  readonly blankCells?: 'line' | 'absent';
}

export interface HtmlStyle {
  /** `markdown`: only the tables are HTML. */
  readonly page?: 'document' | 'fragment' | 'markdown';
  /** Every tag on its own indented line, the text of the cells too. */
  readonly indented?: boolean;
  /** Cells and rows that are not closed. */
  readonly openTags?: boolean;
  /** What word processors save: comments, empty paragraphs, a font around each letter group. */
  readonly word?: boolean;
  /** Table 2 as one table per band. */
  readonly bandTables?: boolean;
  readonly minified?: boolean;
  readonly attributes?: boolean;
  /** Paragraphs and spans inside the cells. */
  readonly nested?: boolean;
  readonly headerCells?: boolean;
  readonly layoutTable?: boolean;
  readonly uppercaseTags?: boolean;
  readonly headingTags?: boolean;
  /** What a blank cell holds. */
  readonly blankHtml?: string;
}

/** aligned: columns by runs of blanks, as a PDF's text gives them. */
export interface AlignedStyle {
  /** What a column of text is: a character, or a half-width place, of which a Chinese character takes two. */
  readonly measure?: 'characters' | 'display';
  /** Where the figures stand beside a label of several lines; `own` is a line of their own after, `between` amid it. */
  readonly numberLine?: 'first' | 'middle' | 'last' | 'own' | 'between';
  /** Labels that span rows: on a line of their own, beside a row, or broken down a narrow column. */
  readonly groups?: 'own-line' | 'inline' | 'vertical';
  readonly numbers?: 'left' | 'centre' | 'right';
  /** A page ends after so many lines of a table or of text. */
  readonly pageLines?: number;
  readonly pageNumber?: '- n -' | '-n-' | '— n —' | 'n' | '第 n 页';
  readonly formFeed?: boolean;
  /** Every second page is indented by so many columns more. */
  readonly pageShift?: number;
  /** The columns are wider by so much on every second page. */
  readonly pageStretch?: number;
  /** Blank lines between the rows. */
  readonly rowGap?: number;
  readonly labelWidth?: 'narrow' | 'wide';
  /** How many characters of a header the columns of table 4 have room for. */
  readonly reviewRoom?: number;
  /** The headers of a table stand again at the top of each page. */
  readonly repeatHeaders?: boolean;
}

export type Style = SpellingStyle & TextStyle & TableStyle & HtmlStyle & AlignedStyle;
