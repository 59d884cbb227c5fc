import { type Severity, severityNames } from '../../rules/finding.ts';
import type { FileFinding } from '../batch/task.ts';
import { plainLine } from '../words.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request. It shows ten of each level of a step
 * (docs.github.com, "Workflow commands"): the others are written as plain lines of the log, none is lost.
 */
export const githubReporter: Reporter = {
  name: 'github',
  withFixes: false,
  create(context) {
    const room: Record<Level, number> = { error: MOST_SHOWN, warning: MOST_SHOWN, notice: MOST_SHOWN };
    let notShown = 0;
    const write = (level: Level, properties: Readonly<Record<string, string | number>>, words: string): string => {
      if (room[level]-- > 0) return command(level, properties, words);
      notShown++;
      const { file, line, col, title } = properties;
      const place = line === undefined ? file : `${file}:${line}:${col}`;
      return `${logLine(`- ${place}  ${words}  ${title ?? ''}`)}\n`;
    };
    return {
      isForPeople: false,
      begin: () => '',
      file(report) {
        const file = report.path.replace(/^\.\//, '');
        if (report.state === 'failed') return write('error', { file }, report.problem[context.language]);
        return report.findings
          .map((finding) => write(levels[finding.severity], propertiesOf(file, finding), finding.message))
          .join('');
      },
      end({ counts }) {
        const list = Object.entries(severityNames).map(
          ([severity, word]) => `${word[context.language]} ${counts[severity as Severity]}`,
        );
        return notShown === 0 ? '' : `${closing(notShown, list.join(' '), context)}\n`;
      },
    };
  },
};

type Level = 'error' | 'warning' | 'notice';

const levels: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

const MOST_SHOWN = 10;

function propertiesOf(file: string, { rule, range: { start, end } }: FileFinding) {
  const isOneLine = start.line === end.line;
  return {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns for places in one line only.
    ...(isOneLine && { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }),
    title: rule,
  };
}

function command(level: Level, properties: Readonly<Record<string, string | number>>, words: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(words)}\n`;
}

const escapeData = (text: string): string =>
  neutral(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A line of the log must not be a command, whatever a report or a file's name says. */
const logLine = (text: string): string => neutral(plainLine(text));

/** The old form of commands is taken anywhere in a line. */
const neutral = (text: string): string => text.replaceAll('##[', '# #[');

function closing(count: number, list: string, { language }: ReporterContext): string {
  return language === 'zh'
    ? `- 另有 ${count} 条只写在本日志里，未作为注释显示（共 ${list}）。`
    : `- ${count} more stand in this log only, not as annotations (all in all ${list}).`;
}
