import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import {
  commands,
  DiagnosticSeverity,
  EventEmitter,
  type FileSystemProvider,
  FileType,
  languages,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  closeAll,
  codesOf,
  fileOf,
  findingOf,
  findingsOf,
  rangeOf,
  replace,
  show,
  until,
  untilFindings,
} from './editor.ts';

const rowTotal = 'row-total';
const has = (codes: readonly string[]) => codes.includes(rowTotal);
const hasNot = (codes: readonly string[]) => codes.length > 0 && !codes.includes(rowTotal);

suite('findings', () => {
  teardown(closeAll);

  test('say where, which rule and what else belongs to it', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    const finding = findingOf(await untilFindings(document.uri, 'a wrong total', has), rowTotal);
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), '7');
    assert.equal(finding.range.start.line, rangeOf(document, '一、本年新收').start.line);
    const related = finding.relatedInformation ?? [];
    assert.deepEqual(
      related.slice(0, 3).map(({ location }) => document.getText(location.range)),
      ['6', '1', '1'],
    );
    for (const { location } of related) assert.equal(location.uri.toString(), document.uri.toString());
  });

  test('a report without a mistake has none', async () => {
    const { document } = await show(fileOf('没有错的年度报告.txt'));
    // Nothing says that a report was checked and is fine: the wrong one beside it is open later and checked later.
    const wrong = await show(fileOf('有错的年度报告.txt'), ViewColumn.Two);
    await untilFindings(wrong.document.uri, 'a wrong total', has);
    assert.deepEqual(codesOf(findingsOf(document.uri)), []);
  });

  test('follow an edit and its undoing', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    const finding = findingOf(await untilFindings(document.uri, 'a wrong total', has), rowTotal);
    await replace(document, finding.range, '8');
    await untilFindings(document.uri, 'the total mended', hasNot);
    await commands.executeCommand('undo');
    await untilFindings(document.uri, 'the total wrong again', has);
    await commands.executeCommand('redo');
    await untilFindings(document.uri, 'the total mended again', hasNot);
  });

  test('move with the text above them', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    const before = findingOf(await untilFindings(document.uri, 'a wrong total', has), rowTotal).range.start.line;
    const { start } = rangeOf(document, '一、总体情况');
    await replace(document, rangeOf(document, '一、总体情况').with(start, start), '\n\n');
    await untilFindings(document.uri, 'the finding two lines further down', (codes, findings) =>
      codes.some((code, index) => code === rowTotal && findings[index]?.range.start.line === before + 2),
    );
  });

  test('go when the report is closed', async () => {
    const { document } = await show(fileOf('有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings', has);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await untilFindings(document.uri, 'no findings', (codes) => codes.length === 0);
  });

  test('go with a report to its new name', async () => {
    const from = fileOf('要改名的年度报告.txt');
    const to = fileOf('改了名的年度报告.txt');
    await workspace.fs.copy(fileOf('有错的年度报告.txt'), from, { overwrite: true });
    await show(from);
    await untilFindings(from, 'findings under the old name', has);
    const edit = new WorkspaceEdit();
    edit.renameFile(from, to);
    assert.ok(await workspace.applyEdit(edit));
    await untilFindings(to, 'findings under the new name', has);
    await untilFindings(from, 'no findings under the old name', (codes) => codes.length === 0);
    await workspace.fs.delete(to);
  });

  test('come in a second folder of the window', async () => {
    const folders = workspace.workspaceFolders ?? [];
    const second = Uri.joinPath(fileOf('.'), '../second');
    assert.ok(workspace.updateWorkspaceFolders(folders.length, 0, { uri: second }));
    await until(
      'the second folder in the window',
      () => workspace.workspaceFolders?.find(({ uri }) => uri.path.endsWith('/second')),
      workspace.onDidChangeWorkspaceFolders,
    );
    const { document } = await show(Uri.joinPath(second, '有错的年度报告.txt'));
    await untilFindings(document.uri, 'findings in the second folder', has);
  });

  test('come in a text that was never saved', async () => {
    const content = '2024年政府信息公开工作年度报告\n\n一、总体情况\n\n略。\n';
    const document = await workspace.openTextDocument({ language: 'nianbao', content });
    assert.equal(document.uri.scheme, 'untitled');
    await window.showTextDocument(document);
    const findings = await untilFindings(document.uri, 'missing sections', (codes) =>
      codes.includes('section-missing'),
    );
    assert.ok(findingOf(findings, 'section-missing').range.end.line <= document.lineCount);
  });

  test('come in a file that is on no disk', async () => {
    const content = await workspace.fs.readFile(fileOf('有错的年度报告.txt'));
    const registration = workspace.registerFileSystemProvider('virtual-reports', singleFile(content), {
      isReadonly: true,
    });
    try {
      const { document } = await show(Uri.parse('virtual-reports:/2024年度报告.txt'));
      await untilFindings(document.uri, 'a wrong total', has);
      await closeAll();
    } finally {
      registration.dispose();
    }
  });

  test('do not come in the old side of a comparison, which stands in no file system', async () => {
    const content = new TextDecoder().decode(await workspace.fs.readFile(fileOf('有错的年度报告.txt')));
    const registration = workspace.registerTextDocumentContentProvider('old-side', {
      provideTextDocumentContent: () => content,
    });
    try {
      const old = Uri.from({ scheme: 'old-side', path: '/2024年度报告.txt' });
      const { document } = await show(old);
      assert.equal(document.languageId, 'nianbao');
      // Nothing says that it was left alone: the file beside it is open later and checked later.
      const { document: file } = await show(fileOf('有错的年度报告.txt'), ViewColumn.Two);
      await untilFindings(file.uri, 'a wrong total', has);
      assert.deepEqual(codesOf(findingsOf(old)), []);
    } finally {
      registration.dispose();
    }
  });

  test('stand once where two editors show the report, and stay with the second one', async () => {
    const left = await show(fileOf('有错的年度报告.txt'));
    const right = await show(left.document.uri, ViewColumn.Two);
    assert.equal(right.document, left.document);
    const findings = await untilFindings(left.document.uri, 'a wrong total', has);
    const places = findings.map(({ code, range: { start, end } }) => JSON.stringify([code, start, end]));
    assert.equal(new Set(places).size, places.length, 'a finding stands twice');
    await replace(left.document, findingOf(findings, rowTotal).range, '8');
    await untilFindings(left.document.uri, 'the total mended', hasNot);
    await commands.executeCommand('undo');
    await untilFindings(left.document.uri, 'the total wrong again', has);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    // An edit after the closing shows that the document is still checked, not only that old findings are still there.
    const wrong = findingOf(findingsOf(left.document.uri), rowTotal);
    await replace(left.document, wrong.range, '8');
    await untilFindings(left.document.uri, 'the total mended in the editor that is left', hasNot);
  });

  test('carry the outline beside them', async () => {
    const { document } = await show(fileOf('没有错的年度报告.txt'));
    const symbols = await commands.executeCommand<readonly { readonly name: string }[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(symbols.filter(({ name }) => /总体情况|其他需要报告/u.test(name)).length, 2);
    assert.ok(languages.match({ language: 'nianbao' }, document) > 0);
  });
});

/** A file system that holds one file under whatever name is asked for. */
function singleFile(content: Uint8Array): FileSystemProvider {
  const refuse = (): never => {
    throw new Error('this file system cannot be written to');
  };
  return {
    onDidChangeFile: new EventEmitter<never>().event,
    watch: () => ({ dispose() {} }),
    stat: () => ({ type: FileType.File, ctime: 0, mtime: 0, size: content.length }),
    readDirectory: () => [],
    readFile: () => content,
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
