import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import chineseBundle from '../../l10n/bundle.l10n.zh-cn.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';

// Words that are missing in one language show as a bare key, or in the other language, to the one user who reads it.

test('what the manifest shows is there in both languages, and nothing else', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const used = new Set(Array.from(manifest.matchAll(/"%([\w.]+)%"/gu), ([, key = '']) => key));
  expect(Object.keys(english).sort()).toEqual([...used].sort());
  expect(Object.keys(chinese).sort()).toEqual([...used].sort());
});

test('what the client says is there in Chinese, and nothing else', () => {
  const said = readdirSync('client/src')
    .map((name) => readFileSync(path.join('client/src', name), 'utf8'))
    .flatMap((source) =>
      Array.from(source.matchAll(/l10n\.t\(\s*(?:'([^']+)'|"([^"]+)")/gu), (match) => match[1] ?? match[2]),
    );
  expect(Object.keys(chineseBundle).sort()).toEqual([...new Set(said)].sort());
});
