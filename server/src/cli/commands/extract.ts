import { encodingChoices } from '../../text/decode.ts';
import { say } from '../../text/message.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { jobsOf, runBatch } from '../batch/run-batch.ts';
import { exitStatus } from '../exit-status.ts';
import { extractReporters } from '../reporters/extract.ts';
import { type Command, commonOptions, encodingOption, formChoices, formOption, jobsOption, noPath } from './command.ts';

const [defaultReporter] = extractReporters;

const options: OptionTable = {
  format: {
    kind: 'choice',
    choices: extractReporters.map(({ name }) => name),
    help: say('输出格式，默认 json', 'output format; json by default'),
  },
  form: formOption,
  encoding: encodingOption,
  jobs: jobsOption,
  ...commonOptions,
};

/** Writes the figures of the three tables. */
export const extractCommand: Command = {
  name: 'extract',
  synopsis: 'PATH...',
  help: say('取出三张表的数据', 'extract the figures of the three tables'),
  options,
  async run(parsed, context) {
    if (parsed.positionals.length === 0) return { problem: noPath };
    const form = choiceOf(parsed, 'form', formChoices, 'auto');
    const encoding = choiceOf(parsed, 'encoding', encodingChoices, 'auto');
    const reporter = extractReporters.find(({ name }) => name === parsed.options['format']) ?? defaultReporter;
    const jobs = jobsOf(parsed);
    if (typeof jobs === 'object') return jobs;
    const language = context.dataLanguage;
    const { failed } = await runBatch(
      {
        task: { kind: 'extract', form, encoding, language },
        paths: parsed.positionals,
        jobs,
        writer: reporter.create({ language }),
      },
      context,
    );
    return failed > 0 ? exitStatus.trouble : exitStatus.fine;
  },
};
