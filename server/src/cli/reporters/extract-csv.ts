import type { FileTable } from '../batch/task.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';
import type { ExtractReporter } from './extract.ts';

/**
 * `extract --format csv`: one record for each report and cell, so that a folder of reports becomes one long table for a
 * pivot. The three names of a cell are ids of the form, the same in every year; files that could not be read are on stderr.
 */
export const extractCsv: ExtractReporter = {
  name: 'csv',
  create: ({ language }) => ({
    isForPeople: false,
    begin: () => BYTE_ORDER_MARK + csvRecord(headings[language]),
    file(report) {
      if (report.state === 'failed') return '';
      const { path, unit, year, form, tables } = report;
      const records: string[] = [];
      for (const [table, rows] of Object.entries<FileTable | null>(tables)) {
        for (const [row, cells] of Object.entries(rows ?? {})) {
          for (const [column, { value, raw, unit: measure, origin, range }] of Object.entries(cells)) {
            const place = range.start.line + 1;
            records.push(csvRecord([unit, year, form, table, row, column, value, measure, raw, origin, path, place]));
          }
        }
      }
      return records.join('');
    },
    end: () => '',
  }),
};

const headings = {
  zh: '单位,年度,格式,表,表行,表列,数值,计量单位,原文,来源,文件,行'.split(','),
  en: 'unit,year,form,table,row,column,value,measure,raw,origin,file,line'.split(','),
};
