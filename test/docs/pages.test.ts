import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examples } from './examples/index.ts';
import { checkExample, rulePages, rules } from './pages.ts';

// docs/rules is made from the rules and their examples. `NIANBAO_UPDATE=1 npx vitest run test/docs` writes it.

describe('the example of a rule', () => {
  it('is there for each rule, in test/docs/examples/', () => {
    expect(rules.map(({ id }) => id).filter((id) => examples[id] === undefined)).toEqual([]);
    expect(Object.keys(examples).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  it.each(Object.entries(examples))('%s: the wrong one is found, the right one is silent', (id, example) => {
    const { wrong, right } = checkExample(example);
    expect(wrong.findings.map(({ rule }) => rule)).toContain(id);
    expect(right.findings.map(({ rule }) => rule)).not.toContain(id);
  });
});

describe('docs/rules', () => {
  const folder = new URL('../../docs/rules/', import.meta.url);
  const pages = rulePages();

  it('has a page for each rule, and no others', () => {
    if (process.env['NIANBAO_UPDATE'] !== undefined) {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(new URL(name, folder));
      for (const [name, page] of pages) writeFileSync(new URL(name, folder), page);
    }
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s is as the rules have it', (name, page) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(page);
  });
});
