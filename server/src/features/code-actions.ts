import { configName } from '../config/read.ts';
import { editsBetween } from '../edit/edits-between.ts';
import type { Fix, TextEdit } from '../edit/fix.ts';
import { insertLines, lineStartAt } from '../edit/lines.ts';
import type { Finding } from '../rules/finding.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { fixAll } from './fix-all.ts';
import { fixesOf } from './fixes.ts';
import { sameEdits } from './proven-fixes.ts';

/** What can be done about a finding at one place. */
export interface CodeAction {
  readonly title: Message;
  readonly finding: Finding;
  /** What is done; `turn-off` and `rule-page` do nothing to the text. */
  readonly kind: 'fix' | 'fix-rule' | 'silence' | 'turn-off' | 'rule-page';
  /** Whether it can be done without asking: only safe fixes. */
  readonly isPreferred: boolean;
  /** Worked out when the action is chosen, where that takes reading the text again and again. */
  readonly edits: () => readonly TextEdit[];
}

/** All that can be done about the findings that a range touches, those of a finding together, the likeliest first. */
export function codeActions(analysis: Analysis, range: TextRange): readonly CodeAction[] {
  const here = analysis.findings.filter(
    (finding) => finding.range.start <= range.end && range.start <= finding.range.end,
  );
  const actions: CodeAction[] = [];
  const seen = new Set<string>();
  const offered: Fix[] = [];
  for (const finding of here) {
    for (const fix of fixesOf(analysis, finding)) {
      // What mends several findings at once is one choice.
      if (offered.some((one) => one.title.zh === fix.title.zh && sameEdits(one.edits, fix.edits))) continue;
      offered.push(fix);
      actions.push(fixAction(finding, fix));
    }
  }
  for (const finding of here) {
    if (seen.has(finding.rule)) continue;
    seen.add(finding.rule);
    const others = analysis.findings.filter(
      (other) => other.rule === finding.rule && fixesOf(analysis, other).some(isSafe),
    ).length;
    if (others > 1) actions.push(fixRuleAction(analysis, finding, others));
    actions.push(...silenceActions(analysis, finding), ...elsewhereActions(finding));
  }
  return actions;
}

/** The edits of all safe fixes: of one rule, or of all. */
export const fixAllEdits = (analysis: Analysis, rule?: string): readonly TextEdit[] =>
  editsBetween(analysis.text, fixAll(analysis, { applicability: 'safe', ...(rule !== undefined && { rule }) }).text);

const isSafe = ({ applicability }: Fix): boolean => applicability === 'safe';

const fixAction = (finding: Finding, fix: Fix): CodeAction => ({
  kind: 'fix',
  title: fix.title,
  finding,
  isPreferred: isSafe(fix),
  edits: () => fix.edits,
});

const fixRuleAction = (analysis: Analysis, finding: Finding, count: number): CodeAction => ({
  kind: 'fix-rule',
  title: say(
    `修正全部 ${count} 处 ${finding.rule}（仅稳妥的修改）`,
    `Fix all ${count} of ${finding.rule} (safe fixes only)`,
  ),
  finding,
  isPreferred: false,
  edits: () => fixAllEdits(analysis, finding.rule),
});

function silenceActions({ text }: Analysis, finding: Finding): readonly CodeAction[] {
  const { rule, range } = finding;
  const above = lineStartAt(text, range.start);
  const top = text.startsWith('\ufeff') ? 1 : 0;
  const silence = (title: Message, at: number, keyword: string): CodeAction => ({
    kind: 'silence',
    title,
    finding,
    isPreferred: false,
    edits: () => [insertLine(text, Math.max(at, top), `<!-- nianbao-${keyword} ${rule} -->`)],
  });
  return [
    silence(say(`在此处忽略 ${rule}`, `Silence ${rule} here`), above, 'disable-next-line'),
    silence(say(`在本文件中忽略 ${rule}`, `Silence ${rule} in this file`), top, 'disable-file'),
  ];
}

/** What leaves the text as it is: whoever offers it knows how it is done, and whether it can be. */
function elsewhereActions(finding: Finding): readonly CodeAction[] {
  const { rule } = finding;
  const rest = { finding, isPreferred: false, edits: () => [] };
  const turnOff = say(`在配置文件 ${configName} 里关闭 ${rule}`, `Turn ${rule} off in the configuration ${configName}`);
  const rulePage = say(`查看规则 ${rule} 的说明`, `Show the page of rule ${rule}`);
  return [
    { kind: 'turn-off', title: turnOff, ...rest },
    { kind: 'rule-page', title: rulePage, ...rest },
  ];
}

/** Above a line, even above one that is the last and has no end. */
function insertLine(text: string, at: number, line: string): TextEdit {
  const { newText, range } = insertLines(text, at, [line]);
  const lineEnd = newText.replace(line, '');
  return { range, newText: line + lineEnd };
}
