import type { BoundTable, Report } from '../../report/model.ts';
import type { Heading, Section } from '../../syntax/nodes.ts';
import { sectionsOfTables, type Template, tableIds } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { holderOf } from '../displaced-tables.ts';
import type { EditTools, Fix } from '../finding.ts';
import { hasPicture } from '../pictures.ts';
import { isSignature } from '../prose/report-dates.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { bracketedPointsOf } from './points.ts';
import { saysNothing, shortWordsOf } from './says-nothing.ts';

export const sectionEmpty = defineRule({
  id: 'section-empty',
  group: 'structure',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '标题或者小标题下面没有内容；“五、存在的主要问题及改进情况”只写“无”也算没有内容。',
      'Nothing stands under a heading or a sub-heading; section 五 with only 无 counts as empty.',
    ),
    why: say(
      '每一部分都要报告；第五部分应写明存在的问题和改进措施。只有第六部分可以写“无”。',
      'Every section must report; section 五 asks for real problems and measures. Only section 六 may say 无.',
    ),
    mend: say('补写这一部分的内容。', 'Write the section.'),
  },
  *check({ report, template }) {
    const last = template.common.sections.at(-1)?.id;
    const tables = sectionsOfTables(report.form);
    // Where nothing but the signature stands and fees had to be told of, that is said.
    const asksForFees = (report.year?.value ?? 0) >= template.contents.data.fee.from;
    for (const section of report.sections) {
      const { heading, blocks } = section;
      if (blocks.length === 0 && standsElsewhere(report, heading)) continue;
      const table = tableElsewhere(report, section);
      if (table !== undefined) {
        yield besideItsTable(report, template, section, table);
        continue;
      }
      if (!tables.has(heading.section)) yield* emptyPoints(report, section, template.contents.data.topicEnds);
      const isSigned = heading.section === last && !asksForFees;
      const content = blocks.filter((block) => block.kind !== 'furniture' && !(isSigned && signs(block, report)));
      const isToSpeak = heading.section !== last && !tables.has(heading.section);
      const isSilent = isToSpeak && saysNothing(content, template);
      if ((content.length > 0 && !isSilent) || hasPicture(report, section)) continue;
      const words = isSilent ? (content.length === 1 ? shortWordsOf(content[0]) : NOTHING) : '';
      const detail =
        words === ''
          ? say('下面没有内容', 'has nothing below it')
          : say(`只写了“${shownOf(words)}”`, `says only ${shownOf(words)}`);
      const says = isSilent && content.length === 1 ? content[0] : undefined;
      yield {
        fixes: (edit) => [
          {
            title:
              says === undefined
                ? say('补上待填写的内容', 'Insert what is to be filled in')
                : say('把“无”换成待填写的内容', 'Replace 无 by what is to be filled in'),
            applicability: 'suggested',
            edits:
              says === undefined
                ? edit.insertContent(report, template, section)
                : edit.replaceContent(template, section, says),
          },
        ],
        range: { start: heading.start, end: heading.end },
        message: tables.has(heading.section)
          ? say(
              `“${heading.title.text}”${detail.zh}，请补上标准表格；表格如果是图片，请换成文字表格，图片里的数字无法核对。`,
              `“${heading.title.text}” ${detail.en}; please insert the standard table. A picture of it cannot be checked.`,
            )
          : say(
              `“${heading.title.text}”${detail.zh}，请补写。`,
              `“${heading.title.text}” ${detail.en}; please write it.`,
            ),
      };
    }
  },
});

/**
 * The sub-headings of a section with nothing below them, where others have something: （二）依申请公开情况 with （三） on the next
 * line. Only words that name a topic count, as a point may be a sentence that needs no more.
 */
function* emptyPoints(report: Report, section: Section, ends: readonly string[]): Generator<Draft> {
  const { blocks } = section;
  if (!blocks.some(({ kind }, i) => kind === 'subheading' && isAlone(blocks[i + 1]))) return;
  const points = bracketedPointsOf(section);
  if (points.length < FEWEST_POINTS) return;
  const empty = points.filter(({ index }, i) => {
    const next = points[i + 1]?.index ?? blocks.length;
    return blocks.slice(index + 1, next).every(({ kind }) => kind === 'furniture') && isTopic(blocks[index], ends);
  });
  if (empty.length === 0 || empty.length * 2 > points.length || hasPicture(report, section)) return;
  const slices = empty.flatMap(({ index }) => {
    const block = blocks[index];
    return block?.kind === 'subheading' ? [block.slice] : [];
  });
  const [first, ...others] = slices;
  if (first === undefined) return;
  const more =
    others.length > 0 ? say(`等 ${slices.length} 个小标题`, ` and ${others.length} more sub-headings`) : say('', '');
  yield {
    range: { start: first.start, end: first.end },
    message: say(
      `小标题“${first.text}”${more.zh}下面没有内容，请补写；没有发生的也请写明。`,
      `Nothing stands below “${first.text}”${more.en}; please write it, also where nothing happened.`,
    ),
    related: others.map(({ start, end, text }) => ({ range: { start, end }, message: say(text, text) })),
  };
}

const FEWEST_POINTS = 3;

/** Whether a sub-heading may have nothing below it, as far as the next block tells. */
const isAlone = (next: Section['blocks'][number] | undefined): boolean =>
  next === undefined || next.kind === 'subheading' || next.kind === 'furniture';

const isTopic = (block: Section['blocks'][number] | undefined, ends: readonly string[]): boolean =>
  block?.kind === 'subheading' && ends.some((word) => fold(block.slice.text).endsWith(word));

/** Whether the table of a section stands in that of another, which is said of the table. */
const standsElsewhere = (report: Report, { section }: Heading): boolean =>
  tableIds.some((id) => report.form.data[id].section === section && holderOf(report, id) !== undefined);

/** The table of a section below whose heading nothing stands, where it was read in another place. */
function tableElsewhere(report: Report, { heading, blocks }: Section): BoundTable | undefined {
  const id = tableIds.find((one) => report.form.data[one].section === heading.section);
  return id === undefined || blocks.some(({ kind }) => kind !== 'furniture') ? undefined : report.tables[id];
}

/** `…（表格）二、主动公开政府信息情况`: another table below the heading would be the second. */
function besideItsTable(report: Report, template: Template, section: Section, table: BoundTable): Draft {
  const { heading } = section;
  const range = { start: heading.start, end: heading.end };
  const { start, end } = table.parts[0]?.rows[0] ?? table.range;
  const isAbove = table.range.end <= heading.start;
  return {
    range,
    message: isAbove
      ? say(
          `“${heading.title.text}”下面没有内容，它的表格写在标题上面，请把标题移到表格上面。`,
          `“${heading.title.text}” has nothing below it: its table stands above; move the heading in front of its table.`,
        )
      : say(
          `“${heading.title.text}”下面没有内容，它的表格写在别的部分里，请移到这个标题下面。`,
          `“${heading.title.text}” has nothing below it: its table stands in another section; move it here.`,
        ),
    related: [{ range: { start, end }, message: say('表格在这里', 'the table is here') }],
    fixes: (edit) => (isAbove ? aboveItsTable(edit, report, template, section, table) : []),
  };
}

/** Where nothing but the table stands between the two places: what is above it may belong to the section before. */
function aboveItsTable(
  edit: EditTools,
  report: Report,
  template: Template,
  { heading }: Section,
  table: BoundTable,
): readonly Fix[] {
  const range = { start: heading.start, end: heading.end };
  const between = report.document.blocks.filter(
    ({ kind, start, end }) =>
      kind !== 'table' && kind !== 'furniture' && start >= table.range.start && end <= range.start,
  );
  const inserted = between.length > 0 ? undefined : edit.insertHeading(report, template, heading.section, table);
  if (inserted === undefined) return [];
  return [
    {
      title: say('把标题移到表格上面', 'Move the heading in front of its table'),
      applicability: 'suggested',
      edits: [
        ...inserted.filter((one) => one.range.end <= table.range.start),
        ...edit.removeParagraphs(report, [range]),
      ],
    },
  ];
}

/** Whether a block is the signature below the last section. */
const signs = (block: Section['blocks'][number], { unit }: Report): boolean =>
  block.kind === 'paragraph' && isSignature(fold(block.slice.text), unit?.value);

/** Points that each say nothing are called so together. */
const NOTHING = '无';

/** 没有, 暂无 and the like are all called 无. */
const shownOf = (words: string): string => (/问题|^[^无没]+$/.test(words) ? words : '无');
