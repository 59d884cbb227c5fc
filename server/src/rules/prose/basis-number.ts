import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { basisNames } from './basis-names.ts';
import { changeTo } from './change-to.ts';
import { lawCited } from './law-cited.ts';
import { namedDocuments } from './named-documents.ts';

export const basisNumber = defineSectionRule({
  id: 'basis-number',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '年度报告的依据写错了：格式文件的文号（如“国办公开函〔2021〕30号”）或名称、条例的国务院令号或条文；信息处理费管理办法的文号也在其内。',
      'The basis of the report is named wrongly: the number of the notice that holds the form, as in 国办公开函〔2021〕30号, or its name, or the order or the article of the Regulations; the number of the measures on fees as well.',
    ),
    why: say(
      '错了一个字或一个数字就是别的文件、别的条文；格式文件的代字是“国办公开办函”，年度报告的内容由条例第五十条规定。',
      'One slip makes it another document or article; the form is 国办公开办函, and what a report holds is set by Article 50.',
    ),
    mend: say('改成正确的文号、名称。', 'Write the right number or name.'),
  },
  *check({ report, prose, template }) {
    const numbers = template.derived(numbersOfForms);
    const [own] = template.common.sections;
    for (const paragraph of prose.paragraphs) {
      yield* namedDocuments(paragraph, template, report.document.text);
      if (paragraph.section !== undefined && paragraph.section !== own?.id) continue;
      yield* lawCited(paragraph, template, report.document.text);
      yield* basisNames(paragraph, template, report.document.text);
      for (const { start, end, right: ofNotice, slip } of paragraph.readings.of(wrongNumbersIn, numbers)) {
        const wanted = report.wantedForm?.data.basis.number ?? ofNotice;
        // That of another form is out of date, however it is written.
        if (slip === 'writing' && wanted !== ofNotice) continue;
        const right = slip === 'count' ? wanted : ofNotice;
        const isOfForm = numbers.forms.some(({ number }) => number === right);
        const range = paragraph.range(start, end);
        const written = report.document.text.slice(range.start, range.end);
        yield {
          range,
          message: say(
            `${isOfForm ? '年度报告格式的' : ''}文号应为“${right}”，这里写的是“${written}”，请改正。`,
            `The number of the ${isOfForm ? "form's notice" : 'notice'} is ${right}, not “${written}”.`,
          ),
          expected: right,
          actual: written,
          fixes: () => [changeTo(range, right)],
        } satisfies Draft;
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
  /** The same behind the name of a document, with an issuer that does not begin so. */
  readonly named: RegExp;
  /** The right issuer with the year or with the count of the notice, folded. */
  readonly near: RegExp;
  /** All of the number, whatever stands around the year: 国办公开办函〔202130号, 〔2021〕第30号. */
  readonly loose: RegExp;
}

interface Numbers {
  readonly forms: readonly FormNumber[];
  /** What an issuer has to hold to be told for sure. */
  readonly sure: string;
  /** What a sentence has to hold where it does not. */
  readonly about: readonly string[];
  /** What the name of a document has to hold for its number to be that of the notice, whatever the issuer. */
  readonly by: string;
  /** Numbers that the issuer gave, folded and with square brackets. */
  readonly others: readonly string[];
  /** Those of notices that hold no form, with any issuer. */
  readonly notices: readonly Pick<FormNumber, 'number' | 'issuer' | 'pattern'>[];
}

interface WrongNumber {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** What is wrong; where it is the year or the count, which of the forms was meant cannot be told. */
  readonly slip: 'issuer' | 'count' | 'writing';
}

/** The parts of 国办公开办函〔2021〕30号, folded. */
const partsOf = (number: string): RegExpExecArray | [] => /^(.+)\[(\d{4})\](\d+)号$/.exec(fold(number)) ?? [];

/** A number by whatever issuer begins with 国. */
const byAnyIssuer = (year = '', count = ''): RegExp =>
  new RegExp(`(国[^国\\s\\d《》,。()\\[\\]]{1,7})[\\[(]${year}[\\])]${count}号`, 'g');

const numbersOfForms = ({ forms, contents }: Template): Numbers => ({
  forms: forms.flatMap(({ data: { basis } }) => {
    const [, issuer, year, count] = partsOf(basis.number);
    if (issuer === undefined) return [];
    const pattern = byAnyIssuer(year, count);
    const named = new RegExp(`》,?\\(([^国\\s\\d《》,。()\\[\\]]{2,8}[\\[(]${year}[\\])]${count}号)\\)`, 'g');
    const near = new RegExp(`${issuer}[\\[(](?:${year}[\\])]\\d{1,3}|\\d{4}[\\])]${count})号`, 'g');
    const loose = new RegExp(`${issuer}([\\[(]?)${year}([\\])]?)(年?第?)${count}号`, 'g');
    return [{ number: basis.number, issuer, pattern, named, near, loose }];
  }),
  notices: contents.data.basisNumber.others.flatMap((number) => {
    const [, issuer, year, count] = partsOf(number);
    return issuer === undefined ? [] : [{ number, issuer, pattern: byAnyIssuer(year, count) }];
  }),
  sure: contents.data.basisNumber.sure,
  about: contents.data.basisNumber.about,
  by: contents.data.basisNumber.by,
  others: [...forms.map(({ data }) => data.basis.number), ...contents.data.basisNumber.others].map(fold),
});

function wrongNumbersIn(text: string, { forms, notices, sure, about, by, others }: Numbers): readonly WrongNumber[] {
  if (!text.includes('号')) return NONE;
  const found: WrongNumber[] = [];
  const add = (start: number, length: number, right: string, slip: WrongNumber['slip']): void => {
    if (found.every((one) => one.start !== start)) found.push({ start, end: start + length, right, slip });
  };
  for (const { number, issuer, pattern } of notices)
    for (const { index, 0: whole, 1: written = '' } of text.matchAll(pattern))
      if (written !== issuer && written.includes(sure)) add(index, whole.length, number, 'issuer');
  for (const { number, issuer, pattern, named, near, loose } of forms) {
    for (const { index, 0: whole, 1: written = '' } of text.matchAll(pattern)) {
      const isOther = written !== issuer && (written.includes(sure) || isAbout(text, index, whole.length, about));
      if (isOther) add(index, whole.length, number, 'issuer');
    }
    for (const { index, 0: whole, 1: written = '' } of text.matchAll(named)) {
      const name = nameBefore(text, index);
      if (name.includes(by) && name.includes(sure))
        add(index + whole.length - 1 - written.length, written.length, number, 'issuer');
    }
    for (const { index, 0: whole } of text.matchAll(near)) {
      const isKnown = others.includes(whole.replace('(', '[').replace(')', ']'));
      if (!isKnown && isAbout(text, index, whole.length, about)) add(index, whole.length, number, 'count');
    }
    for (const { index, 0: whole, 1: opening, 2: closing, 3: words } of text.matchAll(loose))
      if (opening === '' || closing === '' || words !== '') add(index, whole.length, number, 'writing');
  }
  return found;
}

const NONE: readonly never[] = [];
const REACH = 80;

/** The name that ends with the 》 at `end`, with the names in it. */
const nameBefore = (text: string, end: number): string => {
  const before = text.slice(Math.max(0, end - REACH), end);
  return before.slice(before.indexOf('《', before.lastIndexOf('》')) + 1);
};

/** Whether the sentence around a number speaks of the report: 国办发〔2021〕30号 is the number of another document too. */
function isAbout(text: string, at: number, length: number, words: readonly string[]): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = /^[^。]*/.exec(text.slice(at + length, at + length + REACH))?.[0] ?? '';
  const sentence = before.slice(before.lastIndexOf('。') + 1) + behind;
  return words.some((word) => sentence.includes(word));
}
