import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { say } from '../rule.ts';
import type { Slip } from './slip.ts';

/** Words that stand twice in a row in a folded text, and should not: 按照按照, 我局局严格, 可通过可以通过. */
export function wordsTwice(text: string, template: Template): readonly Slip[] {
  const words = template.derived(compile);
  const slips: Slip[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = wordTwiceAt(text, at, words) ?? verbTwiceAt(text, at, words);
    if (found === undefined) continue;
    slips.push(twiceSlip(text.slice(at, at + found.length), found.word, at));
    at += found.length - 1;
  }
  return slips;
}

interface Words {
  /** Words that no sentence has twice in a row. */
  readonly twice: ReadonlySet<string>;
  /** Such as are part of longer words: then only where none of `notBefore` stands in front. */
  readonly doubled: ReadonlySet<string>;
  readonly notBefore: readonly string[];
  /** Such as others begin with: then only where one of these follows. */
  readonly nouns: ReadonlySet<string>;
  readonly goingOn: readonly string[];
  /** Then only behind the word that they go with. */
  readonly afterName: ReadonlyMap<string, string>;
  /** The last characters of what a body calls itself, with what stands in front. */
  readonly selves: readonly string[];
  /** The last characters of the names of bodies, which nothing that a body does begins with. */
  readonly bodyEnds: readonly string[];
  /** What a body does, where its last character stands twice: 某某局局编制本报告. */
  readonly done: readonly string[];
  /** Words that sum up, and what is summed up behind them: 累计计发布, but 累计计算. */
  readonly sums: readonly string[];
  readonly summed: readonly string[];
  /** The last characters of the names of towns, and what follows in the names of their bodies: 乡, 人民政府. */
  readonly townEnds: readonly string[];
  readonly townBodies: readonly string[];
  /** A verb that is there twice behind 可 and 可以. */
  readonly verbs: RegExp;
  readonly may: readonly string[];
  /** The length of the longest. */
  readonly longest: number;
}

interface Found {
  readonly word: string;
  /** Of all that is written. */
  readonly length: number;
}

function compile({ contents: { data } }: Template): Words {
  const slips = data.writingSlips;
  const { twice, doubled, notBefore, nouns, goingOn, afterName, selves, bodyEnds, townEnds, townBodies, may } = slips;
  const can = `(?:${anyOf(may, '').source})`;
  return {
    twice: new Set(twice),
    doubled: new Set(doubled),
    notBefore,
    nouns: new Set(nouns),
    goingOn: [...MARKS, ...goingOn],
    afterName: new Map(afterName.map(({ word, before }) => [word, before])),
    selves,
    bodyEnds,
    done: [...twice, ...slips.done],
    sums: slips.sums,
    summed: slips.summed,
    townEnds,
    townBodies,
    verbs: new RegExp(`^(${can}([\\u4e00-\\u9fff]{2,3}))${can}\\2`),
    may,
    longest: Math.max(...[...twice, ...doubled, ...nouns].map(({ length }) => length)),
  };
}

const MARKS: readonly string[] = [',', '。', ';', ':', ')', '!', '?'];

/** The word that stands at an offset, and once more behind itself, and should not. */
function wordTwiceAt(text: string, at: number, words: Words): Found | undefined {
  for (let length = words.longest; length > 0; length--) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
    const word = text.slice(at, at + length);
    if (text.startsWith(word, at + length) && isSlip(text, at, word, words)) return { word, length: 2 * length };
  }
  return undefined;
}

function isSlip(text: string, at: number, word: string, words: Words): boolean {
  const goesOnWith = (next: readonly string[]): boolean =>
    next.some((one) => text.startsWith(one, at + 2 * word.length));
  const endsOneOf = (names: readonly string[]): boolean =>
    names.some((one) => one.endsWith(word) && text.endsWith(one, at + word.length));
  if (words.twice.has(word)) return true;
  if (words.doubled.has(word)) return !words.notBefore.some((before) => text.endsWith(before, at));
  if (words.nouns.has(word)) return goesOnWith(words.goingOn);
  const name = words.afterName.get(word);
  if (name !== undefined) return text.endsWith(name, at);
  if (word.length !== 1) return false;
  if (words.townEnds.includes(word) && goesOnWith(words.townBodies)) return true;
  if (endsOneOf(words.sums)) return goesOnWith(words.summed);
  // 我局局长: but no such word begins with what is done.
  return (words.bodyEnds.includes(word) || endsOneOf(words.selves)) && goesOnWith(words.done);
}

/** 可以 and a verb, twice. */
const LONGEST_VERBS = 10;

/** 可通过可以通过 at an offset. */
function verbTwiceAt(text: string, at: number, { verbs, may }: Words): Found | undefined {
  if (!may.some((word) => text.startsWith(word, at))) return undefined;
  const [written, word] = verbs.exec(text.slice(at, at + LONGEST_VERBS)) ?? [];
  return written === undefined || word === undefined ? undefined : { word, length: written.length };
}

const twiceSlip = (written: string, right: string, start: number): Slip => ({
  start,
  end: start + written.length,
  message:
    written === right + right
      ? say(`“${right}”写了两遍，请删去一个。`, `${right} is written twice; please take one out.`)
      : say(`“${written}”说了两遍，请删去一个。`, `${written} says it twice; please take one out.`),
  rights: [right],
});
