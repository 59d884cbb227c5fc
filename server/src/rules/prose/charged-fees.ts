import { foundIn, type Prose } from '../../prose/prose.ts';
import type { Statement } from '../../prose/statement.ts';
import type { BoundCell, Report } from '../../report/model.ts';
import { figuresOf } from '../../report/parts.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { toNumber } from '../../text/decimal.ts';
import type { TextRange } from '../../text/range.ts';
import { type Draft, say } from '../rule.ts';
import { cellName } from '../words.ts';
import { AMOUNT, TEN_THOUSAND, yuanOf } from './amounts.ts';
import type { IsOwnFee } from './fee-subjects.ts';

/**
 * What was charged for handling information, where it is more than all fees of the first table come to, of which it is a
 * part; and amounts that no tariff of the measures on fees gives: all of them are multiples of ten 元.
 */
export function* chargedFees(
  report: Report,
  { paragraphs }: Prose,
  statements: readonly Statement[],
  isOwn: IsOwnFee,
  template: Template,
): Generator<Draft> {
  const all = feesOf(report.tables, template);
  const most = mostOf(feesOf(figuresOf(report), template));
  const year = report.year?.value;
  for (const { paragraph, found } of foundIn(paragraphs, amountsIn, template)) {
    const { section, range } = paragraph;
    if (section === undefined) continue;
    for (const { start, end, yuan, isCharged } of found) {
      if (!isCharged || all === undefined || most === undefined || yuan <= most) continue;
      if (isOfEarlier(paragraph.text, start, year, template) || !isOwnAt(paragraph.text, start, isOwn)) continue;
      const place = range(start, end);
      // 收取信息处理费400元 is told of as all that the text says of the tables is.
      const isTold = statements.some(({ state, numeral }) => state === 'contradicted' && numeral.start === place.start);
      if (!isTold) yield tooMuch(place, yuan, all);
    }
    const odd = found.find(({ isOdd }) => isOdd);
    if (odd !== undefined) yield oddAmount(range(odd.start, odd.end), odd.yuan);
  }
}

function isOwnAt(text: string, at: number, isOwn: IsOwnFee): boolean {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at)) + 1;
  return isOwn(/^[^。;]*/.exec(text.slice(start))?.[0] ?? '', at - start);
}

/** 2023年度收取信息处理费120元,2024年度为0: whether the last year that is named in front is not that of the report. */
function isOfEarlier(text: string, at: number, year: number | undefined, { contents }: Template): boolean {
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at);
  const years = contents.data.yearSlips.yearBefore.map((word) => sentence.lastIndexOf(word));
  const before = Math.max(...years);
  const named = [...sentence.matchAll(/(20\d{2})年(?!\d{1,2}月)/g)].at(-1);
  if (named === undefined || named.index < before) return before >= 0;
  return year !== undefined && Number(named[1]) < year;
}

/** The cell with the fees of the year, where it is told for certain. */
function feesOf({ disclosure }: Pick<Report['tables'], 'disclosure'>, { contents }: Template): BoundCell | undefined {
  const cell = disclosure?.rows.find(({ row }) => row.id === contents.data.plausibility.fees)?.cells[0];
  if (cell === undefined || cell.value === null || cell.confidence !== 'high') return undefined;
  return cell.unit === undefined || cell.unit === cell.column.unit ? cell : undefined;
}

/** The most 元 that a cell in 万元 may stand for: what is not nothing may be rounded. */
function mostOf(cell: BoundCell | undefined): number | undefined {
  if (cell === undefined || cell.value === null || cell.column.unit !== '万元') return undefined;
  const rounding = cell.value.coefficient === 0 ? 0 : 0.5 * 10 ** -cell.value.scale;
  return Math.round((toNumber(cell.value) + rounding) * TEN_THOUSAND);
}

const tooMuch = (range: TextRange, yuan: number, all: BoundCell): Draft => ({
  severity: 'info',
  range,
  message: say(
    `这里说收取信息处理费 ${yuan} 元（合 ${yuan / TEN_THOUSAND} 万元），比表格${cellName(all).zh}的 ${all.raw} 万元多：信息处理费是行政事业性收费的一部分，请核对。口径不同的可不改。`,
    `This says that ${yuan} yuan (${yuan / TEN_THOUSAND} 万元) were charged for handling information, more than the ${all.raw} 万元 in ${cellName(all).en}, of which such fees are a part. Please check; leave it where the two are counted differently.`,
  ),
  related: [{ range: all.range, message: say(`${cellName(all).zh}：${all.raw}`, `${cellName(all).en}: ${all.raw}`) }],
});

const oddAmount = (range: TextRange, yuan: number): Draft => ({
  severity: 'info',
  range,
  message: say(
    `信息处理费按件、按页收取，标准都是10元的整倍数，这里是 ${yuan} 元，请核对。`,
    `Fees for handling information are charged by tariffs that are multiples of 10 yuan; this says ${yuan}. Please check.`,
  ),
});

interface Amount {
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly yuan: number;
  /** Whether it was charged, not asked for. */
  readonly isCharged: boolean;
  /** Whether it is no multiple of ten. */
  readonly isOdd: boolean;
}

/** The amounts of sentences that speak of such fees. */
function amountsIn(text: string, template: Template): readonly Amount[] {
  const { anywhere, askedFor } = template.contents.data.fee;
  if (!text.includes('元') || ![...anywhere, ...askedFor].some((word) => text.includes(word))) return NONE;
  return Array.from(text.matchAll(template.derived(compile)), ({ groups = {}, indices }) => {
    const [start, end] = indices?.groups?.['amount'] ?? [0, 0];
    const yuan = yuanOf(groups['amount'], groups['unit']);
    const isOdd = groups['unit'] === '元' && yuan % SMALLEST !== 0;
    return { start, end, yuan, isCharged: (groups['paid'] ?? groups['named']) !== undefined, isOdd };
  });
}

const NONE: readonly never[] = [];
/** By 国办函〔2020〕109号 a page costs 10, 20 or 40 元, and an application 100 元 or more. */
const SMALLEST = 10;

function compile({ contents }: Template): RegExp {
  const { amounts, anywhere, askedFor, charged, taking, notTaken, otherHandling } = contents.data.fee;
  const [named, amount, paid, asked, taken, not] = [anywhere, amounts, charged, askedFor, taking, notTaken].map(
    (words) => `(?:${anyOf(words, '').source})`,
  );
  const about = `(?<!${anyOf(otherHandling, '').source})${named}`;
  const received = `(?<!${not}[^,。;:]{0,6})${taken}`;
  const said = [
    `(?<=${about}[^。;]{0,60})(?:${amount}|(?<paid>${paid}|${received}(?=(?:费用|金额|共计|共)?\\d)))[^。;,\\d]{0,12}?`,
    // 收取信息处理费0.05万元, 收取与申请公开有关的费用300元, 依申请公开收取费用300元.
    `(?<named>${received}(?:[^。;,:\\d]{0,10}(?:${about}|${asked}[^。;,:\\d]{0,8}费用?)|(?<=${asked}[^。;,:\\d]{0,16})费用?))(?:金额|共计|共|为|是){0,2}`,
  ];
  return new RegExp(`(?:${said.join('|')})(?<amount>${AMOUNT})(?<unit>万?元)(?!/)`, 'dg');
}
