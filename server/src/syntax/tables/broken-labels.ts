import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../lexicon.ts';
import { isBlank, isPipe, type Line } from '../lines.ts';
import { isDigits } from '../value.ts';
import { asOne } from './lone-pipes.ts';

/**
 * Puts a label of the form together that a line end inside of its cell broke in two or three: `5.要求行政机关确认或`, and on the next
 * line `重新出具已获取信息 | 0 | 0`. The label has to be right as a whole and may not begin anew behind the line end; other lines stay
 * as they are.
 */
export function joinBrokenLabels(
  lines: readonly Line[],
  lexicon: Lexicon,
  isHeading: (line: Line) => boolean,
): readonly Line[] {
  if (!lines.some((line, index) => mayGoOn(lines[index - 1], line))) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const count = isHeading(line) ? 0 : piecesInFront(joined, line, lexicon, isHeading);
    joined.push(count > 0 ? asOne([...joined.splice(-count), line]) : line);
  }
  return joined;
}

const LONGEST_LABEL = 60;
const LONGEST_LINE = 200;
const MOST_PIECES = 2;

/** Whether the first cell of a line may be the rest of the last one of the line above: nearly always a look at two characters tells. */
function mayGoOn(above: Line | undefined, line: Line): boolean {
  if (above === undefined || !line.hasPipe || isBlank(above) || above.table !== undefined) return false;
  const { text } = above.slice;
  const isOpen = !isPipe(text.charCodeAt(text.length - 1)) && !isDigits(text.charAt(text.length - 1));
  return isOpen && !isPipe(line.slice.text.charCodeAt(0)) && text.length <= LONGEST_LINE;
}

/** How many of the last lines are pieces of the label that the first cell of a line ends. */
function piecesInFront(
  before: readonly Line[],
  line: Line,
  lexicon: Lexicon,
  isHeading: (line: Line) => boolean,
): number {
  if (!mayGoOn(before.at(-1), line)) return 0;
  const [rest = ''] = line.slice.text.split(PIPE, 1);
  let label = fold(rest);
  if (label === '' || label.length > LONGEST_LABEL || lexicon.isLabel(label)) return 0;
  for (let count = 1; count <= MOST_PIECES; count++) {
    const piece = before.at(-count);
    if (piece === undefined || isBlank(piece) || isHeading(piece) || piece.slice.text.length > LONGEST_LINE) return 0;
    label = fold(piece.slice.text.split(PIPE).at(-1) ?? '') + label;
    if (lexicon.isLabel(label) && !lexicon.isSeveralLabels(label)) return count;
    if (piece.hasPipe) return 0;
  }
  return 0;
}

const PIPE = /[|｜]/;
