import { sentenceNear } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { say } from '../rule.ts';
import type { Slip } from './slip.ts';

/** 网站信箱来信12件、热线来信5,: a number that lacks the measure word that the same noun has beside it in its sentence. `text` is folded. */
export function lostMeasures(text: string, template: Template): readonly Slip[] {
  const { measures } = template.contents.data.writingSlips;
  return Array.from(text.matchAll(BARE)).flatMap(({ index, 1: noun = '', 2: number = '' }): readonly Slip[] => {
    const counted = countedIn(sentenceNear(text, index, NEAR), noun, measures);
    if (counted === undefined) return [];
    const start = index + noun.length;
    return [
      {
        start,
        end: start + number.length,
        message: say(
          `“${number}”后面缺“${counted.measure}”，同一句里别处写的是“${counted.written}”，请补上。`,
          `${counted.measure} is missing behind ${number}; elsewhere the same sentence has ${counted.written}.`,
        ),
        rights: [number + counted.measure],
      },
    ];
  });
}

/** As far as the same noun is looked for in its sentence. */
const NEAR = 200;

/** A noun and a count with nothing but a mark behind; 来信1,205件 is a number of thousands. */
const BARE = /([\u4e00-\u9fff]{2})([1-9]\d{0,5})[,;。](?!\d)/g;

/** Where a sentence counts a noun in a measure. */
function countedIn(
  sentence: string,
  noun: string,
  measures: readonly string[],
): { readonly measure: string; readonly written: string } | undefined {
  for (let at = sentence.indexOf(noun); at >= 0; at = sentence.indexOf(noun, at + noun.length)) {
    const [number = ''] = DIGITS.exec(sentence.slice(at + noun.length, at + noun.length + MOST_DIGITS)) ?? [];
    const end = at + noun.length + number.length;
    const measure = measures.find((one) => sentence.startsWith(one, end));
    if (number !== '' && measure !== undefined) return { measure, written: number + measure };
  }
  return undefined;
}

const DIGITS = /^\d{1,6}/;
const MOST_DIGITS = 6;
