import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import {
  commands,
  type DocumentLink,
  type Hover,
  type Location,
  MarkdownString,
  TabInputTextDiff,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { closeAll, fileOf, openFromTree, rangeOf, show, until, untilFindings } from './editor.ts';

suite('this year and last year', () => {
  let now: TextDocument;
  let before: TextDocument;
  const last = fileOf('上年的年度报告.txt');

  suiteSetup(async () => {
    const text = new TextDecoder().decode(await workspace.fs.readFile(fileOf('没有错的年度报告.txt')));
    await workspace.fs.writeFile(last, new TextEncoder().encode(text.replaceAll('2024', '2023')));
    before = await openFromTree(last);
    now = (await show(fileOf('没有错的年度报告.txt'))).document;
    await untilFindings(now.uri, 'last year is read', (codes) => codes.includes('same-as-last-year'));
  });
  suiteTeardown(closeAll);

  /** The first figure of a row. */
  const figure = (document: TextDocument, label: string) => {
    const { line } = rangeOf(document, label).start;
    const { text, range } = document.lineAt(line);
    return range.start.translate(0, text.search(/\d/u));
  };

  test('what is carried over leads to what was carried forward', async () => {
    const at = figure(now, '二、上年结转');
    const found = await commands.executeCommand<readonly Location[]>('vscode.executeDefinitionProvider', now.uri, at);
    const there = found.filter(({ uri }) => uri.toString() === last.toString());
    assert.ok(there.some(({ range }) => range.start.isEqual(figure(before, '四、结转下年度'))));
    const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', now.uri, at);
    const words = hovers.flatMap(({ contents }) => contents);
    assert.match(words.map((one) => (one instanceof MarkdownString ? one.value : '')).join(), /上年报告|Last year/u);
  });

  test('and what was carried forward to what it has become', async () => {
    const at = figure(before, '四、结转下年度');
    const found = await commands.executeCommand<readonly Location[]>('vscode.executeReferenceProvider', last, at);
    const there = found.filter(({ uri }) => uri.toString() === now.uri.toString());
    assert.ok(there.some(({ range }) => range.start.isEqual(figure(now, '二、上年结转'))));
  });

  test('the label is a link to last year’s report', async () => {
    const links = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', now.uri);
    const link = links.find(({ target }) => target?.path === last.path);
    assert.equal(link?.target?.fragment, `L${figure(before, '四、结转下年度').line + 1}`);
  });

  test('both are set side by side', async () => {
    await show(now.uri);
    await commands.executeCommand('nianbao.compareYears');
    const compared = await until(
      'both are compared',
      () =>
        window.tabGroups.all.map(({ activeTab }) => activeTab?.input).find((one) => one instanceof TabInputTextDiff),
      window.tabGroups.onDidChangeTabs,
    );
    assert.deepEqual([compared.original.path, compared.modified.path], [last.path, now.uri.path]);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('what was found goes with the file', async () => {
    await closeAll();
    const isOpen = () => workspace.textDocuments.some(({ uri }) => uri.toString() === last.toString());
    await until('last year is closed', () => !isOpen() || undefined, workspace.onDidCloseTextDocument);
    await show(now.uri);
    await untilFindings(now.uri, 'last year is read', (codes) => codes.includes('same-as-last-year'));
    await workspace.fs.delete(last);
    await untilFindings(now.uri, 'nothing to compare with', (codes) => codes.length === 0);
  });
});
