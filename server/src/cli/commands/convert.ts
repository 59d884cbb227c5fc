import path from 'node:path';
import { applyEdits } from '../../edit/fix.ts';
import type { Features, Snapshot } from '../../service.ts';
import { loadFeatures } from '../../service.ts';
import { encodingChoices } from '../../text/decode.ts';
import { say } from '../../text/message.ts';
import { choiceOf, type OptionTable } from '../arguments.ts';
import { exitStatus } from '../exit-status.ts';
import { complain, serviceHostOf } from '../log.ts';
import { readSource } from '../read-source.ts';
import { writeWholeFile } from '../write-file.ts';
import { type Command, commonOptions, encodingOption, formChoices, formOption } from './command.ts';

const targets = ['pipe', 'tab', 'html', 'docx'] as const;

const options: OptionTable = {
  to: {
    kind: 'choice',
    choices: targets,
    help: say('转成哪种格式', 'what to convert to'),
  },
  out: {
    kind: 'value',
    placeholder: 'FILE',
    help: say('写入哪个文件，默认输出', 'where to write it; by default the output'),
  },
  form: formOption,
  encoding: encodingOption,
  ...commonOptions,
};

/** Writes a report in another format, with every figure and label. */
export const convertCommand: Command = {
  name: 'convert',
  synopsis: 'PATH --to FORMAT',
  help: say('转换表格和文件格式', 'convert tables and file formats'),
  options,
  async run(parsed, context) {
    const [from, ...more] = parsed.positionals;
    const target = targets.find((one) => one === parsed.options['to']);
    if (from === undefined || more.length > 0) return { problem: ONE_PATH };
    if (target === undefined) return { problem: NO_TARGET };
    const { out } = parsed.options;
    if (target === 'docx' && typeof out !== 'string') return { problem: NEEDS_OUT };
    const { io } = context;
    const source =
      from === '-'
        ? ({ kind: 'bytes', bytes: await io.readStandardInput() } as const)
        : ({ kind: 'file', location: path.resolve(io.currentFolder, from) } as const);
    const read = readSource(source, choiceOf(parsed, 'encoding', encodingChoices, 'auto'));
    if (read.state === 'failed') {
      complain(from, read.problem, context);
      return exitStatus.trouble;
    }
    const service = context.createService(serviceHostOf(context));
    const snapshot = service.snapshot(read.decoded.text, { form: choiceOf(parsed, 'form', formChoices, 'auto') });
    const { content, refused } = await convert(snapshot, target);
    for (const { reason } of refused) complain(from, reason, context);
    if (typeof out === 'string') {
      const problem = writeWholeFile(path.resolve(io.currentFolder, out), content, { mayReplace: true });
      if (problem !== undefined) {
        complain(out, problem, context);
        return exitStatus.trouble;
      }
    } else if (typeof content === 'string') io.stdout.write(content);
    return refused.length > 0 ? exitStatus.findings : exitStatus.fine;
  },
};

interface Converted {
  readonly content: string | Uint8Array;
  readonly refused: ReturnType<Features['documentParts']>['refused'];
}

async function convert(snapshot: Snapshot, target: (typeof targets)[number]): Promise<Converted> {
  const { text } = snapshot;
  const features = snapshot.ask(await loadFeatures());
  // Text stays what it is around its tables; a web page is written anew.
  if ((target === 'pipe' || target === 'tab') && !features.isWebPage()) {
    const { edits, refused } = features.convertTables(target);
    return { content: applyEdits(text, edits), refused };
  }
  const { parts, refused } = features.documentParts();
  const title = parts.find(({ kind }) => kind === 'title');
  const name = title !== undefined && 'text' in title ? title.text : '';
  switch (target) {
    case 'docx':
      return { content: await (await import('../../convert/docx.ts')).writeDocx(parts, name), refused };
    case 'html':
      return { content: (await import('../../convert/html.ts')).writeHtmlPage(parts, name), refused };
    default:
      return { content: (await import('../../convert/text.ts')).writeText(parts, target), refused };
  }
}

const ONE_PATH = say('要写明转换哪一个文件', 'name the one file to convert');
const NO_TARGET = say(
  `要用 --to 写明转成哪种格式：${targets.join('、')}`,
  `say what to convert to: --to ${targets.join('|')}`,
);
const NEEDS_OUT = say('转成 docx 要用 --out 写明文件', 'a docx needs a file: --out FILE');
