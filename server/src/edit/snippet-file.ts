import { type Form, type TableId, type Template, tableIds } from '../template/forms.ts';
import { loadPinyin } from '../template/pinyin.ts';
import type { UsualSentence } from '../template/sentences.ts';
import { joinedLines, type Piece, snippetText } from './pieces.ts';
import { sentencePieces } from './sentence.ts';
import { reportLines, type SkeletonParts, sectionLines, tableLines } from './skeleton.ts';
import { writeTable } from './write-table.ts';

/** One entry of a snippet file of VS Code. */
export interface SnippetEntry {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/**
 * The snippets of VS Code's own snippet command, by name: the whole report, its sections, its tables and their parts, and
 * the usual sentences. Made from the form data alone; what differs between the forms is there once for each.
 */
export function snippetFile(template: Template, sentences: readonly UsualSentence[]): Record<string, SnippetEntry> {
  const entries: Record<string, SnippetEntry> = {};
  const add = (name: string, lines: readonly (readonly Piece[])[], description = name): void => {
    // One numbering over all lines.
    const body = snippetText(joinedLines(lines, '\n'), fromFileName).split('\n');
    entries[name] = { prefix: prefixes(name), body, description };
  };
  for (const form of [...template.forms].reverse()) {
    const isNewest = form === template.forms.at(-1);
    const version = isNewest ? '' : `（${form.id}年版格式）`;
    const parts = partsOf(template, form, sentences);
    add(`整份报告${version}`, reportLines(parts));
    for (const { id, title } of template.common.sections) {
      if (isNewest || tableIds.some((table) => form.data[table].section === id) || id === 'other')
        add(`${title}${version}`, sectionLines(id, parts));
    }
    for (const table of tableIds) {
      for (const layout of ['pipe', 'tab'] as const) {
        const how = layout === 'pipe' ? '竖线' : '制表符';
        add(`${tableNames[table]}${version}（${how}）`, tableLines(table, { ...parts, layout }));
      }
    }
    form.data.disclosure.parts.forEach(({ band }, part) => {
      add(`${band}${version}`, partLines(form, part, parts));
    });
  }
  for (const sentence of sentences) {
    const form = template.forms.find(({ id }) => id === (sentence.form ?? template.forms.at(-1)?.id));
    if (form !== undefined)
      add(sentence.name.zh, [sentencePieces(sentence, partsOf(template, form, sentences).facts)], sentence.name.zh);
  }
  return entries;
}

const tableNames: Readonly<Record<TableId, string>> = {
  disclosure: '主动公开情况表',
  requests: '申请办理情况表',
  review: '复议诉讼情况表',
};

const partsOf = (template: Template, form: Form, sentences: readonly UsualSentence[]): SkeletonParts => ({
  template,
  form,
  layout: 'pipe',
  sentences,
  facts: { year: undefined, unit: undefined, basis: form.data.basis.number, figure: () => undefined },
});

/** One part of the disclosure table: its band, its header and its rows. */
function partLines(form: Form, part: number, parts: SkeletonParts): readonly (readonly Piece[])[] {
  const lines = tableLines('disclosure', parts);
  // The Markdown rule stands behind the first line of the whole table.
  const rows = writeTable(form, 'disclosure', 'tab', () => '');
  const bands = form.data.disclosure.parts.map(({ band }) => rows.findIndex((row) => row.startsWith(band)));
  const start = bands[part] ?? 0;
  const body = [lines[0] ?? [], ...lines.slice(2)];
  return body.slice(start, bands[part + 1] ?? body.length);
}

const pinyin = loadPinyin();

function prefixes(name: string): readonly string[] {
  const words = name.replace(/（[^（）]*）$/, '');
  const [initials = ''] = pinyin.of(words).split(' ');
  return [words, initials];
}

/** Year and unit as the file's name tells them: `某某局2025年…`, `2025年某某局政府信息公开…`. */
const fromFileName = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax of snippets
  year: '${TM_FILENAME_BASE/^.*?(20\\d\\d).*$|^.*$/${1:-年份}/}',
  unit: '${TM_FILENAME_BASE/^(?:20\\d\\d年)?(.+?)(?:20\\d\\d年|政府信息公开).*$|^.*$/${1:-单位名称}/}',
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the syntax of snippets
};
