import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type NumberToken, readDigits } from '../grammar/numbers.ts';
import { ALL_MEASURES } from '../words.ts';

/** What came in, and what is said to be done with it. Offsets into the paragraph's folded text. */
export interface MoreDone {
  readonly total: NumberToken;
  readonly part: NumberToken;
}

/**
 * 收到建议20件，已办结30件: finds in the folded text of a paragraph where more is said to be done than came in. Of applications the
 * tables tell, and where anything was left from an earlier year or done more than once, more may be done.
 */
export function readMoreDone(text: string, template: Template): readonly MoreDone[] {
  const { pattern, not } = template.derived(compile);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: written, groups = {} }): readonly MoreDone[] => {
    const { came = '' } = groups;
    const before = text.slice(Math.max(0, index - LONGEST), index);
    const opening = before.slice(before.lastIndexOf('。') + 1);
    if (/\d/.test(opening)) return NONE;
    const total = readDigits(text, index + came.length);
    const part = readDigits(text, index + written.length);
    if (!isCount(total) || !isCount(part) || part.unit !== total.unit || part.value <= total.value) return NONE;
    const [behind = ''] = text.slice(index, index + LONGEST).split('。', 1);
    return not.test((opening + behind).replace(/\d+/g, ' ')) ? NONE : [{ total, part }];
  });
}

const NONE: readonly MoreDone[] = [];
/** As much of a sentence as is looked at on either side. */
const LONGEST = 200;

const isCount = (token: ReturnType<typeof readDigits>): token is NumberToken =>
  token.kind === 'number' && token.tolerance === 0 && token.unit !== '';

interface Words {
  /** From what came in up to the number that was done. */
  readonly pattern: RegExp;
  /** Says that it is about something else, or that more may be done than came in. */
  readonly not: RegExp;
}

function compile({ prose: { rates, sums, words } }: Template): Words {
  const any = (...lists: readonly (readonly string[] | undefined)[]): string =>
    `(?:${alternatives(lists.flatMap((list) => list ?? []))})`;
  const gap = (most: number): string => `[^,。;:()\\d%]{0,${most}}`;
  return {
    pattern: new RegExp(
      `(?<came>${any(sums.incoming)}${gap(16)})\\d{1,7}[${ALL_MEASURES}]${gap(4)},${any(words['filler+already'])}?${any(rates.done)}了?(?=\\d)`,
      'g',
    ),
    not: new RegExp(
      any(
        rates.requests,
        rates.notWhole,
        sums.carriedFromEarlier,
        sums.comparing,
        sums.containing,
        sums.shared,
        words['lastYear'],
        words['carried'],
        words['approximate'],
        sums.openings,
      ),
    ),
  };
}
