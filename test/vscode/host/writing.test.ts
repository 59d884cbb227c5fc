import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import {
  type CompletionList,
  commands,
  MarkdownString,
  Position,
  SnippetString,
  type TextEdit,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  closeAll,
  codesOf,
  extensionUnderTest,
  fileOf,
  findingsOf,
  rangeOf,
  replace,
  show,
  showText,
  until,
  untilFindings,
} from './editor.ts';

suite('writing a report', () => {
  teardown(closeAll);

  /** Puts in what the editor offers at the cursor, as a choice from its list does. */
  async function complete(editor: TextEditor, label: string): Promise<void> {
    const at = editor.selection.active;
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      at,
    );
    // Its label is in the language of VS Code; what finds it is always Chinese.
    const item = list.items.find(
      ({ filterText, insertText }) => insertText instanceof SnippetString && filterText?.startsWith(label),
    );
    assert.ok(item?.insertText instanceof SnippetString, `${label} is not offered`);
    await editor.insertSnippet(item.insertText, at);
    await commands.executeCommand('leaveSnippet');
  }

  async function newLine(editor: TextEditor): Promise<void> {
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.insertSnippet(new SnippetString('\n\n'), end);
  }

  test('from an empty file to a complete clean report, by completion alone', async () => {
    const editor = await showText('');
    const { document } = editor;
    const heading = '云岭市财政局2021年政府信息公开工作年度报告';
    await editor.insertSnippet(new SnippetString(heading));
    await newLine(editor);
    await complete(editor, '编制依据');
    for (const section of ['一、', '二、', '三、', '四、', '五、', '六、']) {
      await newLine(editor);
      await complete(editor, section);
    }
    await untilFindings(document.uri, 'a clean report', (codes) => codes.length === 0);
    assert.match(document.getText(), /六、其他需要报告的事项/u);
    await replace(document, rangeOf(document, '六、其他需要报告的事项'), '');
    await untilFindings(document.uri, 'it is checked', (codes) => codes.includes('section-missing'));
  });

  test('what is offered tells what it is for, once it is looked at', async () => {
    const { document } = await showText('云岭市财政局2024年政府信息公开工作年度报告\n\n');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(2, 0),
      undefined,
      10,
    );
    const section = list.items.find(({ filterText }) => filterText?.startsWith('三、'));
    const { documentation } = section ?? {};
    assert.match(documentation instanceof MarkdownString ? documentation.value : '', /条例|表/u);
    assert.match(section?.filterText ?? '', /sdhcl/u);
  });

  test('snippets are inserted by name, with year and unit of the file', async () => {
    const uri = fileOf('青禾县财政局2024年.nianbao');
    await workspace.fs.writeFile(uri, new Uint8Array());
    try {
      const editor = await show(uri);
      await commands.executeCommand('editor.action.insertSnippet', { langId: 'nianbao', name: '整份报告' });
      const { document } = editor;
      assert.match(document.getText(), /^青禾县财政局2024年政府信息公开工作年度报告/u);
      await untilFindings(uri, 'a report that only has a word to say', (codes) => codes.length === 0);
    } finally {
      await closeAll();
      await workspace.fs.delete(uri);
    }
  });

  test('a whole report in one go', async () => {
    const editor = await showText('');
    const { document } = editor;
    await complete(editor, '整份报告');
    assert.match(document.getText(), /^单位名称年份年政府信息公开工作年度报告/u);
  });

  test('totals are computed', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
    await commands.executeCommand('nianbao.computeTotals');
    await untilFindings(document.uri, 'right totals', (codes) => !codes.includes('row-total'));
    assert.ok(document.isDirty);
  });

  test('tables are converted and inserted', async () => {
    const { document } = await show(fileOf('没有错的年度报告.txt'));
    await untilFindings(document.uri, 'no findings', (codes) => codes.length === 0);
    const before = codesOf(findingsOf(document.uri));
    await commands.executeCommand('nianbao.convertTables', 'html');
    assert.match(document.getText(), /<table>/u);
    assert.deepEqual(codesOf(findingsOf(document.uri)), before);
    const { document: other } = await showText('');
    await commands.executeCommand('nianbao.insertTable', 'review', 'tab', '2021');
    assert.match(other.getText(), /行政复议\t/u);
  });

  test('formatting lines up the tables', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
    const edits = await commands.executeCommand<readonly TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      {},
    );
    assert.ok(edits.length > 0);
    const words = document.getText().replace(/[\s-]/gu, '');
    const edit = new WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText().replace(/[\s-]/gu, ''), words);
  });

  test("a new report takes up last year's, in a document of its own", async () => {
    const previous = fileOf('没有错的年度报告.txt');
    await commands.executeCommand('nianbao.newReport', { unit: '云岭市财政局', year: 2025, form: '2021', previous });
    const document = await until(
      'the new report',
      () => workspace.textDocuments.find(({ isUntitled }) => isUntitled),
      workspace.onDidOpenTextDocument,
    );
    assert.equal(document.languageId, 'nianbao');
    assert.match(document.getText(), /^云岭市财政局2025年政府信息公开工作年度报告/u);
  });

  test('the walkthrough opens, and each of its steps has its picture and its command', async () => {
    const { extensionUri, packageJSON } = extensionUnderTest();
    const [walkthrough] = packageJSON.contributes.walkthroughs;
    await commands.executeCommand('workbench.action.openWalkthrough', `nianbao.nianbao#${walkthrough.id}`);
    await until(
      'the walkthrough',
      () => /Welcome|Walkthrough|欢迎|演练/u.test(window.tabGroups.activeTabGroup.activeTab?.label ?? '') || undefined,
      window.tabGroups.onDidChangeTabs,
    );
    const known = new Set(await commands.getCommands(true));
    assert.ok(walkthrough.steps.length >= 4);
    for (const { media, description } of walkthrough.steps) {
      await workspace.fs.stat(Uri.joinPath(extensionUri, media.image ?? media.markdown));
      const [, command = ''] = /\(command:([\w.]+)\)/u.exec(description) ?? [];
      assert.ok(known.has(command), `${command} in ${description}`);
    }
  });

  test('the sample of the walkthrough opens', async () => {
    await commands.executeCommand('nianbao.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
  });
});
