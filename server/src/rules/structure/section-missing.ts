import type { Report } from '../../report/model.ts';
import type { Block } from '../../syntax/nodes.ts';
import type { TableId } from '../../template/forms.ts';
import { type Template, tableIds } from '../../template/forms.ts';
import type { TextRange } from '../../text/range.ts';
import { sourceRange } from '../../text/slice.ts';
import type { EditTools, Fix } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { sectionName } from '../words.ts';
import { headingInstead, textWithoutHeading, type Written } from './lost-heading.ts';

export const sectionMissing = defineRule({
  id: 'section-missing',
  group: 'structure',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say('六个部分中有一个没有标题。', 'One of the six sections has no heading.'),
    why: say(
      '《政府信息公开条例》第五十条和国家统一格式规定了六个部分，不能增减。',
      'Article 50 of the Regulation and the national form prescribe six sections.',
    ),
    mend: say(
      '在应有的位置补上这一部分的标题和内容；没有相关情况的，写明“无”。',
      'Add the heading and its text where it belongs; write 无 where there is nothing to report.',
    ),
  },
  *check({ report, template }) {
    if (report.sections.length === 0 && report.document.blocks.length > 0 && isStrange(report)) {
      yield noReport(report);
      return;
    }
    const present = new Set(report.sections.map(({ heading }) => heading.section));
    for (const { id, number } of template.common.sections) {
      if (present.has(id)) continue;
      const name = sectionName(template, id);
      const instead = headingInstead(report, template, id);
      if (instead !== undefined) {
        yield inPlaceOf(instead, name);
        continue;
      }
      const text = textWithoutHeading(report, template, id);
      if (text !== undefined) {
        yield inFrontOf(text, report, template, id, name);
        continue;
      }
      yield {
        range: placeOf(report, id, number),
        message: say(
          `缺少“${name}”这一部分的标题，请在此处补上。`,
          `The heading “${name}” is missing; it belongs here.`,
        ),
        expected: name,
        fixes: (edit) => fixesOf(edit, report, template, id, name),
      };
    }
  },
});

function inPlaceOf({ start, end }: Block, name: string): Draft {
  return {
    range: { start, end },
    message: say(
      `缺少“${name}”这一部分的标题：这一行在它的位置上，但不是格式规定的标题，请改正。`,
      `The heading “${name}” is missing: this line stands in its place, but is not the form's title; please correct it.`,
    ),
    expected: name,
    fixes: () => [
      {
        title: say(`标题改为“${name}”`, `Write the title “${name}”`),
        applicability: 'suggested',
        edits: [{ range: { start, end }, newText: name }],
      },
    ],
  };
}

/** Where a text begins whose heading is lost. */
function inFrontOf(text: Written, report: Report, template: Template, id: string, name: string): Draft {
  const opening = /^[^，。；：,;:]*/.exec(text.slice.text)?.[0].length ?? 0;
  return {
    range: sourceRange(text.slice, 0, opening === 0 ? text.slice.text.length : opening),
    message: say(
      `缺少“${name}”这一部分的标题：它的内容从这里开始，请在这一段前面补上标题。`,
      `The heading “${name}” is missing: its text begins here; please put the heading in front of this paragraph.`,
    ),
    expected: name,
    fixes: (edit) => [
      {
        title: say(`在这一段前补上标题“${name}”`, `Put the heading “${name}” in front of this paragraph`),
        applicability: 'suggested',
        edits: edit.insertHeadingBefore(report, template, id, text),
      },
    ],
  };
}

/** The heading alone where its table is there already; else the section with something to fill in, and all of them at once. */
function fixesOf(edit: EditTools, report: Report, template: Template, id: string, name: string): readonly Fix[] {
  const table = edit.tableWithoutHeading(report, id);
  const heading = table === undefined ? undefined : edit.insertHeading(report, template, id, table);
  if (heading !== undefined) {
    const title = say(`在表格前补上标题“${name}”`, `Put the heading “${name}” in front of its table`);
    return [{ title, applicability: 'safe', edits: heading }];
  }
  const present = new Set(report.sections.map((section) => section.heading.section));
  const absent = template.common.sections
    .filter(
      (section) =>
        !present.has(section.id) &&
        edit.tableWithoutHeading(report, section.id) === undefined &&
        textWithoutHeading(report, template, section.id) === undefined,
    )
    .map((section) => section.id);
  const one: Fix = {
    title: say(
      `补上“${name}”这一部分（标题和待填内容）`,
      `Insert the section “${name}” with its heading and what to fill in`,
    ),
    applicability: 'suggested',
    edits: edit.insertSections(report, template, [id]),
  };
  if (absent.length < 2) return [one];
  const isBlank = report.document.blocks.length === 0;
  const all: Fix = {
    title: isBlank
      ? say(
          `写出整份报告的框架：标题和 ${absent.length} 个部分，内容待填`,
          `Write the whole report to be filled in: its title and ${absent.length} sections`,
        )
      : say(`补上缺少的 ${absent.length} 个部分`, `Insert all ${absent.length} missing sections`),
    applicability: 'suggested',
    edits: isBlank ? edit.insertReport(report, template) : edit.insertSections(report, template, absent),
  };
  return absent.length === template.common.sections.length ? [all, one] : [one, all];
}

/** Where the heading belongs: before its table, else before the next section, else at the end. */
function placeOf({ sections, tables, form, document }: Report, id: string, number: number): TextRange {
  const table = tableIds.find((one: TableId) => form.data[one].section === id);
  const first = table === undefined ? undefined : tables[table]?.parts[0];
  const rows = table === undefined ? undefined : tables[table]?.range;
  if (rows !== undefined && first !== undefined) {
    const row = first.rows.find(({ start }) => start >= rows.start) ?? first.rows[0];
    const cell = row?.cells.find(({ text }) => text !== '');
    return cell === undefined ? { start: rows.start, end: rows.start } : { start: cell.start, end: cell.end };
  }
  const next = sections.find(({ heading }) => heading.number > number);
  if (next !== undefined) return { start: next.heading.start, end: next.heading.end };
  const last = document.blocks.at(-1);
  return last === undefined ? { start: 0, end: 0 } : { start: Math.max(last.start, last.end - 1), end: last.end };
}

/** Nothing of a report is there: most likely it is some other text. */
const isStrange = ({ tables, document }: Report): boolean =>
  tableIds.every((id) => tables[id] === undefined) && !document.blocks.some(({ kind }) => kind === 'title');

function noReport({ document }: Report): Draft {
  const first = document.blocks[0];
  return {
    range: { start: first?.start ?? 0, end: first?.end ?? 0 },
    severity: 'warning',
    message: say(
      '没有读到年度报告的标题、六个部分和表格。如果这是年度报告，请从“一、总体情况”写起；如果不是，可以不理会。',
      'Neither the title of an annual report nor its six sections nor its tables were found. If this is one, begin with “一、总体情况”; if not, ignore this.',
    ),
  };
}
