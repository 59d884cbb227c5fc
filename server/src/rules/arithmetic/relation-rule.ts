import type { BoundCell, Cause, Outcome, Report } from '../../report/model.ts';
import { expectedFigure, gapOf } from '../../report/relations.ts';
import { isNegative } from '../../text/decimal.ts';
import type { EditTools, Fix, Message, RelatedPlace } from '../finding.ts';
import { addressOf, type Draft, type SectionContext, say } from '../rule.ts';
import { cellName, difference, shorten, written } from '../words.ts';

/** How one relation is put into words: what should be what. */
export type Wording = (outcome: Outcome) => Message;

/** The findings of one relation rule: one for each slip, at the cell that is most likely wrong. Rows that were moved are `row-misaligned`. */
export function* relationFindings(
  { report }: SectionContext,
  rule: Outcome['rule'],
  wording: Wording,
): Generator<Draft> {
  for (const cause of report.causes)
    if (cause.outcome.rule === rule && cause.moved === undefined && !hasNegative(cause.outcome))
      yield findingOf(report, cause, wording);
}

/** That a count is negative is an error of its own, which `cell-value` reports; the sums with it say no more. */
const hasNegative = ({ left, right }: Outcome): boolean =>
  [...left, ...right].some(({ value }) => value !== null && isNegative(value));

function findingOf(report: Report, cause: Cause, wording: Wording): Draft {
  const { outcome, others, suspect } = cause;
  const cell = suspect?.cell ?? outcome.target;
  const expected = suspect?.expected ?? expectedFigure(outcome, outcome.target);
  const parts = [wording(outcome), advice(cause, cell)];
  const message = say(parts.map(({ zh }) => zh).join(''), parts.map(({ en }) => en).join(' '));
  return {
    range: placeOf(cell, outcome),
    message,
    severity: [outcome, ...others].some(({ confidence }) => confidence === 'low') ? 'warning' : 'error',
    cell: addressOf(cell),
    ...(expected < 0 ? {} : { expected: String(expected) }),
    actual: cell.raw,
    related: [...operands(outcome, cell), ...others.map(relatedOutcome)],
    fixes: (edit) => fixesOf(edit, report, cause),
  };
}

/** The one cell that explains all; else the total, then the figures that add something. Which of them holds, the proof tells. */
function fixesOf(edit: EditTools, report: Report, { outcome, others, suspect }: Cause): readonly Fix[] {
  const fixes: Fix[] = [];
  const offer = (cell: BoundCell, figure: number, reason: Message): void => {
    if (figure < 0) return;
    const name = outcome.rule !== 'balance' && cell === outcome.target ? totalName(outcome) : cellName(cell);
    const title = say(`${name.zh}改为 ${figure}${reason.zh}`, `Change ${name.en} to ${figure}${reason.en}`);
    fixes.push({ title, applicability: 'suggested', edits: edit.setFigure(report, cell, String(figure)) });
  };
  const nothing = say('', '');
  if (suspect !== undefined) {
    const reason =
      others.length === 0 ? nothing : say('，其余勾稽关系随之成立', '; the other relations then hold as well');
    offer(suspect.cell, suspect.expected, reason);
  }
  const cells = [outcome.target, ...outcome.left, ...outcome.right];
  for (const cell of new Set(cells)) {
    const isPart = cell !== outcome.target && cell.value?.coefficient === 0;
    if (!isPart && cell !== suspect?.cell) offer(cell, expectedFigure(outcome, cell), nothing);
  }
  return suspect === undefined ? [...exchanges(edit, report, outcome), ...fixes] : fixes;
}

/** Two figures of one row that stand in each other's columns: put right, both columns add up. */
function exchanges(edit: EditTools, report: Report, outcome: Outcome): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const other of report.relations) {
    const isOpposite = gapOf(other) === -gapOf(outcome) && other.line !== outcome.line;
    if (other.state !== 'violated' || other.rule !== outcome.rule || !isOpposite) continue;
    const cells = [...other.left, ...other.right];
    for (const cell of [...outcome.left, ...outcome.right]) {
      const twin = cells.find(({ row }) => row === cell.row);
      const figure = expectedFigure(outcome, cell);
      if (twin?.value === undefined || twin.value === null || cell.value === null) continue;
      if (figure !== twin.value.coefficient || expectedFigure(other, twin) !== cell.value.coefficient) continue;
      const names = [cell.column.label, twin.column.label].map(shorten);
      fixes.push({
        title: say(
          `“${shorten(cell.row.label)}”一行的“${names.join('”与“')}”两个数对调，两列随之成立`,
          `Exchange “${names.join('” and “')}” in the row “${shorten(cell.row.label)}”; both columns then hold`,
        ),
        applicability: 'suggested',
        edits: [...edit.setFigure(report, cell, twin.raw), ...edit.setFigure(report, twin, cell.raw)].sort(
          (a, b) => a.range.start - b.range.start,
        ),
      });
    }
  }
  return fixes;
}

/** `“总计”` of a row, `“（七）总计”` of a column. */
const totalName = ({ rule, target }: Outcome): Message => {
  const label = rule === 'result-total' ? target.row.label : target.column.label;
  return say(`“${label}”`, `“${label}”`);
};

/** What to do: the one figure to change, where one explains everything that fails; else what to go over. */
function advice({ outcome, others, suspect }: Cause, cell: BoundCell): Message {
  const count = others.length;
  if (suspect !== undefined) {
    // The total of a sum is named already; of the four figures of a balance any may be meant.
    const name = cell === outcome.target && outcome.rule !== 'balance' ? undefined : cellName(cell);
    return say(
      `${name === undefined ? '' : `很可能是${name.zh}有误：`}改为 ${suspect.expected}，另外 ${count} 处不成立的勾稽关系也随之成立。`,
      `${name === undefined ? 'With' : `Most likely ${name.en} is wrong: with`} ${suspect.expected}, the ${count} other broken relation(s) hold as well.`,
    );
  }
  const check = TO_CHECK[outcome.rule];
  const [other] = others;
  if (other !== undefined && count === 1 && other.rule === outcome.rule && gapOf(other) === -gapOf(outcome)) {
    const column = shorten(other.target.column.label);
    return say(
      `“${column}”列的差数正好相反，可能有一个数填错了列，请一并核对。`,
      `Column “${column}” is off by as much the other way: a figure may stand in the wrong column. Check both.`,
    );
  }
  return count === 0
    ? check
    : say(
        `${check.zh}由此另有 ${count} 处勾稽关系不成立。`,
        `${check.en} ${count} more relation(s) fail because of it.`,
      );
}

const TO_CHECK: Readonly<Record<Outcome['rule'], Message>> = {
  'row-total': say('请核对这一行。', 'Check the row.'),
  'result-total': say('请核对这一列。', 'Check the column.'),
  balance: say('请核对这四个数。', 'Check the four figures.'),
  'review-total': say('请核对这五个数。', 'Check the five figures.'),
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

function relatedOutcome({ target, leftSum, rightSum, rule }: Outcome): RelatedPlace {
  const name = cellName(target);
  const diff = difference(rightSum, leftSum);
  const column = shorten(target.column.label);
  const what =
    rule === 'balance'
      ? say(
          `“${column}”列一加二与三加四也不相等（${leftSum} 与 ${rightSum}）`,
          `in column “${column}” one plus two differs from three plus four as well (${leftSum}, ${rightSum})`,
        )
      : say(
          `${name.zh}的合计也对不上（应为 ${leftSum}，${diff.zh}）`,
          `the sum at ${name.en} fails as well (${leftSum} wanted, ${diff.en})`,
        );
  return { message: what, range: target.range };
}

/** `2 + 1 + 0 = 3`: the parts of a sum as written, zeros left out where there are many, and the sum. */
export function sumOf(cells: readonly BoundCell[], sum: number): string {
  const figures = cells.map(({ value }) => value?.coefficient ?? 0);
  const shown = figures.length > MOST_SHOWN ? figures.filter((figure) => figure !== 0) : figures;
  return shown.length < 2 ? String(sum) : `${shown.join(' + ')} = ${sum}`;
}

const MOST_SHOWN = 7;
