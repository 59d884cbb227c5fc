import { type AlignedLine, alignTable } from './aligned-table.ts';
import type { Grid } from './grid.ts';
import { disturb, type Part, strayBlanks } from './report.ts';
import type { Style } from './style.ts';

/** A single table in a text that is not broken into pages. */
export const renderAligned = (grid: Grid, style: Style): string => {
  const { lines, write } = alignTable(grid, style);
  return lines.map((line) => write(line, 0, 0)).join('\n');
};

interface PageLine {
  readonly write: (shift: number, stretch: number) => string;
  readonly keep: boolean;
  /** What Word repeats on a new page above this line. */
  readonly headers: readonly PageLine[];
}

/** The whole report as the text of a PDF: prose broken hard, pages with numbers, tables going over page ends. */
export const writeAligned = (parts: readonly Part[], style: Style): string => {
  const lines = parts.flatMap((part): readonly PageLine[] => [
    ...partLines(part, style),
    ...blank(style.blankLines ?? 0),
  ]);
  return disturb(`${paginate(lines, style).join('\n')}\n`, style);
};

const plain = (text: string): PageLine => ({ write: (shift) => ' '.repeat(shift) + text, keep: false, headers: [] });

const blank = (count: number): readonly PageLine[] =>
  Array.from({ length: count }, () => ({ write: () => '', keep: false, headers: [] }));

const partLines = (part: Part, style: Style): readonly PageLine[] => {
  switch (part.kind) {
    case 'title':
      return [plain(' '.repeat(8) + part.text), ...blank(1)];
    case 'heading':
      return [plain(`    ${part.text}`)];
    case 'paragraph':
      return breakProse(strayBlanks(part.text, style), style.wrapAt ?? 30).map(plain);
    case 'table': {
      const table = alignTable(part.grid, style);
      const line = (aligned: AlignedLine): PageLine => ({
        write: (shift, stretch) => table.write(aligned, shift, stretch),
        keep: aligned.keep,
        headers: [],
      });
      const headers = style.repeatHeaders === true ? table.lines.slice(0, table.headerLines).map(line) : [];
      return table.lines.map((aligned, index) => ({
        ...line(aligned),
        headers: index > table.headerLines ? headers : [],
        // A page does not end amid the headers.
        keep: aligned.keep || (index > 0 && index <= table.headerLines),
      }));
    }
  }
};

// A word processor keeps numbers and addresses whole, and no line begins with a full stop.
const wordPattern = /[0-9A-Za-z.%\-/:@]+|./gu;
const closing = /^[，。；：、）》〕”]$/u;

const breakProse = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '    ';
  for (const [word] of text.matchAll(wordPattern)) {
    if (line.length + word.length > width && !closing.test(word)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
};

const paginate = (lines: readonly PageLine[], style: Style): readonly string[] => {
  const written: string[] = [];
  let page = 1;
  let onPage = 0;
  let pageStart = '';
  const put = (line: PageLine): void => {
    const odd = page % 2 === 0;
    written.push(pageStart + line.write(odd ? (style.pageShift ?? 0) : 0, odd ? (style.pageStretch ?? 0) : 0));
    pageStart = '';
    onPage += 1;
  };
  for (const line of lines) {
    if (style.pageLines !== undefined && onPage >= style.pageLines && !line.keep) {
      written.push('', ' '.repeat(page % 2 === 0 ? 5 : 40) + pageNumber(page, style));
      pageStart = style.formFeed === false ? '' : '\f';
      page += 1;
      onPage = 0;
      for (const header of line.headers) put(header);
    }
    put(line);
  }
  return written;
};

const pageNumber = (page: number, style: Style): string => (style.pageNumber ?? '- n -').replace('n', String(page));
