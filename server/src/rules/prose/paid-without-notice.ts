import { foundIn, type Prose } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { TextRange } from '../../text/range.ts';
import { type Draft, say } from '../rule.ts';
import { AMOUNT } from './amounts.ts';
import { type IsOwnFee, isWholeDenial } from './fee-subjects.ts';
import { feeWordsOf, sentencesOnFees, YEARS } from './fee-words.ts';

/**
 * 收取信息处理费400元 beside 未发出收费通知: nobody pays without having been sent one. Surely so in one sentence; elsewhere it may have
 * been sent the year before.
 */
export function* paidWithoutNotice(
  { paragraphs }: Prose,
  year: number | undefined,
  isOwn: IsOwnFee,
  template: Template,
): Generator<Draft> {
  const { denied, charged } = feeWordsOf(template);
  const received = template.derived(compile);
  const ofOtherYears = template.derived(otherYears);
  const places = foundIn(paragraphs, sentencesOnFees, template)
    .filter(({ paragraph }) => paragraph.section !== undefined)
    .flatMap(({ paragraph, found }) =>
      found
        .filter(
          ({ text }) => (text.match(YEARS) ?? []).every((one) => Number(one) === year) && !ofOtherYears.test(text),
        )
        .map(({ text, start }) => {
          const rangeOf = (place: readonly [number, number]): TextRange =>
            paragraph.range(start + place[0], start + place[1]);
          const isWhole: IsOwnFee = (sentence, at) => isOwn(sentence, at) && isWholeDenial(sentence, at, template);
          return {
            no: placeOf(text, denied, rangeOf, isWhole),
            yes: placeOf(text, charged, rangeOf, isOwn) ?? paid(text, rangeOf),
          };
        }),
    );
  function paid(text: string, rangeOf: RangeOf): Place | undefined {
    const found = received.exec(text);
    const place = found?.indices?.groups?.['paid'];
    if (place === undefined || !isOwn(text, place[0])) return undefined;
    return { text: text.slice(...place), range: rangeOf(place) };
  }
  const no = places.find((one) => one.no !== undefined);
  const yes = no?.yes === undefined ? places.find((one) => one.yes !== undefined) : no;
  if (no?.no === undefined || yes?.yes === undefined) return;
  yield draftOf(no.no, yes.yes, no === yes);
}

interface Place {
  readonly text: string;
  readonly range: TextRange;
}

type RangeOf = (place: readonly [number, number]) => TextRange;

function placeOf(text: string, pattern: RegExp, rangeOf: RangeOf, isTold: IsOwnFee): Place | undefined {
  const found = pattern.exec(text);
  if (found === null || !isTold(text, found.index)) return undefined;
  return { text: found[0], range: rangeOf([found.index, found.index + found[0].length]) };
}

const draftOf = (no: Place, yes: Place, isSure: boolean): Draft => ({
  range: yes.range,
  ...(isSure ? {} : { severity: 'info' as const }),
  message: say(
    `写了“${no.text}”，这里却是“${yes.text}”：收费之前应先发出收费通知，请核对。`,
    `The text says “${no.text}”, but “${yes.text}” here: before a fee is charged a notice has to be sent. Please check.`,
  ),
  related: [{ range: no.range, message: say(`“${no.text}”`, `“${no.text}”`) }],
});

/** 收取以前年度信息处理费400元 */
const otherYears = ({ prose: { words } }: Template): RegExp =>
  anyOf([...(words['lastYear'] ?? []), ...(words['history'] ?? [])], '');

/** 收费通知0件,总金额0元,实际收取400元. */
function compile({ contents }: Template): RegExp {
  const { notices, charged } = contents.data.fee;
  const [notice, received] = [notices, charged].map((words) => `(?:${anyOf(words, '').source})`);
  return new RegExp(`${notice}[^。;]{0,40}?(?<paid>${received}[^,。;:\\d]{0,12}(?![0.]+万?元)${AMOUNT}万?元)`, 'd');
}
