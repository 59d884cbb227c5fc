import assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { window, workspace } from 'vscode';
import { closeAll, extensionUnderTest, fileOf, untilFindings } from './editor.ts';
import { serverProcesses } from './processes.ts';

suite('activation', () => {
  suiteTeardown(closeAll);

  test('merely opening a report wakes the extension, and its findings come', async () => {
    const extension = extensionUnderTest();
    // The extension itself may be awake: any plain text wakes it, and VS Code opens some of its own.
    assert.deepEqual(serverProcesses(), [], 'the server was there before a report was opened');
    const uri = fileOf('有错的年度报告.txt');
    const start = performance.now();
    await window.showTextDocument(await workspace.openTextDocument(uri));
    await untilFindings(uri, 'findings in the report', (codes) => codes.length > 0);
    console.log(`      first finding after ${milliseconds(performance.now() - start)} (aim: 1 s)`);
    assert.equal(extension.isActive, true);
    assert.equal(serverProcesses().length, 1);
    console.log(`      ${activationTimes(extension.id)} (aim: 50 ms)`);
  });
});

/** VS Code marks these moments for its own view of running extensions. */
function activationTimes(id: string): string {
  const marks: readonly Mark[] = globalThis.MonacoPerformanceMarks?.getMarks() ?? [];
  const at = (moment: string) =>
    marks.find(({ name }) => name.toLowerCase() === `code/exthost/${moment}/${id}`.toLowerCase())?.startTime;
  const spans = (
    [
      ['loading', 'willLoadExtensionCode', 'didLoadExtensionCode'],
      ['activation', 'willActivateExtension', 'didActivateExtension'],
    ] as const
  ).map(([what, from, to]) => {
    const [start, end] = [at(from), at(to)];
    return start === undefined || end === undefined ? `${what} unknown` : `${what} ${milliseconds(end - start)}`;
  });
  return spans.join(', ');
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

declare global {
  var MonacoPerformanceMarks: { getMarks(): readonly Mark[] } | undefined;
}
