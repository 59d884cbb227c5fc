import type { BoundTable } from '../../report/model.ts';
import { type TableId, tableIds } from '../../template/forms.ts';
import { formatDecimal } from '../../text/decimal.ts';
import { toChinese } from '../../text/numerals.ts';
import type { TextRange } from '../../text/range.ts';
import type { Message, RelatedPlace } from '../finding.ts';
import { type Draft, defineRule, type PreviousReport, type RuleContext, say } from '../rule.ts';
import { tableName } from '../words.ts';
import { nameOf, reportBefore } from './continuity.ts';
import { type Comparison, compareProse, type Likeness } from './similarity.ts';

export const sameAsLastYear = defineRule({
  id: 'same-as-last-year',
  group: 'last-year',
  severity: 'warning',
  docs: {
    what: say(
      '正文段落或整张表的数字与上年报告雷同。',
      'Paragraphs, or all figures of a table, are those of last year’s report.',
    ),
    why: say(
      '年度报告要反映本年情况，内容雷同、敷衍了事要追究责任。依据、统计期限、信息处理费等每年相同的话不计在内。',
      'The report is to tell of this year; repeated and perfunctory contents are held against the agency. Sentences that are the same every year, such as the legal basis, do not count.',
    ),
    mend: say('按本年的做法、问题和数据改写。', 'Rewrite it with what was done, found and counted this year.'),
  },
  *check(context) {
    const previous = reportBefore(context);
    if (previous === undefined) return;
    const { routine } = context.template.lastYear;
    const prose = compareProse(context.prose, previous.prose, routine);
    const tables = compareTables(context, previous);
    const copy = copyOf(prose, tables, context, previous);
    if (copy !== undefined) {
      yield copy;
      return;
    }
    for (const { number, id } of context.template.common.sections) {
      const repeated = prose.likenesses.filter((one) => one.paragraph.section === id && isRepeated(one));
      if (repeated.length > 0) yield sectionFinding(repeated, number, context, previous);
    }
    for (const { table, state, figures } of tables)
      if (state === 'repeated') yield tableFinding(table, figures, context, previous);
  },
});

/** In problems and measures the wording is what counts; elsewhere a sentence whose figures are new has been looked after. */
function isRepeated({ paragraph, share, length, hasSameFigures }: Likeness): boolean {
  if (paragraph.section === REFLECTION) return length >= SHORT && share >= ALIKE;
  return length >= LONG && share >= NEARLY_EQUAL && hasSameFigures;
}

const REFLECTION = 'problems';
const SHORT = 30;
const LONG = 60;
const ALIKE = 0.85;
const NEARLY_EQUAL = 0.9;

function sectionFinding(
  repeated: readonly Likeness[],
  section: number,
  { template }: RuleContext,
  previous: PreviousReport,
): Draft {
  const [first, ...others] = repeated;
  if (first === undefined) throw new Error('nothing is repeated');
  const before = nameOf(previous);
  const here = placeName(first, section, template.common.sections);
  const message =
    others.length === 0
      ? say(
          `本段与${before.zh}${here.zh} ${percent(first.share)} 相同，请按本年情况改写。`,
          `This paragraph is ${percent(first.share)} the same as ${here.en} of ${before.en}; rewrite it for this year.`,
        )
      : say(
          `第${toChinese(section)}部分有 ${repeated.length} 段（第 ${numbersOf(repeated).join('、')} 段）与${before.zh}雷同，${spread(repeated).zh} 相同，请按本年情况改写。`,
          `${repeated.length} paragraphs of section ${section} (${numbersOf(repeated).join(', ')}) are ${spread(repeated).en} the same as in ${before.en}; rewrite them for this year.`,
        );
  return {
    range: rangeOf(first.paragraph),
    message,
    related: [
      ...others.map((one) => link(say(`第 ${one.number} 段`, `paragraph ${one.number}`), rangeOf(one.paragraph))),
      ...repeated.map((one) => thereLink(one, previous)),
    ],
  };
}

const numbersOf = (repeated: readonly Likeness[]): readonly string[] => repeated.map(({ number }) => String(number));

function placeName(
  { original, originalNumber }: Likeness,
  section: number,
  sections: RuleContext['template']['common']['sections'],
): Message {
  const number = sections.find(({ id }) => id === original.section)?.number ?? section;
  return say(`第${toChinese(number)}部分第 ${originalNumber} 段`, `paragraph ${originalNumber} of section ${number}`);
}

function spread(repeated: readonly Likeness[]): Message {
  const shares = repeated.map(({ share }) => share);
  const [least, most] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return least === most ? say(least, least) : say(`${least} 至 ${most}`, `${least} to ${most}`);
}

/** Rounded down: only what is wholly the same is called so. */
const percent = (share: number): string => `${Math.floor(share * 100)}%`;

const rangeOf = ({ text, range }: Likeness['paragraph']): TextRange => range(0, text.length);

const link = (message: Message, range: TextRange): RelatedPlace => ({ message, range });

const thereLink = (one: Likeness, { document }: PreviousReport): RelatedPlace => ({
  message: say(`上年报告第 ${one.originalNumber} 段`, `last year's report, paragraph ${one.originalNumber}`),
  range: rangeOf(one.original),
  document,
});

interface TableLikeness {
  readonly table: BoundTable;
  /** `repeated`: equal, with enough different figures that chance is out of the question; `empty`: nothing but zeros. */
  readonly state: 'repeated' | 'equal' | 'empty' | 'different';
  /** How many figures that are not 0 are equal. */
  readonly figures: number;
}

function compareTables({ report }: RuleContext, previous: PreviousReport): readonly TableLikeness[] {
  if (report.form.id !== previous.report.form.id) return [];
  return tableIds.flatMap((id) => {
    const table = report.tables[id];
    const before = previous.report.tables[id];
    return table === undefined || before === undefined ? [] : [compareTable(table, before)];
  });
}

function compareTable(table: BoundTable, before: BoundTable): TableLikeness {
  const rows = new Map(before.rows.map((row) => [row.row.id, row]));
  const distinct = new Set<string>();
  let figures = 0;
  for (const { row, cells } of table.rows) {
    const others = rows.get(row.id)?.cells;
    for (const [index, { value, column }] of cells.entries()) {
      const other = others?.[index]?.value ?? null;
      const [a, b] = [value, other].map((one) => (one === null || one.coefficient === 0 ? '0' : formatDecimal(one)));
      if (a === undefined || a !== b) return { table, state: 'different', figures: 0 };
      // A stock stays what it is where nothing happens.
      if (a === '0' || STOCKS.has(column.id)) continue;
      figures++;
      distinct.add(a);
    }
  }
  if (figures === 0) return { table, state: 'empty', figures };
  return { table, state: distinct.size >= ENOUGH[table.id] ? 'repeated' : 'equal', figures };
}

const STOCKS: ReadonlySet<string> = new Set(['inForce', 'totalDisclosed', 'previousItems']);

/** How many different figures must be equal, so that it is not by chance. */
const ENOUGH: Readonly<Record<TableId, number>> = { disclosure: 3, requests: 4, review: 4 };

function tableFinding(table: BoundTable, figures: number, { template }: RuleContext, previous: PreviousReport): Draft {
  const name = tableName(template, table);
  const before = nameOf(previous);
  const there = previous.report.tables[table.id];
  return {
    range: firstFigure(table),
    message: say(
      `${name.zh}的数字与${before.zh}完全相同（不为 0 的 ${figures} 个），请核对是否沿用了上年的表格。`,
      `All figures of the ${name.en} are those of ${before.en} (${figures} of them not 0); check that it is not last year's table.`,
    ),
    related:
      there === undefined
        ? []
        : [
            {
              message: say('上年报告的表格', "the table in last year's report"),
              range: firstFigure(there),
              document: previous.document,
            },
          ],
  };
}

function firstFigure({ rows, range }: BoundTable): TextRange {
  for (const { cells } of rows)
    for (const cell of cells) if (cell.value !== null && cell.value.coefficient !== 0) return cell.range;
  return { start: range.start, end: Math.min(range.end, range.start + 1) };
}

/** The whole report taken over: hardly a sentence and not a figure is new. */
function copyOf(
  { likenesses: all, length }: Comparison,
  tables: readonly TableLikeness[],
  { report, prose }: RuleContext,
  previous: PreviousReport,
): Draft | undefined {
  if (tables.length === 0 || tables.some(({ state }) => state === 'different')) return undefined;
  if (all.some(({ hasSameFigures }) => !hasSameFigures)) return undefined;
  let same = 0;
  for (const one of all) same += one.length * one.share;
  if (length < SHORTEST_COPY || same < WHOLE * length) return undefined;
  const title = prose.paragraphs.find(({ kind }) => kind === 'title');
  const titleThere = previous.prose.paragraphs.find(({ kind }) => kind === 'title');
  const first = all.find(isRepeated) ?? all[0];
  if (first === undefined) return undefined;
  const before = nameOf(previous);
  const share = percent(same / length);
  return {
    range: title === undefined ? (report.year?.range ?? rangeOf(first.paragraph)) : rangeOf(title),
    message: say(
      `整篇报告与${before.zh}雷同：除年份外正文 ${share} 相同，各表数字全部相同。请按本年情况重新编写。`,
      `The whole report is that of ${before.en}: but for the years, ${share} of the text and all figures are the same. Write it for this year.`,
    ),
    related: [
      ...(titleThere === undefined
        ? []
        : [
            { message: say('上年报告', "last year's report"), range: rangeOf(titleThere), document: previous.document },
          ]),
      thereLink(first, previous),
    ],
  };
}

const SHORTEST_COPY = 150;
const WHOLE = 0.92;
