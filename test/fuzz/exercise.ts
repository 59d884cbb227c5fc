import { createFileProcessor } from '../../server/src/cli/batch/process-file.ts';
import { applyEdits, type TextEdit } from '../../server/src/edit/fix.ts';
import { createReportService, type Snapshot } from '../../server/src/service.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import { featuresOf, fixesOfFinding } from '../support/features.ts';

/** Asks everything there is to ask about a text; throws where an answer cannot be right, or where something has thrown. */
export function exercise(text: string, share: number): void {
  const errors: unknown[] = [];
  const service = createReportService({ logError: (where, error) => errors.push(where, error) });
  const snapshot = service.snapshot(text);
  const holds = ({ start, end }: TextRange, what: string): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length)) {
      throw new Error(`${what}: ${start}..${end} is no range of ${text.length} units`);
    }
  };
  checkFindings(snapshot, holds);
  askFeatures(snapshot, Math.floor(share * text.length), holds);
  JSON.stringify([snapshot.outline, snapshot.extraction, service.identify(text)]);
  // Held against itself and against another year's.
  const previous = { uri: 'previous', snapshot: service.snapshot(text) };
  checkFindings(service.snapshot(text, { form: '2019', previous }), holds);
  if (errors.length > 0) throw new Error('something was logged', { cause: errors });
}

/** Bytes through the command line's one function, as both commands call it. */
export async function exerciseBytes(bytes: Uint8Array): Promise<void> {
  const options = { form: 'auto', encoding: 'auto', language: 'zh' } as const;
  for (const task of [
    { kind: 'check', withFixes: true, ...options },
    { kind: 'extract', ...options },
  ] as const) {
    const processFile = await createFileProcessor(task, createReportService);
    const { report, log } = processFile({ path: 'x', source: { kind: 'bytes', bytes } });
    JSON.stringify(report);
    const defects = log.filter(({ kind }) => kind === 'defect');
    if (defects.length > 0) throw new Error(JSON.stringify(defects));
  }
}

type Holds = (range: TextRange, what: string) => void;

function checkFindings(snapshot: Snapshot, holds: Holds): void {
  const { text, findings } = snapshot;
  for (const finding of findings) {
    const { rule, message, range, related } = finding;
    holds(range, rule);
    if (message.zh === '' || message.en === '') throw new Error(`${rule} says nothing`);
    for (const place of related) if (place.document === undefined) holds(place.range, `${rule}, related`);
    for (const { edits } of fixesOfFinding(snapshot, finding)) checkEdits(text, edits, `${rule}, fix`, holds);
  }
}

function checkEdits(text: string, edits: readonly TextEdit[], what: string, holds: Holds): void {
  let end = 0;
  for (const { range } of edits) {
    holds(range, what);
    if (range.start < end) throw new Error(`${what}: edits overlap or are out of order`);
    end = range.end;
  }
  applyEdits(text, edits);
}

function askFeatures(snapshot: Snapshot, offset: number, holds: Holds): void {
  const { text } = snapshot;
  const features = featuresOf(snapshot);
  const near = { start: offset, end: Math.min(text.length, offset + 200) };
  for (const fold of features.folds()) holds(fold, 'fold');
  for (const token of features.tokens()) holds(token, 'token');
  for (const { range } of features.links()) holds(range, 'link');
  for (const { range } of features.lenses()) holds(range, 'lens');
  for (const range of features.selections(offset)) holds(range, 'selection');
  for (const range of features.highlights(offset)) holds(range, 'highlight');
  checkEdits(text, features.fixAllEdits(), 'fix all', holds);
  for (const format of ['compact', 'aligned'] as const) {
    checkEdits(text, features.formatTables(format), `format ${format}`, holds);
  }
  checkEdits(text, features.convertTables('pipe').edits, 'convert', holds);
  features.fixAll({ applicability: 'safe' });
  const name = features.renaming(offset);
  if (name !== undefined) features.rename(offset, '云岭市财政局');
  JSON.stringify([
    features.hover(offset),
    features.hints(near),
    features.definitions(offset),
    features.references(offset),
    features.symbols(),
    features.documentParts(),
  ]);
  for (const { edits } of features.codeActions(near)) checkEdits(text, edits(), 'code action', holds);
}
