import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import { ConfigurationTarget, commands, type InlayHint, Range, window, workspace } from 'vscode';
import { gb18030 } from '../../cli/support/gb18030.ts';
import { closeAll, codesOf, fileOf, show, untilFindings } from './editor.ts';

const mismatch = 'form-mismatch';

suite('settings', () => {
  teardown(async () => {
    await set(undefined);
    await closeAll();
  });

  test('a change reaches the reports that are open', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    const found = codesOf(await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total')));
    assert.ok(!found.includes(mismatch));
    await set('2019');
    await untilFindings(document.uri, 'other findings under the other form', (codes) => codes.join() !== found.join());
    await set(undefined);
    await untilFindings(document.uri, 'the old findings', (codes) => codes.join() === found.join());
  });

  test('a setting of the folder holds for its reports', async () => {
    const uri = fileOf('有错的年度报告.txt');
    await show(uri);
    const found = codesOf(await untilFindings(uri, 'findings', (codes) => codes.includes('row-total')));
    const configuration = workspace.getConfiguration('nianbao', uri);
    await configuration.update('form', '2019', ConfigurationTarget.WorkspaceFolder);
    try {
      await untilFindings(uri, 'other findings under the other form', (codes) => codes.join() !== found.join());
    } finally {
      await configuration.update('form', undefined, ConfigurationTarget.WorkspaceFolder);
    }
    await untilFindings(uri, 'the old findings', (codes) => codes.join() === found.join());
  });

  test('tables are lined up on the screen where that is asked for, and the text stays as it is', async () => {
    const { document } = await show(fileOf('没有错的年度报告.txt'));
    const text = document.getText();
    const blanks = async () => {
      const whole = new Range(0, 0, document.lineCount, 0);
      const hints = await commands.executeCommand<readonly InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      return hints.filter(({ label }) => /^ +$/u.test(String(label))).length;
    };
    assert.equal(await blanks(), 0);
    const configuration = workspace.getConfiguration('nianbao', document.uri);
    await configuration.update('virtualAlignment', true, ConfigurationTarget.Workspace);
    try {
      assert.ok((await blanks()) > 50);
    } finally {
      await configuration.update('virtualAlignment', undefined, ConfigurationTarget.Workspace);
    }
    assert.equal(await blanks(), 0);
    assert.equal(document.getText(), text);
  });

  test('reports wrap, their words are told apart, and their full-width signs are not suspected of being look-alikes', async () => {
    const { document } = await show(fileOf('没有错的年度报告.txt'));
    const editor = workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('unicodeHighlight.nonBasicASCII'), false);
    assert.equal(editor.get('wordBasedSuggestions'), 'off');
    assert.deepEqual(editor.get('wordSegmenterLocales'), ['zh-CN']);
    const other = workspace.getConfiguration('editor', { languageId: 'javascript' });
    assert.equal(other.get('unicodeHighlight.ambiguousCharacters'), true, 'only reports are meant');
  });

  test('a report in an old encoding is read as such', async () => {
    const uri = fileOf('旧编码的年度报告.txt');
    const text = new TextDecoder().decode(await workspace.fs.readFile(fileOf('有错的年度报告.txt')));
    await workspace.fs.writeFile(uri, gb18030(text));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    // The only one of its family that VS Code guesses; it reads the whole of GBK under this name.
    assert.equal(document.encoding, 'gb2312');
    assert.equal(document.getText(), text);
    await untilFindings(uri, 'the findings of the same report in UTF-8', (codes) => codes.includes('row-total'));
  });

  test('a report in UTF-8 is read as such', async () => {
    assert.equal((await workspace.openTextDocument(fileOf('没有错的年度报告.txt'))).encoding, 'utf8');
    assert.equal((await workspace.openTextDocument(fileOf('有错的年度报告.txt'))).encoding, 'utf8');
  });
});

async function set(form: string | undefined): Promise<void> {
  await workspace.getConfiguration('nianbao').update('form', form, ConfigurationTarget.Workspace);
}
