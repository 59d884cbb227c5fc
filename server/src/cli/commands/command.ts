import type { Language, Message } from '../../rules/finding.ts';
import { formIds, type ReportService, type ServiceHost } from '../../service.ts';
import { encodingChoices } from '../../text/decode.ts';
import { say } from '../../text/message.ts';
import type { OptionSpec, OptionTable, ParsedArguments } from '../arguments.ts';
import type { StartThread } from '../batch/pool.ts';
import type { Task } from '../batch/task.ts';
import type { ExitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';

/** What a command may use; everything that reaches outside is handed in. */
export interface CommandContext {
  readonly version: string;
  readonly io: CliIo;
  /** The language of data: findings, reasons in the output. */
  readonly dataLanguage: Language;
  /** The language of words about the run on stderr. */
  readonly runLanguage: Language;
  createService(host: ServiceHost): ReportService;
  /** Gives what starts a thread that does a task's work on files, on the service of the program. */
  loadThreads(task: Task): Promise<StartThread>;
  /** Resolves when the server is listening; the connection then keeps the process alive. */
  startLanguageServer(): Promise<void>;
}

/** One command of the command line; the option table is also its usage text. */
export interface Command {
  readonly name: string;
  /** What stands between the name and the options in the usage line. */
  readonly synopsis: string;
  readonly help: Message;
  readonly options: OptionTable;
  /** Gives a `problem` where the arguments, each valid by itself, do not make a call. */
  run(parsed: ParsedArguments, context: CommandContext): Promise<CommandResult>;
}

export type CommandResult = ExitStatus | { readonly problem: Message };

/** Options of every command. */
export const commonOptions = {
  lang: {
    kind: 'choice',
    choices: ['zh', 'en'],
    help: say('输出所用的语言，默认中文', 'language of the output; Chinese by default'),
  },
  help: { kind: 'flag', short: 'h', help: say('显示用法', 'show this usage') },
} as const satisfies OptionTable;

export const formChoices = ['auto', ...formIds] as const;

export const formOption: OptionSpec = {
  kind: 'choice',
  choices: formChoices,
  help: say('按哪一版格式检查，默认按报告年度判断', 'which national form; by default read from the report'),
};

export const encodingOption: OptionSpec = {
  kind: 'choice',
  choices: encodingChoices,
  help: say('文件编码，默认自动识别', 'encoding of the files; recognised by default'),
};

export const jobsOption: OptionSpec = {
  kind: 'value',
  placeholder: 'N',
  help: say(
    '同时处理几个文件，默认按文件数和处理器数',
    'how many files at once; by default as files and processors suggest',
  ),
};

export const noPath = say('要写明读取哪些文件或文件夹', 'name the files or folders to read');
