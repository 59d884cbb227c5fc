import type { RuleSettings } from '../rules/options.ts';
import { matchesGlob } from './glob.ts';
import { type KnownRules, ruleSettingsOf } from './read.ts';
import type { Config } from './schema.ts';

/** What the user decides for one report. */
export interface ReportSettings {
  readonly form?: NonNullable<Config['form']>;
  readonly unit?: string;
  /** Last year's report, as written: relative to the folder of the configuration. */
  readonly previous?: string;
  readonly rules: RuleSettings;
}

/**
 * What a configuration says of one file: what stands under the first level, then, of the `folders` that it lies in, one after
 * the other; what is said later counts. `path` goes from the folder of the configuration, with slashes.
 */
export function settingsFor(config: Config, path: string, rules: KnownRules): ReportSettings {
  let result: ReportSettings = { rules: {} };
  for (const [folder, settings] of [['**', config] as const, ...Object.entries(config.folders ?? {})])
    if (matchesGlob(path, folder))
      result = merge(result, { ...pick(settings), rules: ruleSettingsOf(settings.rules, rules) });
  return result;
}

/** Where both say something, the second counts; of a rule's options each one by itself. */
export function merge(first: ReportSettings, second: ReportSettings): ReportSettings {
  const rules: Record<string, RuleSettings[string]> = { ...first.rules };
  for (const [id, setting] of Object.entries(second.rules))
    rules[id] = { ...rules[id], ...setting, options: { ...rules[id]?.options, ...setting.options } };
  return { ...first, ...second, rules };
}

const pick = ({ form, unit, previous }: Omit<Config, 'rules' | 'folders'>) => ({
  ...(form !== undefined && { form }),
  ...(unit !== undefined && { unit }),
  ...(previous !== undefined && { previous }),
});
