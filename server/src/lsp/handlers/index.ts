import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { configDiagnostics } from './config-diagnostics.ts';
import { diagnostics } from './diagnostics.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { edits } from './edits.ts';
import { foldingRanges } from './folding-ranges.ts';
import { formatting } from './formatting.ts';
import type { Handler } from './handler.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { navigation } from './navigation.ts';
import { newReport } from './new-report.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** What the server does for its clients. A new one is a file beside this and a line here. */
export const handlers: readonly Handler[] = [
  codeActions,
  codeLenses,
  completion,
  commands,
  configDiagnostics,
  diagnostics,
  documentLinks,
  documentSymbols,
  edits,
  foldingRanges,
  formatting,
  hover,
  inlayHints,
  navigation,
  newReport,
  rename,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
];
