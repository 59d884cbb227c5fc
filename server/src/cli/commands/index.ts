import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { convertCommand } from './convert.ts';
import { extractCommand } from './extract.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { rulesCommand } from './rules.ts';

/** Every command. A new one is a file beside these and an entry here. */
export const commands: readonly Command[] = [
  checkCommand,
  extractCommand,
  convertCommand,
  newCommand,
  rulesCommand,
  lspCommand,
];
