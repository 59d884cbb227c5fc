import type { FigureMark } from '../../report/figure.ts';
import type { BoundCell, Report } from '../../report/model.ts';
import { type Decimal, formatDecimal, isInteger, isNegative, toNumber } from '../../text/decimal.ts';
import type { EditTools, Fix, Message } from '../finding.ts';
import { addressOf, type Draft, defineSectionRule, say } from '../rule.ts';
import { tablesOf } from './tables.ts';

const NAMES: Readonly<Record<FigureMark, Message>> = {
  'full-width': say('全角数字', 'full-width digits'),
  separator: say('千位分隔符', 'a thousands separator'),
  space: say('数字中间的空格', 'a blank inside the number'),
  unit: say('单位', 'a unit'),
  note: say('说明文字', 'a note'),
  sign: say('正负号', 'a sign'),
  padding: say('前面多余的 0', 'a 0 in front'),
  decimals: say('多余的小数', 'superfluous decimals'),
};

export const cellFormat = defineSectionRule({
  id: 'cell-format',
  group: 'table',
  severity: 'hint',
  fix: 'suggested',
  docs: {
    what: say(
      '数字的写法不规范：全角数字、千位分隔符，或者单元格里带单位、说明。',
      'A figure is written with full-width digits, a thousands separator, a unit or a note.',
    ),
    why: say('只写半角数字，便于汇总和核对。', 'Plain digits can be summed and compared.'),
    mend: say('只保留半角数字，说明写到正文里。', 'Keep the plain digits; move notes into the text.'),
  },
  options: {
    allow: {
      kind: 'words',
      default: [],
      choices: Object.keys(NAMES),
      docs: say(
        '允许的写法：full-width 全角数字、separator 千位分隔符、space 数字中间的空格、unit 单位、note 说明文字、sign 正负号、padding 前面多余的 0、decimals 多余的小数。',
        'Ways of writing that are accepted: full-width digits, separator (of thousands), space, unit, note, sign, padding (with 0), decimals (of a whole number).',
      ),
    },
  },
  *check({ report }, { allow }) {
    for (const table of tablesOf(report)) {
      for (const { cell } of table.oddCells) {
        const marks = cell.marks.filter((mark) => isOdd(mark, cell) && !allow.includes(mark));
        if (marks.length === 0 || cell.value === null) continue;
        if (isOtherUnit(cell)) {
          yield { ...otherUnit(cell), fixes: (edit) => convertUnit(edit, report, cell) };
          continue;
        }
        const plain = plainFigure(cell.value, cell);
        yield {
          range: cell.range,
          message: say(
            `单元格里有${marks.map((mark) => NAMES[mark].zh).join('、')}，建议只写“${plain}”。`,
            `The cell has ${marks.map((mark) => NAMES[mark].en).join(', ')}; write “${plain}”.`,
          ),
          cell: addressOf(cell),
          expected: plain,
          actual: cell.raw,
          fixes: (edit) => [rewrite(edit, report, cell, marks, plain)],
        };
      }
    }
  },
});

/** A count without decimals that say nothing. */
const plainFigure = (value: Decimal, { column }: BoundCell): string =>
  column.kind === 'count' && isInteger(value) ? String(toNumber(value)) : formatDecimal(value);

/** Another writing of the same digits is safe; a unit, a sign or a note says something, which then is gone. */
function rewrite(edit: EditTools, report: Report, cell: BoundCell, marks: readonly FigureMark[], plain: string): Fix {
  const isSpelling = marks.every((mark) => mark === 'full-width' || mark === 'separator' || mark === 'space');
  const figure = isSpelling ? respelt(cell.raw) : plain;
  return {
    title: say(`只写“${figure}”`, `Write “${figure}”`),
    applicability: isSpelling ? 'safe' : 'suggested',
    edits:
      isSpelling && isGlued(cell) ? [{ range: cell.range, newText: figure }] : edit.setFigure(report, cell, figure),
  };
}

/** Where one figure ends among glued digits is inferred. To part them would say so for certain, which is more than spelling. */
const isGlued = ({ origin }: BoundCell): boolean => origin === 'inferred';

const respelt = (raw: string): string =>
  raw
    .replace(/[０-９．＋－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH))
    .replace(/(?<=\d)[\s,，]+(?=\d)/g, '');

/** How far the full-width forms stand behind the characters that they stand for. */
const FULL_WIDTH = 0xfee0;

/** By how many powers of ten a unit is more than 元. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['万元', 4],
  ['亿元', 8],
]);

function convertUnit(edit: EditTools, report: Report, cell: BoundCell): readonly Fix[] {
  const from = POWERS.get(cell.unit ?? '');
  const to = POWERS.get(cell.column.unit ?? '');
  if (from === undefined || to === undefined || cell.value === null) return [];
  const { coefficient, scale } = cell.value;
  const moved = scale + to - from;
  const value = moved >= 0 ? { coefficient, scale: moved } : { coefficient: coefficient * 10 ** -moved, scale: 0 };
  const written = formatDecimal(value);
  const figure = written.includes('.') ? written.replace(/\.?0+$/, '') : written;
  const title = say(`换算为 ${figure}（${cell.column.unit}）`, `Convert to ${figure} (${cell.column.unit})`);
  return [{ title, applicability: 'suggested', edits: edit.setFigure(report, cell, figure) }];
}

/**
 * Where the form prescribes no unit, the cell must have one; where a change is asked for, it has a sign. That a figure
 * is negative is no matter of writing: `cell-value` says it.
 */
function isOdd(mark: FigureMark, { column, value }: BoundCell): boolean {
  if (mark === 'unit') return column.kind !== 'amount' || column.unit !== undefined;
  if (mark === 'decimals') return column.kind === 'count';
  return mark !== 'sign' || (column.kind !== 'change' && value !== null && !isNegative(value));
}

/** An amount in 元 where the column counts 万元 must be converted, not just stripped of its unit. */
const isOtherUnit = ({ column, unit }: BoundCell): boolean =>
  column.unit !== undefined && unit !== undefined && unit !== column.unit;

const otherUnit = (cell: BoundCell): Draft => ({
  range: cell.range,
  message: say(
    `这里写的单位是“${cell.unit}”，本列以“${cell.column.unit}”为单位，请换算后只写数字。`,
    `This figure is in ${cell.unit}, but the column counts in ${cell.column.unit}; convert it and write the number alone.`,
  ),
  cell: addressOf(cell),
  actual: cell.raw,
});
