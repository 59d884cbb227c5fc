import type { Fix } from '../finding.ts';
import { say } from '../rule.ts';
import type { Suppression } from '../suppressions.ts';

/** Takes the whole line away, its end included. */
export const removeLine = ({ directive }: Suppression): Fix => ({
  title: say('删除这一行忽略标记', 'Remove the line of suppression'),
  applicability: 'safe',
  edits: [{ range: directive.wholeLine, newText: '' }],
});

/** Takes one rule out of the list; the whole line where it is the only one. */
export function removeName(suppression: Suppression, id: string): Fix {
  const { rules } = suppression;
  const index = rules.findIndex((rule) => rule.id === id);
  const rule = rules[index];
  if (rule === undefined || rules.length === 1) return removeLine(suppression);
  const before = rules[index - 1];
  const after = rules[index + 1];
  const start = before === undefined ? rule.range.start : before.range.end;
  const end = before === undefined && after !== undefined ? after.range.start : rule.range.end;
  return {
    title: say(`从忽略标记中去掉 ${id}`, `Take ${id} out of the suppression`),
    applicability: 'safe',
    edits: [{ range: { start, end }, newText: '' }],
  };
}
