import type { OptionSpec, OptionSpecs, OptionValue, RuleSetting, RuleSettings } from '../rules/options.ts';
import { type JsonNode, type JsonProblem, readJsonc } from '../text/jsonc.ts';
import { say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import { DEEPEST_BRACES, isOverdone, LONGEST_PATTERN } from './glob.ts';
import type { Config } from './schema.ts';
import shape from './shape.json' with { type: 'json' };
import { type Shape, take, unknownName } from './take.ts';

/** How the file is called that speaks for its folder and all below. */
export const configName = '.nianbao.json';

export interface ReadConfig {
  /** What could be understood. */
  readonly config: Config;
  readonly problems: readonly JsonProblem[];
  /** The other files that it names, and where. */
  readonly named: readonly NamedFile[];
}

export interface NamedFile {
  readonly kind: 'previous' | 'baseline';
  /** As written: from the folder of the configuration. */
  readonly path: string;
  readonly range: TextRange;
}

/** A configuration that is longer, in characters, is none: nobody wrote it. */
export const LONGEST_CONFIG = 200_000;
/** What else is wrong follows from these, or is read when they are mended. */
const MOST_PROBLEMS = 100;

export type KnownRules = readonly { readonly id: string; readonly options?: OptionSpecs }[];

/** Reads the text of a configuration. Never fails: what cannot be understood is named, the rest holds. */
export function readConfig(text: string, rules: KnownRules): ReadConfig {
  if (text.length > LONGEST_CONFIG) return { ...NOTHING_READ, problems: [{ range: FIRST_PLACE, message: TOO_LONG }] };
  const { node, problems: syntax } = readJsonc(text);
  const problems = [...syntax];
  if (node === undefined) return { ...NOTHING_READ, problems };
  const taken = (take(node, shape, problems) ?? {}) as Config;
  const overdone = entriesOf(entry(node, 'folders')).filter(({ key }) => isOverdone(key));
  problems.push(...overdone.map(({ keyRange }) => ({ range: keyRange, message: OVERDONE })));
  const config = overdone.length === 0 ? taken : { ...taken, folders: withoutOverdone(taken.folders) };
  for (const settings of [node, ...entriesOf(entry(node, 'folders')).map(({ value }) => value)])
    for (const { key, keyRange, value } of entriesOf(entry(settings, 'rules'))) {
      const rule = rules.find(({ id }) => id === key);
      if (rule === undefined) {
        const message = say(
          `没有规则“${key}”，这一项不起作用。全部规则见 nianbao rules`,
          `There is no rule “${key}”: this does nothing. For all rules see nianbao rules`,
        );
        problems.push({ range: keyRange, message });
      } else checkOptions(value, rule.options ?? {}, problems);
    }
  problems.sort((a, b) => a.range.start - b.range.start);
  return { config, problems: problems.slice(0, MOST_PROBLEMS), named: namedIn(node) };
}

const withoutOverdone = (folders: Config['folders']): Config['folders'] =>
  Object.fromEntries(Object.entries(folders ?? {}).filter(([pattern]) => !isOverdone(pattern)));

/** The value of each `previous` and of the `baseline`. */
function namedIn(node: JsonNode): readonly NamedFile[] {
  const named = (settings: JsonNode, kind: NamedFile['kind']): readonly NamedFile[] => {
    const value = entry(settings, kind);
    if (value?.kind !== 'string' || value.value === '') return [];
    return [{ kind, path: value.value, range: { start: value.start, end: value.end } }];
  };
  const folders = entriesOf(entry(node, 'folders')).map(({ value }) => value);
  return [...[node, ...folders].flatMap((settings) => named(settings, 'previous')), ...named(node, 'baseline')];
}

const NOTHING_READ: ReadConfig = { config: {}, problems: [], named: [] };
const OVERDONE = say(
  `这个路径写得太长，或者花括号套得太深（最多 ${LONGEST_PATTERN} 字、${DEEPEST_BRACES} 层），这一项不起作用。`,
  `This path is too long, or its braces stand too deep in one another (at most ${LONGEST_PATTERN} characters, ${DEEPEST_BRACES} levels): it does nothing.`,
);
const FIRST_PLACE: TextRange = { start: 0, end: 1 };
const TOO_LONG = say(
  `配置文件超过 ${LONGEST_CONFIG / 10_000} 万字，没有读取。请检查是不是放错了文件。`,
  `The configuration is longer than ${LONGEST_CONFIG} characters and was not read. Is it the right file?`,
);

/** What a configuration says of the rules, by their ids; options of a wrong kind are left out. */
export function ruleSettingsOf(given: Config['rules'], rules: KnownRules): RuleSettings {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([id, setting]): [string, RuleSetting] => {
      if (typeof setting === 'string') return [id, { severity: setting }];
      const { severity, ...rest } = setting;
      const specs = rules.find((rule) => rule.id === id)?.options ?? {};
      const options: Record<string, OptionValue> = {};
      for (const [name, value] of Object.entries(rest)) if (fits(value, specs[name])) options[name] = value;
      return [id, { ...(severity !== undefined && { severity }), options }];
    }),
  );
}

function checkOptions(node: JsonNode, specs: OptionSpecs, problems: JsonProblem[]): void {
  for (const { key, keyRange, value } of entriesOf(node)) {
    const spec = specs[key];
    if (key === 'severity') continue;
    if (spec === undefined)
      problems.push({ range: keyRange, message: unknownName(key, ['severity', ...Object.keys(specs)]) });
    else take(value, shapeOf(spec), problems);
  }
}

function shapeOf(spec: OptionSpec): Shape {
  switch (spec.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { ...spec, type: 'number' };
    case 'words':
      return { type: 'array', items: { type: 'string', ...(spec.choices !== undefined && { enum: spec.choices }) } };
  }
}

function fits(value: unknown, spec: OptionSpec | undefined): value is OptionValue {
  switch (spec?.kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && value >= (spec.minimum ?? value) && value <= (spec.maximum ?? value);
    case 'words':
      return Array.isArray(value);
    case undefined:
      return false;
  }
}

const entriesOf = (node: JsonNode | undefined) => (node?.kind === 'object' ? node.entries : []);

const entry = (node: JsonNode, name: string): JsonNode | undefined =>
  entriesOf(node).findLast(({ key }) => key === name)?.value;
