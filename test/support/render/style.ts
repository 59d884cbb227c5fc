import type { GridCell, Merged } from './grid.ts';

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
  /** The quotation marks of “三安全一稳定”. */
  readonly quotes?: '“”' | '""' | '「」';
  readonly digits?: 'ascii' | 'full-width' | 'thousands' | 'full-width-thousands';
  /** What is put around a figure, such as a stray no-break space. */
  readonly figurePadding?: string;
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
}

/** Knobs of the single layouts; a layout reads those it knows. */
export interface TableStyle {
  readonly merged?: Merged;
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
  /** The header rows are repeated after so many rows, as Word does at a page break. */
  readonly repeatHeaderAfter?: number;
  /** tab: no blanks at the end of the lines, as editors trim them. */
  readonly trimmed?: boolean;
  /** glued: the rows are glued together too. */
  readonly gluedRows?: boolean;
  /** cell-per-line: what ends each cell. */
  readonly cellEnd?: ' |' | '|' | '';
  /** cell-per-line: blank lines after each line. */
  readonly spacedLines?: boolean;
  /** cell-per-line: blank cells leave an empty line, or nothing at all. */
  readonly blankCells?: 'line' | 'absent';
}

export interface HtmlStyle {
  readonly page?: 'document' | 'fragment';
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
  /** The headers of a table stand again at the top of each page. */
  readonly repeatHeaders?: boolean;
}

export type Style = SpellingStyle & TextStyle & TableStyle & HtmlStyle & AlignedStyle;

const halfWidth: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':' };

/** A label in the given spelling. */
export const spellLabel = (text: string, style: SpellingStyle): string => {
  let spelled = text;
  if (style.quotes !== undefined) spelled = spelled.replace(/“(.*?)”/, `${style.quotes[0]}$1${style.quotes[1]}`);
  if (style.labelBreak !== undefined) spelled = breakLabel(spelled, style.labelBreak);
  if (style.spread === true && /^\p{Script=Han}{2}$/u.test(spelled)) spelled = [...spelled].join(' ');
  if (style.brackets === 'half') spelled = spelled.replace(/[（），：]/g, (mark) => halfWidth[mark] ?? mark);
  if (style.numberBlank === true) spelled = spelled.replace(/^(\d\.|[（(][一二三四五六七][）)])/, '$1 ');
  return spelled;
};

// Only where narrow columns break labels in practice: the headers, and long rows. Bands and the first label level keep
// to one line.
const breakLabel = (text: string, mark: string): string => {
  const breaks = /^(结果|其他|尚未|商业|科研|社会公|法律|本年|现行有|未经复议|复议后)(?=\p{Script=Han}{2})/u;
  if (breaks.test(text) && text.length <= 9) return text.replace(breaks, `$1${mark}`);
  return text.length > 14 ? `${text.slice(0, 11)}${mark}${text.slice(11)}` : text;
};

/** A figure's text in the given spelling. */
export const spellFigure = (text: string, style: SpellingStyle): string => {
  let spelled = text;
  if (style.digits === 'thousands' || style.digits === 'full-width-thousands') {
    spelled = spelled.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
  }
  if (style.digits === 'full-width' || style.digits === 'full-width-thousands') {
    spelled = spelled.replace(/[\d.,+]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  }
  if (style.figurePadding !== undefined && spelled !== '') {
    spelled = `${style.figurePadding}${spelled}${style.figurePadding}`;
  }
  return spelled;
};

export const spell = (cell: GridCell, style: SpellingStyle): string =>
  cell.figure === undefined ? spellLabel(cell.text, style) : spellFigure(cell.text, style);
