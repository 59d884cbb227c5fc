import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { defineSectionRule, say } from '../rule.ts';

export const basisNumber = defineSectionRule({
  id: 'basis-number',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '年度报告格式文件的文号写错了机关代字，如“国办公开函〔2021〕30号”。',
      'The number of the notice that holds the form has the wrong issuer, as in 国办公开函〔2021〕30号.',
    ),
    why: say(
      '国办发、国办函的同一年同一号是别的文件；格式文件的代字是“国办公开办函”。',
      'The same number of 国办发 or 国办函 is another document; that of the form is 国办公开办函.',
    ),
    mend: say('改成正确的文号。', 'Write the right number.'),
  },
  *check({ report, prose, template }) {
    const numbers = template.derived(numbersOfForms);
    const [own] = template.common.sections;
    for (const paragraph of prose.paragraphs) {
      if (paragraph.section !== undefined && paragraph.section !== own?.id) continue;
      for (const { start, end, right } of paragraph.readings.of(wrongNumbersIn, numbers)) {
        const range = paragraph.range(start, end);
        const written = report.document.text.slice(range.start, range.end);
        yield {
          range,
          message: say(
            `年度报告格式的文号应为“${right}”，这里写的是“${written}”，请改正。`,
            `The number of the form's notice is ${right}, not “${written}”.`,
          ),
          expected: right,
          actual: written,
          fixes: () => [
            {
              title: say(`改为${right}`, `Change to ${right}`),
              applicability: 'suggested',
              edits: [{ range, newText: right }],
            },
          ],
        };
      }
    }
  },
});

interface FormNumber {
  readonly number: string;
  /** 国办公开办函, folded. */
  readonly issuer: string;
  /** An issuer and 〔2021〕30号, folded; the issuer begins with the last 国. */
  readonly pattern: RegExp;
}

interface Numbers {
  readonly forms: readonly FormNumber[];
  /** What an issuer has to hold to be told for sure. */
  readonly sure: string;
  /** What a sentence has to hold where it does not. */
  readonly about: readonly string[];
}

const numbersOfForms = ({ forms, contents }: Template): Numbers => ({
  forms: forms.flatMap(({ data: { basis } }) => {
    const [, issuer, year, count] = /^(.+)\[(\d{4})\](\d+)号$/.exec(fold(basis.number)) ?? [];
    if (issuer === undefined) return [];
    const pattern = new RegExp(`(国[^国\\s\\d《》,。()\\[\\]]{1,7})[\\[(]${year}[\\])]${count}号`, 'g');
    return [{ number: basis.number, issuer, pattern }];
  }),
  sure: contents.data.basisNumber.sure,
  about: contents.data.basisNumber.about,
});

function wrongNumbersIn(
  text: string,
  { forms, sure, about }: Numbers,
): readonly { start: number; end: number; right: string }[] {
  if (!text.includes('号')) return NONE;
  return forms.flatMap(({ number, issuer, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, written = ''] = match;
      const isOther = written !== issuer && (written.includes(sure) || isAbout(text, match.index, whole.length, about));
      return isOther ? [{ start: match.index, end: match.index + whole.length, right: number }] : [];
    }),
  );
}

const NONE: readonly never[] = [];
const REACH = 80;

/** Whether the sentence around a number speaks of the report: 国办发〔2021〕30号 is the number of another document too. */
function isAbout(text: string, at: number, length: number, words: readonly string[]): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = /^[^。]*/.exec(text.slice(at + length, at + length + REACH))?.[0] ?? '';
  const sentence = before.slice(before.lastIndexOf('。') + 1) + behind;
  return words.some((word) => sentence.includes(word));
}
