import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';
import { isSlip } from './exchanged-digits.ts';

/**
 * Documents that reports name in any section, with another number behind the name than they have:
 * 《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）; or by a number that is nearly theirs, where the sentence speaks of what they
 * are about: 根据国办函〔2021〕109号，未收取信息处理费. `document` is the text of the whole report.
 */
export function* namedDocuments(
  paragraphs: readonly ProseParagraph[],
  template: Template,
  document: string,
): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, wronglyNumbered, template)) {
    for (const { start, end, name, right } of found) {
      const range = paragraph.range(start, end);
      const actual = document.slice(range.start, range.end);
      yield {
        range,
        message: say(
          `《${name}》的文号是“${right}”，这里写的是“${actual}”，请改正。`,
          `The number of the document (${name}) is ${right}, not “${actual}”.`,
        ),
        expected: right,
        actual,
        fixes: () => [changeTo(range, right)],
      };
    }
  }
}

interface WronglyNumbered {
  /** Offsets of the number in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly right: string;
}

interface Named {
  readonly name: string;
  readonly number: string;
  /** The name with a number close behind, folded. */
  readonly pattern: RegExp;
  /** A number of the same issuer, folded. */
  readonly near: RegExp;
  readonly year: number;
  readonly count: number;
  /** What its sentence holds then. */
  readonly about: RegExp;
}

const compile = ({ contents }: Template): readonly Named[] =>
  contents.data.basisNumber.named.map(({ name, number, about }) => {
    const [, issuer = '', year = '', count = ''] = /^(.+)\[(\d{4})\](\d+)号$/.exec(fold(number)) ?? [];
    return {
      name,
      number,
      // Behind a name within a name: 《关于印发〈…办法〉的通知》.
      pattern: new RegExp(
        `${fold(name)}[》>〉]{0,2}(?:的通知》?)?,?\\(?(国[^国\\s\\d《》,。()\\[\\]]{1,7}[\\[(]\\d{4}[\\])]\\d{1,3}号)`,
        'g',
      ),
      near: new RegExp(`${issuer}[\\[(](\\d{4})[\\])](\\d{1,3})号`, 'g'),
      year: Number(year),
      count: Number(count),
      about: new RegExp(`^[^。;]*(?:${anyOf(about, '').source})`),
    };
  });

function wronglyNumbered(text: string, template: Template): readonly WronglyNumbered[] {
  if (!text.includes('号')) return NONE;
  return template.derived(compile).flatMap((named) => {
    const { name, number, pattern, near, about } = named;
    const right = fold(number);
    const byName = Array.from(text.includes(name) ? text.matchAll(pattern) : []).map(
      ({ index, 0: whole, 1: written = '' }) => ({ start: index + whole.length - written.length, written }),
    );
    const byNumber = Array.from(text.matchAll(near))
      .filter(([, year, count]) => isNearly(Number(year), Number(count), named))
      .map(({ index, 0: written }) => ({ start: index, written }))
      .filter(({ start, written }) => about.test(text.slice(start + written.length, start + LONGEST_SENTENCE)))
      .filter(({ start }) => byName.every((one) => one.start !== start));
    return [...byName, ...byNumber]
      .filter(({ written }) => written.replace('(', '[').replace(')', ']') !== right)
      .map(({ start, written }) => ({ start, end: start + written.length, name, right: number }));
  });
}

/** The year beside it, or a digit of the count; anything else is another document. */
const isNearly = (year: number, count: number, named: Named): boolean =>
  (count === named.count && Math.abs(year - named.year) === 1) || (year === named.year && isSlip(count, named.count));

const LONGEST_SENTENCE = 200;

const NONE: readonly never[] = [];
