import type { ProseParagraph } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import type { Fix, Message, TextEdit } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { type Listing, listedCount, listingIn, type Repeated, repeatedIn, type Unlisted } from './listed-sections.ts';
import { firstOfEach } from './sections.ts';

/** `五个部分`, `5大部分`, `五项内容`, `报告包括五个方面`, but not 第五部分, 一部分 and the five aspects of the work. */
const STATED =
  /(?<![第\d十])([二三四五六七八九十]|\d{1,2})(?:(?:个|大)?(?:部分|项内容|个方面内容)|(?<=(?:报告|年报|全文)(?:主要|内容)?(?:由|分为|包括|包含|共|涵盖)(?:以下)?[^,。]{1,2})(?:个|大)方面)/;
/** The same with 方面 behind the titles of the sections. */
const ASPECTS = /(?<![第\d十])([二三四五六七八九十]|\d{1,2})(?:个|大)?方面/;
/** `其他需要报告的事项等个部分`: the number is missing. */
const UNSTATED = /(?:事项|情况|措施)等?(?:共计?|总共)?(个(?:大)?部分)/;
const LONGEST_READ = 2000;
const FEWEST_TITLES = 3;

export const partCount = defineRule({
  id: 'part-count',
  group: 'structure',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '开头说的部分数与格式规定的六个部分不一致，漏写了数字，或者少列了一个部分。',
      'The number of parts stated in the preamble differs from the six of the form, or is missing, or one of the six is not listed.',
    ),
    why: say(
      '格式为六个部分；开头写“五个部分”等，是常见的笔误。',
      'The form has six sections; a preamble that says five is a common slip.',
    ),
    mend: say('改为“六个部分”。', 'State that there are six.'),
  },
  *check({ report, template, prose }) {
    const headings = firstOfEach(report.sections).length;
    const wanted = template.common.sections.length;
    for (const paragraph of preamble(prose.paragraphs)) {
      const found = paragraph.readings.of(countIn, template);
      if (found === undefined) continue;
      const { stated, written, namesSections, repeated } = found;
      // 本报告包括五个方面的内容: below the heading, those of the section.
      if (paragraph.section !== undefined && written.includes('方面') && !namesSections) continue;
      if (repeated !== undefined) yield listedTwice(paragraph, repeated);
      if (stated === undefined) {
        yield unstated(paragraph, found, wanted);
        return;
      }
      if (stated === wanted && found.listing !== undefined) yield* leftOut(paragraph, found, found.listing, wanted);
      if (stated !== headings && stated !== wanted && headings > 0)
        yield wrongCount(paragraph, found, stated, headings, wanted);
      return;
    }
  },
});

/** Texts in front of the first heading, and the first below it, where some write what belongs in front. */
function preamble(paragraphs: readonly ProseParagraph[]): readonly ProseParagraph[] {
  const below = paragraphs.findIndex(({ section }) => section !== undefined);
  return paragraphs.slice(0, below < 0 ? paragraphs.length : below + 1).filter(({ kind }) => kind === 'paragraph');
}

function unstated(paragraph: ProseParagraph, { index, written }: Count, wanted: number): Draft {
  const range = paragraph.range(index, index + written.length);
  const number = toChinese(wanted);
  return {
    range,
    message: say(
      `“${written}”前面缺少数字，格式规定 ${wanted} 个部分，请补上“${number}”。`,
      `The number of parts is missing here; the form has ${wanted}.`,
    ),
    expected: number,
    actual: '',
    fixes: () => [
      {
        title: say(`补上“${number}”`, `Write ${number}`),
        applicability: 'suggested',
        edits: [{ range: { start: range.start, end: range.start }, newText: number }],
      },
    ],
  };
}

/** The number is not that of the form. A missing section has a finding of its own: the number to write is that of the form all the same. */
function wrongCount(paragraph: ProseParagraph, found: Count, stated: number, headings: number, wanted: number): Draft {
  const { digits, written, index, listing, listedThings } = found;
  const now =
    headings === wanted ? say('', '') : say(`（正文现有 ${headings} 个部分的标题）`, ` (${headings} headings now)`);
  const unlisted = listing !== undefined && (listing.count === stated || !listing.isOpen) ? listing.unlisted : [];
  const names = namesOf(unlisted);
  // 包括主动公开、依申请公开…五个部分: five they are, and none of the six.
  const listsOthers = listing === undefined && listedThings === stated;
  const rest = listsOthers
    ? say('，前面列的各项也请按格式规定的部分改写', ' What is listed in front must be the parts of the form as well.')
    : unlisted.length === 0
      ? say('', '')
      : say(`，并补上没有列出的${names.zh}`, ` ${names.en} must be listed as well.`);
  const number = /^\d/.test(digits) ? String(wanted) : toChinese(wanted);
  return {
    range: paragraph.range(index, index + written.length),
    message: say(
      `这里说“${written}”，格式规定 ${wanted} 个部分${now.zh}，请改为“${toChinese(wanted)}”${rest.zh}。`,
      `This says ${stated} parts, but the form has ${wanted}${now.en}.${rest.en}`,
    ),
    expected: toChinese(wanted),
    actual: digits,
    ...(!listsOthers && {
      fixes: (): readonly Fix[] => [
        {
          title:
            unlisted.length === 0
              ? say(`改为“${number}”`, `Write ${number}`)
              : say(`改为“${number}”，补上${names.zh}`, `Write ${number} and ${names.en}`),
          applicability: 'suggested',
          edits: [
            ...insertions(paragraph, unlisted),
            { range: paragraph.range(index, index + digits.length), newText: number },
          ],
        },
      ],
    }),
  };
}

const listedTwice = (paragraph: ProseParagraph, { text, start, end }: Repeated): Draft => ({
  range: paragraph.range(start, start + text.length),
  message: say(
    `“${text}”在后面又列了一遍，请删去一处。`,
    `“${text}” is listed once more right behind; please take one of the two out.`,
  ),
  actual: text,
  fixes: () => [
    {
      title: say('删去前一处', 'Take the first out'),
      applicability: 'suggested',
      edits: [{ range: paragraph.range(start, end), newText: '' }],
    },
  ],
});

/**
 * 总体情况、主动公开政府信息情况、政府信息公开行政复议、行政诉讼情况…等六个部分: those that are named are only five. 等 may stand for
 * those behind the last that is named, and where it has left out several it is used as a word for all.
 */
function* leftOut(paragraph: ProseParagraph, found: Count, listing: Listing, wanted: number): Generator<Draft> {
  const { index, written } = found;
  const { count, unlisted, isOpen, former } = listing;
  const names = namesOf(unlisted);
  const [only] = unlisted;
  if (only === undefined || (isOpen && endsBefore(unlisted, wanted))) return;
  const draft = {
    range: paragraph.range(index, index + written.length),
    ...(isOpen && unlisted.length > 1 && { severity: 'info' as const }),
    expected: unlisted.map(({ section }) => section.title).join('、'),
  };
  if (former !== undefined) {
    yield {
      ...draft,
      message: say(
        `这里说“${written}”，前面列的有“${former}”，而缺少${names.zh}，请按格式规定的 ${wanted} 个部分改写。`,
        `This says ${wanted} parts, but “${former}” is listed and ${names.en} is not; please list the ${wanted} of the form.`,
      ),
    };
    return;
  }
  yield {
    ...draft,
    message: say(
      `这里说“${written}”，前面只列了 ${count} 个，缺少${names.zh}，请补上。`,
      `This says ${wanted} parts, but only ${count} are listed: ${names.en} ${unlisted.length > 1 ? 'are' : 'is'} missing.`,
    ),
    fixes: () => [
      {
        title: say(`补上${names.zh}`, `Write ${names.en}`),
        applicability: 'suggested',
        edits: insertions(paragraph, unlisted),
      },
    ],
  };
}

/** Whether the last of the sections is not listed. */
const endsBefore = (unlisted: readonly Unlisted[], wanted: number): boolean =>
  unlisted.at(-1)?.section.number === wanted;

const namesOf = (unlisted: readonly Unlisted[]): Message => {
  const titles = unlisted.map(({ section }) => `“${section.title}”`);
  return say(titles.join('、'), titles.join(', '));
};

/** Those that belong in the same place are put there together. */
function insertions(paragraph: ProseParagraph, unlisted: readonly Unlisted[]): readonly TextEdit[] {
  const places = [...new Set(unlisted.map(({ at }) => at))];
  return places.map((at) => {
    const { start } = paragraph.range(at, at);
    const own = unlisted.filter((one) => one.at === at);
    const newText = own.map(({ section, isFirst }) => (isFirst ? `${section.title}、` : `、${section.title}`)).join('');
    return { range: { start, end: start }, newText };
  });
}

interface Count {
  /** Undefined where the number is missing. */
  readonly stated: number | undefined;
  readonly digits: string;
  /** Whether the titles of the sections stand in front. */
  readonly namesSections: boolean;
  /** The number with what it counts, and where that stands in the folded text. */
  readonly written: string;
  readonly index: number;
  /** The list in front that leaves out some. */
  readonly listing?: Listing | undefined;
  /** What the list in front says twice. */
  readonly repeated?: Repeated | undefined;
  /** How many things are listed right in front of the number, whatever they are. */
  readonly listedThings?: number;
}

/** How many parts a paragraph says that the report has. */
function countIn(text: string, template: Template): Count | undefined {
  if (!/部|容|方面/.test(text)) return undefined;
  const opening = text.slice(0, LONGEST_READ);
  const match = STATED.exec(opening);
  const [written, digits] = match ?? [];
  if (match !== null && written !== undefined && digits !== undefined)
    return /报告|年报|本年度/.test(text)
      ? {
          stated: chineseNumber(digits) ?? Number(digits),
          digits,
          written,
          index: match.index,
          namesSections: false,
          ...listBefore(text, match.index, template),
        }
      : undefined;
  return countBehindTitles(opening, template);
}

/** The list of the sentence in front of its number of parts. */
function listBefore(
  text: string,
  index: number,
  template: Template,
): Pick<Count, 'listing' | 'repeated' | 'listedThings'> {
  const from = text.lastIndexOf('。', index) + 1;
  const sentence = text.slice(from, index);
  const listing = listingIn(sentence, template);
  const repeated = repeatedIn(sentence);
  return {
    listing: listing && { ...listing, unlisted: listing.unlisted.map((one) => ({ ...one, at: one.at + from })) },
    repeated: repeated && { ...repeated, start: repeated.start + from, end: repeated.end + from },
    listedThings: listedCount(sentence, template),
  };
}

/** `内容包括总体情况、主动公开政府信息情况…五个方面`, `…等个部分`. */
function countBehindTitles(text: string, template: Template): Count | undefined {
  const { common } = template;
  const match = ASPECTS.exec(text) ?? UNSTATED.exec(text);
  if (match === null) return undefined;
  const before = text.slice(0, match.index);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  if (common.sections.filter(({ title }) => sentence.includes(fold(title))).length < FEWEST_TITLES) return undefined;
  const [whole, part = ''] = match;
  const namesSections = true;
  if (part.startsWith('个'))
    return { stated: undefined, digits: '', written: part, index: match.index + whole.indexOf(part), namesSections };
  return {
    stated: chineseNumber(part) ?? Number(part),
    digits: part,
    written: whole,
    index: match.index,
    namesSections,
    ...listBefore(text, match.index, template),
  };
}
