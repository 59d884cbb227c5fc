import type { ProseParagraph } from '../../prose/prose.ts';
import { supposedNumbers } from '../../prose/supposed.ts';
import { BODY_ENDS } from '../../prose/words.ts';
import type { Section } from '../../syntax/nodes.ts';
import { tableIds } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import type { EditTools, Fix } from '../finding.ts';
import { type SectionContext, say } from '../rule.ts';

// What belongs in the place of a placeholder, as far as the report itself tells it.

/** The year, the unit's name, the number of the notice, or the figure of the tables; nothing where nobody can tell. */
export function fillPlaceholder(
  { report, template }: SectionContext,
  paragraph: ProseParagraph,
  start: number,
  written: string,
): readonly Fix[] {
  const end = start + written.length;
  const before = paragraph.text.slice(0, start);
  const behind = paragraph.text.slice(end);
  const put = (words: string, from = start, to = end): Fix => ({
    title: say(`填入“${words}”`, `Write “${words}”`),
    applicability: 'suggested',
    edits: [{ range: paragraph.range(from, to), newText: words }],
  });
  const year = report.year?.value;
  if (year !== undefined && /(?<!\d)20$/.test(before) && /^年/.test(behind)) return [put(String(year).slice(2))];
  if (year !== undefined && !/\d$/.test(before) && /^年(?:度|,|政府)/.test(behind)) return [put(String(year))];
  const { number } = (report.wantedForm ?? report.form).data.basis;
  const issuer = number.slice(0, number.indexOf('〔'));
  if (issuer !== '' && before.endsWith(fold(issuer))) {
    // What is left of the number goes with it: 〔〕号, 〔2021〕  号.
    const rest = written.endsWith('号') ? 0 : (/^\d*号/.exec(behind)?.[0].length ?? 0);
    return [put(number.slice(issuer.length), start, end + rest)];
  }
  const unit = report.unit?.value;
  const name = unit === undefined ? undefined : nameInFront(fold(unit), behind);
  if (name !== undefined) return [put(name)];
  if (!MEASURE.test(behind)) return [];
  return supposedNumbers(paragraph, start, end, report, template)
    .slice(0, MOST_KNOWN)
    .map((value) => put(String(value)));
}

const MEASURE = /^(?:件|条|起|宗|份|次|项|个|万?元)/;
const MOST_KNOWN = 2;

/** What stands of the unit's name in front of the words behind a place: 青禾县农业农村 in front of 局. */
function nameInFront(unit: string, behind: string): string | undefined {
  for (let length = unit.length - SHORTEST_NAME; length > 0; length--) {
    const end = unit.slice(-length);
    if (behind.startsWith(end)) return BODIES.test(end) ? unit.slice(0, -length) : undefined;
  }
  return undefined;
}

const SHORTEST_NAME = 2;
const BODIES = new RegExp(`(?:${BODY_ENDS}|省)$`);

/** The table that is announced: the standard one of the section where it lacks it; the words taken out. */
export function mendAnnouncement(
  edit: EditTools,
  { report, template }: SectionContext,
  paragraph: ProseParagraph,
  section: Section,
  from: number,
): readonly Fix[] {
  const table = tableIds.find((id) => report.form.data[id].section === section.heading.section);
  const { text } = paragraph;
  const clause = Math.max(...[...'。;,:'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
  const isInside = clause > 0 && /[,:]/.test(text.charAt(clause - 1));
  const without: Fix = {
    title: say('删去这句话', 'Take these words out'),
    applicability: 'suggested',
    edits: [{ range: paragraph.range(isInside ? clause - 1 : clause, text.length), newText: isInside ? '。' : '' }],
  };
  if (table === undefined || report.tables[table] !== undefined) return [without];
  return [
    {
      title: say('在这一部分补上标准表格（数字待填）', 'Insert the standard table, with its figures to be filled in'),
      applicability: 'suggested',
      edits: edit.insertContent(report, template, section),
    },
    without,
  ];
}
