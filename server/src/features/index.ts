import { documentParts } from '../convert/document.ts';
import { computeTotals, fillBlanks } from '../edit/figures.ts';
import { hasHtmlBlocks } from '../syntax/html.ts';
import { tableIds } from '../template/forms.ts';
import type { Analysis } from './analysis.ts';
import { codeActions, fixAllEdits } from './code-actions.ts';
import { aboutCompletion, completions, tableSnippet } from './completion.ts';
import { conversions, convertTables } from './conversion.ts';
import { fixAll } from './fix-all.ts';
import { fixesOf } from './fixes.ts';
import { folds } from './folding.ts';
import { formatTables } from './formatting.ts';
import { hints } from './hints.ts';
import { hover } from './hover.ts';
import { lenses } from './lenses.ts';
import { links } from './links.ts';
import { continuations, definitions, highlights, references } from './navigation.ts';
import { rename, renaming } from './rename.ts';
import { selections } from './selection.ts';
import { symbols } from './symbols.ts';
import { alignment } from './table-columns.ts';
import { tokens } from './tokens.ts';

/**
 * What an editor asks about one text, by name. Each is a function of the analysis and of what was asked; a new one is a
 * file beside this and a line here. Offsets in, offsets out.
 */
const features = {
  aboutCompletion,
  alignment,
  completions,
  computeTotals: ({ report }: Analysis) => computeTotals(report),
  fillBlanks: ({ report }: Analysis) =>
    fillBlanks(
      report,
      tableIds.flatMap((id) => report.tables[id] ?? []),
    ),
  tableSnippet,
  codeActions,
  continuations,
  conversions,
  convertTables,
  documentParts: ({ report }: Analysis) => documentParts(report),
  isWebPage: ({ text }: Analysis) => hasHtmlBlocks(text),
  definitions,
  fixAll,
  fixAllEdits,
  fixesOf,
  folds,
  formatTables,
  highlights,
  hints,
  hover,
  lenses,
  links,
  references,
  rename,
  renaming,
  selections,
  symbols,
  tokens,
} satisfies Readonly<Record<string, Feature>>;

// biome-ignore lint/suspicious/noExplicitAny: what each takes and gives is told by the list above
type Feature = (analysis: Analysis, ...asked: any[]) => unknown;

type Asked<F> = F extends (analysis: Analysis, ...asked: infer A) => infer R ? (...asked: A) => R : never;

export type Features = { readonly [Name in keyof typeof features]: Asked<(typeof features)[Name]> };

/** The features of one text. */
export function featuresOf(analysis: Analysis): Features {
  const bound = Object.entries<Feature>(features).map(([name, feature]) => [
    name,
    (...asked: unknown[]) => feature(analysis, ...asked),
  ]);
  return Object.fromEntries(bound) as Features;
}
