import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import {
  type CodeLens,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkdownString,
  type Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type WorkspaceEdit,
  window,
} from 'vscode';
import { closeAll, fileOf, rangeOf, show, showText, untilFindings } from './editor.ts';

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
  const hoverText = async (at: Position): Promise<string> => {
    const hovers = await ask<readonly Hover[]>('vscode.executeHoverProvider', at);
    const texts = hovers.flatMap(({ contents }) => contents);
    return texts.map((one) => (one instanceof MarkdownString ? one.value : '')).join('\n');
  };

  test('hover tells what counts there and how the sums stand', async () => {
    assert.match(await hoverText(total().start), /✗/u);
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

  test('a number of the text leads to its cell, and the cell back to it', async () => {
    const number = rangeOf(document, '制发行政规范性文件2件');
    const at = number.end.translate(0, -2);
    const [target] = await ask<readonly Location[]>('vscode.executeDefinitionProvider', at);
    assert.ok(target !== undefined);
    assert.match(document.lineAt(target.range.start.line).text, /^\| 行政规范性文件 \| 2 \|/u);
    const back = await ask<readonly Location[]>('vscode.executeReferenceProvider', target.range.start);
    assert.ok(back.some(({ range }) => range.contains(at)));
    const highlights = await ask<readonly DocumentHighlight[]>('vscode.executeDocumentHighlights', at);
    assert.equal(highlights.length, back.length);
    assert.match(await hoverText(at), /行政规范性文件.*✓/u);
  });

  test('columns are told apart, and numbers of the text that the tables explain', async () => {
    const legend = await ask<SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend');
    assert.ok(legend.tokenTypes.includes('reportColumn7'));
    const tokens = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.ok(tokens.data.length > 100 * 5);
    const statement = legend.tokenTypes.indexOf('reportStatement');
    assert.ok(tokens.data.some((type, i) => i % 5 === 3 && type === statement));
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

  test('the unit is renamed throughout', async () => {
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      rangeOf(document, '临澜县交通运输局').start.translate(0, 1),
      '青禾县交通运输局',
    );
    const edits = edit.get(document.uri);
    assert.ok(edits.length > 0);
    assert.ok(edits.every(({ range }) => textOf(range) === '临澜县交通运输局'));
  });

  test('web addresses are links', async () => {
    const { document: other } = await showText('网址：https://example.gov.cn/zfxxgk/。');
    const found = await commands.executeCommand<readonly DocumentLink[]>('vscode.executeLinkProvider', other.uri);
    assert.ok(found.some(({ target }) => target?.toString(true) === 'https://example.gov.cn/zfxxgk/'));
    await show(document.uri);
  });

  test('the outline holds sections, their tables and the rows of these', async () => {
    const sections = await ask<readonly DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const section = sections.find(({ name }) => name.startsWith('三、'));
    const rows = section?.children.flatMap(({ children }) => children) ?? [];
    assert.ok(rows.some(({ name }) => name.startsWith('一、本年新收')));
    assert.ok(sections.some(({ children }) => children.some(({ name }) => name.startsWith('（一）'))));
  });

  test('reports are found by unit and year', async () => {
    const found = await commands.executeCommand<readonly SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '临澜 2024',
    );
    assert.ok(found.some(({ location }) => location.uri.toString() === document.uri.toString()));
  });
});
