import type { Block } from '../syntax/nodes.ts';
import { fold } from '../text/fold.ts';

/** A paragraph that begins with a heading (`（一）主动公开。全年…`), or that is one alone. */
export interface Headed {
  /** With its numeral: （一）主动公开. */
  readonly heading: string;
  /** Folded, without numeral and marks, to compare by. */
  readonly title: string;
  /** What is said under it in the same paragraph; '' where it stands alone. */
  readonly body: string;
}

/** The sub-heading of a block, on a line of its own or at the beginning of a paragraph; undefined where it has none. */
export function headedBlock(block: Block): Headed | undefined {
  if (block.kind !== 'subheading' && block.kind !== 'paragraph') return undefined;
  const text = block.slice.text.replace(/^[#\s]+/, '');
  const headed = headedText(text);
  if (headed !== undefined || block.kind === 'paragraph') return headed;
  return { heading: text, title: titleOf(text), body: '' };
}

/** The sub-heading at the beginning of a text. */
export function headedText(text: string): Headed | undefined {
  const [whole, heading = ''] = HEADED.exec(text) ?? [];
  return whole === undefined ? undefined : { heading, title: titleOf(heading), body: text.slice(whole.length) };
}

/** Whether two titles name one thing: one is the other or holds it (主动公开, 主动公开情况). */
export const isSameTitle = (a: string, b: string): boolean => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

const HEADED = /^([（(][一二三四五六七八九十]{1,3}[）)][^。：:；;，,\n]{2,24})(?:[。：:]\s*|$)/;

const titleOf = (heading: string): string => fold(heading).replace(/^\(?[一二三四五六七八九十\d]+[).、,]*/, '');
