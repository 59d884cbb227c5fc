import type { Prose, ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import type { TextRange } from '../../text/range.ts';
import { type Draft, say } from '../rule.ts';
import { denialsOf } from './denied-notices.ts';

/** 发出收费通知2件 in one place and 未发出收费通知 in another, or 收取信息处理费500元 and 未收取信息处理费: told where it stands second. */
export function* feesBothWays({ paragraphs }: Prose, template: Template): Generator<Draft> {
  const { denied, uncharged, notice } = denialsOf(template);
  const { sent, charged } = template.derived(compile);
  const written = paragraphs.filter(
    ({ section, text }) => section !== undefined && (notice.test(text) || charged.test(text)),
  );
  const pairs = [
    [denied, sent, SENT],
    [uncharged, charged, CHARGED],
  ] as const;
  for (const [no, yes, what] of pairs) {
    const one = firstOf(written, no);
    const other = firstOf(written, yes);
    if (one !== undefined && other !== undefined) yield draftOf(one, other, what);
  }
}

const SENT = say('发出收费通知', 'whether notices of fees were sent');
const CHARGED = say('收取信息处理费', 'whether fees for handling information were charged');

interface Place {
  readonly text: string;
  readonly range: TextRange;
}

function firstOf(paragraphs: readonly ProseParagraph[], pattern: RegExp): Place | undefined {
  const [first] = mapDefined(paragraphs, ({ text, range }) => {
    const found = pattern.exec(text);
    return found === null ? undefined : { text: found[0], range: range(found.index, found.index + found[0].length) };
  });
  return first;
}

function draftOf(one: Place, other: Place, what: typeof SENT): Draft {
  const [first, second] = one.range.start < other.range.start ? [one, other] : [other, one];
  return {
    range: second.range,
    message: say(
      `关于是否${what.zh}，这里写的是“${second.text}”，前面写的是“${first.text}”，两处说法相反，请核对。`,
      `On ${what.en}, this says “${second.text}” and the text above “${first.text}”, which is the opposite. Please check.`,
    ),
    related: [{ range: first.range, message: say(`前面：${first.text}`, `Above: ${first.text}`) }],
  };
}

interface Words {
  /** 发出收费通知2件, 发出2件收费通知. */
  readonly sent: RegExp;
  /** 收取信息处理费500元. */
  readonly charged: RegExp;
}

function compile({ contents }: Template): Words {
  const { denials, sending, notices, taking, handling } = contents.data.fee;
  const [no, sent, notice, taken, fees] = [denials, sending, notices, taking, handling].map(
    (words) => `(?:${anyOf(words, '').source})`,
  );
  const some = '[1-9]\\d*(?:件|份|张)';
  return {
    sent: new RegExp(
      `(?<!${no}[^,。;:]{0,8})${sent}(?:[^,。;:\\d]{0,12}${notice}(?:共|共计|合计)?${some}|${some}[^,。;:\\d]{0,14}${notice})`,
    ),
    charged: new RegExp(
      `(?<!${no}[^,。;:]{0,8})${taken}[^,。;:\\d]{0,12}${fees}[^,。;:\\d]{0,6}(?![0.]+万?元)\\d[\\d.,]*万?元`,
    ),
  };
}
