import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../rules/finding.ts';
import { say } from '../../text/message.ts';
import type { ParsedArguments } from '../arguments.ts';
import { createBaselines } from '../baselines.ts';
import type { CheckedFile, FileSettings } from '../batch/task.ts';
import { createConfigs } from '../config.ts';
import type { InputFile } from '../files.ts';
import { complain } from '../log.ts';
import type { FindPrevious } from '../previous.ts';
import { isFile } from '../read-source.ts';
import type { CommandContext } from './command.ts';

/** What is configured for the files of a check, and what a baseline notes of them. */
export interface CheckSettings {
  of(file: InputFile): FileSettings;
  /** The report that a configuration names as last year's, otherwise the one that was found. */
  withPrevious(found: FindPrevious): FindPrevious;
  /** To be called with each file that was checked. */
  record(report: CheckedFile): void;
  /** To be called at the end; says and writes what came of the baselines. */
  finish(): { readonly isTrouble: boolean; readonly isUpdate: boolean };
}

/** Reads `--config`, `--baseline` and `--update-baseline`; a `problem` where a file that is named is not there. */
export function openCheckSettings(
  options: ParsedArguments['options'],
  context: CommandContext,
): CheckSettings | { readonly problem: Message } {
  const { currentFolder } = context.io;
  const located = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? path.resolve(currentFolder, value) : undefined;
  };
  const isUpdate = options['update-baseline'] === true;
  const config = located('config');
  const ownBaseline = located('baseline');
  for (const [name, location] of [
    ['config', config] as const,
    ['baseline', isUpdate ? undefined : ownBaseline] as const,
  ])
    if (location !== undefined && !existsSync(location)) return { problem: missing(`--${name} ${options[name]}`) };

  const report = (where: string, words: Message): void => complain(where, words, context);
  const baselines = createBaselines({ isUpdate, currentFolder, complain: report });
  const { rules } = context.createService({});
  const configs = createConfigs({ currentFolder, named: config, rules, complain: report });
  const waiting = new Map<string, { readonly baseline: string; readonly location: string }>();
  let isMissing = false;

  return {
    of(file) {
      const location = file.kind === 'file' ? file.location : undefined;
      const { settings, baseline: configured } = configs.of(location);
      const baseline = ownBaseline ?? configured;
      if (baseline === undefined || location === undefined) return settings;
      waiting.set(file.path, { baseline, location });
      return { ...settings, baseline: baselines.notedFor(baseline, location) };
    },
    withPrevious: (found) => (file) => {
      const { previous } = configs.of(file.kind === 'file' ? file.location : undefined);
      if (previous === undefined || file.kind !== 'file' || previous === file.location) return found(file);
      const shown = path.relative(currentFolder, previous);
      if (isFile(previous)) return { path: shown, source: { kind: 'file', location: previous } };
      if (!isMissing) report(shown, NO_PREVIOUS);
      isMissing = true;
      return found(file);
    },
    record(report) {
      const place = waiting.get(report.path);
      waiting.delete(report.path);
      if (place === undefined || report.baseline === undefined) return;
      baselines.record(place.baseline, place.location, report.baseline.keys, report.baseline.stale);
    },
    finish() {
      const end = baselines.finish();
      const isIdle = end === 'none' && isUpdate;
      if (isIdle) report('--update-baseline', NO_BASELINE);
      return { isTrouble: configs.isBroken() || isIdle || end === 'refused' || isMissing, isUpdate };
    },
  };
}

const missing = (what: string): Message => say(`${what}：没有这个文件`, `${what}: no such file`);

const NO_PREVIOUS = say('配置里写的上年报告不存在', "last year's report named in the configuration does not exist");

const NO_BASELINE = say(
  '没有可写的基线：请用 --baseline 指定，或者写在 .nianbao.json 里',
  'there is no baseline to write: name one with --baseline or in .nianbao.json',
);
