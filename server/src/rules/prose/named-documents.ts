import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';

/**
 * Documents that reports name in any section, with another number behind the name than they have:
 * 《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）. `document` is the text of the whole report.
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
}

const compile = ({ contents }: Template): readonly Named[] =>
  contents.data.basisNumber.named.map(({ name, number }) => ({
    name,
    number,
    // Behind a name within a name: 《关于印发〈…办法〉的通知》.
    pattern: new RegExp(
      `${fold(name)}[》>〉]{0,2}(?:的通知》?)?,?\\(?(国[^国\\s\\d《》,。()\\[\\]]{1,7}[\\[(]\\d{4}[\\])]\\d{1,3}号)`,
      'g',
    ),
  }));

function wronglyNumbered(text: string, template: Template): readonly WronglyNumbered[] {
  if (!text.includes('号')) return NONE;
  return template.derived(compile).flatMap(({ name, number, pattern }) =>
    text.includes(name)
      ? Array.from(text.matchAll(pattern)).flatMap(({ index, 0: whole, 1: written = '' }) => {
          const end = index + whole.length;
          const isRight = written.replace('(', '[').replace(')', ']') === fold(number);
          return isRight ? [] : [{ start: end - written.length, end, name, right: number }];
        })
      : [],
  );
}

const NONE: readonly never[] = [];
