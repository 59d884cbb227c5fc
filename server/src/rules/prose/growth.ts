import type { Statement } from '../../prose/statement.ts';
import type { BoundCell } from '../../report/model.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { mapDefined } from '../../text/lists.ts';
import { cellOf, countIn, isSure, nameOf, reportBefore, soundRow, thereAt } from '../last-year/continuity.ts';
import { type Draft, type PreviousReport, type RuleContext, say } from '../rule.ts';

/**
 * 收到申请60件, 同比增长20% (`percent`) or 比上年增加10件, 较上年的50件 (`count`): how applications, disputes, decisions and documents
 * changed, held against last year's report. Silent where last year's figures are not sure; whichever way of counting will do.
 */
export function* growthOf(context: RuleContext, measure: Growth['measure']): Generator<Draft> {
  const previous = reportBefore(context);
  if (previous === undefined) return;
  for (const statement of context.statements.statements) {
    const { subject, state, form, tolerance, certainty } = statement;
    if (state !== 'matched' || form !== 'number' || tolerance > 0) continue;
    const isOfRequests = subject === RECEIVED;
    if (!isOfRequests && !(certainty === 'clear' && COMPARED.test(subject))) continue;
    const said = growthBehind(context, statement);
    if (said?.measure !== measure) continue;
    const before = figuresOf(statement, previous);
    const [first] = before;
    if (first === undefined) continue;
    // 受理122件(含上年结转6件),比上年增加9件: those may be the new ones alone.
    const now = [statement.value, ...statement.candidates.map(({ value }) => value)];
    if (now.some((one) => before.some(({ value }) => holds(said, one, value)))) continue;
    const expected = inWords(statement.value, first.value, said);
    const { zh, en } = isOfRequests ? say('新收申请', 'new applications') : statement.name;
    yield {
      range: said.range,
      // What is decided and issued is counted anew at times.
      ...(isOfRequests ? {} : { severity: 'info' as const }),
      message: said.isBefore
        ? say(
            `这里说上年是 ${said.by} ${said.unit}，${nameOf(previous).zh}${zh}是 ${first.value} ${said.unit}，请核对；如有别的口径，请写明。`,
            `This says ${said.by} for last year, but ${nameOf(previous).en} has ${first.value} ${en}. Please check. If it is counted otherwise, please say so.`,
          )
        : say(
            `这里说${said.written}，${nameOf(previous).zh}${zh} ${first.value} 件，今年 ${statement.value} 件，应为${expected.zh}；如有别的口径，请写明。`,
            `This says ${said.written}, but ${nameOf(previous).en} has ${first.value} ${en} and this year there are ${statement.value}: ${expected.en}. If it is counted otherwise, please say so.`,
          ),
      expected: expected.zh,
      actual: said.written,
      related: first.cells.map((cell) => thereAt(cell, previous)),
      fixes: () => [
        {
          title: say(`改为“${expected.zh}”`, `Write “${expected.zh}”`),
          applicability: 'suggested',
          edits: [{ range: said.range, newText: expected.zh }],
        },
      ],
    };
  }
}

const RECEIVED = 'received';
/** Beside what was received: decisions, documents and disputes of every end. */
const COMPARED = /^(?:completed|\w+\.(?:decided|issued|inForce|repealed)|reconsideration|litigation)$/;

/** Last year's figures for what a statement may count; those that are not sure are left out. */
function figuresOf(
  { candidates }: Statement,
  { report }: PreviousReport,
): readonly { readonly value: number; readonly cells: readonly BoundCell[] }[] {
  return candidates.flatMap(({ cells, value }) => {
    // Where a cell is taken away from others, the places do not tell.
    if (cells.reduce((sum, cell) => sum + (countIn(cell) ?? 0), 0) !== value) return [];
    const before = cells.map((cell) => cellOf(soundRow(report, cell.table, cell.row.id), cell.column.id));
    const counts = mapDefined(before, countIn);
    const found = mapDefined(before, (cell) => cell);
    const sum = counts.reduce((all, count) => all + count, 0);
    return counts.length < cells.length || sum === 0 || !isSure(found) ? [] : [{ value: sum, cells: found }];
  });
}

interface Growth {
  readonly isMore: boolean;
  readonly measure: 'percent' | 'count';
  /** How many there were before, and not by how many it has changed. */
  readonly isBefore: boolean;
  readonly by: number;
  /** 件; % where it is a percentage. */
  readonly unit: string;
  /** Decimal places as written. */
  readonly places: number;
  readonly written: string;
  readonly range: Statement['range'];
}

/** As much as stands between the number and its change. */
const FARTHEST = 40;

/** What is said of the change directly behind the number. */
function growthBehind({ report, template }: RuleContext, { range }: Statement): Growth | undefined {
  const behind = report.document.text.slice(range.end, range.end + FARTHEST);
  const { against, change, before } = template.derived(compile);
  const { by, former, formerUnit, unit = formerUnit ?? '', year } = against.exec(fold(behind))?.groups ?? {};
  const digits = former ?? by;
  const place = digits === undefined ? undefined : (former === undefined ? change : before).exec(behind);
  if (digits === undefined || place?.groups === undefined) return undefined;
  if (year !== undefined && Number(year) + 1 !== report.year?.value) return undefined;
  // What was folded and what is written have to be the same words.
  const written = place[0];
  if (fold(place.groups['by'] ?? '') !== digits) return undefined;
  const start = range.end + place.index;
  return {
    isMore: place.groups['more'] !== undefined,
    measure: unit === '%' ? 'percent' : 'count',
    isBefore: former !== undefined,
    by: Number(digits),
    unit,
    places: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
    written,
    range: { start, end: start + written.length },
  };
}

interface Patterns {
  /** In folded text, from the number on. */
  readonly against: RegExp;
  /** 增长20%, as it is written. */
  readonly change: RegExp;
  /** The number before, as it is written. */
  readonly before: RegExp;
}

function compile({ prose: { changes, units } }: Template): Patterns {
  const any = (words: readonly string[]): string => `(?:${anyOf(words, '').source})`;
  const cases = any(units.cases);
  const earlier = `${any(changes.against)}(?:${any(changes.earlier)}|(?<year>20\\d{2})年度?)[底末]?${any(changes.same)}?(?:相比)?`;
  // Behind 年 and its like, where no digit of a year is.
  const former = `[的为是(](?<former>\\d{1,7})(?<formerUnit>${cases})`;
  const verbs = `(?:(?<more>${any(changes.more)})|${any(changes.less)})[了为]?`;
  return {
    against: new RegExp(
      `^[,(]?(?:${earlier}|${any(changes.alone)})(?:${former}|,?(?:同比)?${verbs}(?<by>\\d{1,6}(?=\\D)(?:\\.\\d{1,2})?)(?<unit>%|${cases}))`,
    ),
    before: new RegExp(`(?<=[的为是(（]\\s*)(?<by>[\\d０-９]{1,7})\\s*${cases}`),
    change: new RegExp(`${verbs}\\s*(?<by>[\\d０-９]{1,6}(?:[.．][\\d０-９]{1,2})?)\\s*(?:[%％]|${cases})`),
  };
}

/** Less than one unit of the last place either way: some round a percentage, some cut it off. */
function holds({ isMore, measure, by, places, isBefore }: Growth, now: number, before: number): boolean {
  if (isBefore) return before === by;
  const said = isMore ? by : -by;
  if (measure === 'count') return now - before === said;
  return Math.abs(((now - before) / before) * 100 - said) < 10 ** -places - 1e-9;
}

function inWords(now: number, before: number, { measure, places, unit, isBefore }: Growth): ReturnType<typeof say> {
  if (isBefore) return say(`${before}${unit}`, String(before));
  if (now === before) return say('持平', 'no change');
  const gap = Math.abs(now - before);
  if (measure === 'count')
    return now > before ? say(`增加${gap}${unit}`, `${gap} more`) : say(`减少${gap}${unit}`, `${gap} less`);
  const percent = ((gap / before) * 100).toFixed(places);
  return now > before ? say(`增长${percent}%`, `${percent}% more`) : say(`下降${percent}%`, `${percent}% less`);
}
