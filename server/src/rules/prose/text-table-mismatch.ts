import { byParagraph, type Statement } from '../../prose/statement.ts';
import type { Candidate } from '../../prose/verdicts/candidates.ts';
import type { BoundCell, Report } from '../../report/model.ts';
import type { Template } from '../../template/forms.ts';
import { once } from '../../text/once.ts';
import type { EditTools, Fix, Message, RelatedPlace } from '../finding.ts';
import { addressOf, type Draft, defineRule, say } from '../rule.ts';
import { cellName, tableName } from '../words.ts';
import { growthOf } from './growth.ts';
import { impliedTotals } from './implied-total.ts';
import { isMoney, shownNumber } from './numbers.ts';

export const textTableMismatch = defineRule({
  id: 'text-table-mismatch',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '文字说的件数与表格不符：各种可能的口径（例如“收到”可指本年新收，也可含上年结转）都对不上；或者比上年增减的件数、与上年持平的说法与上年报告不符。',
      "A count in the text that the tables do not have, whichever cells it may mean (applications received may include those carried over), or a change by a number, or none, that does not follow from last year's report.",
    ),
    why: say(
      '文字与表格写的是同一件事，读者会拿来对照。',
      'Text and tables speak of the same cases, and readers compare them.',
    ),
    mend: say('核对台账，改正文字或者表格。', 'Look it up in the register and correct the text or the table.'),
  },
  *check(context) {
    const { report, template } = context;
    const { statements } = context.statements;
    yield* growthOf(context, 'count');
    yield* impliedTotals(context);
    let doubtful = 0;
    const around = byParagraph(statements);
    const moved = once(() => new Set(report.causes.flatMap((cause) => cause.moved?.cells ?? [])));
    for (const statement of statements) {
      if (statement.state !== 'contradicted') continue;
      if (countsSomethingElse(statement) && !isScopeKnown(around(statement.place.paragraph))) continue;
      // That a row stands in the wrong columns is said there, and the text may well be right.
      if (statement.candidates.some(({ cells }) => cells.some((cell) => moved().has(cell)))) continue;
      const others = speaksOfOthers(around(statement.place.paragraph));
      const isDoubtful = isUnsure(statement) || others > 0;
      // Numbers that may well be counted otherwise are worth one remark, not a list of them.
      if (isDoubtful && doubtful++ > 0) continue;
      yield mismatch(statement, isDoubtful, others, report, template);
    }
  },
});

const isUnsure = ({ certainty, limit, tolerance, subject, candidates }: Statement): boolean =>
  certainty !== 'clear' ||
  limit === 'unsure' ||
  tolerance > 0 ||
  isMoney(subject) ||
  candidates.some(({ cells, sure }) => !sure || cells.some(({ confidence }) => confidence === 'low'));

/** Where the scope is in doubt, a number far from every cell is that of another scope. */
const countsSomethingElse = (statement: Statement): boolean =>
  statement.certainty === 'scope' && statement.form === 'number' && isFar(statement);

const isFar = ({ value, candidates }: Statement): boolean =>
  candidates.every((one) => Math.abs(one.value - value) > Math.max(FEW, Math.max(one.value, value) / 2));

const FEW = 3;

/** Where the tables have other numbers of the paragraph, its scope is that of the tables. */
function isScopeKnown(statements: readonly Statement[]): boolean {
  const told = statements.filter(
    (one) =>
      one.certainty === 'scope' &&
      one.form === 'number' &&
      one.state === 'matched' &&
      one.tolerance === 0 &&
      one.value >= TELLING,
  );
  return told.length > 1;
}

/** Smaller numbers are met by chance. */
const TELLING = 10;

/**
 * A paragraph of which no number is in the tables counts something else: another body, another time. That there are none counts
 * nothing; and where each number is close to its cell, it is those cells that are meant. Gives how many numbers that are, or 0.
 */
function speaksOfOthers(statements: readonly Statement[]): number {
  const around = statements.filter(
    ({ form, certainty, state, value }) =>
      form === 'number' && (state === 'matched' || (certainty !== 'unread' && value > 0)),
  );
  const areOthers = around.length >= MANY && !around.some(({ state }) => state === 'matched');
  const wrong = around.filter(({ state }) => state === 'contradicted');
  return areOthers && (wrong.some(isFar) || around.some(({ certainty }) => certainty !== 'clear')) ? wrong.length : 0;
}

const MANY = 3;

/** `others`: how many numbers of its paragraph the tables do not have, where they have none of them. */
function mismatch(
  statement: Statement,
  isDoubtful: boolean,
  others: number,
  report: Report,
  template: Template,
): Draft {
  const { candidates, range, subject } = statement;
  const shown = shownNumber(statement.value, subject);
  const first = nearest(candidates, statement.value);
  const expected = first === undefined ? '' : shownNumber(first.value, subject);
  const told = message(statement, first, template);
  return {
    range,
    ...(isDoubtful ? { severity: 'info' } : isDenial(statement) ? { severity: 'error' } : {}),
    message: others >= MANY ? asOneOfMany(told, others) : isDoubtful ? hedged(told) : told,
    ...(first?.cells.length === 1 && first.cells[0] !== undefined ? { cell: addressOf(first.cells[0]) } : {}),
    expected,
    actual: shown,
    related: relatedOf(candidates),
    fixes: (edit) => (isDoubtful ? [] : fixesOf(edit, statement, report)),
  };
}

/** The likeliest candidate, unless a number misses it by far and comes close to another: 1261 beside 1184 and 1264. */
function nearest(candidates: readonly Candidate[], value: number): Candidate | undefined {
  const gap = (one: Candidate): number => Math.abs(one.value - value);
  const [first] = candidates;
  if (first === undefined || gap(first) <= FEW) return first;
  const best = candidates.reduce((best, one) => (gap(one) < gap(best) ? one : best));
  return gap(best) * MUCH_CLOSER <= gap(first) ? best : first;
}

const MUCH_CLOSER = 3;

/** That no application came in, or that there were no disputes, where the tables have some: that is no other way of counting. */
const isDenial = ({ value, candidates }: Statement): boolean =>
  value === 0 &&
  candidates.every(({ cells }) => cells.some(({ table, row }) => table === 'review' || row.id === RECEIVED));

const RECEIVED = 'newReceived';

/**
 * To what the tables say; then the cell to what the text says, which the sums around it have to bear out. Somebody wrote that
 * there were 16, while a 0 may stand in a table that nobody filled in yet: which of them is right is for a person to say, and a
 * blank is no 0 to write.
 */
function fixesOf(
  edit: EditTools,
  { form, value, numeral, candidates, subject }: Statement,
  report: Report,
): readonly Fix[] {
  const toText: readonly Fix[] =
    form === 'none'
      ? []
      : distinct(candidates.filter(({ value: figure, sure }) => figure !== 0 || sure))
          .slice(0, MOST_FIXES)
          .map((figure) => ({
            title: say(`文字改为 ${figure}`, `Change the text to ${figure}`),
            applicability: 'suggested',
            edits: [{ range: numeral, newText: String(figure) }],
            // 1200 beside 8 hardly counts the same.
            ...((figure === 0 || isFarOff(value, figure)) && { isByHand: true }),
          }));
  const isDoubtful = form !== 'none' && toText.every(({ isByHand }) => isByHand === true);
  const cells = new Set(candidates.flatMap((one) => (one.cells.length === 1 ? one.cells : [])));
  const toCell = [...cells]
    .filter((cell) => cell.column.kind === 'count' && !isMoney(subject))
    .slice(0, MOST_FIXES)
    .map(
      (cell): Fix => ({
        title: say(`表格${cellName(cell).zh}改为 ${value}`, `Change the cell at ${cellName(cell).en} to ${value}`),
        applicability: 'suggested',
        edits: edit.setFigure(report, cell, String(value)),
        ...(isDoubtful && { isByHand: true }),
      }),
    );
  return [...toText, ...toCell];
}

const isFarOff = (one: number, other: number): boolean =>
  Math.max(one, other) > Math.min(one, other) * FAR && Math.abs(one - other) > FEW;
/** So many times as much is no slip of a digit, unless one was left out. */
const FAR = 12;

const MOST_FIXES = 2;

function message(
  { name, value, form, candidates, subject }: Statement,
  first: Candidate | undefined,
  template: Template,
): Message {
  const cell = first?.cells[0];
  if (first === undefined || cell === undefined) return say('', '');
  const table = tableName(template, { id: cell.table });
  const figure = shownNumber(first.value, subject);
  const where =
    first.cells.length === 1
      ? inCell(cell, table, first.value, figure)
      : say(`${table.zh}相应各格合计是 ${figure}`, `the cells of the ${table.en} add up to ${figure}`);
  if (form === 'none') {
    return say(
      `这里说没有（${name.zh}），${where.zh}，请核对。`,
      `The text says none (${name.en}), but ${where.en}. Please check.`,
    );
  }
  const gap = shownNumber(Math.abs(first.value - value), subject);
  const also =
    distinct(candidates).length > 1
      ? say('；按其他口径也对不上', '; other ways of counting do not fit either')
      : say('', '');
  const shown = shownNumber(value, subject);
  return say(
    `这里说${name.zh} ${shown}，${where.zh}（差 ${gap}）${also.zh}，请核对。`,
    `The text says ${shown} (${name.en}), but ${where.en} (off by ${gap})${also.en}. Please check.`,
  );
}

/** What the table says in a cell. What nobody wrote there is not said to stand there: it is the sum of the row, or a blank. */
function inCell(cell: BoundCell, table: Message, value: number, figure: string): Message {
  const name = cellName(cell);
  if (cell.value !== null)
    return say(`${table.zh}${name.zh}是 ${figure}`, `the ${table.en} has ${figure} in ${name.en}`);
  const empty = cell.raw === '' ? say('是空白', 'is blank') : say(`是“${cell.raw}”`, `is “${cell.raw}”`);
  return value === 0
    ? say(`${table.zh}${name.zh}${empty.zh}，按 0 计`, `${name.en} of the ${table.en} ${empty.en}, which counts as 0`)
    : say(
        `${table.zh}${name.zh}${empty.zh}，这一行各列合计 ${figure}`,
        `${name.en} of the ${table.en} ${empty.en}, and the figures of the row add up to ${figure}`,
      );
}

const hedged = ({ zh, en }: Message): Message =>
  say(`${zh}口径不同的可不改。`, `${en} Leave it if it counts something else.`);

/** A paragraph that was left from last year is told of but once, so that it is said that there are more. */
const asOneOfMany = ({ zh, en }: Message, many: number): Message =>
  say(
    `${zh}这一段共有 ${many} 个数与表格对不上，请逐一核对是不是上年的内容。`,
    `${en} In this paragraph ${many} numbers do not fit the tables: please check whether it was left from last year.`,
  );

const distinct = (candidates: readonly Candidate[]): readonly number[] => [
  ...new Set(candidates.map(({ value }) => value)),
];

function relatedOf(candidates: readonly Candidate[]): readonly RelatedPlace[] {
  const cells = new Set(candidates.flatMap((one) => one.cells));
  return [...cells].slice(0, MOST_RELATED).map((cell) => ({
    range: cell.range,
    message: say(
      `${cellName(cell).zh}：${cell.raw === '' ? '空白' : cell.raw}`,
      `${cellName(cell).en}: ${cell.raw === '' ? 'blank' : cell.raw}`,
    ),
  }));
}

const MOST_RELATED = 12;
