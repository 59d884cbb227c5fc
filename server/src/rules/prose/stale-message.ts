import type { Message } from '../finding.ts';
import { say } from '../rule.ts';

/** A year that is put for the report's own. */
export const staleMessage = (written: number, year: number): Message =>
  say(
    `这里写的是${written}年，本报告是${year}年度的，请核对是不是上一年留下的文字。`,
    `This says ${written}, but the report is on ${year}; please check whether the sentence is left over from another year.`,
  );
