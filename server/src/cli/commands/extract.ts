import type { FormChoice, ReportService } from '../../service.ts';
import { encodingChoices } from '../../text/decode.ts';
import { createLineIndex } from '../../text/line-index.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { exitStatus } from '../exit-status.ts';
import { findInputFiles } from '../files.ts';
import { type ExtractReport, extractJson } from '../reporters/extract-json.ts';
import { message } from '../words.ts';
import { type Command, commonOptions, encodingOption, formChoices, formOption, noPath } from './command.ts';
import { complain, readReport, serviceHostOf } from './reading.ts';

const options: OptionTable = {
  format: {
    kind: 'choice',
    choices: ['json'],
    unavailableChoices: ['csv'],
    help: message('输出格式，默认 json', 'output format; json by default'),
  },
  form: formOption,
  encoding: encodingOption,
  ...commonOptions,
};

/** Writes the figures of the three tables. */
export const extractCommand: Command = {
  name: 'extract',
  synopsis: 'PATH...',
  help: message('取出三张表的数据', 'extract the figures of the three tables'),
  options,
  async run(parsed, context) {
    if (parsed.positionals.length === 0) return { problem: noPath };
    const { io, dataLanguage } = context;
    const form = choiceOf(parsed, 'form', formChoices, 'auto');
    const encoding = choiceOf(parsed, 'encoding', encodingChoices, 'auto');
    const service = context.createService(serviceHostOf(context));
    let failed = 0;
    const files = await findInputFiles(parsed.positionals, io.currentFolder);
    io.stdout.write(extractJson.begin());
    for (const [index, file] of files.entries()) {
      const read = await readReport(file, encoding, context, (path, text) => extractText(service, path, text, form));
      if (read.state === 'failed') {
        failed++;
        complain(read.path, read.problem, context);
      }
      io.stdout.write(extractJson.file(read, index, dataLanguage));
    }
    io.stdout.write(extractJson.end());
    return failed > 0 ? exitStatus.trouble : exitStatus.fine;
  },
};

function extractText(service: ReportService, path: string, text: string, form: FormChoice): ExtractReport {
  const { form: read, year, unit, extraction } = service.snapshot(text, { form });
  return { state: 'read', path, form: read, year, unit, extraction, lines: createLineIndex(text) };
}
