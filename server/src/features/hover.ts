import type { BoundCell, BoundRow, BoundTable } from '../report/model.ts';
import { cellName, sectionName, shorten, tableName, written } from '../rules/words.ts';
import { about as aboutForms } from '../template/about.ts';
import type { About } from '../template/schema.ts';
import { formatDecimal } from '../text/decimal.ts';
import { mapDefined } from '../text/lists.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import { aboutLabel, sourceOf } from './about.ts';
import type { Analysis } from './analysis.ts';
import { type Place, placeAt } from './place.ts';
import { lastYearsCells } from './previous.ts';
import { referenceAt } from './references.ts';
import { relationsWith, relationText } from './relations.ts';
import { aboutStatement, saidOf, statementAt } from './statements.ts';

/** What a reader is told of one place; plain words, to be laid out by the edge. */
export interface HoverCard {
  /** The piece of text that is spoken of, in UTF-16 offsets. */
  readonly range: TextRange;
  readonly title: Message;
  readonly paragraphs: readonly Message[];
  /** The relations of a cell with their present figures. */
  readonly items: readonly Message[];
  /** What the words rest on, and how sure they are. */
  readonly sources: readonly Message[];
}

/** What stands at an offset and what the form asks for there; undefined where it asks for nothing. */
export function hover(analysis: Analysis, offset: number): HoverCard | undefined {
  const place = placeAt(analysis.report, offset);
  const card = place === undefined ? undefined : cardOf(analysis, place);
  if (card !== undefined) return card;
  const statement = place === undefined ? statementAt(analysis, offset) : undefined;
  const said = statement && aboutStatement(analysis, statement);
  if (statement !== undefined && said !== undefined) return { range: statement.range, ...said, sources: [] };
  const reference = referenceAt(analysis.text, offset);
  if (reference === undefined) return undefined;
  const { range, title, about } = reference;
  return { range, title: say(title, title), paragraphs: [about], items: [], sources: [sourceOf(about)] };
}

function cardOf(analysis: Analysis, place: Place): HoverCard | undefined {
  const { template, report } = analysis;
  switch (place.kind) {
    case 'cell':
      return cellCard(analysis, place.range, place.table, place.row, place.cell);
    case 'row': {
      const { table, row, range } = place;
      const items = ofWholeRow(analysis, row);
      return card(range, plain(row.row.label), [aboutRow(analysis, row)], [tableName(template, table)], items);
    }
    case 'label': {
      const { label, range } = place;
      const about = aboutLabel(report.form, label);
      return about === undefined ? undefined : card(range, plain(shorten(label.official)), [about]);
    }
    case 'section': {
      const { section } = place.section.heading;
      const about = aboutForms.sections[section];
      return about === undefined ? undefined : card(place.range, plain(sectionName(template, section)), [about]);
    }
    default:
      return place satisfies never;
  }
}

const plain = (text: string): Message => say(text, text);

function card(
  range: TextRange,
  title: Message,
  abouts: readonly (About | undefined)[],
  paragraphs: readonly Message[] = [],
  items: readonly Message[] = [],
): HoverCard {
  const said = abouts.filter((about) => about !== undefined);
  const sources = said.map(sourceOf);
  const isNew = ({ zh }: Message, index: number) => sources.findIndex((source) => source.zh === zh) === index;
  return { range, title, paragraphs: [...said, ...paragraphs], items, sources: sources.filter(isNew) };
}

const aboutRow = ({ report }: Analysis, { row }: BoundRow): About | undefined =>
  aboutLabel(report.form, { role: 'row', table: row.table, id: row.id, official: row.label });

function cellCard(analysis: Analysis, range: TextRange, table: BoundTable, row: BoundRow, cell: BoundCell): HoverCard {
  const { report } = analysis;
  const { id, label } = cell.column;
  const column = aboutLabel(report.form, { role: 'column', table: table.id, id: `.${id}`, official: label });
  const title = `${shorten(row.row.label)} · ${shorten(label)}`;
  return card(
    range,
    plain(title),
    [aboutRow(analysis, row), column],
    [
      valueText(cell),
      ...mapDefined(READINGS, (read) => read(cell, row)),
      ...lastYear(analysis, cell),
      ...saidOf(analysis, cell),
    ],
    relationsWith(report, cell).map(relationText),
  );
}

/** Where a row is asked about, its own total says most. */
function ofWholeRow({ report }: Analysis, row: BoundRow): readonly Message[] {
  const target = row.cells.at(-1);
  return target === undefined ? [] : relationsWith(report, target).map(relationText);
}

function valueText({ value, raw, unit, state }: BoundCell): Message {
  if (value === null) {
    return state === 'blank'
      ? say('空白。', 'Blank.')
      : say(`写的是“${raw}”，没有读出数字。`, `Written “${raw}”: no figure could be read.`);
  }
  const figure = `${formatDecimal(value)}${unit === undefined ? '' : ` ${unit}`}`;
  return raw === formatDecimal(value)
    ? say(`数值：${figure}`, `Value: ${figure}`)
    : say(`写作“${raw}”，读作 ${figure}`, `Written “${raw}”, read as ${figure}`);
}

const READINGS: readonly ((cell: BoundCell, row: BoundRow) => Message | undefined)[] = [
  ({ origin }) =>
    origin === 'inferred'
      ? say(
          '数字连在一起，这个数是按勾稽关系拆出来的。',
          'The digits run together; the relations tell this figure apart.',
        )
      : undefined,
  ({ origin }) =>
    origin === 'ambiguous'
      ? say('数字连在一起，有不止一种拆法，读不准。', 'The digits run together and can be split in several ways.')
      : undefined,
  (_, { misaligned }) =>
    misaligned === undefined
      ? undefined
      : say('这一行的数字没有对准各列。', 'The figures of this row do not stand under their columns.'),
  ({ confidence }, { misaligned }) =>
    confidence === 'low' && misaligned === undefined
      ? say('这一格属于哪行哪列是按位置推断的。', 'Its row or column was told by position only.')
      : undefined,
];

/** The figure of last year's report that a reader would compare with. */
const lastYear = (analysis: Analysis, cell: BoundCell): readonly Message[] =>
  lastYearsCells(analysis, cell)
    .slice(0, 1)
    .map((other) => {
      const name = cellName(other);
      const figure = written(other);
      return say(`上年报告${name.zh}：${figure.zh}`, `Last year’s report, ${name.en}: ${figure.en}`);
    });
