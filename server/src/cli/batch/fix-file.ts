import type { Message } from '../../rules/finding.ts';
import type { FeaturesQuestion, ReportService } from '../../service.ts';
import type { DecodedText } from '../../text/decode.ts';
import { say } from '../../text/message.ts';
import { encodeText } from '../encode.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { writeWholeFile } from '../write-file.ts';
import { type Beside, checkText, type PreviousText, snapshotOf } from './check-text.ts';
import type { CheckedFile, CheckTask, FailedFile, FileRequest } from './task.ts';

/**
 * Mends a report and checks what is left. The file is written in its own encoding and line ends; with `diff` nothing is
 * written and the findings are those of the file as it is. Standard input gives its text back in the result.
 */
export function fixFile(
  service: ReportService,
  task: CheckTask,
  { path, source, settings, members }: FileRequest,
  { decoded, bytes }: { readonly decoded: DecodedText; readonly bytes: Uint8Array },
  previous: PreviousText | undefined,
  features: FeaturesQuestion | undefined,
): CheckedFile | FailedFile {
  const { text } = decoded;
  const { fix, diff } = task;
  const beside: Beside = { previous, members, settings };
  const snapshot = snapshotOf(service, task, text, beside);
  if (fix === undefined || features === undefined) return checkText(snapshot, task, path, settings, features);
  const fixed = snapshot.ask(features).fixAll({ applicability: fix });
  if (diff === true) {
    const change = { count: fixed.count, diff: unifiedDiff(path, text, fixed.text) };
    return { ...checkText(snapshot, task, path, settings, features), fixed: change };
  }
  const problem = fixed.text === text ? undefined : save(source, fixed.text, decoded, bytes);
  if (problem !== undefined) return { state: 'failed', path, problem };
  const output = source.kind === 'bytes' ? (decoded.hasByteOrderMark ? '\ufeff' : '') + fixed.text : undefined;
  const change = { count: fixed.count, ...(output !== undefined && { output }) };
  return {
    ...checkText(snapshotOf(service, task, fixed.text, beside), task, path, settings, features),
    fixed: change,
  };
}

function save(
  source: FileRequest['source'],
  text: string,
  decoded: DecodedText,
  bytes: Uint8Array,
): Message | undefined {
  if (decoded.damagedPlaces > 0) return DAMAGED;
  if (source.kind === 'bytes') return undefined;
  const asBefore = encodeText(decoded.text, decoded);
  if (asBefore === undefined || !equal(asBefore, bytes)) return notExact(decoded.encoding);
  const encoded = encodeText(text, decoded);
  if (encoded === undefined) return notExact(decoded.encoding);
  return writeWholeFile(source.location, encoded, { mayReplace: true });
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

const DAMAGED = say(
  '有无法识别的字节，写回会丢失它们，未作修改；请先另存为 UTF-8',
  'it has undecodable bytes that would be lost; nothing was changed. Save it as UTF-8 first',
);

const notExact = (encoding: string): Message =>
  say(
    `不能以 ${encoding} 编码原样写回，未作修改；请先另存为 UTF-8`,
    `it cannot be written back in ${encoding} without a loss; nothing was changed. Save it as UTF-8 first`,
  );
