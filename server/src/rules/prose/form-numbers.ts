import type { Report } from '../../report/model.ts';
import type { Form, Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';

/** The form whose notice a report may name: that of its year, or where there is none, that of its tables. */
export const formInForce = ({ wantedForm, formBy, form }: Report): Form | undefined =>
  wantedForm ?? (formBy === 'tables' ? form : undefined);

/** The forms that one took the place of. */
export const formsBefore = (form: Form | undefined, { forms }: Template): readonly Form[] =>
  form === undefined ? [] : forms.filter(({ data }) => data.years.from < form.data.years.from);

interface FormNumber {
  readonly number: string;
  /** 国办公开办函, folded. */
  readonly issuer: string;
  /** The title of the notice without the body that issued it, folded. */
  readonly title: string;
  /** An issuer and 〔2021〕30号, folded; the issuer begins with the last 国. */
  readonly pattern: RegExp;
  /** The same behind the name of a document, with an issuer that does not begin so. */
  readonly named: RegExp;
  /** The right issuer with the year or with the count of the notice, folded. */
  readonly near: RegExp;
  /** All of the number, whatever stands around the year: 国办公开办函〔202130号, 〔2021〕第30号. */
  readonly loose: RegExp;
}

/** What tells the numbers of the forms' notices, right and wrong. */
export interface Numbers {
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

/** A number of a notice that is written wrongly, by offsets into the folded text. */
export interface WrongNumber {
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

/** Compiles what the numbers of a template's forms look like. */
export const numbersOfForms = ({ forms, contents }: Template): Numbers => ({
  forms: forms.flatMap(({ data: { basis } }) => {
    const [, issuer, year, count] = partsOf(basis.number);
    if (issuer === undefined) return [];
    const pattern = byAnyIssuer(year, count);
    const named = new RegExp(`》,?\\(([^国\\s\\d《》,。()\\[\\]]{2,8}[\\[(]${year}[\\])]${count}号)\\)`, 'g');
    const near = new RegExp(`${issuer}[\\[(](?:${year}[\\])]\\d{1,3}|\\d{4}[\\])]${count})号`, 'g');
    const loose = new RegExp(`${issuer}([\\[(]?)${year}([\\])]?)(年?第?)${count}(号|(?=[\\])]))`, 'g');
    const title = fold(basis.title.slice(Math.max(0, basis.title.indexOf('关于'))));
    return [{ number: basis.number, issuer, title, pattern, named, near, loose }];
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

/** Finds the numbers of the forms' notices, and of others on the reports, that are written wrongly. */
export function wrongNumbersIn(
  text: string,
  { forms, notices, sure, about, by, others }: Numbers,
): readonly WrongNumber[] {
  if (!text.includes('号') && !forms.some(({ issuer }) => text.includes(issuer))) return NONE;
  const found: WrongNumber[] = [];
  const add = (start: number, length: number, right: string, slip: WrongNumber['slip']): void => {
    if (found.every((one) => one.start !== start)) found.push({ start, end: start + length, right, slip });
  };
  for (const { number, issuer, pattern } of notices)
    for (const { index, 0: whole, 1: written = '' } of text.matchAll(pattern))
      if (written !== issuer && written.includes(sure)) add(index, whole.length, number, 'issuer');
  for (const { number, issuer, title, pattern, named, near, loose } of forms) {
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
      const written = whole.replace('(', '[').replace(')', ']');
      const isKnown = others.includes(written);
      // The number of another notice behind the title of this one: 《…年度报告有关事项的通知》(…〔2019〕61号).
      const isOfOther = isKnown && written !== fold(number) && standsBehind(text, index, title);
      if (isOfOther) add(index, whole.length, number, 'count');
      else if (!isKnown && isAbout(text, index, whole.length, about)) add(index, whole.length, number, 'count');
    }
    for (const { index, 0: whole, 1: opening, 2: closing, 3: words, 4: ending } of text.matchAll(loose))
      if (opening === '' || closing === '' || words !== '' || ending === '')
        add(index, whole.length, number, 'writing');
  }
  return found;
}

const NONE: readonly never[] = [];
const REACH = 80;

/** Whether a number in brackets stands right behind a title. */
const standsBehind = (text: string, at: number, title: string): boolean =>
  /》,?\($/.test(text.slice(Math.max(0, at - 3), at)) && text.slice(0, text.lastIndexOf('》', at)).endsWith(title);

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
