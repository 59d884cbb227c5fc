import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';
import { run, withFiles } from './support/run.ts';

// The schema that the standard's authors publish, as it lies in a package of theirs.
const home = path.dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const schema: JSONSchema = JSON.parse(readFileSync(path.join(home, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));

/** What the schema says against a log; empty where it agrees. */
async function complaints(log: string): Promise<readonly string[]> {
  const service = getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: 'sarif://schema', fileMatch: ['*'], schema }] });
  const document = TextDocument.create('file:///log.sarif', 'json', 1, log);
  const found = await service.doValidation(document, service.parseJSONDocument(document), undefined, schema);
  return found.map(({ message, range }) => `${message} ${document.getText(range).slice(0, 80)}`);
}

it.each(['zh', 'en'])('holds to the published schema, with words in %s', async (language) => {
  const files = {
    'all right.txt': report(),
    '坏 😀.txt': report({
      cells: { 'requests.newReceived.naturalPerson': '１２', 'requests.granted.total': '4' },
    }).replace('四、', '三、'),
    'no report.txt': '',
    'broken.txt': '\u0000\u0001',
  };
  await withFiles(files, async (folder) => {
    const program = { createService: createReportService };
    const call = ['check', '.', 'gone.txt', '--format', 'sarif', '--lang', language];
    const { stdout } = await run(call, { folder, program });
    const [log] = JSON.parse(stdout).runs;
    const has = (property: string) => log.results.some((result: object) => property in result);
    // What would be worth a complaint is all there.
    expect(['fixes', 'relatedLocations', 'properties'].filter((property) => !has(property))).toEqual([]);
    expect(log.invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
    expect(await complaints(stdout)).toEqual([]);
    // The standard's indexes lead where the ids say.
    for (const { ruleId, ruleIndex } of log.results) expect(log.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
});

it('the schema would complain', async () => {
  expect(
    await complaints('{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":[{"level":"bad"}]}]}'),
  ).toHaveLength(3);
});
