import { foundIn, type Prose } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { placesOf } from '../../text/decimal.ts';
import { type Draft, say } from '../rule.ts';
import { AMOUNT, TEN_THOUSAND, yuanOf } from './amounts.ts';

/** One amount in 元 and in 万元 that is not the same in both: 0.02万元（2000元）. Told of what stands in the brackets. */
export function* amountsInTwoUnits({ paragraphs }: Prose, template: Template): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, unlikeIn, template)) {
    if (paragraph.section === undefined) continue;
    for (const { start, end, written, one, other } of found)
      yield {
        range: paragraph.range(start, end),
        message: say(
          `前面的 ${written} 合 ${one} 元，括号里却是 ${other} 元，请核对。`,
          `${written} in front are ${one} yuan, but the brackets have ${other}. Please check.`,
        ),
      };
  }
}

interface Unlike {
  /** Offsets of the second amount in the folded text. */
  readonly start: number;
  readonly end: number;
  /** The first as it is written, and both in 元. */
  readonly written: string;
  readonly one: number;
  readonly other: number;
}

function unlikeIn(text: string, template: Template): readonly Unlike[] {
  if (!text.includes('万元')) return NONE;
  return [...text.matchAll(template.derived(compile))].flatMap(({ groups = {}, indices }): readonly Unlike[] => {
    const { digits = '', unit, others = '', otherUnit } = groups;
    const [start, end] = indices?.groups?.['others'] ?? [0, 0];
    const [one, other] = [yuanOf(digits, unit), yuanOf(others, otherUnit)];
    // Rounded, or cut off, to the places of that in 万元.
    const step = TEN_THOUSAND * 10 ** -placesOf(unit === '万元' ? digits : others);
    if (unit === otherUnit || Math.abs(one - other) < step) return NONE;
    return [{ start, end, written: `${digits}${unit}`, one, other }];
  });
}

const NONE: readonly never[] = [];

function compile({ contents: { data }, prose: { words } }: Template): RegExp {
  const about = anyOf(words['approximate'] ?? [], '').source;
  return new RegExp(
    `(?<!${about}|[\\d.,])(?<digits>${AMOUNT})(?<unit>万?元)\\((?:${anyOf(data.fee.converted, '').source})?(?<others>${AMOUNT})(?<otherUnit>万?元)\\)`,
    'dg',
  );
}
