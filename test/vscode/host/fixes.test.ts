import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { closeAll, fileOf, rangeOf, replace, show, untilFindings } from './editor.ts';

const label = '行政事业性收费';
const misspelt = '行政事业型收费';

suite('fixes', () => {
  teardown(closeAll);

  test('that are safe are made on save where that is asked for', async () => {
    const { document } = await show(fileOf('没有错的年度报告.txt'));
    const before = document.getText();
    const editor = workspace.getConfiguration('editor', document);
    await editor.update(
      'codeActionsOnSave',
      { 'source.fixAll.nianbao': 'explicit' },
      ConfigurationTarget.Workspace,
      true,
    );
    try {
      await replace(document, rangeOf(document, label), misspelt);
      await untilFindings(document.uri, 'a misspelt label', (codes) => codes.includes('row-label'));
      await commands.executeCommand('workbench.action.files.save');
      assert.equal(document.getText(), before);
    } finally {
      await editor.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace, true);
    }
  });
});
