import { severityNames } from '../../rules/finding.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import type { Reporter } from './reporter.ts';

/** For spreadsheets: one record for each finding, and for each file that could not be read. Lines and columns count from 1. */
export const csvReporter: Reporter = {
  name: 'csv',
  withFixes: false,
  create: ({ language }) => ({
    isForPeople: false,
    begin: () => BYTE_ORDER_MARK + csvRecord(headings[language]),
    file(report) {
      const { path } = report;
      if (report.state === 'failed') {
        return csvRecord([path, null, null, null, UNREAD[language], null, null, null, report.problem[language]]);
      }
      const { unit, year, form } = report;
      return report.findings
        .map(({ rule, severity, message, range: { start }, cell, expected, actual }) =>
          csvRecord([
            ...[path, unit, year, form, severityNames[severity][language], rule, start.line + 1, start.character + 1],
            ...[message, cell?.table, cell?.row, cell?.column, expected, actual],
          ]),
        )
        .join('');
    },
    end: () => '',
  }),
};

const headings = {
  zh: '文件,单位,年度,格式,级别,规则,行,列,说明,表,表行,表列,应为,现为'.split(','),
  en: 'file,unit,year,form,severity,rule,line,character,message,table,row,column,expected,actual'.split(','),
};

const UNREAD = { zh: '未能读取', en: 'unread' };
