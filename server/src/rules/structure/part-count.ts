import type { ProseParagraph } from '../../prose/prose.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { type Unlisted, unlistedIn } from './listed-sections.ts';
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
      const { stated, digits, written, index, namesSections } = found;
      // 本报告包括五个方面的内容: below the heading, those of the section.
      if (paragraph.section !== undefined && written.includes('方面') && !namesSections) continue;
      if (stated === undefined) {
        yield unstated(paragraph, found, wanted);
        return;
      }
      if (stated === wanted && found.unlisted !== undefined) yield leftOut(paragraph, found, found.unlisted, wanted);
      if (stated === headings || stated === wanted || headings === 0) return;
      // A missing section has a finding of its own: the number to write is that of the form all the same.
      const now =
        headings === wanted ? say('', '') : say(`（正文现有 ${headings} 个部分的标题）`, ` (${headings} headings now)`);
      yield {
        range: paragraph.range(index, index + written.length),
        message: say(
          `这里说“${written}”，格式规定 ${wanted} 个部分${now.zh}，请改为“${toChinese(wanted)}”。`,
          `This says ${stated} parts, but the form has ${wanted}${now.en}.`,
        ),
        expected: toChinese(wanted),
        actual: digits,
        fixes: () => {
          const number = /^\d/.test(digits) ? String(wanted) : toChinese(wanted);
          const range = paragraph.range(index, index + digits.length);
          const title = say(`改为“${number}”`, `Write ${number}`);
          return [{ title, applicability: 'suggested', edits: [{ range, newText: number }] }];
        },
      };
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

/** 总体情况、主动公开政府信息情况、政府信息公开行政复议、行政诉讼情况…等六个部分: those that are named are only five. */
function leftOut(paragraph: ProseParagraph, { index, written }: Count, unlisted: Unlisted, wanted: number): Draft {
  const { title } = unlisted.section;
  const { start } = paragraph.range(unlisted.at, unlisted.at);
  return {
    range: paragraph.range(index, index + written.length),
    message: say(
      `这里说“${written}”，前面只列了 ${wanted - 1} 个，缺少“${title}”，请补上。`,
      `This says ${wanted} parts, but only ${wanted - 1} are listed: “${title}” is missing.`,
    ),
    expected: title,
    fixes: () => [
      {
        title: say(`补上“${title}”`, `Write “${title}”`),
        applicability: 'suggested',
        edits: [{ range: { start, end: start }, newText: unlisted.isFirst ? `${title}、` : `、${title}` }],
      },
    ],
  };
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
  /** The section that the list in front leaves out. */
  readonly unlisted?: Unlisted | undefined;
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
          unlisted: unlistedBefore(text, match.index, template),
        }
      : undefined;
  return countBehindTitles(opening, template);
}

/** The section that the sentence leaves out in front of its number of parts. */
function unlistedBefore(text: string, index: number, template: Template): Unlisted | undefined {
  const from = text.lastIndexOf('。', index) + 1;
  const unlisted = unlistedIn(text.slice(from, index), template);
  return unlisted && { ...unlisted, at: unlisted.at + from };
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
    unlisted: unlistedBefore(text, match.index, template),
  };
}
