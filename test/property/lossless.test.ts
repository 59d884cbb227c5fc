import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../server/src/report/lexicon.ts';
import type { Lexicon } from '../../server/src/syntax/lexicon.ts';
import { parse } from '../../server/src/syntax/parser.ts';
import { print, tokens } from '../../server/src/syntax/tokens.ts';
import { loadTemplate } from '../../server/src/template/forms.ts';
import { mutilatedReports, scraps } from '../support/mutilate.ts';

// The tree keeps every character, whatever the text and whatever the parser is told about words.

const runs = Number(process.env['NIANBAO_RUNS'] ?? 150);

// Spread first: what a lexicon may be asked grows with the parser.
const forms = createLexicon(loadTemplate());
const lexicons: Readonly<Record<string, Lexicon>> = {
  'the forms': forms,
  'no words at all': {
    ...forms,
    section: () => undefined,
    sectionAtStart: () => undefined,
    isLabel: () => false,
    isFragment: () => false,
    isReportTitle: () => false,
    isFurniture: () => false,
    isPageLabel: () => false,
    titleLabel: () => 0,
  },
  'every word a label': {
    ...forms,
    section: (title) => ({ id: title, number: 1, quality: 'similar' }),
    sectionAtStart: (text) => ({
      match: { id: text, number: 1, quality: 'similar' },
      length: Math.min(3, text.length),
    }),
    isLabel: () => true,
    isFragment: () => true,
    isReportTitle: () => true,
    isFurniture: () => true,
    isPageLabel: () => true,
    titleLabel: () => 3,
  },
};

/** Where the leaves of the tree leave a gap, overlap or are empty. */
const tears = (text: string, lexicon: Lexicon): readonly string[] => {
  const found: string[] = [];
  let at = 0;
  for (const { kind, start, end } of tokens(parse(text, lexicon))) {
    if (start !== at || end <= start) found.push(`${kind} from ${start} to ${end}, expected to begin at ${at}`);
    at = end;
  }
  if (at !== text.length) found.push(`ends at ${at}, the text at ${text.length}`);
  return found;
};

describe.each(Object.entries(lexicons))('with a lexicon of %s', { timeout: 120_000 }, (_, lexicon) => {
  it.each([['scraps', scraps] as const, ['damaged reports', mutilatedReports] as const])('%s', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(print(parse(text, lexicon)) === text).toBe(true);
        expect(tears(text, lexicon)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
