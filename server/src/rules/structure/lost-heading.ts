import type { Report } from '../../report/model.ts';
import type { Block, Paragraph, Subheading } from '../../syntax/nodes.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { readOrdinal } from '../../text/numerals.ts';

// What is left of a section without a heading: a line that was meant as one, or its text.

/** A block of running text. */
export type Written = Paragraph | Subheading;

const isWritten = (block: Block): block is Written => block.kind === 'paragraph' || block.kind === 'subheading';

/** The line that stands in the place of a heading: its title behind a numeral that the six do not have, 壹、总体情况. */
export function headingInstead({ sections, document }: Report, template: Template, id: string): Written | undefined {
  const own = template.common.sections.find((one) => one.id === id);
  if (own === undefined) return undefined;
  const titles = template.derived(titlesOf);
  const from = sections.findLast(({ heading }) => heading.number < own.number)?.heading.end ?? 0;
  const to = sections.find(({ heading }) => heading.number > own.number)?.heading.start ?? Number.POSITIVE_INFINITY;
  const between = document.blocks.filter((block) => block.start >= from && block.end <= to);
  return between.filter(isWritten).find((block, index, all) => {
    const { text } = block.slice;
    if (text.length > LONGEST_TITLE || /[。；;]/.test(text)) return false;
    const line = fold(text).replace(/^#+/, '');
    // Titles one below the other are a list of contents.
    const isOwn = titles.get(titleIn(line)) === id && (own.number === 1 || SECTION_NUMERAL.test(line));
    return isOwn && [all[index - 1], all[index + 1]].every((one) => !isTitle(one, titles));
  });
}

const LONGEST_TITLE = 30;

/** A numeral that no point of a section has: （一）主动公开政府信息情况 is one of section one, and called like section two. */
const SECTION_NUMERAL = /^(?:[壹贰叁肆伍陆Ⅰ-Ⅵ]|[IV]{1,3}[,.])/;

const titlesOf = ({ common }: Template): ReadonlyMap<string, string> =>
  new Map(common.sections.map(({ id, title }) => [fold(title), id]));

const isTitle = (block: Written | undefined, titles: ReadonlyMap<string, string>): boolean =>
  block !== undefined && titles.has(titleIn(fold(block.slice.text).replace(/^#+/, '')));

/** A folded line without the numeral in front of it, of whatever kind. */
const titleIn = (line: string): string =>
  /^\(?(?:[一二三四五六壹贰叁肆伍陆Ⅰ-Ⅵ①-⑥1-6]|[IV]{1,3})?\)?[,.:]?(.*?)[.:]?$/.exec(line)?.[1] ?? '';

/**
 * Where the text of a section begins whose heading is lost, though not the text: behind that of the section in front of it, as far
 * as what it says can only be its own. Undefined for those with a table, which tells by itself.
 */
export function textWithoutHeading(report: Report, template: Template, id: string): Written | undefined {
  const { sections } = template.common;
  if (id === sections[0]?.id) return overviewIn(report, template);
  if (id === sections.at(-2)?.id) return problemsIn(report, template);
  return id === sections.at(-1)?.id ? otherIn(report, template) : undefined;
}

/** The first of the points on the five aspects, with the paragraph that leads to them. */
function overviewIn({ document, sections }: Report, template: Template): Written | undefined {
  const first = sections[0]?.heading.start ?? 0;
  const blocks = document.blocks.filter((block) => block.start < first);
  const aspect = template.contents.data.aspects[0];
  const at = blocks.findIndex((block) => {
    const text = wordsOf(block).slice(0, LONGEST_POINT);
    const ordinal = text.startsWith('(') ? readOrdinal(text) : undefined;
    const isFirst = ordinal?.style === 'chinese-bracketed' && ordinal.value === 1;
    return isFirst && aspect?.words.some((word) => text.includes(word)) === true;
  });
  const point = blocks[at];
  const lead = blocks[at - 1];
  if (point === undefined || !isWritten(point)) return undefined;
  const { ofPreamble } = template.contents.data.lostHeading;
  const leads = lead?.kind === 'paragraph' && !ofPreamble.some((word) => wordsOf(lead).includes(word));
  return leads ? lead : point;
}

const LONGEST_POINT = 40;

/** What stands behind the table of the section in front, tells problems and measures, and is no note on that table. */
function problemsIn(report: Report, template: Template): Written | undefined {
  const before = template.common.sections.at(-3);
  const blocks = report.sections.findLast(({ heading }) => heading.section === before?.id)?.blocks ?? [];
  const table = blocks.findLastIndex(({ kind }) => kind === 'table');
  if (before === undefined || table < 0) return undefined;
  const { notes } = template.contents.data.lostHeading;
  const ofTable = (words: string): boolean =>
    !/\p{Script=Han}/u.test(words) ||
    notes.some((note) => words.startsWith(note)) ||
    before.keywords.flat().some((word) => words.includes(word));
  const behind = blocks.slice(table + 1);
  const at = behind.findIndex((block) => isWritten(block) && !ofTable(wordsOf(block)));
  const [first, ...others] = at < 0 ? [] : behind.slice(at);
  if (first === undefined || !isWritten(first)) return undefined;
  const { problem, measure } = template.derived(problemWords);
  const text = [first, ...others].map(wordsOf).join('。');
  return problem.test(text) && measure.test(text) ? first : undefined;
}

/** The statement on fees, or that there is nothing else, behind the problems and the measures. */
function otherIn(report: Report, template: Template): Written | undefined {
  const before = template.common.sections.at(-2);
  const section = report.sections.at(-1);
  if (section === undefined || section.heading.section !== before?.id) return undefined;
  const { problem, measure } = template.derived(problemWords);
  const { fee } = template.contents.data;
  const title = fold(template.common.sections.at(-1)?.title ?? '').slice(0, SHORT_TITLE);
  const nothing = new Set(template.common.nothing.map(fold));
  const at = section.blocks.findIndex((block) => {
    const words = wordsOf(block);
    return [title, ...fee.anywhere].some((word) => words.includes(word)) || nothing.has(words);
  });
  const first = section.blocks[at];
  if (first === undefined || !isWritten(first) || at === 0) return undefined;
  const own = section.blocks.slice(0, at).map(wordsOf).join('。');
  const rest = section.blocks.slice(at).map(wordsOf).join('。');
  return problem.test(own) && measure.test(own) && !measure.test(rest) ? first : undefined;
}

/** 其他需要报告 is enough of the title. */
const SHORT_TITLE = 6;

const problemWords = ({ contents: { data } }: Template): Readonly<Record<'problem' | 'measure', RegExp>> => ({
  problem: anyOf(data.problemsMeasures.problems, ''),
  measure: anyOf(data.problemsMeasures.measures, ''),
});

const wordsOf = (block: Block): string => (isWritten(block) ? fold(block.slice.text) : '');
