import { mapDefined } from '../text/lists.ts';
import type { Severity } from './finding.ts';
import { NO_SETTINGS, type OptionValue, type RuleSettings, resolveOptions } from './options.ts';
import type { Rule } from './rule.ts';

/** The rules that take part under some settings, in order, with the values of their options. */
export interface Plan {
  readonly all: readonly Planned<Rule>[];
  /** Those about single sections. */
  readonly bySection: readonly Planned<SectionRule>[];
  /** All that was decided about those: the same for as long as they find the same. */
  readonly sectionSettings: string;
}

export interface Planned<One extends Rule> {
  readonly rule: One;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** How bad its findings are to the user; undefined where nothing was said. */
  readonly severity: Severity | undefined;
}

type SectionRule = Extract<Rule, { scope: 'section' }>;

/**
 * Gives what is to be run of some rules under settings, which must not change afterwards. They come again with every keystroke,
 * and mostly they are none.
 */
export function createPlanner(): (rules: readonly Rule[], settings?: RuleSettings) => Plan {
  const plans = new WeakMap<readonly Rule[], WeakMap<RuleSettings, Plan>>();
  return (rules, settings = NO_SETTINGS) => {
    const bySettings = plans.get(rules) ?? new WeakMap<RuleSettings, Plan>();
    plans.set(rules, bySettings);
    const plan = bySettings.get(settings) ?? planOf(rules, settings);
    bySettings.set(settings, plan);
    return plan;
  };
}

function planOf(rules: readonly Rule[], settings: RuleSettings): Plan {
  const all = mapDefined(rules, (rule) => {
    const { severity, options } = settings[rule.id] ?? {};
    return severity === 'off' ? undefined : { rule, options: resolveOptions(rule.options, options), severity };
  });
  const isOfSection = (one: Planned<Rule>): one is Planned<SectionRule> => one.rule.scope === 'section';
  const decided = rules.filter(({ id, scope }) => scope === 'section' && settings[id] !== undefined);
  return {
    all,
    bySection: all.filter(isOfSection),
    sectionSettings: JSON.stringify(decided.map(({ id }) => [id, settings[id]])),
  };
}
