import { type Language, type Severity, severities, severityNames } from '../../rules/finding.ts';
import { say } from '../../text/message.ts';
import type { FileFinding, FileRange } from '../batch/task.ts';
import { plainLine } from '../words.ts';
import { countsInWords } from './counts.ts';
import type { Reporter, ReporterContext, RunSummary } from './reporter.ts';
import { createSummary } from './summary.ts';

/** The output for people: a file, under it `line:column severity message rule`, at the end one line of numbers. */
export const textReporter: Reporter = {
  name: 'text',
  withFixes: false,
  create(context) {
    const files = createSummary();
    return {
      isForPeople: true,
      begin: () => '',
      file(report) {
        const heading = paint('underline', plainLine(report.path), context);
        if (report.state === 'failed') {
          const reason = `${NOT_READ[context.language]}${plainLine(report.problem[context.language])}`;
          return `${heading}\n  ${paint('red', reason, context)}\n\n`;
        }
        files.add(report);
        if (report.findings.length === 0) return '';
        const positions = report.findings.map(({ range }) => positionOf(range));
        const width = positions.reduce((most, position) => Math.max(most, position.length), 0);
        const rows = report.findings.map((finding, i) => {
          const position = (positions[i] ?? '').padStart(width);
          return [findingLine(finding, position, context), ...relatedLines(finding, width, context)].join('\n');
        });
        return `${heading}\n${rows.join('\n')}\n\n`;
      },
      end(summary) {
        const text = files.text(context.language);
        const line = summaryLine(summary, context.language);
        const isFine = summary.failed === 0 && summary.counts.error === 0;
        return `${text}${paint(isFine ? 'green' : 'red', line, context)}\n`;
      },
    };
  },
};

function findingLine(finding: FileFinding, position: string, context: ReporterContext): string {
  const { language } = context;
  const longest = Math.max(...severities.map((severity) => severityNames[severity][language].length));
  const word = severityNames[finding.severity][language].padEnd(longest);
  return [
    `  ${paint('dim', position, context)}`,
    paint(severityColours[finding.severity], word, context),
    plainLine(finding.message),
    paint('dim', finding.rule, context),
  ].join('  ');
}

function relatedLines(finding: FileFinding, width: number, context: ReporterContext): readonly string[] {
  const indent = ' '.repeat(width + 4);
  return finding.related.map(({ message: words, range, path }) => {
    const position = path === undefined ? positionOf(range) : `${plainLine(path)}:${positionOf(range)}`;
    return `${indent}${paint('dim', position, context)}  ${plainLine(words)}`;
  });
}

/** One-based, as editors show it; the column counts UTF-16 units, as VS Code does. */
function positionOf({ start }: FileRange): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function summaryLine({ files, failed, counts }: RunSummary, language: Language): string {
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0);
  const words = summaryWords[language];
  const parts = [words.files(files)];
  if (failed > 0) parts.push(words.unread(failed));
  // Nothing was found in a file that nobody could read, but that is not worth saying.
  if (total > 0) {
    parts.push(words.problems(total, countsInWords(counts, language, true)));
  } else if (failed < files) parts.push(words.none);
  return parts.join(words.comma) + words.stop;
}

const summaryWords = {
  zh: {
    files: (count: number) => `共 ${count} 个文件`,
    unread: (count: number) => `${count} 个未能读取`,
    problems: (count: number, list: string) => `发现 ${count} 个问题（${list}）`,
    none: '没有发现问题',
    comma: '，',
    stop: '。',
  },
  en: {
    files: (count: number) => plural(count, 'file'),
    unread: (count: number) => `${count} could not be read`,
    problems: (count: number, list: string) => `${plural(count, 'problem')} found (${list})`,
    none: 'no problems found',
    comma: ', ',
    stop: '.',
  },
} as const;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const NOT_READ = say('未能读取：', 'could not be read: ');

const colours = { red: 31, green: 32, yellow: 33, blue: 34, dim: 2, underline: 4 } as const;

const severityColours: Readonly<Record<Severity, keyof typeof colours>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

function paint(colour: keyof typeof colours, text: string, { useColour }: ReporterContext): string {
  return useColour ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
