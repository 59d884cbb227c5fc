import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';

/** A measure with no number in front of it, from the word in front to the end of the measure; offsets into the text as it is written. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** What stands in front. */
  readonly word: string;
  readonly unit: string;
}

/** What is left between a word and its measure: blanks, a line to write on. */
export const BLANK = '[ \\t\\u3000\\u00a0_＿]';

/** 覆盖全区所学校, 参加人数为人: measures that only a number can stand in front of, for the sake of the words around them. */
export function gapsBeforeNouns(written: string, template: Template): readonly Gap[] {
  const { tells, patterns } = template.derived(compile);
  if (!tells.test(written)) return [];
  return patterns.flatMap((pattern) =>
    Array.from(written.matchAll(pattern), ({ 0: whole, 1: word = '', 2: unit = '', index }) => ({
      start: index,
      end: index + whole.length,
      written: whole,
      word,
      unit,
    })),
  );
}

interface Patterns {
  /** Stands in every text that has such a gap. */
  readonly tells: RegExp;
  readonly patterns: readonly RegExp[];
}

function compile({ contents: { data } }: Template): Patterns {
  const { howMany, gathered, reached } = data.missingNumber;
  const any = (words: readonly string[]): string => `(?:${anyOf(words, '').source})`;
  const measures = reached.things.map(({ units, words }) => `${any(units)}(?=${any(words)})`).join('|');
  return {
    tells: anyOf([...howMany.words, ...gathered.verbs, ...reached.verbs], ''),
    patterns: [
      new RegExp(`(${any(howMany.words)})${BLANK}{0,20}(${any(howMany.units)})(?=[，,、。；;（()）]|$)`, 'g'),
      new RegExp(
        `(${any(gathered.verbs)}[^，,、。；;：:（()）\\d]{0,10}${any(gathered.words)})${BLANK}{0,20}(${any(gathered.units)})(?=[，,。；;]|$)`,
        'g',
      ),
      new RegExp(`(${any(reached.verbs)}了?${any(reached.areas)}?)${BLANK}{0,20}(${measures})`, 'g'),
    ],
  };
}
