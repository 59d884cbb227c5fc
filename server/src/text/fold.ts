/**
 * Folding: what makes two writings of one label the same. Full-width forms become half-width, brackets, quotes, dashes
 * and commas are unified, and all white space, invisible characters, Markdown stars and backslashes (of either width) are
 * dropped, because labels are printed as `商业 企业`, `商业<br>企业`, `**商业企业**` or `1\\.属于国家秘密`.
 */
export function fold(text: string): string {
  // Most words and lines have nothing to fold, which a pattern sees sooner than a loop that is not compiled yet.
  if (!FOLDED.test(text)) return text;
  let result = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Not by `foldCode`: the words of the forms are folded at the start, when calls are not inlined yet.
    if (CHANGES[code] === 0 && code !== DROPPED) continue;
    const folded = foldCode(code);
    if (copied < i) result += text.slice(copied, i);
    if (folded !== DROPPED) result += String.fromCharCode(folded);
    copied = i + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** The folded code unit, or {@link DROPPED} where folding leaves the unit out. Each unit folds on its own, so offsets can be kept. */
export function foldCode(code: number): number {
  return code ^ (CHANGES[code] ?? 0);
}

export const DROPPED = 0;

/** Whether folding leaves out this UTF-16 unit. */
export const isDropped = (code: number): boolean => foldCode(code) === DROPPED;

/** The offset in `text` of each unit of `fold(text)`. */
export function foldOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (!isDropped(text.charCodeAt(i))) offsets.push(i);
  return offsets;
}

/** The offset in `text` of one unit of `fold(text)`; the length of the text where there is no such unit. */
export function unfoldedOffset(text: string, folded: number): number {
  let left = folded;
  for (let i = 0; i < text.length; i++) if (!isDropped(text.charCodeAt(i)) && left-- === 0) return i;
  return text.length;
}

const UNIFIED: Readonly<Record<string, string>> = {
  '"': "“”„‟〝〞＂「」『』‘’‚‛＇'",
  '(': '（﹙❨⦅',
  ')': '）﹚❩⦆',
  '[': '［【〔〖﹝',
  ']': '］】〕〗﹞',
  ',': '，、､﹐﹑',
  ';': '；﹔',
  ':': '：﹕︰',
  '.': '．｡﹒',
  '-': '—–―‐‑‒−－﹣─━',
  '/': '／╱∕',
  '|': '｜',
};

const MARKS = '*＊\\＼';

/** The first and the last of the full-width forms of ASCII, each {@link TO_HALF_WIDTH} above its own. */
const FULL_WIDTH = [0xff01, 0xff5e] as const;
const TO_HALF_WIDTH = 0xfee0;

/** White space, and what is not seen: first and last of each stretch. */
const INVISIBLE = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2060],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

/** The bits of each code unit that folding changes: none of nearly all, so that the table is there without being filled. */
const CHANGES = makeChanges();

function makeChanges(): Uint16Array {
  const changes = new Uint16Array(0x10000);
  const fold = (code: number, folded: number): void => {
    changes[code] = code ^ folded;
  };
  const [first, last] = FULL_WIDTH;
  for (let code = first; code <= last; code++) fold(code, code - TO_HALF_WIDTH);
  for (const [to, from] of Object.entries(UNIFIED)) for (const one of from) fold(one.charCodeAt(0), to.charCodeAt(0));
  for (const [from, to] of INVISIBLE) for (let code = from; code <= to; code++) fold(code, DROPPED);
  for (const mark of MARKS) fold(mark.charCodeAt(0), DROPPED);
  return changes;
}

/** Any unit that folding changes, and the few in UNIFIED that stand for themselves. */
const FOLDED = makeFolded();

function makeFolded(): RegExp {
  const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  const single = [...Object.values(UNIFIED), MARKS].join('');
  const stretches = [FULL_WIDTH, ...INVISIBLE].map(([from, to]) => `${unit(from)}-${unit(to)}`);
  return new RegExp(`[${stretches.join('')}${Array.from(single, (one) => unit(one.charCodeAt(0))).join('')}]`);
}
