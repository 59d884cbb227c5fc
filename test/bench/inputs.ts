import type { JSONSchema } from 'vscode-json-languageservice';

// What is timed: a report of the usual size, and texts that are as unlike one as a file can be.

const encoder = new TextEncoder();

export const byteLength = (text: string): number => encoder.encode(text).length;

/** The sample with paragraphs of its first section repeated until it has the wanted size in UTF-8 bytes. */
export function reportOfSize(sample: string, bytes: number): string {
  const [head, rest] = splitBeforeSection(sample, '二、');
  const paragraphs = head.split('\n').filter((line) => /^（[一二三四五]）/.test(line));
  const added: string[] = [];
  let size = byteLength(sample);
  for (let i = 0; size < bytes; i++) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '政府信息公开工作平稳有序。';
    // The number of the heading goes, the sentence stays: a second （一） would be a mistake of its own.
    const sentence = paragraph.replace(/^（.）[^。]*。/, '').slice(0, Math.ceil((bytes - size) / BYTES_PER_CHARACTER));
    added.push(sentence, '');
    size += byteLength(sentence) + 2;
  }
  return `${head}${added.join('\n')}\n${rest}`;
}

/** The sample again and again, as if the reports of a whole region had been pasted into one file. */
export const manyReports = (sample: string, bytes: number): string =>
  sample.repeat(Math.ceil(bytes / byteLength(sample)));

/** The same without a single line end. */
export const singleLine = (sample: string, bytes: number): string => manyReports(sample, bytes).replaceAll('\n', '');

/** Nothing but headings, of both kinds, numbered and not in order. */
export const manyHeadings = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const digit = '一二三四五六七八九十'[i % 10] ?? '一';
    return i % 3 === 0 ? `${digit}、总体情况` : `（${digit}）主动公开政府信息情况`;
  }).join('\n');

/** The table of section three as one row that does not end. */
export const manyPipes = (count: number): string => `三、收到和处理政府信息公开申请情况\n\n${'| 0 '.repeat(count)}\n`;

/** The table of section three with rows behind it that are none of the form's, no two alike. */
export const unknownRows = (count: number): string =>
  `三、收到和处理政府信息公开申请情况\n\n| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n${Array.from(
    { length: count },
    (_, i) => `| 附加事项${i} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
  ).join('\n')}\n`;

/** Prose broken at the margin, as a printout has it, in one section that does not end. */
export function wrapped(sample: string, bytes: number): string {
  const prose = sample.split('\n').filter((line) => line.includes('。'));
  const lines = prose.join('').match(/.{1,38}/gs) ?? [];
  const page = `${lines.join('\n')}\n`;
  return `一、总体情况\n${page.repeat(Math.ceil(bytes / byteLength(page)))}`;
}

/** A JSON document of exactly the report's size in bytes that says what the report says. */
export function jsonLike(report: string): string {
  const target = byteLength(report);
  const lines = report.split('\n').filter((line) => line !== '');
  const toJson = (count: number, filler: string): string =>
    JSON.stringify({ title: lines[0] ?? '', filler, lines: lines.slice(1, count).map(toJsonLine) }, null, 2);
  let count = lines.length;
  while (count > 1 && byteLength(toJson(count, '')) > target) count--;
  return toJson(count, 'x'.repeat(Math.max(0, target - byteLength(toJson(count, '')))));
}

/** What a JSON language service checks a document like that against. */
export const jsonSchema: JSONSchema = {
  type: 'object',
  required: ['title', 'lines'],
  additionalProperties: false,
  properties: {
    title: { type: 'string', minLength: 1 },
    filler: { type: 'string' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind'],
        additionalProperties: false,
        properties: {
          kind: { enum: ['row', 'paragraph'] },
          text: { type: 'string', minLength: 1 },
          cells: { type: 'array', items: { type: ['string', 'integer'], minimum: 0 } },
        },
      },
    },
  },
};

function toJsonLine(line: string) {
  if (!line.startsWith('|')) return { kind: 'paragraph', text: line };
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  return { kind: 'row', cells: cells.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)) };
}

const BYTES_PER_CHARACTER = 3;

function splitBeforeSection(text: string, number: string): readonly [string, string] {
  const at = text.indexOf(`\n${number}`) + 1;
  return [text.slice(0, at), text.slice(at)];
}
