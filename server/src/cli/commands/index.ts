import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { extractCommand } from './extract.ts';
import { lspCommand } from './lsp.ts';
import { rulesCommand } from './rules.ts';

/** Every command. A new one is a file beside these and an entry here. */
export const commands: readonly Command[] = [checkCommand, extractCommand, rulesCommand, lspCommand];

/** Commands of the contract that are not built yet: refused by name. */
export const unavailableCommands: readonly string[] = ['convert', 'new'];
