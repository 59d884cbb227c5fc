import { type Directive, mayHoldDirectives, readDirectives } from '../syntax/directives.ts';
import type { TextRange } from '../text/range.ts';

// What the writer has told the checker to be silent about, by lines of their own in the text:
//   <!-- nianbao-disable-next-line RULE[, RULE] 原因 -->
//   <!-- nianbao-disable RULE… --> … <!-- nianbao-enable RULE… -->
//   <!-- nianbao-disable-file RULE… -->
// Without a rule they speak of all.

export const suppressionKeywords = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const;
export type SuppressionKeyword = (typeof suppressionKeywords)[number];

export interface Suppressions {
  /** Whether findings of a rule that start at this offset are silenced; the suppression that does it counts as used. */
  silences(rule: string, offset: number): boolean;
  /** As `silences`, but only where a suppression names the rule itself. */
  silencesByName(rule: string, offset: number): boolean;
  /** All that were read, in order, those that mean nothing among them. */
  readonly all: readonly Suppression[];
}

/** One line of suppression. */
export interface Suppression {
  readonly directive: Directive;
  /** Undefined where the keyword is none, or where the comment shares its line with other text: it then does nothing. */
  readonly keyword: SuppressionKeyword | undefined;
  /** The rules that it names; none for all rules. */
  readonly rules: readonly NamedRule[];
  /** Whether it does anything, for one of the rules it names or, where it names none, at all. */
  isUsed(rule?: string): boolean;
}

export interface NamedRule {
  readonly id: string;
  readonly range: TextRange;
}

/** Reads the suppressions of a text; undefined where it has none. Linear in the text. */
export function readSuppressions(text: string, isKnown: (rule: string) => boolean): Suppressions | undefined {
  if (!mayHoldDirectives(text)) return undefined;
  const directives = readDirectives(text);
  if (directives.length === 0) return undefined;
  const targets = endsOfTargets(text, directives);
  const all = directives.map((directive, index) => {
    const keyword = directive.hasOwnLine ? suppressionKeywords.find((one) => one === directive.keyword) : undefined;
    const target = keyword === 'disable-next-line' ? (targets[index] ?? 0) : 0;
    return suppressionOf(directive, keyword, readRules(directive, isKnown), target);
  });
  markEnabling(all);
  return { all, silences: createFinder(all, false), silencesByName: createFinder(all, true) };
}

/** Tells whether anything silences a rule at an offset, and notes that it was of use. With `byName`, only what names the rule. */
function createFinder(all: readonly Working[], byName: boolean): (rule: string, offset: number) => boolean {
  const concerning = new Map<string, readonly Working[]>();
  return (rule, offset) => {
    const own = concerning.get(rule) ?? all.filter((one) => one.keyword !== undefined && one.concerns(rule, byName));
    concerning.set(rule, own);
    const found = silencing(own, offset);
    found?.use(rule);
    return found !== undefined;
  };
}

interface Working extends Suppression {
  /** For `disable-next-line`: the end of the line it speaks of. */
  readonly target: number;
  readonly concerns: (rule: string, byName: boolean) => boolean;
  readonly use: (rule: string) => void;
}

function suppressionOf(
  directive: Directive,
  keyword: SuppressionKeyword | undefined,
  rules: readonly NamedRule[],
  target: number,
): Working {
  const used = new Set<string>();
  return {
    directive,
    keyword,
    rules,
    target,
    concerns: (rule, byName) => (rules.length === 0 ? !byName : rules.some(({ id }) => id === rule)),
    use: (rule) => used.add(rule),
    isUsed: (rule) => (rule === undefined ? used.size > 0 : used.has(rule)),
  };
}

/** Of the suppressions of one rule that which silences it at an offset, the nearest one: what stands around it may then be needless. */
function silencing(own: readonly Working[], offset: number): Working | undefined {
  let block: Working | undefined;
  let file: Working | undefined;
  for (const one of own) {
    const { keyword, directive, target } = one;
    const isBefore = directive.line.start <= offset;
    if (keyword === 'disable-next-line' && isBefore && offset <= target) return one;
    if (keyword === 'disable-file') file ??= one;
    if ((keyword === 'disable' || keyword === 'enable') && isBefore) block = one;
  }
  return block?.keyword === 'disable' ? block : file;
}

/** An `enable` is of use where something was disabled before. */
function markEnabling(all: readonly Working[]): void {
  const disabled = new Set<string>();
  for (const { keyword, rules, use } of all) {
    const ids = rules.length === 0 ? [ALL] : rules.map(({ id }) => id);
    if (keyword === 'disable') for (const id of ids) disabled.add(id);
    if (keyword !== 'enable') continue;
    const isAll = rules.length === 0;
    if (isAll && disabled.size > 0) use(ALL);
    for (const id of ids) if (disabled.has(id) || disabled.has(ALL)) use(id);
    if (isAll) disabled.clear();
    else for (const id of ids) disabled.delete(id);
  }
}

const ALL = '*';

/**
 * For each directive the end of the next line that holds anything, other directives left out; of the text where there is none.
 * From the last one back: one in front of another speaks of the same line.
 */
function endsOfTargets(text: string, directives: readonly Directive[]): readonly number[] {
  const ends: number[] = [];
  for (let index = directives.length - 1; index >= 0; index--) {
    const at = nextFilled(text, directives[index]?.wholeLine.end ?? text.length);
    const next = directives[index + 1];
    const isAbove = next?.hasOwnLine === true && next.line.start <= at && at <= next.line.end;
    ends[index] = (isAbove ? ends[index + 1] : undefined) ?? endOfLine(text, at);
  }
  return ends;
}

function nextFilled(text: string, from: number): number {
  const filled = /\S/g;
  filled.lastIndex = from;
  return filled.exec(text)?.index ?? text.length;
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/**
 * The rules in front of the reason. The first word may be one that we do not know, so that a misspelt one is noticed;
 * behind it a word is a rule where a comma says so, or where it is one.
 */
function readRules({ rest, restStart }: Directive, isKnown: (rule: string) => boolean): readonly NamedRule[] {
  const rules: NamedRule[] = [];
  const word = /[\s,，、]*([a-z][a-z0-9-]*)/giy;
  let at = 0;
  for (let match = word.exec(rest); match !== null; match = word.exec(rest)) {
    const [whole, written = ''] = match;
    const id = written.replace(/-+$/, '');
    const start = restStart + match.index + whole.length - written.length;
    const gap = whole.slice(0, -written.length);
    const isAnnounced = /[,，、]/.test(gap) && /^[a-z]/.test(id);
    if (at > 0 && !isAnnounced && !isKnown(id)) break;
    rules.push({ id, range: { start, end: start + id.length } });
    at = word.lastIndex;
  }
  return rules;
}
