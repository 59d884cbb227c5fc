import { jsonReporter } from './json.ts';
import type { Reporter } from './reporter.ts';
import { textReporter } from './text.ts';

/** Every reporter of `check`, the default first. A new one is a file beside these and an entry here. */
export const reporters: readonly [Reporter, ...Reporter[]] = [textReporter, jsonReporter];

/** Formats of the contract that have no reporter yet. */
export const unavailableFormats: readonly string[] = ['sarif', 'github', 'csv'];
