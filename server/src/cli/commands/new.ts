import path from 'node:path';
import { formIds, writableLayouts } from '../../service.ts';
import { encodingChoices } from '../../text/decode.ts';
import { say } from '../../text/message.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { exitStatus } from '../exit-status.ts';
import { complain, serviceHostOf } from '../log.ts';
import { readSource } from '../read-source.ts';
import { writeWholeFile } from '../write-file.ts';
import { type Command, commonOptions, encodingOption } from './command.ts';

const layouts = writableLayouts.filter((layout) => layout !== 'html');

const options: OptionTable = {
  unit: { kind: 'value', placeholder: 'NAME', help: say('单位名称', 'name of the unit') },
  year: { kind: 'value', placeholder: 'YEAR', help: say('报告年度', 'report year') },
  form: {
    kind: 'choice',
    choices: formIds,
    help: say('用哪一版格式，默认按报告年度', 'which national form; by default that of the year'),
  },
  layout: {
    kind: 'choice',
    choices: layouts,
    help: say('表格用竖线还是制表符，默认 pipe', 'how the tables are written; pipe by default'),
  },
  previous: {
    kind: 'value',
    placeholder: 'FILE',
    help: say('上年报告，沿用其文字和结转数字', "last year's report, to take wording and continuing figures from"),
  },
  out: {
    kind: 'value',
    placeholder: 'FILE',
    help: say('写入哪个文件，默认输出', 'where to write it; by default the output'),
  },
  encoding: encodingOption,
  ...commonOptions,
};

/** Begins a report: the form's words, order and tables, and what continues from last year. */
export const newCommand: Command = {
  name: 'new',
  synopsis: '--unit NAME --year YEAR',
  help: say('新建一份年度报告', 'begin an annual report'),
  options,
  async run(parsed, context) {
    const { unit, out, previous: previousPath, year: yearText } = parsed.options;
    if (typeof unit !== 'string' || typeof yearText !== 'string') return { problem: NEEDED };
    if (parsed.positionals.length > 0) return { problem: NO_PATHS };
    const year = Number(yearText);
    if (!/^20\d\d$/.test(yearText)) return { problem: NOT_A_YEAR };
    const service = context.createService(serviceHostOf(context));
    let previous: ReturnType<typeof service.snapshot> | undefined;
    if (typeof previousPath === 'string') {
      const location = path.resolve(context.io.currentFolder, previousPath);
      const read = readSource({ kind: 'file', location }, choiceOf(parsed, 'encoding', encodingChoices, 'auto'));
      if (read.state === 'failed') {
        complain(previousPath, read.problem, context);
        return exitStatus.trouble;
      }
      previous = service.snapshot(read.decoded.text);
    }
    const form = formIds.find((id) => id === parsed.options['form']);
    const layout = choiceOf(parsed, 'layout', layouts, 'pipe');
    const { text, todo } = await service.newReport({
      unit,
      year,
      layout,
      ...(form !== undefined && { form }),
      ...(previous !== undefined && { previous }),
    });
    if (typeof out === 'string') {
      const problem = writeWholeFile(path.resolve(context.io.currentFolder, out), text, { mayReplace: false });
      if (problem !== undefined) {
        complain(out, problem, context);
        return exitStatus.trouble;
      }
    } else context.io.stdout.write(text);
    for (const item of todo) context.io.stderr.write(`- ${item[context.runLanguage]}\n`);
    return exitStatus.fine;
  },
};

const NEEDED = say(
  '要写明单位名称（--unit）和报告年度（--year）',
  'name the unit (--unit) and the report year (--year)',
);
const NO_PATHS = say('要写入文件请用 --out', 'use --out to write a file');
const NOT_A_YEAR = say('报告年度应为四位数字，如 2025', 'the report year has four digits, such as 2025');
