import { cellKey, firmCells } from '../../report/firm-cells.ts';
import type { BoundCell } from '../../report/model.ts';
import type { CellTotal, RollUpTotals } from '../../report/roll-up.ts';
import type { TableId } from '../../template/forms.ts';
import { compareDecimals, type Decimal, formatDecimal, subtractDecimals } from '../../text/decimal.ts';
import type { Message, RelatedPlace } from '../finding.ts';
import { addressOf, type Draft, defineRule, say } from '../rule.ts';
import { cellName } from '../words.ts';

export const rollUp = defineRule({
  id: 'roll-up',
  group: 'roll-up',
  severity: 'info',
  docs: {
    what: say(
      '汇总报告的数字小于所汇总的各份报告之和（用 `--roll-up` 指明汇总报告时才检查）。',
      'A roll-up has less than the reports that it is made of come to (only with `--roll-up`).',
    ),
    why: say(
      '一级政府的汇总报告包括所属各单位和本级机关，一般不小于各份报告之和；大于是正常的，不作提示。联合制发的文件、几个单位登记的同一件申请或同一案件，汇总时只计一次的可以更小。',
      'The roll-up of a government holds all bodies below it and its own office, so it is not smaller as a rule. That it is larger is normal and nothing is said. It may be smaller where documents issued jointly, or applications and cases that several bodies have, count once.',
    ),
    mend: say(
      '核对是否漏汇了单位，各份报告的数字是否有误，以及这份报告是不是本级的而不是汇总的；有合理原因的，不必修改。',
      'See whether a body was left out, whether a figure in one of the reports is wrong, and whether this is the report of the own office; leave it where there is a reason.',
    ),
  },
  *check({ report, members }) {
    if (members === undefined) return;
    const rows = new Map<BoundCell['row'], Short[]>();
    for (const cell of firmCells(report)) {
      const total = members.cells[cellKey(cell)];
      if (total === undefined || cell.value === null || compareDecimals(cell.value, total.sum) >= 0) continue;
      const short = { cell, value: cell.value, total, missing: subtractDecimals(total.sum, cell.value) };
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), short]);
    }
    for (const shorts of rows.values()) yield toDraft(shorts, members);
  },
});

/** A cell that has less than it should. */
interface Short {
  readonly cell: BoundCell;
  readonly value: Decimal;
  readonly total: CellTotal;
  readonly missing: Decimal;
}

/** One for each row, at its total or where most is missing. */
function toDraft(shorts: readonly Short[], members: RollUpTotals): Draft {
  const [first, ...others] = shorts.toSorted((a, b) => compareDecimals(b.missing, a.missing)) as [Short, ...Short[]];
  const { cell, value, total, missing } = first;
  const name = cellName(cell);
  const unit = cell.column.unit ?? '';
  const [is, sum, less] = [value, total.sum, missing].map((number) => `${formatDecimal(number)}${unit}`);
  const { zh, en } = MAY_BE_LESS[cell.table];
  return {
    range: cell.range,
    cell: addressOf(cell),
    actual: cell.raw,
    message: say(
      `${name.zh}填 ${is}，比 ${members.reports} 份下级报告合计至少应有的 ${sum} 少 ${less}。汇总报告包括各下级单位和本级机关，一般不小于这个数；请核对是否漏汇，或者这份是本级报告。${zh}`,
      `${name.en} says ${is}, ${less} less than the ${sum} that ${members.reports} report(s) of bodies below come to at least. A roll-up holds all of these and the own office, and is not smaller as a rule: see whether a body was left out, or whether this is the report of the own office. ${en}`,
    ),
    related: [...others.map(otherPlace), ...total.largest.map(memberPlace)],
  };
}

const MAY_BE_LESS: Readonly<Record<TableId, Message>> = {
  disclosure: say(
    '联合制发的文件汇总时只计一次的，可以更小。',
    'It may be smaller where documents issued jointly count once.',
  ),
  requests: say(
    '几个单位登记的同一件申请汇总时只计一次的，可以更小。',
    'It may be smaller where an application that several bodies have counts once.',
  ),
  review: say(
    '几个单位涉及的同一案件汇总时只计一次的，可以更小。',
    'It may be smaller where a case that several bodies have counts once.',
  ),
};

function otherPlace({ cell, value, total }: Short): RelatedPlace {
  const name = cellName(cell);
  const [is, sum] = [formatDecimal(value), formatDecimal(total.sum)];
  return { message: say(`${name.zh}：${is}，合计 ${sum}`, `${name.en}: ${is}, the sum is ${sum}`), range: cell.range };
}

/** The top of one of the reports that have most there: of so many, no more than the figures is kept. */
function memberPlace({ report: { unit, path }, figure }: CellTotal['largest'][number]): RelatedPlace {
  const words = `${unit} ${formatDecimal(figure)}`;
  return { message: say(words, words), range: { start: 0, end: 0 }, document: { uri: path, text: '' } };
}
