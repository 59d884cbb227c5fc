import type { Template } from '../template/forms.ts';
import { type NumberToken, readChinese, readDigits } from './numbers.ts';
import { sumWords } from './sum-words.ts';

/** Parts with the total behind them: 文件300条、解读200条，共计500条. Offsets into the paragraph's folded text. */
export interface ClosingSum {
  readonly total: NumberToken;
  readonly parts: readonly NumberToken[];
}

/**
 * Finds in the folded text of a paragraph, with 、 kept, the totals that stand right behind what they sum up. All that the
 * sentence counts in the same measure in front of the total is a part; where anything is doubtful, there is no sum.
 */
export function readClosingSums(text: string, template: Template): readonly ClosingSum[] {
  const { closing: pattern, notAdded } = sumWords(template);
  const sums: ClosingSum[] = [];
  let before = -1;
  for (const { index, 0: closing } of text.matchAll(pattern)) {
    const from = startOfSentence(text, index);
    // A sentence that sums up twice may count one total in the other.
    const isFirst = before < from;
    before = index;
    if (!isFirst) continue;
    const total = readDigits(text, index + closing.length);
    if (total.kind !== 'number' || total.tolerance > 0 || total.unit === '') continue;
    const parts = notAdded.test(text.slice(from, index)) ? undefined : partsIn(text, from, index, total);
    if (parts !== undefined && parts.length > 1) sums.push({ total, parts });
  }
  return sums;
}

const LONGEST = 200;

/** Of a long one, where its last part begins. */
function startOfSentence(text: string, at: number): number {
  const earliest = Math.max(0, at - LONGEST);
  for (let start = at; start > earliest; start--) if ('。;!?'.includes(text.charAt(start - 1))) return start;
  return earliest;
}

function partsIn(text: string, from: number, to: number, total: NumberToken): readonly NumberToken[] | undefined {
  const numbers: NumberToken[] = [];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const token = code >= 0x30 && code <= 0x39 ? readDigits(text, i) : readChinese(text, i);
    if (token === undefined) continue;
    i = token.end - 1;
    if (token.kind !== 'number') continue;
    if (token.tolerance > 0) return undefined;
    numbers.push(token);
  }
  // 解读12篇,信息30条,共42条: what is counted in another measure may be among them.
  if (numbers.some(({ unit }) => unit !== total.unit)) return undefined;
  // Each part in a clause of its own: 收到20件办结20件 is one thing twice.
  const isApart = numbers.every(
    ({ end }, i) => /[,、:]/.test(text.slice(end, numbers[i + 1]?.start ?? end + 1)) || i === numbers.length - 1,
  );
  return isApart && !endsInSum(numbers, total.value) ? numbers : undefined;
}

/** 公开信息50条,网站30条、微信20条,共计50条: the last of them make up the total. */
function endsInSum(numbers: readonly NumberToken[], total: number): boolean {
  let sum = 0;
  return numbers.toReversed().some(({ value }) => {
    sum += value;
    return sum === total;
  });
}
