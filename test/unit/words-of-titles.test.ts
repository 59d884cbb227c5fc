import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readsLikeReport } from '../../client/src/reads-like-report.ts';
import packageJson from '../../package.json';
import { createLexicon } from '../../server/src/report/lexicon.ts';
import { createReportService } from '../../server/src/service.ts';
import { parse } from '../../server/src/syntax/parser.ts';
import { loadTemplate } from '../../server/src/template/forms.ts';

// The words by which a report is known stand in the form data. Readers that cannot load it, the client, the line in package.json and the
// grammar, and those that look at the words more closely spell some again: here each is held against the data.

const template = loadTemplate();
const { common, forms } = template;
const service = createReportService();
const [language] = packageJson.contributes.languages;
const firstLine = new RegExp(language?.firstLine ?? '', 'u');
const grammar = JSON.parse(readFileSync('syntaxes/nianbao.tmLanguage.json', 'utf8'));
const coloured = new RegExp(grammar.repository.title.match, 'u');

/** All texts that a title with `(a|b)` stands for. */
function writingsOf(pattern: string): readonly string[] {
  const match = /^([^(]*)\(([^)]*)\)(.*)$/u.exec(pattern);
  if (match === null) return [pattern];
  const [, before = '', choices = '', after = ''] = match;
  return choices.split('|').flatMap((choice) => writingsOf(before + choice + after));
}

describe.each(common.title.any.map((word) => (word.startsWith('公开') ? `政府信息${word}` : `政府信息公开${word}`)))(
  'the title %s',
  (words) => {
    const title = `青禾县统计局2024年${words}`;

    it('is the title of the report, with its unit and year', () => {
      const [first] = parse(`${title}\n\n一、总体情况\n`, createLexicon(template)).blocks;
      expect(first?.kind).toBe('title');
      expect(service.identify(`${title}\n`)).toEqual({ unit: '青禾县统计局', year: 2024 });
    });

    it('is known to the client, tells the language as a first line, and is coloured', () => {
      expect(readsLikeReport(`${title}\n一、总体情况\n六、其他需要报告的事项`)).toBe(true);
      expect(firstLine.test(title)).toBe(true);
      expect(coloured.test(title)).toBe(true);
    });
  },
);

describe('the client', () => {
  it.each(common.sections)('knows the heading $title as one, in all its writings', ({ title, accepted }) => {
    const writings = [title, ...accepted].flatMap(writingsOf);
    const reads = (...lines: readonly string[]): boolean => readsLikeReport(['政府信息公开年报', ...lines].join('\n'));
    // One mark is not enough: a heading has to be one, and no more than that.
    const unknown = writings.filter((heading) => reads(heading) || !reads(heading, '勾稽关系'));
    expect(unknown).toEqual([]);
    expect(reads('勾稽关系')).toBe(false);
  });

  it.each(forms)('knows the tables of the form of $id', ({ data: { disclosure, requests } }) => {
    const parts = disclosure.parts.flatMap(({ band, columns }) => [band, ...columns.map(({ label }) => label)]);
    expect(readsLikeReport(['政府信息公开年报', ...parts].join('\n'))).toBe(true);
    const rows = [requests.note, ...requests.rows.map(({ label }) => label)];
    expect(readsLikeReport(['政府信息公开年报', ...rows].join('\n'))).toBe(true);
  });
});
