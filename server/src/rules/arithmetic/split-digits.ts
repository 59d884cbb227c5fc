import type { BoundRow } from '../../report/model.ts';
import type { FormRow } from '../../template/forms.ts';
import { defineSectionRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const splitDigits = defineSectionRule({
  id: 'split-digits',
  group: 'arithmetic',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '相邻两格的数字合在一起，合计就对了：一个数可能被拆成了两格。',
      'Two neighbouring cells, joined, would mend the sum: one figure may have been split.',
    ),
    why: say('识别或转换表格时，“10”有时会变成“1”和“0”两格。', 'Converting a table sometimes turns 10 into 1 and 0.'),
    mend: say('对照原表，把两格合成一个数。', 'Compare with the original table and join the two cells.'),
  },
  *check({ report }) {
    const { requests } = report.tables;
    for (const row of requests?.rows ?? []) {
      const joined = joinedFigures(row.row, row.written) ?? joinedInPlace(row);
      if (joined === undefined) continue;
      const { first, second, text } = joined;
      yield {
        range: { start: first.start, end: second.end },
        message: say(
          `“${shorten(row.row.label)}”一行：相邻两格合为“${text}”，合计就对了，可能是一个数被拆成了两格。`,
          `Row “${shorten(row.row.label)}”: joined to “${text}”, the two cells would mend the sum; one figure may have been split.`,
        ),
        expected: text,
        fixes: () => [
          {
            title: say(`把相邻两格合为“${text}”`, `Join the two cells to “${text}”`),
            applicability: 'suggested',
            edits: [{ range: { start: first.start, end: second.end }, newText: text }],
          },
        ],
      };
    }
  },
});

interface Joined {
  readonly first: { readonly start: number; readonly end: number };
  readonly second: { readonly start: number; readonly end: number };
  readonly text: string;
}

type Figures = BoundRow['written'];

/** A row with one figure too many, in which joining just one pair of neighbours makes the sum right. */
export function joinedFigures(row: FormRow, written: Figures): Joined | undefined {
  const count = row.columns.length;
  if (row.table !== 'requests' || written.length !== count + 1 || !written.every(isDigits)) return undefined;
  return onlyPair(
    written,
    written.length - 1,
    (values) => values.slice(0, -1).reduce((a, b) => a + b, 0) === values.at(-1),
  );
}

/** A row of the right number of figures whose sum is wrong, but right with two neighbours joined: a blank was lost as well. */
function joinedInPlace({ cells, written }: BoundRow): Joined | undefined {
  const total = cells.at(-1)?.value?.coefficient;
  let sum = 0;
  for (let i = 0; i + 1 < cells.length; i++) sum += cells[i]?.value?.coefficient ?? 0;
  if (total === undefined || total === sum || written.length !== cells.length || !written.every(isDigits))
    return undefined;
  return onlyPair(written.slice(0, -1), written.length - 2, (values) => values.reduce((a, b) => a + b, 0) === total);
}

const isDigits = ({ text }: Figures[number]): boolean => /^\d+$/.test(text);

function onlyPair(figures: Figures, pairs: number, holds: (values: readonly number[]) => boolean): Joined | undefined {
  const found: Joined[] = [];
  for (let i = 0; i < pairs; i++) {
    const first = figures[i];
    const second = figures[i + 1];
    if (first === undefined || second === undefined || first.text === '0') continue;
    const text = first.text + second.text;
    const values = [...figures.slice(0, i), { text }, ...figures.slice(i + 2)].map((figure) => Number(figure.text));
    if (holds(values)) found.push({ first, second, text });
  }
  return found.length === 1 ? found[0] : undefined;
}
