import type { BoundCell } from '../../report/model.ts';
import { addDecimals } from '../../text/decimal.ts';
import { addressOf, defineSectionRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const decisionsWithoutItems = defineSectionRule({
  id: 'decisions-without-items',
  group: 'plausibility',
  severity: 'info',
  docs: {
    what: say(
      '2019 版表格中没有项目（上一年项目数量加减本年增减为0），却有处理决定。',
      'In the form of 2019, decisions are reported where there are no items: last year’s and this year’s change make 0.',
    ),
    why: say(
      '有处理决定，一般就有相应的许可、处罚等项目。',
      'Where decisions were made, there normally are licences or penalties to decide on.',
    ),
    mend: say('核对项目数量和处理决定数量。', 'Check the number of items and that of decisions.'),
  },
  *check({ report, template }) {
    const ids = template.contents.data.plausibility;
    for (const { row, cells } of report.tables.disclosure?.rows ?? []) {
      const [items, change, decisions] = [ids.items, ids.itemsChange, ids.decisions].map((id) => figureIn(cells, id));
      if (!items?.value || !change?.value || !decisions?.value || decisions.value.coefficient <= 0) continue;
      if (addDecimals(items.value, change.value).coefficient !== 0) continue;
      yield {
        range: decisions.range,
        cell: addressOf(decisions),
        actual: decisions.raw,
        message: say(
          `“${shorten(row.label)}”上一年项目数量 ${items.raw}、本年增减 ${change.raw}，算下来没有项目，却有处理决定 ${decisions.raw} 件，请核对。`,
          `“${shorten(row.label)}”: ${decisions.raw} decisions, but no items (${items.raw} last year, change ${change.raw}); please check.`,
        ),
        related: [items, change].map((cell) => ({
          range: cell.range,
          message: say(`${shorten(cell.column.label)}：${cell.raw}`, `${shorten(cell.column.label)}: ${cell.raw}`),
        })),
      };
    }
  },
});

const figureIn = (cells: readonly BoundCell[], id: string): BoundCell | undefined =>
  cells.find(({ column, confidence, origin }) => column.id === id && confidence === 'high' && origin === 'explicit');
