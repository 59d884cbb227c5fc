import assert from 'node:assert/strict';
import process from 'node:process';
import { suite, teardown, test } from 'mocha';
import { commands, type Diagnostic, type Uri, workspace } from 'vscode';
import { closeAll, fileOf, findingOf, replace, show, untilFindings } from './editor.ts';
import { serverProcesses } from './processes.ts';

suite('a server that is killed', () => {
  teardown(closeAll);

  test('comes back, and the findings with it', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
    const findings = await untilRestarted(document.uri);
    await replace(document, findingOf(findings, 'row-total').range, '8');
    await untilFindings(document.uri, 'the total mended', (codes) => codes.length > 0 && !codes.includes('row-total'));
  });

  test('does not come back to a configuration that was deleted', async () => {
    const config = fileOf('.nianbao.json');
    await workspace.fs.writeFile(config, new TextEncoder().encode('{ "rules": { "row-total": "off" } }'));
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'others', (codes) => codes.length > 0 && !codes.includes('row-total'));
    // VS Code keeps the document for some minutes, and tells the new server of it.
    await show(config);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(config, { useTrash: false });
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
    const { range } = findingOf(await untilRestarted(document.uri), 'row-total');
    await replace(document, range, '8');
    await untilFindings(document.uri, 'the total mended', (codes) => codes.length > 0 && !codes.includes('row-total'));
    await commands.executeCommand('undo');
    await untilFindings(document.uri, 'the total as it was', (codes) => codes.includes('row-total'));
  });
});

/** Kills the server and waits for the findings of the next one. */
async function untilRestarted(uri: Uri): Promise<readonly Diagnostic[]> {
  const before = serverProcesses();
  assert.equal(before.length, 1, 'one server for one window');
  for (const id of before) process.kill(id, 'SIGKILL');
  await untilFindings(uri, 'no findings without a server', (codes) => codes.length === 0);
  const findings = await untilFindings(uri, 'findings again', (codes) => codes.includes('row-total'));
  const after = serverProcesses();
  assert.equal(after.length, 1);
  assert.notDeepEqual(after, before);
  return findings;
}
