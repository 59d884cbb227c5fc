import type { Report } from '../report/model.ts';
import type { Template } from '../template/forms.ts';
import { createReadings } from '../text/memo.ts';
import { type ProseParagraph, sentencesOf } from './prose.ts';
import { readStatements, withLists } from './statements.ts';

/**
 * What the tables have for a number that is missing between two offsets of a paragraph's folded text: the sentence is
 * read with some number there. Empty where nobody can tell what it would count, or the cells are blank.
 */
export function supposedNumbers(
  paragraph: ProseParagraph,
  from: number,
  to: number,
  report: Report,
  template: Template,
): readonly number[] {
  const fill = (words: string): string => words.slice(0, from) + SOME_NUMBER + words.slice(to);
  const text = fill(paragraph.text);
  const written = fill(withLists(paragraph.text, paragraph.slice.text));
  const supposed: ProseParagraph = {
    ...paragraph,
    text,
    slice: { start: 0, end: text.length, text: written, offsets: undefined },
    sentences: () => sentencesOf(text),
    readings: createReadings(text, written),
    range: (start, end) => ({ start, end }),
  };
  const { statements } = readStatements({ paragraphs: [supposed] }, report, template);
  const said = statements.find(({ numeral, form }) => form === 'number' && numeral.start === from);
  if (said?.certainty !== 'clear') return [];
  // Blanks are no zeros to write into a text.
  return [...new Set(said.candidates.filter(({ sure }) => sure).map(({ value }) => value))];
}

const SOME_NUMBER = '3';
