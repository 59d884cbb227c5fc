import assert from 'node:assert/strict';
import process from 'node:process';
import { suite, teardown, test } from 'mocha';
import { closeAll, fileOf, findingOf, replace, show, untilFindings } from './editor.ts';
import { serverProcesses } from './processes.ts';

suite('a server that is killed', () => {
  teardown(closeAll);

  test('comes back, and the findings with it', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
    const before = serverProcesses();
    assert.equal(before.length, 1, 'one server for one window');
    for (const id of before) process.kill(id, 'SIGKILL');
    await untilFindings(document.uri, 'no findings without a server', (codes) => codes.length === 0);
    const findings = await untilFindings(document.uri, 'findings again', (codes) => codes.includes('row-total'));
    const after = serverProcesses();
    assert.equal(after.length, 1);
    assert.notDeepEqual(after, before);
    await replace(document, findingOf(findings, 'row-total').range, '8');
    await untilFindings(document.uri, 'the total mended', (codes) => codes.length > 0 && !codes.includes('row-total'));
  });
});
