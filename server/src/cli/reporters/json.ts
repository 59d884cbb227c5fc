import type { CheckedFile, FailedFile } from '../batch/task.ts';
import type { Reporter } from './reporter.ts';

/** The output that other programs rely on; one file per line, so that long runs can be written as they go. */
export const jsonReporter: Reporter = {
  name: 'json',
  withFixes: true,
  create({ language }) {
    let separator = '\n';
    return {
      isForPeople: false,
      begin: () => '{"version":1,"files":[',
      file(report) {
        const line = separator + JSON.stringify(toJsonFile(report, language));
        separator = ',\n';
        return line;
      },
      end: ({ files, counts: { error, warning, info, hint } }) =>
        `\n],"summary":${JSON.stringify({ files, error, warning, info, hint })}}\n`,
    };
  },
};

function toJsonFile(report: CheckedFile | FailedFile, language: 'zh' | 'en') {
  const { path } = report;
  if (report.state === 'failed') {
    return { path, form: null, year: null, unit: null, error: report.problem[language], findings: [] };
  }
  const { form, year, unit, findings } = report;
  // A finding already has the shape of the contract.
  return { path, form, year, unit, error: null, findings };
}
