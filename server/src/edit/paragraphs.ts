import type { Report } from '../report/model.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import type { TextRange } from '../text/range.ts';
import type { TextEdit } from './fix.ts';
import { headingEnd, headingStart } from './headings.ts';
import { linesOf, removeLines } from './lines.ts';

/** Takes paragraphs away, their lines or elements with them where nothing else stands there. Ranges in the order of the text. */
export function removeParagraphs({ document: { text } }: Report, ranges: readonly TextRange[]): readonly TextEdit[] {
  const isHtml = hasHtmlBlocks(text);
  return ranges.map((range): TextEdit => {
    if (isHtml) {
      const end = headingEnd(text, range);
      return { range: end === undefined ? range : { start: headingStart(text, range, true), end }, newText: '' };
    }
    const lines = linesOf(text, range);
    const isAlone = `${text.slice(lines.start, range.start)}${text.slice(range.end, lines.end)}`.trim() === '';
    return isAlone ? removeLines(text, lines) : { range, newText: '' };
  });
}
