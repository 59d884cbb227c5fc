import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { severityNames } from '../../server/src/rules/finding.ts';
import { createReportService } from '../../server/src/service.ts';
import { groupNames } from '../docs/names.ts';

// The table of rules in both READMEs is made from the rules. `NIANBAO_UPDATE=1 npx vitest run test/unit/readme.test.ts` writes it.

const heads = { zh: '| 分组 | 规则 | 级别 | 说明 |', en: '| group | rule | severity | says |' } as const;

type Language = keyof typeof heads;

const tableOf = (language: Language): string => {
  const rows = createReportService().rules.map(({ id, group, severity, docs }) => {
    const name = Object.entries(groupNames[language]).find(([key]) => key === group)?.[1] ?? group;
    return `| ${name} | [\`${id}\`](docs/rules/${id}.md) | ${severityNames[severity][language]} | ${docs.what[language]} |`;
  });
  return [heads[language], '|---|---|---|---|', ...rows].join('\n');
};

const files = [
  { file: 'README.md', language: 'zh', from: '<!-- 规则表：开始 -->', to: '<!-- 规则表：结束 -->' },
  { file: 'README.en.md', language: 'en', from: '<!-- rules: begin -->', to: '<!-- rules: end -->' },
] as const;

describe('the table of rules', () => {
  it.each(files)('$file', ({ file, language, from, to }) => {
    const path = new URL(`../../${file}`, import.meta.url);
    const text = readFileSync(path, 'utf8');
    const [start, end] = [text.indexOf(from) + from.length, text.indexOf(to)];
    expect(end).toBeGreaterThan(start);
    const wanted = `\n\n${tableOf(language)}\n\n`;
    if (process.env['NIANBAO_UPDATE'] !== undefined)
      writeFileSync(path, text.slice(0, start) + wanted + text.slice(end));
    else expect(text.slice(start, end)).toBe(wanted);
  });
});
