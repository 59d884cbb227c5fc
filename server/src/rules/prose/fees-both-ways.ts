import { foundIn, type Prose, type ProseParagraph, type Sentence } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import type { TextRange } from '../../text/range.ts';
import { type Draft, say } from '../rule.ts';
import { type IsOwnFee, isWholeDenial } from './fee-subjects.ts';
import { feeWordsOf, sentencesOnFees, YEARS } from './fee-words.ts';

/**
 * 发出收费通知2件 in one sentence and 未发出收费通知 in another, or 收取信息处理费500元 and 未收取信息处理费: told where it stands second, if
 * neither sentence speaks of another year, of others or of what is left.
 */
export function* feesBothWays(
  { paragraphs }: Prose,
  year: number | undefined,
  isOwn: IsOwnFee,
  template: Template,
): Generator<Draft> {
  const { denied, uncharged, sent, charged } = feeWordsOf(template);
  const sentences = foundIn(paragraphs, sentencesOnFees, template)
    .filter(({ paragraph }) => paragraph.section !== undefined)
    .flatMap(({ paragraph, found }) => found.map((sentence) => ({ paragraph, ...sentence })))
    .filter(({ text }) => (text.match(YEARS) ?? []).every((one) => Number(one) === year));
  for (const [no, yes, what] of [
    [denied, sent, SENT],
    [uncharged, charged, CHARGED],
  ] as const) {
    const one = firstOf(sentences, no, (text, at) => isOwn(text, at) && isWholeDenial(text, at, template));
    const other = firstOf(sentences, yes, isOwn);
    if (one !== undefined && other !== undefined && one.sentence !== other.sentence) yield draftOf(one, other, what);
  }
}

const SENT = say('发出收费通知', 'whether notices of fees were sent');
const CHARGED = say('收取信息处理费', 'whether fees for handling information were charged');

interface Placed extends Sentence {
  readonly paragraph: ProseParagraph;
}

interface Place {
  readonly text: string;
  readonly range: TextRange;
  readonly sentence: Placed;
}

function firstOf(sentences: readonly Placed[], pattern: RegExp, isTold: IsOwnFee): Place | undefined {
  const [first] = mapDefined(sentences, (sentence): Place | undefined => {
    const { text, start, paragraph } = sentence;
    const found = pattern.exec(text);
    if (found === null || !isTold(text, found.index)) return undefined;
    const at = start + found.index;
    return { text: found[0], range: paragraph.range(at, at + found[0].length), sentence };
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
