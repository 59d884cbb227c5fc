import { type Message, type Severity, severities } from '../../rules/finding.ts';
import { encodingChoices } from '../../text/decode.ts';
import { say } from '../../text/message.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { type BatchWriter, jobsOf, runBatch } from '../batch/run-batch.ts';
import type { CheckedFile } from '../batch/task.ts';
import { exitStatus } from '../exit-status.ts';
import { reporters } from '../reporters/index.ts';
import type { ReporterContext, ReportWriter } from '../reporters/reporter.ts';
import { textReporter } from '../reporters/text.ts';
import { openCheckReferences } from './check-references.ts';
import { openCheckSettings } from './check-settings.ts';
import {
  type Command,
  type CommandContext,
  commonOptions,
  encodingOption,
  formChoices,
  formOption,
  jobsOption,
  noPath,
} from './command.ts';

const failOnChoices = [...severities, 'never'] as const;
type FailOn = (typeof failOnChoices)[number];

const fixChoices = ['safe', 'suggested'] as const;

const [defaultReporter] = reporters;

const options: OptionTable = {
  format: {
    kind: 'choice',
    choices: reporters.map(({ name }) => name),
    help: say('输出格式，默认 text', 'output format; text by default'),
  },
  form: formOption,
  previous: {
    kind: 'value',
    placeholder: 'FILE',
    help: say('上一年度的报告，默认在同一文件夹里查找', "last year's report; by default looked for in the same folder"),
  },
  'roll-up': {
    kind: 'value',
    placeholder: 'FILE',
    help: say(
      '汇总报告：与其余各份同年度报告的合计对照',
      "an area's roll-up, held against the sum of the other reports of its year",
    ),
  },
  config: {
    kind: 'value',
    placeholder: 'FILE',
    help: say(
      '配置文件，默认用离文件最近的 .nianbao.json',
      'configuration; by default the .nianbao.json nearest to each file',
    ),
  },
  baseline: {
    kind: 'value',
    placeholder: 'FILE',
    help: say('基线：其中记下的问题不再报告', 'findings noted in this file are not reported'),
  },
  'update-baseline': {
    kind: 'flag',
    help: say('把现有的问题都记入基线', 'note all findings in the baseline'),
  },
  'fail-on': {
    kind: 'choice',
    choices: failOnChoices,
    help: say('有这一级或更重的问题时退出码为 1，默认 error', 'exit 1 at this severity or worse; error by default'),
  },
  fix: {
    kind: 'choice',
    choices: fixChoices,
    help: say(
      '自动修改文件：safe 只作稳妥的修改，suggested 也作建议的修改；- 的结果写到标准输出',
      'mend the files: safe fixes only, or suggested ones too; the mended text of - goes to standard output',
    ),
  },
  diff: {
    kind: 'flag',
    help: say(
      '只显示要作的修改，不写文件（默认 --fix safe）',
      'show the fixes as a diff and write nothing (--fix safe by default)',
    ),
  },
  encoding: encodingOption,
  jobs: jobsOption,
  ...commonOptions,
};

/** Checks reports and writes what is wrong with them. */
export const checkCommand: Command = {
  name: 'check',
  synopsis: 'PATH...',
  help: say('检查年度报告', 'check annual reports'),
  options,
  async run(parsed, context) {
    if (parsed.positionals.length === 0) return { problem: noPath };
    const form = choiceOf(parsed, 'form', formChoices, 'auto');
    const failOn = choiceOf(parsed, 'fail-on', failOnChoices, 'error');
    const encoding = choiceOf(parsed, 'encoding', encodingChoices, 'auto');
    const reporter = reporters.find(({ name }) => name === parsed.options['format']) ?? defaultReporter;
    const jobs = jobsOf(parsed);
    if (typeof jobs === 'object') return jobs;
    const settings = openCheckSettings(parsed.options, context);
    if ('problem' in settings) return settings;
    const language = context.dataLanguage;
    const search = { encoding, service: context.createService({}) };
    const references = await openCheckReferences(parsed.options, context, search);
    if ('problem' in references) return references;
    const { rollUp } = references;
    const diff = parsed.options['diff'] === true;
    const asked = fixChoices.find((choice) => choice === parsed.options['fix']);
    const fix = asked ?? (diff ? 'safe' : undefined);
    const isFilter = fix !== undefined && parsed.positionals.includes('-');
    if (isFilter && (parsed.positionals.length > 1 || rollUp !== undefined)) return { problem: STDIN_ALONE };
    const reported = reporter.create({
      language,
      useColour: usesColour(context),
      version: context.version,
      rules: () => context.createService({}).rules,
    });
    const writer = diff
      ? diffWriter
      : isFilter
        ? filterWriter(context, textReporter.create(plainView(context)))
        : reported;
    const counted = countingWriter(writer, settings.record);
    const { failed } = await runBatch(
      {
        task: {
          kind: 'check',
          form,
          encoding,
          language,
          withFixes: reporter.withFixes && writer === reported,
          ...(fix !== undefined && { fix }),
          diff,
        },
        paths: rollUp === undefined ? parsed.positionals : [...parsed.positionals, rollUp],
        jobs,
        besideOf: (files) => references.besideOf(files, { settings, form, jobs }),
        writer: counted.writer,
      },
      context,
    );
    if (fix !== undefined)
      context.io.stderr.write(`nianbao: ${fixedWords(counted.fixed, diff)[context.runLanguage]}\n`);
    const { isTrouble, isUpdate } = settings.finish();
    if (failed > 0 || isTrouble) return exitStatus.trouble;
    // What was noted just now is what the caller accepts.
    if (isUpdate) return exitStatus.fine;
    return isReached(failOn, counted.counts) ? exitStatus.findings : exitStatus.fine;
  },
};

const STDIN_ALONE = say(
  '修改标准输入（-）时不能再写别的路径',
  'where standard input (-) is mended it must be the only path',
);

interface Counted {
  readonly writer: BatchWriter<CheckedFile>;
  /** Findings by severity, so far. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Fixes that were made or shown, and the files they are in, so far. */
  readonly fixed: { readonly fixes: number; readonly files: number };
}

/** Counts what a writer is given to write, and hands each report that was checked to `record` as well. */
function countingWriter(writer: ReportWriter, record: (report: CheckedFile) => void): Counted {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const fixed = { fixes: 0, files: 0 };
  const count = (report: CheckedFile): void => {
    for (const { severity } of report.findings) counts[severity]++;
    const fixes = report.fixed?.count ?? 0;
    fixed.fixes += fixes;
    if (fixes > 0) fixed.files++;
  };
  return {
    writer: {
      ...writer,
      file(report) {
        if (report.state === 'checked') {
          record(report);
          count(report);
        }
        return writer.file(report);
      },
      end: (totals) => writer.end({ ...totals, counts }),
    },
    counts,
    fixed,
  };
}

/** Shows what would be changed and nothing else. */
const diffWriter: ReportWriter = {
  isForPeople: false,
  begin: () => '',
  file: (report) => (report.state === 'checked' ? (report.fixed?.diff ?? '') : ''),
  end: () => '',
};

/** Writes the mended text out; what is left to do is said on stderr. */
const filterWriter = ({ io }: CommandContext, findings: ReportWriter): ReportWriter => ({
  isForPeople: false,
  begin: () => '',
  file(report) {
    if (report.state === 'failed') return '';
    io.stderr.write(findings.file(report));
    return report.fixed?.output ?? '';
  },
  end: () => '',
});

const plainView = ({ dataLanguage, version }: CommandContext): ReporterContext => ({
  language: dataLanguage,
  useColour: false,
  version,
  rules: () => [],
});

const fixedWords = ({ fixes, files }: { fixes: number; files: number }, isOnlyShown: boolean): Message =>
  isOnlyShown
    ? say(
        `可以修正 ${fixes} 处，涉及 ${files} 个文件，文件没有改动`,
        `${fixes} fix(es) in ${files} file(s), none of them written`,
      )
    : say(`已修正 ${fixes} 处，涉及 ${files} 个文件`, `${fixes} fix(es) made in ${files} file(s)`);

function isReached(failOn: FailOn, counts: Readonly<Record<Severity, number>>): boolean {
  if (failOn === 'never') return false;
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}

function usesColour({ io }: { readonly io: Parameters<Command['run']>[1]['io'] }): boolean {
  return io.stdout.isTerminal && !io.environment['NO_COLOR'] && io.environment['TERM'] !== 'dumb';
}
