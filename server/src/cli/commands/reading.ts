import type { Message } from '../../rules/finding.ts';
import type { ServiceHost } from '../../service.ts';
import type { EncodingChoice } from '../../text/decode.ts';
import { type InputFile, readInput } from '../files.ts';
import { message, plainLine } from '../words.ts';
import type { CommandContext } from './command.ts';

/** What stands in a file's place when it could not be read. */
export interface FailedFile {
  readonly state: 'failed';
  readonly path: string;
  readonly problem: Message;
}

/** Reads one input and hands its text to `use`. Whatever goes wrong with this file leaves the others alone. */
export async function readReport<Result>(
  file: InputFile,
  encoding: EncodingChoice,
  context: CommandContext,
  use: (path: string, text: string) => Result,
): Promise<Result | FailedFile> {
  const read = await readInput(file, encoding, context.io);
  if (read.state === 'failed') return { state: 'failed', path: file.path, problem: read.problem };
  const { text, damagedPlaces } = read.decoded;
  if (damagedPlaces > 0) complain(file.path, damaged(damagedPlaces), context);
  try {
    return use(file.path, text);
  } catch (error) {
    serviceHostOf(context).logError(file.path, error);
    return { state: 'failed', path: file.path, problem: DEFECT };
  }
}

/** One line on stderr about one path. */
export function complain(path: string, problem: Message, { io, runLanguage }: CommandContext): void {
  io.stderr.write(`nianbao: ${plainLine(path)}: ${plainLine(problem[runLanguage])}\n`);
}

/** The service's host: defects are named on stderr and change nothing else. */
export function serviceHostOf({ io }: CommandContext): Required<Pick<ServiceHost, 'logError'>> {
  return {
    logError(where, error) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      io.stderr.write(`nianbao: ${plainLine(where)}: ${words}\n`);
    },
  };
}

const DEFECT = message('检查程序自身出错，详见错误输出', 'a defect in the checker itself, see the error output');

const damaged = (count: number): Message =>
  message(`有 ${count} 处字节无法识别，以 � 代替后继续`, `${count} undecodable place(s) were read as �`);
