import type { Language, Message } from '../rules/finding.ts';
import { say } from '../text/message.ts';
import { parseArguments } from './arguments.ts';
import type { CommandContext } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { CliIo } from './io.ts';
import { commandUsage, programUsage } from './usage.ts';
import { languageOfEnvironment, plainLine } from './words.ts';

/** What the program is made of; a test hands in its own. */
export type Program = Pick<CommandContext, 'createService' | 'startLanguageServer' | 'loadThreads'> & {
  readonly version: string;
};

/**
 * Runs one call of the command line (`argv` without node and script) and returns its exit status.
 * A defect ends with 2 as well: Node's own 1 would read as "there are findings".
 */
export async function runCli(argv: readonly string[], io: CliIo, program: Program): Promise<ExitStatus> {
  try {
    return await runCommand(argv, io, program);
  } catch (error) {
    io.stderr.write(`nianbao: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitStatus.trouble;
  }
}

async function runCommand(argv: readonly string[], io: CliIo, program: Program): Promise<ExitStatus> {
  const asked = languageAsked(argv);
  const runLanguage = asked ?? languageOfEnvironment(io.environment);
  const [name, ...rest] = argv;

  if (name === undefined) {
    io.stderr.write(programUsage(runLanguage));
    return exitStatus.trouble;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout.write(programUsage(runLanguage));
    return exitStatus.fine;
  }
  if (name === '--version') {
    io.stdout.write(`${program.version}\n`);
    return exitStatus.fine;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    return refuse(io, say(`没有命令“${name}”`, `unknown command "${name}"`), runLanguage, '');
  }

  const parsed = parseArguments(rest, command.options);
  if (parsed.state === 'refused') return refuse(io, parsed.problem, runLanguage, command.name);
  if (parsed.value.options['help'] === true) {
    io.stdout.write(commandUsage(command, runLanguage));
    return exitStatus.fine;
  }
  const result = await command.run(parsed.value, {
    ...program,
    io,
    runLanguage,
    dataLanguage: asked ?? 'zh',
  });
  return typeof result === 'number' ? result : refuse(io, result.problem, runLanguage, command.name);
}

/** Says what is wrong with the call and, where `hint` names a command (or '' for the program), where its usage is. */
function refuse(io: CliIo, problem: Message, language: Language, hint?: string): ExitStatus {
  io.stderr.write(`nianbao: ${plainLine(problem[language])}\n`);
  if (hint !== undefined) {
    const call = ['nianbao', hint, '--help'].filter(Boolean).join(' ');
    io.stderr.write(`${say(`用法见：${call}`, `Usage: ${call}`)[language]}\n`);
  }
  return exitStatus.trouble;
}

/** `--lang` is needed before the arguments are parsed: what is wrong with them is said in that language. */
function languageAsked(argv: readonly string[]): Language | null {
  const end = argv.indexOf('--');
  const head = end < 0 ? argv : argv.slice(0, end);
  const values = head.flatMap((argument, i) =>
    argument === '--lang' ? [head[i + 1]] : [argument.match(/^--lang=(.*)$/)?.[1]],
  );
  const last = values.findLast((value) => value !== undefined);
  return last === 'zh' || last === 'en' ? last : null;
}
