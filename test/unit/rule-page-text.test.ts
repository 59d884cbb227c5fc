import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageIn } from '../../client/src/rule-page-text.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const pages = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

const headings = (text: string): readonly string[] => {
  let isFenced = false;
  return text.split('\n').filter((line) => {
    if (line.startsWith('```')) isFenced = !isFenced;
    return !isFenced && line.startsWith('#');
  });
};

describe.each(pages.filter(([name]) => name !== 'README.md'))('the page %s', (name, page) => {
  const rule = name.replace('.md', '');
  const optional = (heading: string): readonly string[] => (page.includes(`## ${heading}`) ? [`## ${heading}`] : []);

  it('is shown in Chinese', () => {
    const text = pageIn('zh', name, page);
    expect(headings(text)).toEqual([
      `# ${rule}`,
      '## 是什么',
      '## 为什么',
      '## 示例',
      '## 怎样改',
      ...optional('可以设定的'),
      '## 怎样忽略',
    ]);
    expect(text).toContain(`\n[全部规则](README.md) · [English](../en/${name})\n`);
    expect(text).not.toContain('#english');
  });

  it('is shown in English', () => {
    const text = pageIn('en', name, page);
    expect(headings(text)).toEqual([
      `# ${rule}`,
      '## What it finds',
      '## Why',
      '## Example',
      '## How to mend it',
      ...optional('Options'),
      '## How to silence it',
    ]);
    expect(text).toContain(`\n[All rules](README.md) · [中文](../zh/${name})\n`);
  });
});

describe('the list of all rules', () => {
  const [, page = ''] = pages.find(([name]) => name === 'README.md') ?? [];

  it('is shown in one language, and leads to each page', () => {
    const [zh, en] = [pageIn('zh', 'README.md', page), pageIn('en', 'README.md', page)];
    expect([headings(zh), headings(en)]).toEqual([['# 规则'], ['# Rules']]);
    for (const [name] of pages.filter(([one]) => one !== 'README.md'))
      for (const text of [zh, en]) expect(text).toContain(`](${name})`);
    expect(zh).not.toContain('(#rules)');
  });
});

it('a page that is made otherwise is shown whole', () => {
  expect(pageIn('en', 'x.md', '# x\n\n别的\n')).toBe('# x\n\n别的\n');
});
