import { type Language, type Severity, severities, severityNames } from '../../rules/finding.ts';
import type { CheckedFile } from '../batch/task.ts';
import { plainLine } from '../words.ts';
import { type Counts, countsInWords } from './counts.ts';

/** What a reviewer of many reports wants to know at the end: which mistakes, and which reports first. */
export interface Summary {
  add(file: CheckedFile): void;
  /** '' for fewer than two files with findings: what there is to say stands above already. */
  text(language: Language): string;
}

interface RuleCount {
  readonly severity: Severity;
  readonly rule: string;
  readonly findings: number;
  readonly files: number;
}

interface FileCount {
  readonly path: string;
  readonly counts: Counts;
}

/** Counts by rule, and keeps the worst files; its size does not grow with the files. */
export function createSummary(): Summary {
  const rules = new Map<string, RuleCount>();
  let worst: FileCount[] = [];
  let files = 0;
  return {
    add({ path, findings }) {
      if (findings.length === 0) return;
      files++;
      const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
      const seen = new Set<string>();
      for (const { rule, severity } of findings) {
        counts[severity]++;
        const key = `${severity} ${rule}`;
        const before = rules.get(key) ?? { severity, rule, findings: 0, files: 0 };
        rules.set(key, { ...before, findings: before.findings + 1, files: before.files + (seen.has(key) ? 0 : 1) });
        seen.add(key);
      }
      worst.push({ path, counts });
      if (worst.length >= KEPT_FILES * 2) worst = worst.sort(worstFirst).slice(0, KEPT_FILES);
    },
    text(language) {
      if (files < 2) return '';
      const top = worst.sort(worstFirst).slice(0, KEPT_FILES);
      return `${rulesText([...rules.values()], language)}\n${filesText(top, files, language)}\n`;
    },
  };
}

/** Sorting is stable: among equals the order of the arguments stays. */
function worstFirst(a: FileCount, b: FileCount): number {
  for (const severity of severities) {
    const difference = b.counts[severity] - a.counts[severity];
    if (difference !== 0) return difference;
  }
  return 0;
}

function rulesText(rules: readonly RuleCount[], language: Language): string {
  const rows = [...rules].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      b.findings - a.findings ||
      (a.rule < b.rule ? -1 : 1),
  );
  const idWidth = Math.max(...rows.map(({ rule }) => rule.length));
  const countWidth = Math.max(...rows.map(({ findings }) => String(findings).length));
  const wordWidth = Math.max(...rows.map(({ severity }) => severityNames[severity][language].length));
  const lines = rows.map(({ severity, rule, findings, files }) => {
    const word = severityNames[severity][language].padEnd(wordWidth);
    return `  ${word}  ${rule.padEnd(idWidth)}  ${String(findings).padStart(countWidth)}  ${words[language].inFiles(files)}`;
  });
  return `${words[language].byRule}\n${lines.join('\n')}\n`;
}

function filesText(top: readonly FileCount[], files: number, language: Language): string {
  const lines = top.map(({ path, counts }) => `  ${plainLine(path)}  ${countsInWords(counts, language)}`);
  if (files > top.length) lines.push(`  ${words[language].more(files - top.length)}`);
  return `${words[language].byFile}\n${lines.join('\n')}\n`;
}

const KEPT_FILES = 20;

const words = {
  zh: {
    byRule: '按规则：',
    byFile: '按文件（问题重的在前）：',
    inFiles: (count: number) => `（${count} 个文件）`,
    more: (count: number) => `另有 ${count} 个文件有问题`,
  },
  en: {
    byRule: 'By rule:',
    byFile: 'By file, worst first:',
    inFiles: (count: number) => `(${count} file${count === 1 ? '' : 's'})`,
    more: (count: number) => `${count} more file${count === 1 ? '' : 's'} with problems`,
  },
} as const;
