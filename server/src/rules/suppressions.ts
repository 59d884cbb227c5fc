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
  const all = directives.map((directive, index) => {
    const keyword = directive.hasOwnLine ? suppressionKeywords.find((one) => one === directive.keyword) : undefined;
    const target = keyword === 'disable-next-line' ? endOfTarget(text, directives, index) : 0;
    return suppressionOf(directive, keyword, readRules(directive, isKnown), target);
  });
  markEnabling(all);
  const find = (rule: string, offset: number, byName: boolean): boolean => {
    const found = silencing(all, rule, offset, byName);
    found?.use(rule);
    return found !== undefined;
  };
  return {
    all,
    silences: (rule, offset) => find(rule, offset, false),
    silencesByName: (rule, offset) => find(rule, offset, true),
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

/** The suppression that silences a rule at an offset, the nearest one: what stands around it may then be needless. */
function silencing(all: readonly Working[], rule: string, offset: number, byName: boolean): Working | undefined {
  let block: Working | undefined;
  let file: Working | undefined;
  for (const one of all) {
    const { keyword, directive, target } = one;
    if (keyword === undefined || !one.concerns(rule, byName)) continue;
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

/** The end of the next line that holds anything, other directives left out; of the text where there is none. */
function endOfTarget(text: string, directives: readonly Directive[], index: number): number {
  let from = directives[index]?.wholeLine.end ?? text.length;
  for (let next = index + 1; ; next++) {
    const at = nextFilled(text, from);
    const directive = directives[next];
    if (directive?.hasOwnLine !== true || directive.line.start > at || directive.line.end < at)
      return endOfLine(text, at);
    from = directive.wholeLine.end;
  }
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
