import type { Message } from '../text/message.ts';
import type { Severity } from './finding.ts';

/** One thing about a rule that its user may decide, as data: the schema of the configuration and the documentation are made from it. */
export type OptionSpec = { readonly docs: Message } & (
  | { readonly kind: 'number'; readonly default: number; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'flag'; readonly default: boolean }
  | {
      readonly kind: 'words';
      readonly default: readonly string[];
      /** The words that may be given; any where it is left out. */
      readonly choices?: readonly string[];
    }
);

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export type OptionValue = ValueOf[keyof ValueOf];

/** What a rule's check is given: each option as set or with its default. */
export type OptionsOf<S extends OptionSpecs> = { readonly [Name in keyof S]: ValueOf[S[Name]['kind']] };

interface ValueOf {
  readonly number: number;
  readonly flag: boolean;
  readonly words: readonly string[];
}

/** `off`, or how bad its findings are. */
export type RuleLevel = Severity | 'off';

/** What the user decides about one rule. */
export interface RuleSetting {
  readonly severity?: RuleLevel;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** By rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Nothing decided about any rule. */
export const NO_SETTINGS: RuleSettings = {};

/** The options of a rule under some setting; values of a wrong kind count as not set. */
export function resolveOptions(
  specs: OptionSpecs | undefined,
  given: RuleSetting['options'],
): Readonly<Record<string, OptionValue>> {
  return specs === undefined ? NO_OPTIONS : valuesOf(specs, given ?? NO_OPTIONS);
}

function valuesOf(
  specs: OptionSpecs,
  given: NonNullable<RuleSetting['options']>,
): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = given[name];
      return [name, value !== undefined && typeof value === typeof spec.default ? value : spec.default];
    }),
  );
}

const NO_OPTIONS = {};

/**
 * How bad a finding is when the user has said how bad those of its rule are. Where the rule itself speaks more quietly
 * because its reading is not certain, it stays at least as quiet.
 */
export function decideSeverity(
  own: Severity,
  rule: Severity,
  chosen: Severity | undefined,
  order: readonly Severity[],
): Severity {
  if (chosen === undefined) return own;
  return own === rule || order.indexOf(chosen) > order.indexOf(own) ? chosen : own;
}
