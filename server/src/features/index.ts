import type { Analysis } from './analysis.ts';
import { formatTables } from './formatting.ts';

/**
 * What an editor asks about one text, by name. Each is a function of the analysis and of what was asked; a new one is a
 * file beside this and a line here. Offsets in, offsets out.
 */
const features = { formatTables } satisfies Readonly<Record<string, Feature>>;

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
