import type { Finding, Language } from '../../rules/finding.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { toJsonRange } from './json-range.ts';
import type { FileReport, Reporter } from './reporter.ts';

/** The output that other programs rely on; one file per line, so that long runs can be written as they go. */
export const jsonReporter: Reporter = {
  name: 'json',
  isForPeople: false,
  begin: () => '{"version":1,"files":[',
  file: (report, index, { language }) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(toJsonFile(report, language))}`,
  end: ({ files, counts: { error, warning, info, hint } }) =>
    `\n],"summary":${JSON.stringify({ files, error, warning, info, hint })}}\n`,
};

function toJsonFile(report: FileReport, language: Language) {
  const { path } = report;
  if (report.state === 'failed') {
    return { path, form: null, year: null, unit: null, error: report.problem[language], findings: [] };
  }
  const { form, year, unit, findings, lines } = report;
  return {
    path,
    form,
    year,
    unit,
    error: null,
    findings: findings.map((finding) => toJsonFinding(finding, lines, language)),
  };
}

function toJsonFinding(finding: Finding, lines: LineIndex, language: Language) {
  const { rule, severity, cell, expected, actual } = finding;
  return {
    rule,
    severity,
    message: finding.message[language],
    range: toJsonRange(finding.range, lines),
    ...(cell !== undefined && { cell: { table: cell.table, row: cell.row, column: cell.column } }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    related: finding.related.map((place) => ({
      message: place.message[language],
      range: toJsonRange(place.range, lines),
    })),
    // Findings carry no fixes yet; the key is part of the contract.
    fixes: [],
  };
}
