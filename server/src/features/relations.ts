import type { BoundCell, Outcome, Report } from '../report/model.ts';
import { expectedFigure, takesPart } from '../report/relations.ts';
import { sumOf } from '../rules/arithmetic/relation-rule.ts';
import { cellName, difference } from '../rules/words.ts';
import { type Message, say } from '../text/message.ts';

/** The relations that a cell takes part in, in the order of the form. */
export const relationsWith = ({ relations }: Report, cell: BoundCell): readonly Outcome[] =>
  relations.filter((outcome) => takesPart(cell, outcome));

/** The cells of a relation that stand in the text, in its order. */
export const cellsOf = ({ left, right }: Outcome): readonly BoundCell[] =>
  [...left, ...right].filter(({ range }) => range.end > range.start);

/** What the figure at the relation's target would have to be; undefined where the other figures do not tell. */
export function expectedTarget(outcome: Outcome): number | undefined {
  const { target, left, right, state } = outcome;
  const isTold = state !== 'undecided' || [...left, ...right].every((cell) => cell === target || isCounted(cell));
  const expected = expectedFigure(outcome, target);
  return isTold && expected >= 0 ? expected : undefined;
}

/** One relation with its present figures and state: `各列之和：20 + 1 = 21 ✓`. */
export function relationText(outcome: Outcome): Message {
  const { rule, left, right, leftSum, rightSum, state } = outcome;
  const name = NAMES[rule];
  if (state === 'undecided') {
    const open = [...left, ...right].filter((cell) => !isCounted(cell));
    const cells = open.slice(0, MOST_NAMED).map(cellName);
    const more = open.length > MOST_NAMED ? ['…'] : [];
    return open.length === 0
      ? say(`${name.zh}：无法判断`, `${name.en}: cannot be decided`)
      : say(
          `${name.zh}：缺${[...cells.map(({ zh }) => zh), ...more].join('、')}`,
          `${name.en}: lacking ${[...cells.map(({ en }) => en), ...more].join('; ')}`,
        );
  }
  const mark = state === 'holds' ? '✓' : '✗';
  if (rule === 'balance') {
    const sides = [left, right].map((side) => side.map(({ value }) => value?.coefficient ?? 0).join(' + '));
    const text = sides.join(state === 'holds' ? ' = ' : ' ≠ ');
    return say(`${name.zh}：${text} ${mark}`, `${name.en}: ${text} ${mark}`);
  }
  const sum = sumOf(left, leftSum);
  if (state === 'holds') return say(`${name.zh}：${sum} ${mark}`, `${name.en}: ${sum} ${mark}`);
  const diff = difference(rightSum, leftSum);
  return say(
    `${name.zh}：${sum}，填的是 ${rightSum}（${diff.zh}）${mark}`,
    `${name.en}: ${sum}, written ${rightSum} (${diff.en}) ${mark}`,
  );
}

const MOST_NAMED = 3;

const NAMES: Readonly<Record<Outcome['rule'], Message>> = {
  'row-total': say('各列之和', 'Sum of the columns'),
  'result-total': say('各项结果之和', 'Sum of the results'),
  balance: say('一加二等于三加四', 'One plus two equals three plus four'),
  'review-total': say('四种结果之和', 'Sum of the four results'),
};

/** A blank part counts as 0, a blank total does not. */
const isCounted = ({ state, column, row }: BoundCell): boolean =>
  state === 'number' || ((state === 'blank' || state === 'placeholder') && !column.isTotal && !row.isTotal);
