import { type Severity, severities } from '../../rules/finding.ts';
import { encodingChoices } from '../../text/decode.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { jobsOf, runBatch } from '../batch/run-batch.ts';
import { exitStatus } from '../exit-status.ts';
import { findNamed, findPreviousReports, readNamed } from '../previous.ts';
import { reporters, unavailableFormats } from '../reporters/index.ts';
import { message } from '../words.ts';
import { type Command, commonOptions, encodingOption, formChoices, formOption, jobsOption, noPath } from './command.ts';
import { complain } from './reading.ts';

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
  previous: {
    kind: 'value',
    placeholder: 'FILE',
    help: message(
      '上一年度的报告，默认在同一文件夹里查找',
      "last year's report; by default looked for in the same folder",
    ),
  },
  'fail-on': {
    kind: 'choice',
    choices: failOnChoices,
    help: message('有这一级或更重的问题时退出码为 1，默认 error', 'exit 1 at this severity or worse; error by default'),
  },
  encoding: encodingOption,
  jobs: jobsOption,
  ...commonOptions,
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
};

/** Checks reports and writes what is wrong with them. */
export const checkCommand: Command = {
  name: 'check',
  synopsis: 'PATH...',
  help: message('检查年度报告', 'check annual reports'),
  options,
  async run(parsed, context) {
    if (parsed.positionals.length === 0) return { problem: noPath };
    const form = choiceOf(parsed, 'form', formChoices, 'auto');
    const failOn = choiceOf(parsed, 'fail-on', failOnChoices, 'error');
    const encoding = choiceOf(parsed, 'encoding', encodingChoices, 'auto');
    const reporter = reporters.find(({ name }) => name === parsed.options['format']) ?? defaultReporter;
    const jobs = jobsOf(parsed);
    if (typeof jobs === 'object') return jobs;
    const language = context.dataLanguage;
    const search = { encoding, service: context.createService({}) };
    const name = parsed.options['previous'];
    const named = typeof name === 'string' ? readNamed(name, context.io.currentFolder, search) : undefined;
    if (named !== undefined && 'problem' in named) return named;
    const writer = reporter.create({
      language,
      useColour: usesColour(context),
      version: context.version,
      rules: () => context.createService({}).rules,
    });
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
    const { failed } = await runBatch(
      {
        task: { kind: 'check', form, encoding, language, withFixes: reporter.withFixes },
        paths: parsed.positionals,
        jobs,
        findPrevious: (files) =>
          named === undefined
            ? findPreviousReports({ files, ...search })
            : findNamed(named, { files, ...search }, (words) => complain(named.source.path, words, context)),
        writer: {
          ...writer,
          file(report) {
            if (report.state === 'checked') for (const { severity } of report.findings) counts[severity]++;
            return writer.file(report);
          },
          end: (totals) => writer.end({ ...totals, counts }),
        },
      },
      context,
    );
    if (failed > 0) return exitStatus.trouble;
    return isReached(failOn, counts) ? exitStatus.findings : exitStatus.fine;
  },
};

function isReached(failOn: FailOn, counts: Readonly<Record<Severity, number>>): boolean {
  if (failOn === 'never') return false;
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}

function usesColour({ io }: { readonly io: Parameters<Command['run']>[1]['io'] }): boolean {
  return io.stdout.isTerminal && !io.environment['NO_COLOR'] && io.environment['TERM'] !== 'dumb';
}
