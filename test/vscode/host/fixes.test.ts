import assert from 'node:assert/strict';
import { suite, teardown, test } from 'mocha';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { encodeText } from '../../../server/src/cli/encode.ts';
import { closeAll, fileOf, findingOf, rangeOf, replace, show, untilFindings } from './editor.ts';

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

  // What is undone has to be what stood there, to the byte: line ends, byte order mark, encoding and all.
  const ways = {
    'UTF-8': { encoding: 'utf-8', hasByteOrderMark: false, lineEnd: '\n', name: 'utf8' },
    'UTF-8 with a byte order mark and CRLF': {
      encoding: 'utf-8',
      hasByteOrderMark: true,
      lineEnd: '\r\n',
      name: 'utf8bom',
    },
    'UTF-16': { encoding: 'utf-16le', hasByteOrderMark: true, lineEnd: '\r\n', name: 'utf16le' },
    GB18030: { encoding: 'gb18030', hasByteOrderMark: false, lineEnd: '\r\n', name: 'gb18030' },
  } as const;
  for (const [name, { lineEnd, name: encoding, ...how }] of Object.entries(ways)) {
    test(`that are undone leave the file as it was: ${name}`, async () => {
      const uri = fileOf('改了又撤销的年度报告.txt');
      const sound = await workspace.openTextDocument(fileOf('没有错的年度报告.txt'));
      const written = (words: string): Uint8Array => {
        const text = `𠮷🙂\n${sound.getText().replaceAll('\r\n', '\n')}`
          .replace(label, words)
          .replaceAll('\n', lineEnd);
        const bytes = encodeText(text, how);
        assert.ok(bytes, 'cannot be encoded');
        return bytes;
      };
      const before = written(misspelt);
      await workspace.fs.writeFile(uri, before);
      try {
        const document = await workspace.openTextDocument(uri, { encoding });
        const { document: shown } = await window.showTextDocument(document, { preview: false });
        const saved = async (): Promise<Buffer> => {
          await commands.executeCommand('workbench.action.files.save');
          return Buffer.from(await workspace.fs.readFile(uri));
        };
        const findings = await untilFindings(uri, 'a misspelt label', (codes) => codes.includes('row-label'));
        const [fix] = await actionsAt(shown, findingOf(findings, 'row-label').range, 'quickfix');
        assert.equal(fix?.isPreferred, true);
        await make(fix);
        assert.deepEqual(await saved(), Buffer.from(written(label)));
        const [convert] = await actionsAt(shown, rangeOf(shown, label), 'refactor.rewrite');
        await make(convert);
        assert.notDeepEqual(await saved(), Buffer.from(written(label)));
        await commands.executeCommand('undo');
        assert.deepEqual(await saved(), Buffer.from(written(label)));
        await commands.executeCommand('undo');
        assert.deepEqual(await saved(), Buffer.from(before));
      } finally {
        await closeAll();
        await workspace.fs.delete(uri);
      }
    });
  }
});

/** What the light bulb offers, with its edits worked out. */
const actionsAt = (document: TextDocument, range: Range, kind: string): Thenable<readonly CodeAction[]> =>
  commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 10);

async function make(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'nothing is offered');
  assert.ok(await workspace.applyEdit(action.edit), 'the edit was refused');
}
