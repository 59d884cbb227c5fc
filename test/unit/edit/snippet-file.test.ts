import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SnippetEntry, snippetFile } from '../../../server/src/edit/snippet-file.ts';
import { createReportService } from '../../../server/src/service.ts';
import { loadTemplate } from '../../../server/src/template/forms.ts';
import { loadPinyin } from '../../../server/src/template/pinyin.ts';
import { loadSentences } from '../../../server/src/template/sentences.ts';
import { toChinese } from '../../../server/src/text/numerals.ts';
import { replaceOnce, report } from '../../support/report.ts';

// `NIANBAO_UPDATE=1 npx vitest run test/unit/edit/snippet-file.test.ts` writes the file that VS Code reads.

const path = new URL('../../../snippets/nianbao.json', import.meta.url);
const entries = snippetFile(loadTemplate(), loadSentences());
const service = createReportService();

/** What stands in the file when the writer accepts every default; year and unit come from the file's name. */
const filled = ({ body }: SnippetEntry, year: number): string => {
  const first = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$\{TM_FILENAME_BASE(?:\\.|[^}\\]|\$\{)*?年份\}\/\}/g, String(year))
    .replace(/\$\{TM_FILENAME_BASE.*?单位名称\}\/\}/g, '云汀县财政局')
    .replace(
      /\$\{(\d+)(?:\|([^,|]*)[^}]*\||:((?:\\.|[^}\\])*))?\}/g,
      (_, number: string, choice?: string, text?: string) => {
        const value = choice ?? text ?? first.get(number) ?? '';
        first.set(number, value);
        return value;
      },
    )
    .replace(/\\([\\$}])/g, '$1');
};

const alarms = (text: string): readonly string[] =>
  service
    .snapshot(text)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map(({ rule, message }) => `${rule}: ${message.zh}`);

describe('snippets', () => {
  it('are made from the form data', () => {
    const wanted = `${JSON.stringify(entries, null, 2)}\n`;
    if (process.env['NIANBAO_UPDATE'] !== undefined) writeFileSync(path, wanted);
    expect(readFileSync(path, 'utf8')).toBe(wanted);
  });

  it('have a word in Chinese and in letters that finds them', () => {
    for (const [name, { prefix }] of Object.entries(entries)) {
      expect(prefix, name).toHaveLength(2);
      expect(prefix[1], name).toMatch(/^[a-z]+$/);
    }
  });

  it.each([
    ['整份报告', 2024],
    ['整份报告（2019年版格式）', 2020],
  ] as const)('%s is a complete report without a finding', (name, year) => {
    const entry = entries[name];
    if (entry === undefined) throw new Error(`no snippet ${name}`);
    const text = filled(entry, year);
    expect(text).toContain(`云汀县财政局${year}年政府信息公开工作年度报告`);
    expect(text).not.toMatch(/[${}\\]/);
    expect(alarms(text)).toEqual([]);
    expect(service.snapshot(text).year).toBe(year);
  });

  it.each(Object.keys(entries).filter((name) => /情况表.*（/.test(name)))('%s is read as the table it is', (name) => {
    const form = name.includes('2019') ? '2019' : '2021';
    const id = name.startsWith('主动') ? 'disclosure' : name.startsWith('申请') ? 'requests' : 'review';
    const entry = entries[name];
    if (entry === undefined) throw new Error(`no snippet ${name}`);
    const text = report({ form, bodies: { [id]: filled(entry, 2024) }, figures: { scale: 'zero' } });
    expect(alarms(text)).toEqual([]);
  });

  const entryOf = (name: string): SnippetEntry => {
    const entry = entries[name];
    if (entry === undefined) throw new Error(`no snippet ${name}`);
    return entry;
  };
  const versions = loadTemplate().forms.map(({ id }) => [id, id === '2021' ? '' : `（${id}年版格式）`] as const);

  it.each(
    versions.flatMap(([form, version]) =>
      loadTemplate()
        .common.sections.filter(({ title }) => entries[`${title}${version}`] !== undefined)
        .map(({ id, title }) => [`${title}${version}`, form, id] as const),
    ),
  )('%s is a section without a finding', (name, form, id) => {
    const year = form === '2021' ? 2024 : 2020;
    const text = report({
      form,
      figures: { scale: 'zero' },
      headings: { [id]: null },
      bodies: { [id]: filled(entryOf(name), year) },
    });
    expect(alarms(text)).toEqual([]);
  });

  it.each(versions)('the parts of the disclosure table of %s make up the table', (form, version) => {
    const bands = loadTemplate().forms.find(({ id }) => id === form)?.data.disclosure.parts ?? [];
    const names = bands.map(({ band }) => `${band}${version}`);
    const disclosure = names.map((name) => filled(entryOf(name), 2024)).join('\n');
    expect(alarms(report({ form, figures: { scale: 'zero' }, bodies: { disclosure } }))).toEqual([]);
  });

  it.each(loadSentences().filter(({ section }) => section !== 'preamble'))(
    '$name.zh is true of a year without cases',
    (sentence) => {
      const entry = entryOf(sentence.name.zh);
      if (sentence.id === 'fees') {
        // Fees were collected: it cannot stand beside the word that none were.
        expect(alarms(report({ bodies: { other: filled(entry, 2024) } }))).toEqual([]);
        return;
      }
      const section = loadTemplate().common.sections.find(({ id }) => id === sentence.section);
      const text = report({ figures: { scale: 'zero' } });
      const heading = `${toChinese(section?.number ?? 0)}、${section?.title}\n`;
      const words = filled(entry, 2024);
      // What the section says already is not said twice.
      expect(alarms(replaceOnce(text.replace(words, ''), heading, `${heading}${words}\n`))).toEqual([]);
    },
  );
});

describe('pinyin', () => {
  it('is known of every character that a snippet begins with', () => {
    const { of } = loadPinyin();
    const characters = new Set(Object.values(entries).flatMap(({ prefix }) => [...(prefix[0] ?? '')]));
    const unknown = [...characters].filter((one) => /\p{Script=Han}/u.test(one) && of(one).trim() === '');
    expect(unknown.join('')).toBe('');
    expect(of('主动公开')).toBe('zdgk zhudonggongkai');
  });
});
