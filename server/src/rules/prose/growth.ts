import { readChanges } from '../../prose/percentages/changes.ts';
import type { Statement } from '../../prose/statement.ts';
import type { BoundCell } from '../../report/model.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { fold } from '../../text/fold.ts';
import { mapDefined } from '../../text/lists.ts';
import { cellOf, countIn, isSure, nameOf, reportBefore, soundRow, thereAt } from '../last-year/continuity.ts';
import { type Draft, type PreviousReport, type RuleContext, say } from '../rule.ts';

/**
 * 收到申请60件, 同比增长20% (`percent`) or 比上年增加10件, 较上年的50件, 与上年持平 (`count`): how applications, disputes, decisions and documents
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
    if (said?.measure !== measure || (said.isLevel && saysBefore(statement, said, context.template))) continue;
    const before = figuresOf(statement, previous, said.isLevel);
    const [first] = before;
    if (first === undefined) continue;
    // 受理122件(含上年结转6件),比上年增加9件: those may be the new ones alone.
    const now = [statement.value, ...statement.candidates.map(({ value }) => value)];
    if (now.some((one) => before.some(({ value }) => holds(said, one, value)))) continue;
    const expected = inWords(statement.value, first.value, said);
    const isNear = said.isLevel && Math.abs(statement.value - first.value) <= first.value * NEARLY_LEVEL;
    const { zh, en } = isOfRequests ? say('新收申请', 'new applications') : statement.name;
    yield {
      range: said.range,
      // What is decided and issued is counted anew at times, and who is not far off may call it the same.
      ...(isOfRequests && !isNear ? {} : { severity: 'info' as const }),
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
          edits: [{ range: said.range, newText: `${said.opening}${expected.zh}` }],
        },
      ],
    };
  }
}

const RECEIVED = 'received';
const NEARLY_LEVEL = 0.05;
/** Beside what was received: decisions, documents and disputes of every end. */
const COMPARED = /^(?:requests|completed|\w+\.(?:decided|issued|inForce|repealed)|reconsideration|litigation)$/;

/** Last year's figures for what a statement may count; those that are not sure are left out, and 0 where nothing can be more or less than that. */
function figuresOf(
  { candidates }: Statement,
  { report }: PreviousReport,
  allowsNone: boolean,
): readonly { readonly value: number; readonly cells: readonly BoundCell[] }[] {
  return candidates.flatMap(({ cells, value }) => {
    // Where a cell is taken away from others, the places do not tell.
    if (cells.reduce((sum, cell) => sum + (countIn(cell) ?? 0), 0) !== value) return [];
    const before = cells.map((cell) => cellOf(soundRow(report, cell.table, cell.row.id), cell.column.id));
    const counts = mapDefined(before, countIn);
    const found = mapDefined(before, (cell) => cell);
    const sum = counts.reduce((all, count) => all + count, 0);
    return counts.length < cells.length || (sum === 0 && !allowsNone) || !isSure(found)
      ? []
      : [{ value: sum, cells: found }];
  });
}

/** 2023年收到40件,2024年收到32件,与上年持平: the text itself says how many there were, and is held against that. */
const saysBefore = ({ place: { paragraph } }: Statement, { range }: Growth, template: Template): boolean =>
  paragraph.readings
    .of(readChanges, template)
    .some(({ level }) => level !== undefined && paragraph.range(level.start, level.end).end === range.end);

interface Growth {
  readonly isMore: boolean;
  readonly measure: 'percent' | 'count';
  /** How many there were before, and not by how many it has changed. */
  readonly isBefore: boolean;
  /** Whether it is said not to have changed. */
  readonly isLevel: boolean;
  readonly by: number;
  /** 件; % where it is a percentage. */
  readonly unit: string;
  /** Decimal places as written. */
  readonly places: number;
  readonly written: string;
  /** What has to stand in front of a change in its place: 较上年, for 与上年持平. */
  readonly opening: string;
  readonly range: Statement['range'];
}

/** As much as stands between the number and its change. */
const FARTHEST = 40;

/** What is said of the change directly behind the number. */
function growthBehind({ report, template }: RuleContext, { range, numeral }: Statement): Growth | undefined {
  const behind = report.document.text.slice(range.end, range.end + FARTHEST);
  const patterns = template.derived(compile);
  const {
    by,
    former,
    formerUnit,
    unit = formerUnit ?? '',
    level,
    levelYear,
    year = levelYear,
  } = patterns.against.exec(fold(behind))?.groups ?? {};
  const digits = former ?? by;
  const kind = level !== undefined ? 'level' : former !== undefined ? 'before' : 'change';
  const place = digits === undefined && level === undefined ? null : patterns[kind].exec(behind);
  if (place?.groups === undefined) return undefined;
  if (year !== undefined && Number(year) + 1 !== report.year?.value) return undefined;
  // What was folded and what is written have to be the same words.
  const written = place[0];
  if (fold(place.groups['by'] ?? '') !== (digits ?? '')) return undefined;
  const start = range.end + place.index;
  const { earlier } = place.groups;
  return {
    isMore: place.groups['more'] !== undefined,
    measure: unit === '%' ? 'percent' : 'count',
    isBefore: kind === 'before',
    isLevel: kind === 'level',
    by: numberOf(digits),
    unit: kind === 'level' ? report.document.text.slice(numeral.end, range.end) : unit,
    places: placesOf(digits ?? ''),
    written,
    opening: kind !== 'level' ? '' : earlier === undefined ? patterns.alone : `${patterns.than}${earlier}`,
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
  /** 与上年持平, as it is written. */
  readonly level: RegExp;
  /** 同比, and 较. */
  readonly alone: string;
  readonly than: string;
}

function compile({ prose: { changes, units } }: Template): Patterns {
  const any = (words: readonly string[]): string => `(?:${anyOf(words, '').source})`;
  const cases = any(units.cases);
  const than = any(changes.against);
  const year = (digits: string): string => `(?:${any(changes.earlier)}|${digits}年度?)[底末]?${any(changes.same)}?`;
  const earlier = `${than}${year('(?<year>20\\d{2})')}(?:相比)?`;
  const levelWith = any([...changes.against, ...changes.levelWith]);
  // Behind 年 and its like, where no digit of a year is.
  const former = `[的为是(](?<former>\\d{1,7})(?<formerUnit>${cases})`;
  const verbs = `(?:(?<more>${any(changes.more)})|${any(changes.less)})[了为]?`;
  const level = `(?<level>${any(changes.level)})(?=[,;。)]|$)`;
  return {
    against: new RegExp(
      `^[,(]?(?:(?:${earlier}|${any(changes.alone)})(?:${former}|,?(?:同比)?${verbs}(?<by>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?=\\D)(?:\\.\\d{1,2})?)(?<unit>%|${cases}))` +
        `|均?(?:${levelWith}${year('(?<levelYear>20\\d{2})')}(?:相比)?|${any(changes.alone)})${level})`,
    ),
    before: new RegExp(`(?<=[的为是(（]\\s*)(?<by>[\\d０-９]{1,7})\\s*${cases}`),
    change: new RegExp(`${verbs}\\s*(?<by>[\\d０-９,，]{1,9}(?:[.．][\\d０-９]{1,2})?)\\s*(?:[%％]|${cases})`),
    level: new RegExp(
      `(?:${levelWith}\\s*(?<earlier>${year('20\\d{2}\\s*')})(?:相比)?|${any(changes.alone)})${any(changes.level)}`,
    ),
    alone: changes.alone[0] ?? '',
    than: changes.against[0] ?? '',
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
