import type { ProseParagraph } from '../../prose/prose.ts';
import type { Report } from '../../report/model.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { EditTools, Fix, Message, TextEdit } from '../finding.ts';
import { hasPicture } from '../pictures.ts';
import { defineRule, say } from '../rule.ts';
import { sectionName } from '../words.ts';

export const feeStatement = defineRule({
  id: 'fee-statement',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '第六部分没有写信息处理费的收取情况，没有收取也要写。',
      'Section 六 does not say what was charged as information handling fees; nothing charged has to be said as well.',
    ),
    why: say(
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）2021年起施行，年度报告应报告发出收费通知的件数、总金额和实际收取的总金额。',
      'The fee rules of 国办函〔2020〕109号, in force since 2021, ask the annual report for the notices sent, their total and the amount received.',
    ),
    mend: say(
      '在第六部分补写一句；没有收取的，写明未收取。',
      'Add a sentence to section 六; where nothing was charged, say so.',
    ),
  },
  *check({ report, template, prose }) {
    const { fee } = template.contents.data;
    const year = report.year?.value;
    const last = template.common.sections.at(-1)?.id;
    const section = report.sections.findLast(({ heading }) => heading.section === last);
    if (year === undefined || year < fee.from || section === undefined) return;
    const own = prose.paragraphs.filter((paragraph) => paragraph.section === last);
    const elsewhere = prose.paragraphs.filter((paragraph) => paragraph.section !== last);
    // An empty section has a finding of its own, and a picture may say anything.
    if (own.length === 0 || hasPicture(report, section)) return;
    const publication = template.derived(publicationOf);
    if (own.some(({ text }) => fee.inSection.some((word) => text.replace(publication, '').includes(word)))) return;
    if (elsewhere.some(({ text }) => fee.anywhere.some((word) => withoutTitles(text).includes(word)))) return;
    yield {
      range: { start: section.heading.start, end: section.heading.end },
      message: say(
        `“${sectionName(template, section.heading.section)}”没有写信息处理费的收取情况，没有收取的也请写明。`,
        `“${sectionName(template, section.heading.section)}” does not say whether information handling fees were charged; please say so even if none were.`,
      ),
      fixes: (edit) => fixesOf(edit, report, template, own, year),
    };
  },
});

/** 公开行政事业性收费目录1份: what is made public on charges. */
function publicationOf({ contents }: Template): RegExp {
  const { publishing, published } = contents.data.fee;
  return new RegExp(`(?:${anyOf(publishing, '').source})[^,。;]{0,12}?(?:${anyOf(published, '').source})`, 'g');
}

/** Where a document is only named, nothing is said of the year. */
const withoutTitles = (text: string): string => (text.includes('《') ? text.replace(/《[^》]{0,60}》/g, '') : text);

function fixesOf(
  edit: EditTools,
  report: Report,
  template: Template,
  own: readonly ProseParagraph[],
  year: number,
): readonly Fix[] {
  const { fee } = template.contents.data;
  const last = own.at(-1);
  if (last === undefined) return [];
  const unpaid = report.tables.requests?.rows.find(({ row }) => row.id === fee.unpaidRow);
  const insert = (sentence: string, title: Message): Fix => ({
    title,
    applicability: 'suggested',
    edits: [statementEdit(edit, report, last, sentence.replace('{year}', String(year)), template)],
  });
  const fill = insert(
    fee.fill,
    say('插入收费情况，数字待填', 'Insert the statement, with the figures to be filled in'),
  );
  // Who gave an application up over a fee must have been sent a notice.
  if (unpaid?.cells.some(({ value }) => value !== null && value.coefficient > 0)) return [fill];
  return [insert(fee.none, say('写明未收取信息处理费', 'Say that no fee was charged')), fill];
}

/** Puts the sentence behind the section's last paragraph, or in its place where it says 无. */
function statementEdit(
  edit: EditTools,
  report: Report,
  { text, slice }: ProseParagraph,
  sentence: string,
  template: Template,
): TextEdit {
  const { fee } = template.contents.data;
  const isNothing = text.length <= LONGEST_NOTHING && fee.nothingElse.some((word) => text.includes(word));
  if (!isNothing) return edit.appendParagraphs(report, slice, [sentence]);
  return { range: { start: slice.start, end: slice.end }, newText: sentence + fee.rest };
}

const LONGEST_NOTHING = 30;
