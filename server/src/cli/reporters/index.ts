import { csvReporter } from './check-csv.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { textReporter } from './text.ts';

/** Every reporter of `check`, the default first. A new one is a file beside these and an entry here. */
export const reporters: readonly [Reporter, ...Reporter[]] = [
  textReporter,
  jsonReporter,
  sarifReporter,
  githubReporter,
  csvReporter,
];
