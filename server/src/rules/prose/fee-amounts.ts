import { foundIn, type Prose } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { AMOUNT, yuanOf } from './amounts.ts';

/**
 * Fees for handling information that cannot be: more was charged than was asked for or was due, or there is an amount with no notice
 * sent or nothing charged.
 */
export function* feeAmounts({ paragraphs }: Prose, template: Template): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, wrongAmountsIn, template)) {
    const { section, range } = paragraph;
    if (section === undefined) continue;
    for (const { start, end, message } of found) yield { range: range(start, end), message };
  }
}

const NONE: readonly never[] = [];

interface WrongAmount {
  /** Offsets of the amount in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

function wrongAmountsIn(text: string, template: Template): readonly WrongAmount[] {
  if (!text.includes('元')) return NONE;
  const { asked, without } = template.derived(compile);
  const found: WrongAmount[] = [];
  for (const { groups = {}, indices } of text.matchAll(asked)) {
    const [total, charged] = [
      yuanOf(groups['total'] ?? '0', groups['unit']),
      yuanOf(groups['charged'], groups['unit2']),
    ];
    const place = indices?.groups?.['charged'];
    if (place !== undefined && charged > total)
      found.push({
        start: place[0],
        end: place[1],
        message:
          groups['owed'] === undefined
            ? say(
                `收费通知的总金额是 ${total} 元，实际收取却有 ${charged} 元，请核对。`,
                `Notices were sent for ${total} yuan, but ${charged} were charged. Please check.`,
              )
            : say(
                `应收 ${total} 元，实际收取却有 ${charged} 元，请核对。`,
                `${total} yuan were due, but ${charged} were charged. Please check.`,
              ),
      });
  }
  for (const { groups = {}, indices } of text.matchAll(without)) {
    const place = indices?.groups?.['amount'];
    const amount = yuanOf(groups['amount'], groups['unit']);
    if (place !== undefined && amount > 0)
      found.push({
        start: place[0],
        end: place[1],
        message:
          groups['denied'] === undefined
            ? say(
                `收费通知是 0 件，却有 ${amount} 元，请核对。`,
                `No notice of a fee was sent, but there are ${amount} yuan. Please check.`,
              )
            : say(
                `前面说没有收费，这里却有 ${amount} 元，请核对。`,
                `The text says that nothing was charged, but here are ${amount} yuan. Please check.`,
              ),
      });
  }
  return found;
}

function compile({ contents }: Template): Readonly<Record<'asked' | 'without', RegExp>> {
  const { notices, amounts, charged, due, anywhere, denials, taking, handling, reduced } = contents.data.fee;
  const [notice, amount, paid, owed, fee, denied, taken, handled, less] = [
    notices,
    amounts,
    charged,
    due,
    anywhere,
    denials,
    taking,
    handling,
    reduced,
  ].map((words) => `(?:${anyOf(words, '').source})`);
  const is = '(?:共计|为|是|共|:)?';
  return {
    asked: new RegExp(
      `(?:${amount}|(?<owed>(?<=${fee}[^。;]{0,60})${owed}))${is}(?:(?<total>${AMOUNT})(?<unit>万?元)|零元?)(?:(?!${less})[^。;\\d]){0,20}${paid}(?:(?!${less})[^。;\\d]){0,16}(?<charged>${AMOUNT})(?<unit2>万?元)(?![^。;]{0,8}${less})`,
      'dg',
    ),
    without: new RegExp(
      `(?:(?:${notice}|(?<=${fee}[^。;]{0,20})通知)0[件份]|(?<denied>${denied})${taken}[^。;,\\d]{0,8}${handled}(?=[,;、]))(?:(?!${less})[^。;\\d]){0,12}${amount}${is}(?<amount>${AMOUNT})(?<unit>万?元)`,
      'dg',
    ),
  };
}
