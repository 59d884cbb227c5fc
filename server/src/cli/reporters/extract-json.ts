import type { BatchWriter } from '../batch/run-batch.ts';
import type { ExtractedFile, FailedFile } from '../batch/task.ts';
import type { ExtractReporter } from './extract.ts';

/** `extract --format json`; one file per line, so that long runs can be written as they go. */
export const extractJson: ExtractReporter = {
  name: 'json',
  create({ language }): BatchWriter<ExtractedFile> {
    let separator = '\n';
    return {
      isForPeople: false,
      begin: () => '{"version":1,"files":[',
      file(report) {
        const line = separator + JSON.stringify(toJsonFile(report, language));
        separator = ',\n';
        return line;
      },
      end: () => '\n]}\n',
    };
  },
};

function toJsonFile(report: ExtractedFile | FailedFile, language: 'zh' | 'en') {
  const { path } = report;
  if (report.state === 'failed') {
    const tables = { disclosure: null, requests: null, review: null };
    return { path, form: null, year: null, unit: null, error: report.problem[language], sections: [], tables };
  }
  const { form, year, unit, sections, tables } = report;
  return { path, form, year, unit, error: null, sections, tables };
}
