import type { Message } from '../finding.ts';
import { say } from '../rule.ts';

/** A year that is put for the report's own; one to come is not left over from anywhere. */
export const staleMessage = (written: number, year: number): Message =>
  written > year ? laterMessage(written, year) : leftMessage(written, year);

const laterMessage = (written: number, year: number): Message =>
  say(
    `这里写的是${written}年，在本报告的${year}年度之后，请核对年份或者内容是否应写入本报告。`,
    `This says ${written}, which is behind the report year ${year}; please check the year, or whether it belongs in this report.`,
  );

const leftMessage = (written: number, year: number): Message =>
  say(
    `这里写的是${written}年，本报告是${year}年度的，请核对是不是上一年留下的文字。`,
    `This says ${written}, but the report is on ${year}; please check whether the sentence is left over from another year.`,
  );
