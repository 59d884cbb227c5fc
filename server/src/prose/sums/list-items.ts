import type { Template } from '../../template/forms.ts';
import { ENDS_IN_CHINESE } from '../grammar/numbers.ts';
import { type SumWords, sumWords } from './sum-words.ts';

/** One item of a list, without its number. Offsets into the list. */
export interface Item {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  /** The sign behind it; 。 where the list ends. */
  readonly sign: string;
}

const NUMBERING = /^(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\))/;
const LONGEST_NUMBERING = 5;

/** Whether the items of a list are numbered. */
export const opensWithNumber = (list: string): boolean =>
  NUMBERING.test(list.slice(0, LONGEST_NUMBERING).replace(/^[,:]/, ''));

/** Cuts a list into items by the signs between them. `isSpelt`: its numbers are written in Chinese. */
export function* itemsOf(list: string, isNumbered: boolean, isSpelt: boolean, template: Template): Generator<Item> {
  const words = sumWords(template);
  const { openings } = template.prose.sums;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    if (isNumbered && i === from)
      i = from += NUMBERING.exec(list.slice(from, from + LONGEST_NUMBERING))?.[0].length ?? 0;
    const sign = i < list.length ? list.charAt(i) : '。';
    if (sign === '(') i = closed(list, i);
    const joining = joiningAt(list, i, words);
    if (joining > 0) {
      yield { text: list.slice(from, i), from, end: i, sign: '、' };
      i += joining - 1;
      from = i + 1;
      continue;
    }
    if (!',、。;!?:)'.includes(sign) && !openings.some((opening) => list.startsWith(opening, i))) continue;
    if (sign === ',' && isInNumber(list, i)) continue;
    const text = list.slice(from, i);
    // 税务、社保等信息13条: several things are counted together.
    const counts = /\d/.test(text) || (isSpelt && ENDS_IN_CHINESE.test(text));
    if (sign === '、' && !counts && readsOn(text, words)) continue;
    yield { text, from, end: i, sign };
    from = i + 1;
  }
}

/** How long the word is that joins the last two items, each with its number. */
function joiningAt(list: string, at: number, { joinedItems }: SumWords): number {
  if (!'以及和与'.includes(list.charAt(at) || ' ')) return 0;
  joinedItems.lastIndex = at;
  return joinedItems.exec(list)?.[0].length ?? 0;
}

/** 1,200条 */
const isInNumber = (list: string, at: number): boolean =>
  /\d/.test(list.charAt(at - 1)) && /^\d{3}(?!\d)/.test(list.slice(at + 1, at + 5));

/** Whether what stands in front of 、 counts nothing itself. */
const readsOn = (item: string, { notPart }: SumWords): boolean =>
  item.length > 0 && item.length < LONGEST_NAME && !notPart.test(item);
const LONGEST_NAME = 60;

const closed = (list: string, at: number): number => {
  const end = list.indexOf(')', at);
  return end < 0 ? at : end;
};
