import { say } from '../../text/message.ts';
import { exitStatus } from '../exit-status.ts';
import { type Command, commonOptions } from './command.ts';

/** Starts the language server for editors other than VS Code. */
export const lspCommand: Command = {
  name: 'lsp',
  synopsis: '--stdio',
  help: say('启动语言服务器，供其他编辑器使用', 'start the language server for other editors'),
  options: {
    stdio: {
      kind: 'flag',
      help: say('通过标准输入输出通信（必需）', 'talk over standard input and output (required)'),
    },
    // Client libraries add it to the call; the server library reads it to end with its editor.
    clientProcessId: {
      kind: 'value',
      placeholder: 'PID',
      help: say('编辑器的进程号，由编辑器填写', "the editor's process id, filled in by the editor"),
    },
    ...commonOptions,
  },
  async run(parsed, { startLanguageServer }) {
    if (parsed.options['stdio'] !== true) return { problem: STDIO_NEEDED };
    await startLanguageServer();
    return exitStatus.fine;
  },
};

const STDIO_NEEDED = say('目前只有 nianbao lsp --stdio 这一种用法', 'the only way to run it is: nianbao lsp --stdio');
