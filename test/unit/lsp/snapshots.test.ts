import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSnapshots } from '../../../server/src/lsp/snapshots.ts';
import { createFakeService } from '../../protocol/fake-service.ts';

const uri = 'file:///年报.txt';
const options = {};
const open = (text: string): TextDocument => TextDocument.create(uri, 'nianbao', 1, text);

test('computes each version once', () => {
  const service = createFakeService();
  const snapshots = createSnapshots(service);
  const document = open('错');
  expect(snapshots.of(document, options)).toBe(snapshots.of(document, options));
  expect(snapshots.asPrevious(document)).toBe(snapshots.asPrevious(document));
  expect(service.computed()).toBe(2);
});

test('lets go of a document that is closed', () => {
  const service = createFakeService();
  const snapshots = createSnapshots(service);
  const document = open('错');
  snapshots.of(document, options);
  snapshots.asPrevious(document);
  snapshots.forget(uri);
  snapshots.of(document, options);
  snapshots.asPrevious(document);
  expect(service.computed()).toBe(4);
});

test('takes a document that was opened again for another, whatever its version', () => {
  const snapshots = createSnapshots(createFakeService());
  snapshots.of(open('错'), options);
  expect(snapshots.of(open('对'), options).snapshot.text).toBe('对');
  snapshots.asPrevious(open('错'));
  expect(snapshots.asPrevious(open('对')).snapshot.text).toBe('对');
});
