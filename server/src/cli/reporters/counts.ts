import { type Language, type Severity, severities, severityNames } from '../../rules/finding.ts';

export type Counts = Readonly<Record<Severity, number>>;

/** `错误 3，警告 1`; what there is none of is left out unless `all` is asked for. */
export function countsInWords(counts: Counts, language: Language, all = false): string {
  return severities
    .filter((severity) => all || counts[severity] > 0)
    .map((severity) => `${severityNames[severity][language]} ${counts[severity]}`)
    .join(language === 'zh' ? '，' : ', ');
}
