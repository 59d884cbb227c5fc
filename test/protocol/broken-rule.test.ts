import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { createReportService } from '../../server/src/service.ts';
import { connect, itemsOf } from './connect.ts';

const uri = 'file:///2024.nianbao';
const name = readdirSync('samples').find((candidate) => candidate.startsWith('临澜县')) ?? '';
const report = readFileSync(path.join('samples', name), 'utf8');

test('a rule that throws takes away its own findings only, and is logged once', async () => {
  const sound = connect(createReportService());
  await sound.initialize();
  await sound.open(uri, report);
  const all = itemsOf(await sound.pull(uri));
  expect(all.filter(({ code }) => code === 'row-total').length).toBeGreaterThan(0);

  const breaking: readonly Rule[] = rules.map((rule) => (rule.id === 'row-total' ? { ...rule, check: breaks } : rule));
  const logged: string[] = [];
  const logError = (where: string) => logged.push(where);
  const broken = connect(createReportService({ rules: breaking, logError }));
  await broken.initialize();
  await broken.open(uri, report);
  expect(itemsOf(await broken.pull(uri))).toEqual(all.filter(({ code }) => code !== 'row-total'));
  await broken.change(uri, 2, { text: `${report}\n` });
  await broken.pull(uri);
  expect(logged).toEqual(['row-total']);
});

function breaks(): never {
  throw new Error('this rule is broken');
}
