import type { BoundCell, Cause, Outcome } from '../../report/model.ts';
import type { Message, RelatedPlace } from '../finding.ts';
import { addressOf, type Draft, type RuleContext, say } from '../rule.ts';
import { cellName, difference, shorten, written } from '../words.ts';

/** How one relation is put into words: what should be what. */
export type Wording = (outcome: Outcome) => Message;

/** The findings of one relation rule: one for each slip, at the cell that is most likely wrong. */
export function* relationFindings({ report }: RuleContext, rule: Outcome['rule'], wording: Wording): Generator<Draft> {
  for (const cause of report.causes) if (cause.outcome.rule === rule) yield findingOf(cause, wording);
}

function findingOf(cause: Cause, wording: Wording): Draft {
  const { outcome, others, suspect } = cause;
  const cell = suspect?.cell ?? outcome.target;
  const expected = suspect?.expected ?? expectedOf(outcome);
  const base = wording(outcome);
  const hint =
    suspect === undefined || suspect.cell === outcome.target
      ? undefined
      : suspectHint(suspect.cell, suspect.expected, others.length);
  const more =
    others.length === 0 || hint !== undefined
      ? undefined
      : say(`由此另有 ${others.length} 处勾稽关系不成立。`, `${others.length} more relation(s) fail with it.`);
  const message = say(
    [base.zh, hint?.zh, more?.zh].join(''),
    [base.en, hint?.en, more?.en].filter((part) => part !== undefined).join(' '),
  );
  return {
    range: placeOf(cell, outcome),
    message,
    severity: [outcome, ...others].some(({ confidence }) => confidence === 'low') ? 'warning' : 'error',
    cell: addressOf(cell),
    ...(expected === undefined || expected < 0 ? {} : { expected: String(expected) }),
    actual: cell.raw,
    related: [...operands(outcome, cell), ...others.map(relatedOutcome)],
  };
}

/** What the target would have to be for the relation to hold. */
function expectedOf({ target, left, leftSum, rightSum }: Outcome): number | undefined {
  const now = target.value?.coefficient ?? 0;
  return left.includes(target) ? now + rightSum - leftSum : now + leftSum - rightSum;
}

const suspectHint = (cell: BoundCell, expected: number, others: number): Message => {
  const name = cellName(cell);
  return say(
    `很可能是${name.zh}有误：改为 ${expected}，其余 ${others} 处不成立的勾稽关系也随之成立。`,
    `Most likely ${name.en} is wrong: with ${expected}, the ${others} other broken relation(s) hold as well.`,
  );
};

const placeOf = ({ range }: BoundCell, { target }: Outcome): Draft['range'] =>
  range.end > range.start ? range : target.range;

/** Every operand that adds something, and the total even if it is 0, so that the reader can jump to each. */
function operands({ left, right, target }: Outcome, cell: BoundCell): RelatedPlace[] {
  return [...left, ...right]
    .filter((operand) => operand !== cell && operand.range.end > operand.range.start)
    .filter((operand) => operand === target || operand.value?.coefficient !== 0)
    .map((operand) => {
      const name = cellName(operand);
      const figure = written(operand);
      return {
        message: say(`${name.zh}：${figure.zh}`, `${name.en}: ${figure.en}`),
        range: operand.range,
      };
    });
}

function relatedOutcome({ target, leftSum, rightSum, rule, line }: Outcome): RelatedPlace {
  const name = cellName(target);
  const diff = difference(rightSum, leftSum);
  const what =
    rule === 'balance'
      ? say(
          `“${shorten(target.column.label)}”列一加二与三加四也不相等（${leftSum} 与 ${rightSum}）`,
          `in column ${line} one plus two differs from three plus four as well (${leftSum}, ${rightSum})`,
        )
      : say(
          `${name.zh}的合计也对不上（应为 ${leftSum}，${diff.zh}）`,
          `the sum at ${name.en} fails as well (${leftSum} wanted, ${diff.en})`,
        );
  return { message: what, range: target.range };
}

/** `2 + 1 + 0`: the parts of a sum as written, zeros left out where there are many. */
export function sumOf(cells: readonly BoundCell[]): string {
  const figures = cells.map(({ value }) => value?.coefficient ?? 0);
  const shown = figures.length > MOST_SHOWN ? figures.filter((figure) => figure !== 0) : figures;
  return shown.length === 0 ? '0' : shown.join(' + ');
}

const MOST_SHOWN = 7;
