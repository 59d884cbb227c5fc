import { parseArgs } from 'node:util';
import type { Message } from '../rules/finding.ts';
import { say } from '../text/message.ts';

/** One option of a command, as data: the parser, the usage text and the complaints all read it. */
export interface OptionSpec {
  readonly kind: 'choice' | 'flag' | 'value';
  /** The values that may be given; for `choice` only. */
  readonly choices?: readonly string[];
  /** How the value is called in the usage text, such as `FILE`. */
  readonly placeholder?: string;
  /** A one-letter name. */
  readonly short?: string;
  readonly help: Message;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** What was given: option values by name (`true` for a flag), and everything else in order. */
export interface ParsedArguments {
  readonly options: Readonly<Record<string, string | true>>;
  readonly positionals: readonly string[];
}

export type ArgumentsResult =
  | { readonly state: 'parsed'; readonly value: ParsedArguments }
  | { readonly state: 'refused'; readonly problem: Message };

/** Reads a command's arguments against its option table. The last of a repeated option counts. */
export function parseArguments(argv: readonly string[], table: OptionTable): ArgumentsResult {
  const options: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (const token of tokenize(argv, table)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (spec === undefined) return refused(unknownOption(token.rawName));
    const problem = problemWith(token.rawName, token.value, token.inlineValue === true, spec);
    if (problem !== null) return refused(problem);
    options[token.name] = token.value ?? true;
  }
  return { state: 'parsed', value: { options, positionals } };
}

function tokenize(argv: readonly string[], table: OptionTable) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, spec]) => [
      name,
      {
        type: spec.kind === 'flag' ? ('boolean' as const) : ('string' as const),
        ...(spec.short !== undefined && { short: spec.short }),
      },
    ]),
  );
  // Not `strict`: its complaints exist in English only.
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function problemWith(rawName: string, value: string | undefined, isInline: boolean, spec: OptionSpec): Message | null {
  if (spec.kind === 'flag') {
    if (value === undefined) return null;
    return say(`选项 ${rawName} 后面不带值`, `option ${rawName} takes no value`);
  }
  // `--format --lang en`: the next option was swallowed as the value.
  if (value === undefined || value === '' || (!isInline && value.startsWith('--'))) {
    return say(`选项 ${rawName} 后面要写一个值`, `option ${rawName} needs a value`);
  }
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    const list = spec.choices.join(', ');
    return say(
      `选项 ${rawName} 的值“${value}”不对，可以是：${list}`,
      `"${value}" is not a value of ${rawName}; use one of: ${list}`,
    );
  }
  return null;
}

const refused = (problem: Message): ArgumentsResult => ({ state: 'refused', problem });

const unknownOption = (rawName: string): Message => say(`没有选项 ${rawName}`, `unknown option ${rawName}`);

/** The value of a `choice` option, or its default; the parser has already refused every other value. */
export function choiceOf<T extends string>(
  parsed: ParsedArguments,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  return choices.find((choice) => choice === parsed.options[name]) ?? otherwise;
}
