import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentSymbolRequest } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { connect, itemsOf } from './connect.ts';
import { createFakeService } from './fake-service.ts';

const edited = 'file:///edited.nianbao';
const fresh = 'file:///fresh.nianbao';

// Astral characters and every kind of line end: that is where offsets and positions part.
const fragment = fc.array(fc.constantFrom('错', '一、', '二、总', '\n', '\r\n', '\r', '𠮷', 'a', '|0|'), {
  maxLength: 8,
});
const text = fragment.map((parts) => parts.join(''));
const edit = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(6), text });

test('after any edits the document is served as one opened with the final text', async () => {
  const client = connect(createFakeService());
  await client.initialize();
  const served = async (uri: string) => ({
    items: itemsOf(await client.pull(uri)).map(({ range }) => range),
    symbols: await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }),
  });

  await fc.assert(
    fc.asyncProperty(
      text,
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      async (start, rounds) => {
        const document = TextDocument.create(edited, 'nianbao', 1, start);
        await client.open(edited, start);
        for (const [round, edits] of rounds.entries()) {
          const changes = edits.map(({ from, length, text: inserted }) => {
            const offset = Math.floor(from * document.getText().length);
            const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
            const change = { range, text: inserted };
            TextDocument.update(document, [change], round + 2);
            return change;
          });
          await client.change(edited, round + 2, ...changes);
        }
        await client.open(fresh, document.getText());
        expect(await served(edited)).toEqual(await served(fresh));
        await client.close(edited);
        await client.close(fresh);
      },
    ),
    { numRuns: 60 },
  );
});
