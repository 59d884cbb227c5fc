import { about as aboutForms } from '../template/about.ts';
import type { About } from '../template/schema.ts';
import { fold, foldOffsets } from '../text/fold.ts';
import type { TextRange } from '../text/range.ts';

/** A document or an article that the text names. */
export interface Reference {
  readonly title: string;
  readonly about: About;
  readonly range: TextRange;
}

/** The document number, the regulation or the article that is named at an offset, if we know it. */
export function referenceAt(text: string, offset: number): Reference | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const lineEnd = text.indexOf('\n', offset);
  const end = Math.min(lineEnd < 0 ? text.length : lineEnd, offset + REACH);
  const source = text.slice(start, end);
  if (!/[号条办]/.test(source)) return undefined;
  const folded = fold(source);
  const offsets = foldOffsets(source);
  const rangeOf = (from: number, length: number): TextRange => ({
    start: start + (offsets[from] ?? 0),
    end: start + (offsets[from + length - 1] ?? 0) + 1,
  });
  const isHere = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  for (const { words, ...about } of aboutForms.references) {
    for (const word of words) {
      const wanted = fold(word);
      for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
        const range = rangeOf(at, wanted.length);
        if (isHere(range)) return { title: words[0] ?? word, about, range };
      }
    }
  }
  for (const match of folded.matchAll(ARTICLE)) {
    const numeral = match[1] ?? '';
    const about = aboutForms.articles[numeral];
    const range = rangeOf(match.index, match[0].length);
    if (about === undefined || !isHere(range)) continue;
    return isOfRegulation(folded.slice(0, match.index))
      ? {
          title: `条例第${numeral}条`,
          about: { ...about, basis: `《中华人民共和国政府信息公开条例》第${numeral}条` },
          range,
        }
      : undefined;
  }
  return undefined;
}

/** How far around the offset the words may stand. */
const REACH = 120;

const ARTICLE = /第([一二三四五六七八九十]{1,4})条/g;

/** Whether the law that was named last is the regulation on disclosure, by its name or as 条例 alone. */
function isOfRegulation(before: string): boolean {
  const last = [...before.matchAll(LAW)].at(-1);
  const name = last?.[1];
  if (last === undefined || name === undefined) return false;
  const between = before.slice(last.index + last[0].length);
  return /^[》>"的第条款项、,和及至()一二三四五六七八九十]*$/.test(between) && /^$|信息公开$|[据照按和]$/.test(name);
}

const LAW = /([\u4e00-\u9fff]{0,4})条例|法》|办法|规定》|意见》/g;
