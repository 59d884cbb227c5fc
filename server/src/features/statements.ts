import type { Statement } from '../prose/statement.ts';
import type { Candidate } from '../prose/verdicts/candidates.ts';
import type { BoundCell } from '../report/model.ts';
import { shownNumber } from '../rules/prose/numbers.ts';
import { cellName, sectionName, tableName, written } from '../rules/words.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { holds } from './place.ts';

/** The statement at an offset of the running text: at its number, or at the words that say that there are none. */
export function statementAt({ statements }: Analysis, offset: number): Statement | undefined {
  const here = statements.statements.filter(({ range }) => holds(range, offset));
  // What was understood says more than what was not.
  return here.find(({ state }) => state === 'matched') ?? here.find((one) => explanationOf(one) !== undefined);
}

/** The cells that explain a number of the text, or that it should agree with; in the order of the form. */
export const cellsBehind = (statement: Statement): readonly BoundCell[] => explanationOf(statement)?.cells ?? [];

/** What the running text says of a cell, alone or summed up with others; in the order of the text. */
export const statementsOn = ({ statements }: Analysis, cell: BoundCell): readonly Statement[] =>
  statements.statements.filter((statement) => cellsBehind(statement).includes(cell));

/** The piece of text to show for a statement: the digits, or the words that say that there are none. */
export const placeOfStatement = ({ form, numeral, range }: Statement): TextRange => (form === 'none' ? range : numeral);

/** The candidate that a statement is held against: the one that explains it, the likeliest where none does. */
const explanationOf = ({ state, matched, candidates }: Statement): Candidate | undefined =>
  state === 'matched' ? matched : state === 'contradicted' ? candidates[0] : undefined;

/** What is to be told of a statement: what it counts, what the table says, and whether they agree. */
export function aboutStatement(
  { template }: Analysis,
  statement: Statement,
):
  | { readonly title: Message; readonly paragraphs: readonly Message[]; readonly items: readonly Message[] }
  | undefined {
  const explanation = explanationOf(statement);
  const [first, ...others] = explanation?.cells ?? [];
  if (explanation === undefined || first === undefined) return undefined;
  const { state, value, subject, name, form } = statement;
  const table = tableName(template, { id: first.table });
  const said = form === 'none' ? say('没有', 'none') : plain(shownNumber(value, subject));
  const there = shownNumber(explanation.value, subject);
  const where =
    others.length === 0
      ? say(`${table.zh}${cellName(first).zh}`, `${cellName(first).en} of the ${table.en}`)
      : say(`${table.zh} ${others.length + 1} 格的合计`, `the result of ${others.length + 1} cells of the ${table.en}`);
  const isRight = state === 'matched';
  return {
    title: say(`${name.zh}：${said.zh}`, `${name.en}: ${said.en}`),
    paragraphs: [
      isRight
        ? say(`与${where.zh}一致 ✓`, `Agrees with ${where.en} ✓`)
        : say(`与${where.zh}（${there}）不一致 ✗`, `Does not agree with ${where.en} (${there}) ✗`),
    ],
    items: others.length === 0 ? [] : [first, ...others].slice(0, MOST_NAMED).map(withFigure),
  };
}

/** What the running text says of a cell, in its own words: `第一部分写到“新收申请32件” ✓`. */
export function saidOf(analysis: Analysis, cell: BoundCell): readonly Message[] {
  return statementsOn(analysis, cell)
    .slice(0, MOST_QUOTED)
    .map((statement) => {
      const words = quote(analysis.text, statement.range);
      const where = sectionName(analysis.template, statement.place.paragraph.section ?? '');
      const mark = statement.state === 'matched' ? '✓' : '✗';
      return say(`“${where}”里写到：“${words}” ${mark}`, `“${where}” says: “${words}” ${mark}`);
    });
}

const MOST_NAMED = 8;
const MOST_QUOTED = 3;

const plain = (text: string): Message => say(text, text);

const withFigure = (cell: BoundCell): Message => {
  const [name, figure] = [cellName(cell), written(cell)];
  return say(`${name.zh}：${figure.zh}`, `${name.en}: ${figure.en}`);
};

/** The clause that ends with a number, on one line and not too long. */
function quote(text: string, { start, end }: TextRange): string {
  let from = start;
  while (from > 0 && start - from < LONGEST_QUOTE && !/[，,。；;：:！？\n\r]/.test(text.charAt(from - 1))) from--;
  return text.slice(from, end).trim().replace(/\s+/g, ' ');
}

const LONGEST_QUOTE = 30;
