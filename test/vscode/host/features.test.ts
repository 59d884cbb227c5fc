import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import {
  type CodeLens,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkdownString,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type WorkspaceEdit,
  window,
} from 'vscode';
import { closeAll, fileOf, rangeOf, show, untilFindings } from './editor.ts';

suite('what an editor asks about places', () => {
  let document: TextDocument;
  suiteSetup(async () => {
    ({ document } = await show(fileOf('有错的年度报告.txt')));
    await untilFindings(document.uri, 'findings', (codes) => codes.includes('row-total'));
  });
  suiteTeardown(closeAll);

  const ask = <T>(command: string, ...asked: unknown[]) => commands.executeCommand<T>(command, document.uri, ...asked);
  /** The total of the first row, which is wrong. */
  const total = () => {
    const line = document.lineAt(rangeOf(document, '一、本年新收').start.line);
    const start = line.text.lastIndexOf('7');
    return new Range(line.lineNumber, start, line.lineNumber, start + 1);
  };
  const textOf = (range: Range) => document.getText(range);

  test('hover tells what counts there and how the sums stand', async () => {
    const hovers = await ask<readonly Hover[]>('vscode.executeHoverProvider', total().start);
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one instanceof MarkdownString ? one.value : '')),
    );
    assert.match(texts.join('\n'), /✗/u);
  });

  test('definition leads to the parts of a total', async () => {
    const found = await ask<readonly (Location | LocationLink)[]>('vscode.executeDefinitionProvider', total().start);
    assert.equal(found.length, 6);
  });

  test('references are the cells that belong to it', async () => {
    const found = await ask<readonly Location[]>('vscode.executeReferenceProvider', total().start);
    assert.ok(found.some(({ range }) => range.isEqual(total())));
    assert.ok(found.length > 6);
  });

  test('highlights show them', async () => {
    const found = await ask<readonly DocumentHighlight[]>('vscode.executeDocumentHighlights', total().start);
    assert.ok(found.length > 6);
  });

  test('sections and tables fold', async () => {
    const found = await ask<readonly FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.ok(found.some(({ start }) => start === rangeOf(document, '一、总体情况').start.line));
  });

  test('selections grow from a cell to its table', async () => {
    const [found] = await ask<readonly SelectionRange[]>('vscode.executeSelectionRangeProvider', [total().start]);
    assert.ok(found !== undefined);
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = found; step !== undefined; step = step.parent)
      steps.push(textOf(step.range));
    assert.ok(steps.includes('7'));
    assert.ok(steps.some((step) => step.startsWith('三、收到')));
  });

  test('hints show the expected figure', async () => {
    const whole = new Range(0, 0, document.lineCount, 0);
    const found = await ask<readonly InlayHint[]>('vscode.executeInlayHintProvider', whole);
    const here = found.find(({ position }) => position.isEqual(total().end));
    assert.match(String(here?.label), /8/u);
  });

  test('a lens over the table leads to the first failure', async () => {
    const lenses = await ask<readonly CodeLens[]>('vscode.executeCodeLensProvider', 10);
    const command = lenses.map((lens) => lens.command).find((one) => one?.command === 'nianbao.goTo');
    assert.ok(command !== undefined, 'no lens that leads anywhere');
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.ok(window.activeTextEditor?.selection.isEqual(total()));
  });

  test('columns are told apart', async () => {
    const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    assert.ok(legend.tokenTypes.includes('reportColumn7'));
    const tokens = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.ok(tokens.data.length > 100 * 5);
  });

  test('the year is renamed throughout', async () => {
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      rangeOf(document, '2024年').start.translate(0, 1),
      '2025',
    );
    const edits = edit.get(document.uri);
    assert.ok(edits.length > 2);
    assert.ok(edits.every(({ range, newText }) => textOf(range) === '2024' && newText === '2025'));
  });

  test('links are found where there are some', async () => {
    const found = await ask<readonly DocumentLink[]>('vscode.executeLinkProvider');
    assert.ok(Array.isArray(found));
  });

  test('reports are found by unit and year', async () => {
    const found = await commands.executeCommand<readonly SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '临澜 2024',
    );
    assert.ok(found.some(({ location }) => location.uri.toString() === document.uri.toString()));
  });
});
