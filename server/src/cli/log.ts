import type { Message } from '../rules/finding.ts';
import type { ServiceHost } from '../service.ts';
import { defect } from './batch/process-file.ts';
import type { LogEntry } from './batch/task.ts';
import type { CommandContext } from './commands/command.ts';
import { plainLine } from './words.ts';

/** One line on stderr about one path. */
export function complain(path: string, problem: Message, { io, runLanguage }: CommandContext): void {
  io.stderr.write(`nianbao: ${plainLine(path)}: ${plainLine(problem[runLanguage])}\n`);
}

/** Says what happened while files were read; a defect that many files run into is said once. */
export function createLogger(context: CommandContext): (path: string, log: readonly LogEntry[]) => void {
  const said = new Set<string>();
  return (path, log) => {
    for (const entry of log) {
      if (entry.kind === 'notice') complain(path, entry.words, context);
      else if (!said.has(entry.where)) {
        said.add(entry.where);
        context.io.stderr.write(`nianbao: ${plainLine(entry.where)}: ${entry.words}\n`);
      }
    }
  };
}

/** The host of a service that reads no files: defects are named on stderr and change nothing else. */
export function serviceHostOf(context: CommandContext): Required<Pick<ServiceHost, 'logError'>> {
  const log = createLogger(context);
  return { logError: (where, error) => log(where, [defect(where, error)]) };
}
