import { type Finding, type Severity, severities } from '../../rules/finding.ts';
import type { FormChoice, ReportService } from '../../service.ts';
import { encodingChoices } from '../../text/decode.ts';
import { createLineIndex } from '../../text/line-index.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { exitStatus } from '../exit-status.ts';
import { findInputFiles } from '../files.ts';
import { reporters, unavailableFormats } from '../reporters/index.ts';
import type { FileReport } from '../reporters/reporter.ts';
import { message } from '../words.ts';
import { type Command, commonOptions, encodingOption, formChoices, formOption, noPath } from './command.ts';
import { complain, readReport, serviceHostOf } from './reading.ts';

const failOnChoices = [...severities, 'never'] as const;
type FailOn = (typeof failOnChoices)[number];

const [defaultReporter] = reporters;

const options: OptionTable = {
  format: {
    kind: 'choice',
    choices: reporters.map(({ name }) => name),
    unavailableChoices: unavailableFormats,
    help: message('输出格式，默认 text', 'output format; text by default'),
  },
  form: formOption,
  'fail-on': {
    kind: 'choice',
    choices: failOnChoices,
    help: message('有这一级或更重的问题时退出码为 1，默认 error', 'exit 1 at this severity or worse; error by default'),
  },
  encoding: encodingOption,
  ...commonOptions,
  previous: {
    kind: 'value',
    placeholder: 'FILE',
    isUnavailable: true,
    help: message('与上一年度报告对照', "compare with last year's report"),
  },
  fix: {
    kind: 'choice',
    choices: ['safe', 'suggested'],
    isUnavailable: true,
    help: message('自动修改', 'apply fixes'),
  },
  diff: { kind: 'flag', isUnavailable: true, help: message('只显示修改内容', 'show the fixes as a diff') },
  config: {
    kind: 'value',
    placeholder: 'FILE',
    isUnavailable: true,
    help: message('配置文件', 'configuration file'),
  },
  jobs: {
    kind: 'value',
    placeholder: 'N',
    isUnavailable: true,
    help: message('同时检查几个文件', 'how many files to check at once'),
  },
};

/** Checks reports and writes what is wrong with them. */
export const checkCommand: Command = {
  name: 'check',
  synopsis: 'PATH...',
  help: message('检查年度报告', 'check annual reports'),
  options,
  async run(parsed, context) {
    if (parsed.positionals.length === 0) return { problem: noPath };
    const { io } = context;
    const form = choiceOf(parsed, 'form', formChoices, 'auto');
    const failOn = choiceOf(parsed, 'fail-on', failOnChoices, 'error');
    const encoding = choiceOf(parsed, 'encoding', encodingChoices, 'auto');
    const reporter = reporters.find(({ name }) => name === parsed.options['format']) ?? defaultReporter;
    const view = { language: context.dataLanguage, useColour: usesColour(context) };
    const service = context.createService(serviceHostOf(context));

    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
    let failed = 0;
    const files = await findInputFiles(parsed.positionals, io.currentFolder);
    io.stdout.write(reporter.begin());
    // One after the other: the text of a file may go before the next is read.
    for (const [index, file] of files.entries()) {
      const read = await readReport(file, encoding, context, (path, text) => checkText(service, path, text, form));
      if (read.state === 'failed') {
        failed++;
        if (!reporter.isForPeople) complain(read.path, read.problem, context);
      } else {
        for (const { severity } of read.findings) counts[severity]++;
      }
      io.stdout.write(reporter.file(read, index, view));
    }
    io.stdout.write(reporter.end({ files: files.length, failed, counts }, view));

    if (failed > 0) return exitStatus.trouble;
    return isReached(failOn, counts) ? exitStatus.findings : exitStatus.fine;
  },
};

function checkText(service: ReportService, path: string, text: string, form: FormChoice): FileReport {
  const snapshot = service.snapshot(text, { form });
  return {
    state: 'checked',
    path,
    form: snapshot.form,
    year: snapshot.year,
    unit: snapshot.unit,
    findings: [...snapshot.findings].sort(inReadingOrder),
    lines: createLineIndex(text),
  };
}

/** By place, then the wider one, then the rule: the same findings always come in the same order. */
function inReadingOrder(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || b.range.end - a.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function isReached(failOn: FailOn, counts: Readonly<Record<Severity, number>>): boolean {
  if (failOn === 'never') return false;
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}

function usesColour({ io }: { readonly io: Parameters<Command['run']>[1]['io'] }): boolean {
  return io.stdout.isTerminal && !io.environment['NO_COLOR'] && io.environment['TERM'] !== 'dumb';
}
