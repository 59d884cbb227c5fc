const LF = 10;
const CR = 13;

/**
 * Visits the lines of a stretch of text in order, with the offsets of their content in the text: a line ends at `\n`, `\r\n` or a
 * lone `\r`. Behind a line end at the very end stands one more line, an empty one.
 */
export function eachLine(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  // Searched in the stretch alone: a line end that never comes would be looked for through all the text.
  const own = from === 0 && to === text.length ? text : text.slice(from, to);
  let start = 0;
  let lf = indexOrEnd(own, '\n', 0);
  let cr = indexOrEnd(own, '\r', 0);
  for (;;) {
    if (lf < start) lf = indexOrEnd(own, '\n', start);
    if (cr < start) cr = indexOrEnd(own, '\r', start);
    const end = Math.min(lf, cr);
    visit(from + start, from + end);
    if (end >= own.length) return;
    start = own.charCodeAt(end) === CR && own.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}
