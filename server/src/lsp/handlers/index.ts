import { diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import type { Handler } from './handler.ts';

/** What the server does for its clients. A new one is a file beside this and a line here. */
export const handlers: readonly Handler[] = [diagnostics, documentSymbols];
