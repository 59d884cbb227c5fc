import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../rules/finding.ts';
import type { RuleInfo } from '../../service.ts';
import type { FailedFile, FileFinding, FileFix, FileRange } from '../batch/task.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

/**
 * SARIF 2.1.0 (OASIS), for code scanning and its viewers. One result per line, so that long runs can be written as they
 * go. Columns count UTF-16 units, lines and columns from 1; the end column is the one behind the last character (3.30).
 */
export const sarifReporter: Reporter = {
  name: 'sarif',
  withFixes: true,
  create(context) {
    const rules = context.rules();
    const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
    const unread: object[] = [];
    let separator = '\n';
    return {
      isForPeople: false,
      begin: () => beginning(rules, context),
      file(report) {
        if (report.state === 'failed') {
          unread.push(toNotification(report, context));
          return '';
        }
        let text = '';
        for (const finding of report.findings) {
          text += separator + JSON.stringify(toResult(finding, report.path, ruleIndexes));
          separator = ',\n';
        }
        return text;
      },
      end() {
        const invocation = {
          executionSuccessful: unread.length === 0,
          ...(unread.length > 0 && { toolExecutionNotifications: unread }),
        };
        return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
      },
    };
  },
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF has three levels for what is wrong. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function beginning(rules: readonly RuleInfo[], context: ReporterContext): string {
  const { version, language } = context;
  const driver = { name: 'nianbao', version, rules: rules.map((rule) => toDescriptor(rule, context)) };
  const tongue = language === 'zh' ? 'zh-CN' : 'en-US';
  const head = { tool: { driver }, language: tongue, columnKind: 'utf16CodeUnits', results: [] };
  const run = JSON.stringify(head).slice(0, -']}'.length);
  return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${run}`;
}

function toDescriptor({ id, group, severity, fix, docs }: RuleInfo, { language }: ReporterContext) {
  const [what, why, mend] = [docs.what[language], docs.why[language], docs.mend[language]];
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: [what, why, mend].join('\n\n') },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group], fix },
  };
}

function toResult(finding: FileFinding, file: string, ruleIndexes: ReadonlyMap<string, number>) {
  const { rule, severity, message, range, related, fixes, cell, expected, actual } = finding;
  const ruleIndex = ruleIndexes.get(rule);
  const properties = {
    ...(severity === 'hint' && { severity }),
    ...(cell !== undefined && { cell }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
  const artifactChanges = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(file, range)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        message: { text: place.message },
        ...locationOf(place.path ?? file, place.range),
      })),
    }),
    ...(artifactChanges.length > 0 && { fixes: artifactChanges.map((fix) => toSarifFix(fix, file)) }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

const toSarifFix = ({ title, applicability, edits }: FileFix, file: string) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(file) },
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: regionOf(range),
        ...(newText !== '' && { insertedContent: { text: newText } }),
      })),
    },
  ],
  properties: { applicability },
});

const toNotification = ({ path: file, problem }: FailedFile, { language }: ReporterContext) => ({
  level: 'error',
  message: { text: problem[language] },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
});

const locationOf = (file: string, range: FileRange) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(range) },
});

const regionOf = ({ start, end }: FileRange) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

/** A relative path stays relative, as code scanning wants it: its base is the folder of the call. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  const segments = file.split(path.sep === '\\' ? /[/\\]/ : '/');
  return segments
    .filter((segment, i) => segment !== '.' || (i === 0 && segments.length === 1))
    .map(encodeSegment)
    .join('/');
}

/** Half a surrogate pair, which a file name may hold on some systems, has no place in a URI. */
const encodeSegment = (segment: string): string => encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\uFFFD'));
