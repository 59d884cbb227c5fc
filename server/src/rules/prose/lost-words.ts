import { anyOf } from '../../template/contents.ts';
import type { ContentsData } from '../../template/contents-schema.ts';
import type { Template } from '../../template/forms.ts';
import { say } from '../rule.ts';
import type { Slip } from './slip.ts';

/** Words that lost characters, where what stands around them leaves no doubt: 发布信3366条, 公开工情况. `text` is folded. */
export function lostWords(text: string, template: Template): readonly Slip[] {
  return template.derived(compile).flatMap(({ written, right, pattern }) =>
    text.includes(written)
      ? Array.from(
          text.matchAll(pattern),
          ({ index }): Slip => ({
            start: index,
            end: index + written.length,
            message: say(
              `“${written}”漏了字，应为“${right}”。`,
              `Something is lost in ${written}; it should be ${right}.`,
            ),
            rights: [right],
          }),
        )
      : [],
  );
}

type Lost = ContentsData['writingSlips']['lost'][number];

interface Word extends Pick<Lost, 'written' | 'right'> {
  readonly pattern: RegExp;
}

const compile = ({ contents: { data } }: Template): readonly Word[] =>
  data.writingSlips.lost.map(({ written, right, before, between, behind }) => ({
    written,
    right,
    pattern: new RegExp(
      `(?<=(?:${anyOf(before, '').source}))${written}(?=${BETWEEN[between]}(?:${anyOf(behind, '').source}))`,
      'g',
    ),
  }));

/** What stands between a word and what tells that it has lost something. */
const BETWEEN: Readonly<Record<Lost['between'], string>> = {
  nothing: '',
  number: String.raw`(?:近|约)?\d[\d,.]{0,9}万?余?`,
  place: '(?:(?![和与及同原])[\\u4e00-\\u9fff]){0,12}',
};
