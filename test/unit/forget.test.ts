import { expect, test } from 'vitest';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import { report } from '../support/report.ts';

const text = report({ lines: { 'disclosure.fees': '| 行政事业型收费 | 12.5 |' } });
const said = ({ findings }: Snapshot) =>
  findings.map(({ rule, message, range, related }) => ({ rule, message, range, related }));

test('a service that forgets finds the same in a text that comes again', () => {
  const service = createReportService();
  const before = said(service.snapshot(text));
  expect(before.map(({ rule }) => rule)).toContain('row-label');
  service.forget();
  expect(said(service.snapshot(text))).toEqual(before);
});

test('a snapshot that was taken before is read after all', () => {
  const service = createReportService();
  service.snapshot(text).findings;
  const taken = service.snapshot(text.replace('12.5', '13.5'));
  service.forget();
  expect(said(taken)).toEqual(said(createReportService().snapshot(taken.text)));
});
