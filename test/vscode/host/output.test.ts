import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import { commands, workspace } from 'vscode';
import { closeAll, extensionUnderTest, fileOf, show, until, untilFindings } from './editor.ts';

suite('the output channel', () => {
  teardown(closeAll);

  test('says version and form on start', async () => {
    await show(fileOf('有错的年度报告.txt'));
    await untilFindings(fileOf('有错的年度报告.txt'), 'findings', (codes) => codes.length > 0);
    const shows = (await commands.getCommands()).filter((id) => /^workbench\.action\.output\.show\..*年报/u.test(id));
    assert.equal(shows.length, 1, 'one channel for one server');
    await commands.executeCommand(String(shows[0]));
    const line = `nianbao ${extensionUnderTest().packageJSON.version} started: form auto`;
    await until(
      line,
      () => workspace.textDocuments.find(({ uri, getText }) => uri.scheme === 'output' && getText().includes(line)),
      workspace.onDidOpenTextDocument,
      workspace.onDidChangeTextDocument,
    );
    await commands.executeCommand('workbench.action.closePanel');
  });
});
