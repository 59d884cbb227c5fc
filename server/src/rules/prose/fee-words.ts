import { type Sentence, sentencesOf } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';

/** How a text says whether notices of a fee for handling information were sent, and whether one was charged; for folded text. */
export interface FeeWords {
  readonly notice: RegExp;
  /** 没有发出收费通知, 发出收费通知0件, 发出0件收费通知. */
  readonly denied: RegExp;
  /** 未收取信息处理费. */
  readonly uncharged: RegExp;
  /** 发出收费通知2件, 发出2件收费通知. */
  readonly sent: RegExp;
  /** 收取信息处理费500元. */
  readonly charged: RegExp;
  /** Says that a sentence speaks of another time, of others, or of some that are left. */
  readonly otherwise: RegExp;
}

/** The words on fees; the same object for the same template. */
export const feeWordsOf = (template: Template): FeeWords => template.derived(compile);

/** The sentences of a text that speak of fees of the body itself, all of them. */
export function sentencesOnFees(text: string, template: Template): readonly Sentence[] {
  const { notice, charged, otherwise } = feeWordsOf(template);
  if (!notice.test(text) && !charged.test(text)) return NONE;
  return sentencesOf(text).filter((sentence) => !otherwise.test(sentence.text));
}

const NONE: readonly Sentence[] = [];

/** The years that a sentence names. */
export const YEARS = /20\d{2}(?=年)/g;

const OTHERS: readonly string[] = ['lastYear', 'scope', 'office', 'rest', 'not+except', 'otherYear+recentYears'];

function compile({ contents, prose: { words, sums } }: Template): FeeWords {
  const { denials, sending, notices, taking, handling, otherHandling, counted, ofSome } = contents.data.fee;
  const [no, sent, notice, taken, handled, measure, inAll] = [
    denials,
    sending,
    notices,
    taking,
    handling,
    counted,
    sums.closings,
  ].map((list) => `(?:${anyOf(list, '').source})`);
  const fees = `(?<!${anyOf(otherHandling, '').source})${handled}`;
  const none = `(?<![\\d.])[0零]${measure}`;
  const some = `[1-9]\\d*${measure}`;
  const notDenied = `(?<!${no}[^,。;:]{0,8})`;
  return {
    notice: anyOf(notices, ''),
    // 未按我局发出的收费通知缴费, 未缴费且已送达通知: those were sent.
    denied: new RegExp(
      `${no}[^,。;:按据缴交已]{0,8}${sent}(?!的)[^,。;:]{0,12}${notice}|${sent}[^,。;:\\d]{0,12}(?:${notice}[^,。;:\\d]{0,6}${none}|${none}[^,。;:\\d]{0,12}${notice})`,
    ),
    uncharged: new RegExp(`${no}[^,。;:按据缴交已]{0,8}${taken}(?!的)[^,。;:]{0,12}${fees}`),
    sent: new RegExp(
      `${notDenied}${sent}(?:[^,。;:\\d]{0,12}${notice}${inAll}?${some}|${some}[^,。;:\\d]{0,14}${notice})`,
    ),
    charged: new RegExp(`${notDenied}${taken}[^,。;:\\d]{0,12}${fees}[^,。;:\\d]{0,6}(?![0.]+万?元)\\d[\\d.,]*万?元`),
    otherwise: anyOf([...OTHERS.flatMap((key) => words[key] ?? []), ...ofSome], ''),
  };
}
