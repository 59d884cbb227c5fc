import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { sourceRange } from '../../text/slice.ts';
import { type Draft, say } from '../rule.ts';
import { changeTo } from './change-to.ts';

/** Numbers of documents with one bracket around their year: 榕政办〔202273号. */
export function* numberBrackets(paragraphs: readonly ProseParagraph[], template: Template): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, halfBracketsIn, template)) {
    for (const { start, written, right } of found) {
      const range = sourceRange(paragraph.slice, start, start + written.length);
      yield {
        range,
        message: say(
          `文号里年份的括号只有一半，“${written}”应为“${right}”，请改正。`,
          `Only one bracket stands around the year of this document's number; “${written}” should be “${right}”.`,
        ),
        expected: right,
        actual: written,
        fixes: () => [changeTo(range, right)],
      };
    }
  }
}

/** 〔202273号 and 2022〕73号 with both of their brackets; the brackets are those of one kind. */
function withBoth(written: string): string | undefined {
  const [, opening = '', year = '', closing = '', count = ''] = /^(\D?)(\d{4})(\D?)(\d{1,4}号)$/.exec(written) ?? [];
  const pair = PAIRS.find((one) => (opening === '' ? one.endsWith(closing) : one.startsWith(opening)));
  return pair === undefined || count === '' ? undefined : `${pair.charAt(0)}${year}${pair.charAt(1)}${count}`;
}

const PAIRS: readonly string[] = ['〔〕', '［］', '【】', '[]', '（）', '()'];

interface HalfBracket {
  /** Offset in the text as it is written. */
  readonly start: number;
  readonly written: string;
  readonly right: string;
}

interface Patterns {
  readonly half: RegExp;
  /** The numbers of the forms' notices without their brackets: those are told with the basis of the report. */
  readonly forms: readonly string[];
}

const compile = ({ contents: { data }, forms }: Template): Patterns => ({
  half: new RegExp(
    `(?<=(?:${anyOf(data.basisNumber.issuerEnds, '').source}))(?:[〔［【\\[（(]20\\d{2}(?=\\d{1,3}号)|20\\d{2}[〕］】\\]）)])\\d{1,4}号`,
    'g',
  ),
  forms: forms.map(({ data: { basis } }) => fold(basis.number).replace(/[[\]]/g, '')),
});

/** Offsets are those of the text as it is written: folding makes one bracket of several kinds. */
function halfBracketsIn(text: string, template: Template, written: string): readonly HalfBracket[] {
  if (!text.includes('号')) return NONE;
  const { half, forms } = template.derived(compile);
  return Array.from(written.matchAll(half)).flatMap(({ index, 0: number }): readonly HalfBracket[] => {
    const right = withBoth(number);
    // The numbers of the forms' notices are told with the basis of the report.
    const before = fold(written.slice(0, index));
    const isOfForm = forms.some((one) => (before + number.replace(/[^\d号]/g, '')).endsWith(one));
    return right === undefined || isOfForm ? NONE : [{ start: index, written: number, right }];
  });
}

const NONE: readonly never[] = [];
