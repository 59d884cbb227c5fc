import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type NumberToken, readDigits } from '../grammar/numbers.ts';
import { ALL_MEASURES } from '../words.ts';

/** What came in, and what is said to be done with it. Offsets into the paragraph's folded text. */
export interface MoreDone {
  readonly total: NumberToken;
  readonly part: NumberToken;
}

/**
 * 收到建议20件,已办结30件: finds in the folded text of a paragraph where more is said to be done than came in. Of applications the
 * tables tell, and where anything was left from an earlier year, more may be done.
 */
export function readMoreDone(text: string, template: Template): readonly MoreDone[] {
  const { pattern, not } = template.derived(compile);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: written, groups = {} }): readonly MoreDone[] => {
    const { came = '', between = '' } = groups;
    const from = text.lastIndexOf('。', index) + 1;
    const sentence = (text.slice(from, index) + came + between).replace(/\d+/g, ' ');
    const total = readDigits(text, index + came.length);
    const part = readDigits(text, index + written.length);
    if (not.test(sentence) || /\d/.test(text.slice(from, index)) || !isCount(total) || !isCount(part)) return [];
    return part.unit === total.unit && part.value > total.value ? [{ total, part }] : [];
  });
}

const isCount = (token: ReturnType<typeof readDigits>): token is NumberToken =>
  token.kind === 'number' && token.tolerance === 0 && token.unit !== '';

interface Words {
  /** From what came in up to the number that was done. */
  readonly pattern: RegExp;
  /** Says that it is about something else, or that more may be done than came in. */
  readonly not: RegExp;
}

function compile({ prose: { rates, sums, words } }: Template): Words {
  const any = (...lists: readonly (readonly string[])[]): string => `(?:${anyOf(lists.flat(), '').source})`;
  const gap = (most: number): string => `[^,。;:()\\d%]{0,${most}}`;
  return {
    pattern: new RegExp(
      `(?<came>${any(rates.taken)}${gap(16)})(?<between>\\d{1,7}[${ALL_MEASURES}]${gap(4)},${any(rates.leadingOn)}{0,3}${any(rates.done)}了?)(?=\\d)`,
      'g',
    ),
    not: new RegExp(
      any(
        rates.requests,
        rates.notWhole,
        sums.carriedFromEarlier,
        sums.comparing,
        words['carried'] ?? [],
        words['approximate'] ?? [],
      ),
    ),
  };
}
