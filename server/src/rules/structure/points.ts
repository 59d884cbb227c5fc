import type { Section } from '../../syntax/nodes.ts';
import { chineseNumber } from '../../text/numerals.ts';
import { sourceRange } from '../../text/slice.ts';
import type { Point } from './numbered-points.ts';

/** A paragraph or a sub-heading that a number in brackets opens: （一）. */
export interface SectionPoint extends Point {
  /** Index of its block in the section. */
  readonly index: number;
}

/** The points of a section in order; `（一）项` of a law that is cited opens none. */
export const pointsOf = ({ blocks }: Section): readonly SectionPoint[] =>
  blocks.flatMap((block, index): SectionPoint[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'subheading') return [];
    const [, lead = '', written = '', digits = ''] = POINT.exec(block.slice.text) ?? [];
    const value = chineseNumber(digits);
    if (value === undefined) return [];
    const at = lead.length + written.indexOf(digits);
    return [
      {
        value,
        range: sourceRange(block.slice, lead.length, lead.length + written.length),
        numeral: sourceRange(block.slice, at, at + digits.length),
        index,
      },
    ];
  });

const POINT = /^([\s#*]*)([(（][^\S\r\n]*([一二三四五六七八九十]{1,2})[^\S\r\n]*[)）])(?!\s*[项款目条])/;
