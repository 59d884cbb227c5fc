import type { Language, Message, Severity } from '../../rules/finding.ts';
import { severities } from '../../rules/finding.ts';
import { message } from '../words.ts';

export const severityWords: Readonly<Record<Severity, Message>> = {
  error: message('错误', 'error'),
  warning: message('警告', 'warning'),
  info: message('信息', 'info'),
  hint: message('提示', 'hint'),
};

export type Counts = Readonly<Record<Severity, number>>;

/** `错误 3，警告 1`; what there is none of is left out unless `all` is asked for. */
export function countsInWords(counts: Counts, language: Language, all = false): string {
  return severities
    .filter((severity) => all || counts[severity] > 0)
    .map((severity) => `${severityWords[severity][language]} ${counts[severity]}`)
    .join(language === 'zh' ? '，' : ', ');
}
