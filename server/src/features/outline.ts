import { lineStartAt } from '../edit/lines.ts';
import type { BoundTable, Report } from '../report/model.ts';
import type { Section } from '../syntax/nodes.ts';
import { type Message, say } from '../text/message.ts';
import { toChinese } from '../text/numerals.ts';
import type { TextRange } from '../text/range.ts';
import { headedBlock } from './subheading.ts';

/** One entry of the outline; offsets in UTF-16. `selectionRange` lies inside `range`. */
export interface OutlineItem {
  readonly name: Message;
  readonly detail: Message;
  readonly kind: 'section' | 'heading' | 'table' | 'row';
  readonly range: TextRange;
  readonly selectionRange: TextRange;
  readonly children: readonly OutlineItem[];
}

/** Title, sections, their sub-headings and tables with their rows. */
export function outlineOf(report: Report): readonly OutlineItem[] {
  const title = report.document.blocks.find(({ kind }) => kind === 'title');
  const items = report.sections.map((section) => sectionItem(section, report));
  if (title === undefined || title.kind !== 'title') return items;
  const range = { start: title.start, end: title.end };
  return [
    {
      name: same(title.slice.text.replace(/^[#\s]+/, '')),
      detail: NOTHING,
      kind: 'heading',
      range,
      selectionRange: range,
      children: [],
    },
    ...items,
  ];
}

function sectionItem(section: Section, { tables, form, document }: Report): OutlineItem {
  const { heading, start, end, blocks } = section;
  const own = Object.values(tables).filter(
    (table) => table !== undefined && table.range.start >= start && table.range.start < end,
  );
  const inTable = (at: TextRange): boolean => own.some(({ range }) => range.start <= at.start && at.end <= range.end);
  const headings = blocks.flatMap((block): OutlineItem[] => {
    const name = headedBlock(block)?.heading;
    if (name === undefined || inTable(block)) return [];
    const range = { start: block.start, end: block.end };
    return [
      {
        name: same(name),
        detail: NOTHING,
        kind: 'heading',
        range,
        selectionRange: range,
        children: [],
      },
    ];
  });
  const numeral = heading.numeral === undefined ? '' : `${toChinese(heading.numeral)}、`;
  return {
    name: same(numeral + heading.title.text),
    detail: NOTHING,
    kind: 'section',
    range: { start, end },
    selectionRange: { start: heading.start, end: heading.end },
    children: [...headings, ...own.map((table) => tableItem(table, form.id, end, document.text))].sort(
      (a, b) => a.range.start - b.range.start,
    ),
  };
}

function tableItem({ id, range, rows, layout }: BoundTable, form: string, limit: number, text: string): OutlineItem {
  const end = Math.min(range.end, limit);
  const first = headerAbove(text, rows[0]?.range ?? range, range.start);
  return {
    name: NAMES[id],
    detail: say(`${form} 年版 · ${LAYOUTS[layout]}`, `form of ${form} · ${layout}`),
    kind: 'table',
    range: { start: range.start, end },
    selectionRange: { start: Math.min(first.start, end), end: Math.min(first.end, end) },
    children: rows.flatMap(({ row, cells, range: own }): OutlineItem[] => {
      if (own.start < range.start || own.end > end || id === 'review') return [];
      const figures = cells.map((cell) => cell.raw || '–').join(' ');
      return [
        { name: same(row.label), detail: same(figures), kind: 'row', range: own, selectionRange: own, children: [] },
      ];
    }),
  };
}

/**
 * The line above the first figures, which names their columns: editors keep it in sight while the table scrolls. The first
 * row itself where nothing of the table stands above it.
 */
function headerAbove(text: string, row: TextRange, from: number): TextRange {
  const below = lineStartAt(text, row.start);
  const end = text.startsWith('\r\n', below - 2) ? below - 2 : below - 1;
  const start = lineStartAt(text, end);
  return start >= from && text.slice(start, end).trim() !== '' ? { start, end } : row;
}

const same = (text: string): Message => say(text, text);

const NOTHING = same('');

const NAMES: Readonly<Record<BoundTable['id'], Message>> = {
  disclosure: say('主动公开情况表', 'Table of proactive disclosure'),
  requests: say('申请办理情况表', 'Table of requests'),
  review: say('复议诉讼情况表', 'Table of reconsideration and litigation'),
};

const LAYOUTS: Readonly<Record<BoundTable['layout'], string>> = {
  pipe: '竖线分隔',
  tab: '制表符分隔',
  'cell-per-line': '一格一行',
  glued: '数字粘连',
  aligned: '空格对齐',
  html: 'HTML',
};
