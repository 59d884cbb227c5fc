import type { Statement } from '../../prose/statement.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { cellOf, countIn, isSure, nameOf, reportBefore, soundRow, thereAt } from '../last-year/continuity.ts';
import { type Draft, type PreviousReport, type RuleContext, say } from '../rule.ts';

/**
 * 收到申请60件，同比增长20% (`percent`) or 比上年增加10件 (`count`): how the applications changed, held against last year's report.
 * Silent where last year's figures are not sure; with or without those carried over, either way of counting will do.
 */
export function* growthOf(context: RuleContext, measure: Growth['measure']): Generator<Draft> {
  const previous = reportBefore(context);
  if (previous === undefined) return;
  const { statements } = context.statements;
  const received = statements.filter(({ subject, state, form, tolerance }) => {
    return subject === RECEIVED && state === 'matched' && form === 'number' && tolerance === 0;
  });
  if (received.length === 0) return;
  const before = figuresOf(previous);
  const [first] = before;
  if (first === undefined) return;
  for (const statement of received) {
    const said = growthBehind(context, statement);
    if (said?.measure !== measure) continue;
    // 受理122件(含上年结转6件),比上年增加9件: those may be the new ones alone.
    const now = [statement.value, ...statement.candidates.map(({ value }) => value)];
    if (now.some((one) => before.some((other) => holds(said, one, other)))) continue;
    const expected = inWords(statement.value, first, said);
    const cell = cellOf(soundRow(previous.report, 'requests', RECEIVED_ROW), 'total');
    yield {
      range: said.range,
      message: say(
        `这里说${said.written}，${nameOf(previous).zh}新收申请 ${first} 件，今年 ${statement.value} 件，应为${expected.zh}；如有别的口径，请写明。`,
        `This says ${said.written}, but ${nameOf(previous).en} has ${first} new applications and this year there are ${statement.value}: ${expected.en}. If it is counted otherwise, please say so.`,
      ),
      expected: expected.zh,
      actual: said.written,
      related: cell === undefined ? [] : [thereAt(cell, previous)],
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
const RECEIVED_ROW = 'newReceived';
const CARRIED_ROW = 'carriedOver';

/** Last year's new applications, and those with what was carried over; none where they are not sure. */
function figuresOf({ report }: PreviousReport): readonly number[] {
  const [received, carried] = [RECEIVED_ROW, CARRIED_ROW].map((id) =>
    cellOf(soundRow(report, 'requests', id), 'total'),
  );
  const [fresh, old] = [countIn(received), countIn(carried)];
  if (fresh === undefined || fresh === 0 || !isSure([received, carried])) return [];
  return old === undefined ? [fresh] : [fresh, fresh + old];
}

interface Growth {
  readonly isMore: boolean;
  readonly measure: 'percent' | 'count';
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
  const { against, change } = template.derived(compile);
  const { by: digits, unit = '', year } = against.exec(fold(behind))?.groups ?? {};
  const place = digits === undefined ? undefined : change.exec(behind);
  if (digits === undefined || place?.groups === undefined) return undefined;
  if (year !== undefined && Number(year) + 1 !== report.year?.value) return undefined;
  // What was folded and what is written have to be the same words.
  const written = place[0];
  if (fold(place.groups['by'] ?? '') !== digits) return undefined;
  const start = range.end + place.index;
  return {
    isMore: place.groups['more'] !== undefined,
    measure: unit === '%' ? 'percent' : 'count',
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
}

function compile({ prose: { changes, units } }: Template): Patterns {
  const any = (words: readonly string[]): string => `(?:${anyOf(words, '').source})`;
  const earlier = `${any(changes.against)}(?:${any(changes.earlier)}|(?<year>20\\d{2})年度?)${any(changes.same)}?(?:相比)?`;
  const cases = `(?:${anyOf(units.cases, '').source})`;
  const verbs = `(?:(?<more>${any(changes.more)})|${any(changes.less)})[了为]?`;
  return {
    against: new RegExp(
      `^[,(]?(?:${earlier}|${any(changes.alone)}),?(?:同比)?${verbs}(?<by>\\d{1,6}(?=\\D)(?:\\.\\d{1,2})?)(?<unit>%|${cases})`,
    ),
    change: new RegExp(`${verbs}\\s*(?<by>[\\d０-９]{1,6}(?:[.．][\\d０-９]{1,2})?)\\s*(?:[%％]|${cases})`),
  };
}

/** Less than one unit of the last place either way: some round a percentage, some cut it off. */
function holds({ isMore, measure, by, places }: Growth, now: number, before: number): boolean {
  const said = isMore ? by : -by;
  if (measure === 'count') return now - before === said;
  return Math.abs(((now - before) / before) * 100 - said) < 10 ** -places - 1e-9;
}

function inWords(now: number, before: number, { measure, places, unit }: Growth): ReturnType<typeof say> {
  if (now === before) return say('持平', 'no change');
  const gap = Math.abs(now - before);
  if (measure === 'count')
    return now > before ? say(`增加${gap}${unit}`, `${gap} more`) : say(`减少${gap}${unit}`, `${gap} less`);
  const percent = ((gap / before) * 100).toFixed(places);
  return now > before ? say(`增长${percent}%`, `${percent}% more`) : say(`下降${percent}%`, `${percent}% less`);
}
