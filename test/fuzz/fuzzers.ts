import fc from 'fast-check';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { createReportService } from '../../server/src/service.ts';
import { decodeText } from '../../server/src/text/decode.ts';
import { createLineIndex } from '../../server/src/text/line-index.ts';
import { connect, itemsOf } from '../protocol/connect.ts';
import { files, sessions, texts } from './arbitraries.ts';
import { exercise, exerciseBytes } from './exercise.ts';

/** What is tried, by name: a share of each in `npm test`, all the time there is in `npm run fuzz`. */
export const fuzzers: Readonly<Record<string, fc.IAsyncProperty<unknown[]> | fc.IProperty<unknown[]>>> = {
  'any bytes: decoded, checked, extracted': fc.asyncProperty(files, exerciseBytes) as fc.IAsyncProperty<unknown[]>,
  'valid UTF-8 is never taken for anything else': fc.property(texts, (text) => {
    const sound = text.replaceAll(/\p{Cs}|\0/gu, '');
    const decoded = decodeText(new TextEncoder().encode(sound));
    // A mark at the start is a mark; the text keeps all that follows it.
    const expected = sound.replace(/^\uFEFF/, '');
    if (decoded.state !== 'decoded' || decoded.encoding !== 'utf-8' || decoded.text !== expected) {
      throw new Error(`read as ${JSON.stringify(decoded).slice(0, 200)}`);
    }
  }) as fc.IProperty<unknown[]>,
  'any text: everything that can be asked about it': fc.property(
    texts,
    fc.double({ min: 0, max: 1, noNaN: true }),
    exercise,
  ) as fc.IProperty<unknown[]>,
  'editing: the server says at the end what one says that never saw another text': fc.asyncProperty(
    sessions,
    async ({ text, edits }) => {
      const client = connect(createReportService());
      await client.initialize();
      await client.open(uri, text);
      let now = text;
      let version = 1;
      for (const { at, cut, insert } of edits) {
        const start = Math.floor((at / 1_000_000) * now.length);
        const end = Math.min(now.length, start + cut);
        const lines = createLineIndex(now);
        const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
        // Inside a pair of \r\n there is no position: the editor would not send one.
        const from = lines.offsetAt(range.start);
        const to = lines.offsetAt(range.end);
        await client.change(uri, ++version, {
          range: { start: lines.positionAt(from), end: lines.positionAt(to) },
          text: insert,
        });
        now = now.slice(0, from) + insert + now.slice(to);
        if (version % 3 === 0) await client.pull(uri);
      }
      const edited = itemsOf(await client.pull(uri));
      const fresh = connect(createReportService());
      await fresh.initialize();
      await fresh.open(uri, now, version);
      const expected = itemsOf(
        await fresh.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }),
      );
      client.connection.dispose();
      fresh.connection.dispose();
      if (JSON.stringify(edited) !== JSON.stringify(expected)) {
        throw new Error(
          `after editing: ${JSON.stringify(edited)}\nfresh: ${JSON.stringify(expected)}\n${JSON.stringify(now)}`,
        );
      }
    },
  ) as fc.IAsyncProperty<unknown[]>,
};

const uri = 'untitled:report';
