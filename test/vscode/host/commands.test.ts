import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import { commands, workspace } from 'vscode';
import { closeAll, fileOf, show, until, untilFindings } from './editor.ts';

suite('commands', () => {
  teardown(closeAll);

  test('a text file becomes a report, and is one when it is opened again', async () => {
    const uri = fileOf('普通文本.txt');
    const { document } = await show(uri);
    assert.equal(document.languageId, 'plaintext');
    await commands.executeCommand('nianbao.treatAsReport');
    await untilFindings(uri, 'findings', (codes) => codes.includes('row-total'));
    await closeAll();
    await untilFindings(uri, 'no findings', (codes) => codes.length === 0);
    await show(uri);
    await until(
      'the file is a report again',
      () => workspace.textDocuments.find((other) => other.uri.path === uri.path && other.languageId === 'nianbao'),
      workspace.onDidOpenTextDocument,
    );
    await untilFindings(uri, 'findings again', (codes) => codes.includes('row-total'));
  });

  test('a menu names the file it was opened on', async () => {
    const uri = fileOf('另一个普通文本.txt');
    await show(uri);
    await show(fileOf('没有错的年度报告.txt'));
    await commands.executeCommand('nianbao.treatAsReport', uri);
    await untilFindings(uri, 'findings', (codes) => codes.includes('row-total'));
  });
});
