import { type JsonEntry, type JsonNode, readJsonc } from '../text/jsonc.ts';
import type { TextRange } from '../text/range.ts';

/** What a new configuration begins as. */
export function configWith(rule: string, level: string): string {
  return `{\n  "rules": {\n    ${member(rule, level)}\n  }\n}\n`;
}

/**
 * The edit that sets the level of a rule for all reports of a configuration; nothing else of the text is touched. Undefined where
 * the text is no object, or cannot be read without doubt: what is half-typed is left to its writer.
 */
export function setRuleLevel(
  text: string,
  rule: string,
  level: string,
): { readonly range: TextRange; readonly newText: string } | undefined {
  const { node, problems } = readJsonc(text);
  if (node?.kind !== 'object' || problems.length > 0) return undefined;
  const rules = last(node, 'rules');
  if (rules === undefined)
    return insert(text, node, (indent) => `"rules": {\n${indent}  ${member(rule, level)}\n${indent}}`);
  if (rules.value.kind !== 'object') return undefined;
  const own = last(rules.value, rule);
  if (own === undefined) return insert(text, rules.value, () => member(rule, level));
  if (own.value.kind !== 'object') return { range: rangeOf(own.value), newText: JSON.stringify(level) };
  const severity = last(own.value, 'severity');
  if (severity !== undefined) return { range: rangeOf(severity.value), newText: JSON.stringify(level) };
  return { range: { start: own.value.start + 1, end: own.value.start + 1 }, newText: first(own.value, level) };
}

const member = (name: string, value: string): string => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;

const first = ({ entries }: ObjectNode, level: string): string =>
  ` ${member('severity', level)}${entries.length > 0 ? ',' : ' '}`;

type ObjectNode = JsonNode & { readonly kind: 'object' };

/** Where a name stands twice, the last one counts. */
const last = ({ entries }: ObjectNode, name: string): JsonEntry | undefined =>
  entries.findLast(({ key }) => key === name);

const rangeOf = ({ start, end }: TextRange): TextRange => ({ start, end });

/** Puts a member behind the last one of an object, on a line of its own, indented like the others. */
function insert(text: string, { start, end, entries }: ObjectNode, written: (indent: string) => string) {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const outer = /^[ \t]*/u.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0] ?? '';
  const before = entries.at(-1);
  const lineStart = before === undefined ? -1 : text.lastIndexOf('\n', before.keyRange.start) + 1;
  const lead = before === undefined ? '' : text.slice(lineStart, before.keyRange.start);
  const indent = lead !== '' && lead.trim() === '' ? lead : `${outer}  `;
  const content = written(indent).replaceAll('\n', newline);
  if (before === undefined) {
    const at = start + 1;
    return {
      range: { start: at, end: at },
      newText: `${newline}${indent}${content}${closing(text, at, end, newline + outer)}`,
    };
  }
  // A comma too many may stand there already, with a comment before it: the next piece that is neither is the end.
  const at = before.value.end;
  const comma = commaBehind(text, at, end);
  return comma === undefined
    ? { range: { start: at, end: at }, newText: `,${newline}${indent}${content}` }
    : { range: { start: comma, end: comma }, newText: `${newline}${indent}${content},` };
}

/** Before a brace on the same line, its own line. */
const closing = (text: string, at: number, end: number, line: string): string =>
  text.slice(at, end).includes('\n') ? '' : line;

/** The offset behind a comma between a member and the end of its object; comments are passed over. */
function commaBehind(text: string, from: number, end: number): number | undefined {
  const between = text
    .slice(from, end)
    .replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//gu, (comment) => ' '.repeat(comment.length));
  const at = between.indexOf(',');
  return at < 0 ? undefined : from + at + 1;
}
