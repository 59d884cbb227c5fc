import { joinSlices } from '../../text/slice.ts';
import { isBlank, type Line } from '../lines.ts';
import { isValue } from '../value.ts';

/**
 * Gives the pipe back to a cell that holds a line end: `规章`, and on the next line `|`, alone or with the row's figures. Its words
 * may be broken over a few lines themselves, `商业` above `企业`, where a cell ends in front of them. Other lines stay as they are.
 */
export function joinLonePipes(lines: readonly Line[], isHeading: (line: Line) => boolean): readonly Line[] {
  if (!lines.some((line, index) => beginsWithPipe(line) && lines[index - 1]?.hasPipe === false)) return lines;
  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const isBehindWords = joined.at(-1)?.hasPipe === false;
    const count = isBehindWords && (isLonePipe(line) || isRest(line)) ? wordsInFront(joined, isHeading) : 0;
    const above = joined.at(-1 - count);
    // A pipe in front of figures is mostly a border: not where the row above has none.
    const isTable = isLonePipe(line)
      ? above?.hasPipe === true || goesOn(lines, index + 1)
      : above?.hasPipe === true && !beginsWithPipe(above);
    joined.push(count > 0 && isTable ? asOne([...joined.splice(-count), line]) : line);
  });
  return joined;
}

const PIPE = /[|｜]/;

const beginsWithPipe = ({ hasPipe, slice }: Line): boolean => hasPipe && PIPE.test(slice.text.charAt(0));

/** A pipe with nothing but figures behind it, parted by pipes. */
const isRest = (line: Line): boolean =>
  beginsWithPipe(line) &&
  line.slice.text.length <= LONGEST_WORDS &&
  line.slice.text.split(PIPE).every((cell) => isValue(cell.trim()));

const isLonePipe = ({ hasPipe, slice }: Line): boolean => hasPipe && slice.text.length === 1;

/** How many of the last lines are the words of one cell: those behind the last pipe, or the last alone. */
function wordsInFront(lines: readonly Line[], isHeading: (line: Line) => boolean): number {
  let count = 0;
  while (count < MOST_LINES && isWords(lines.at(-1 - count), isHeading)) count++;
  return lines.at(-1 - count)?.hasPipe === true ? count : Math.min(count, 1);
}

const isWords = (line: Line | undefined, isHeading: (line: Line) => boolean): boolean =>
  line !== undefined &&
  !isBlank(line) &&
  line.table === undefined &&
  !line.hasPipe &&
  line.slice.text.length <= LONGEST_WORDS &&
  !line.slice.text.includes('。') &&
  !isHeading(line);

const MOST_LINES = 4;
const LONGEST_WORDS = 60;

/** Whether a pipe follows, or a line that has its own on the next. */
const goesOn = (lines: readonly Line[], from: number): boolean =>
  lines[from]?.hasPipe === true || (lines[from + 1] !== undefined && lines[from + 1]?.hasPipe === true);

/** Lines of which the last has pipes as one line. */
export function asOne(lines: readonly Line[]): Line {
  const slice = joinSlices(lines.map((line) => line.slice));
  return {
    start: lines[0]?.start ?? slice.start,
    end: lines.at(-1)?.end ?? slice.end,
    slice,
    hasPipe: true,
    hasTab: lines.some(({ hasTab }) => hasTab),
  };
}
