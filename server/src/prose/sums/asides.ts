import { type NumberToken, readDigits } from '../grammar/numbers.ts';
import { isAside, type SumWords } from './sum-words.ts';

/** Where the total of a list ends, and what else in front of it the list may divide. */
export interface Front {
  /** Where to look back from for the total; 0 where there is none. */
  readonly end: number;
  /** 300条,比上年增加20条: what has come to it. */
  readonly change?: NumberToken;
}

const LONGEST_CLAUSE = 40;
const MOST_CLAUSES = 3;

/**
 * 公开信息300条,同比增长20%。其中: the place in front of what only compares the total with the year before, and the number by
 * which it has grown. 申请量较上年减少3件,其中: there is no total.
 */
export function withoutAsides(text: string, at: number, words: SumWords): Front {
  let end = at;
  let change: NumberToken | undefined;
  for (let i = 0; i < MOST_CLAUSES; i++) {
    const stop = end - (',。;:'.includes(text.charAt(end - 1)) ? 1 : 0);
    const start = startOfClause(text, stop);
    const clause = text.slice(start, stop);
    const changed = words.changed.exec(clause);
    if (changed === null) {
      if (!isAside(clause, words) && !words.ofEarlier.test(clause)) break;
      end = start;
      continue;
    }
    const by = readDigits(text, start + changed.index + changed[0].length);
    if (by.kind === 'number' && changed[1] !== undefined) change ??= by;
    const compared = Math.min(changed.index, words.against.exec(clause)?.index ?? changed.index);
    end = start + compared;
    if (compared === 0) continue;
    // 收到300件较上年增加20件; but 申请量较上年增加20件 says of what there is no number.
    if (!/\d/.test(clause.slice(0, compared))) end = 0;
    break;
  }
  return change === undefined ? { end } : { end, change };
}

/** Of a long one, where its last part begins. */
function startOfClause(text: string, end: number): number {
  const earliest = Math.max(0, end - LONGEST_CLAUSE);
  for (let start = end; start > earliest; start--) if (',。;:'.includes(text.charAt(start - 1))) return start;
  return earliest;
}
