import { expect, test } from 'vitest';
import { createReportFiles } from '../../../server/src/lsp/report-files.ts';
import { createReportService } from '../../../server/src/service.ts';
import { base2021 } from '../../support/report.ts';

const good = 'file:///w/2023.txt';
const bad = 'file:///w/2022.txt';

function start() {
  const service = createReportService();
  const failing = new Set<string>();
  const asked: string[] = [];
  const logged: string[] = [];
  const answer = async <Value>(uri: string, value: Value): Promise<Value> => {
    asked.push(uri);
    if (failing.has(uri)) throw new Error('no more handles');
    return value;
  };
  const bytes = new TextEncoder().encode(base2021);
  const reports = createReportFiles({
    files: { list: (folder) => answer(folder, [good, bad]), read: (uri) => answer(uri, bytes) },
    service,
    logError: (place) => logged.push(place),
  });
  return { reports, failing, asked, logged, identity: service.identify(base2021) };
}

test('a file that fails is nobody’s report; those beside it are found, and the log names it', async () => {
  const { reports, failing, logged, identity } = start();
  failing.add(bad);
  expect(await reports.identify([good, bad])).toEqual([
    { ...identity, path: good },
    { unit: null, year: null, path: bad },
  ]);
  expect(await reports.read(bad)).toBe(undefined);
  expect(logged).toEqual([bad, bad]);
});

test('what failed is tried again, what was read is not', async () => {
  const { reports, failing, asked, identity } = start();
  const folder = 'file:///w/';
  failing.add(bad).add(folder);
  await reports.identify([good, bad]);
  expect(await reports.list(folder, 0)).toEqual([]);
  expect(await reports.read(bad)).toBe(undefined);
  failing.clear();
  asked.length = 0;
  const all = [
    { ...identity, path: good },
    { ...identity, path: bad },
  ];
  expect(await reports.identify([good, bad])).toEqual(all);
  expect(await reports.list(folder, 0)).toEqual([good, bad]);
  expect((await reports.read(bad))?.uri).toBe(bad);
  expect(asked).toEqual([bad, folder, bad]);
  await reports.identify([good, bad]);
  await reports.list(folder, 0);
  await reports.read(bad);
  expect(asked).toEqual([bad, folder, bad]);
});
