import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type NumberToken, readDigits } from '../grammar/numbers.ts';
import { ALL_MEASURES } from '../words.ts';
import type { ClosingSum } from './closing-sums.ts';

/**
 * 针对14项问题,已整改12项,正在整改3项: finds in the folded text of a paragraph where those that are done and those that are still worked on are
 * together more than all. Fewer they may be: some may not be begun.
 */
export function readDoneAndOpen(text: string, template: Template): readonly ClosingSum[] {
  const { sign, pattern } = template.derived(compile);
  if (!sign.test(text)) return NONE;
  return [...text.matchAll(pattern)].flatMap(({ indices }): readonly ClosingSum[] => {
    const [total, done, open] = ['total', 'done', 'open'].map((name) => {
      const token = readDigits(text, indices?.groups?.[name]?.[0] ?? 0);
      return token.kind === 'number' && token.tolerance === 0 ? token : undefined;
    });
    if (total === undefined || done === undefined || open === undefined) return NONE;
    return isTooMuch(total, done, open) ? [{ total, parts: [done, open] }] : NONE;
  });
}

const isTooMuch = (total: NumberToken, done: NumberToken, open: NumberToken): boolean =>
  done.unit === total.unit &&
  open.unit === total.unit &&
  done.value <= total.value &&
  open.value <= total.value &&
  done.value + open.value > total.value;

const NONE: readonly ClosingSum[] = [];

function compile({ prose: { sums, words } }: Template): { readonly sign: RegExp; readonly pattern: RegExp } {
  const any = (...lists: readonly (readonly string[] | undefined)[]): string =>
    `(?:${alternatives(lists.flatMap((list) => list ?? []))})`;
  const gap = (most: number): string => `[^,。;:()、\\d%]{0,${most}}`;
  const count = (name: string): string => `(?<${name}>\\d{1,6})[${ALL_MEASURES}]`;
  const already = any(words['filler+already']);
  const open = any(sums.underWay, sums.working);
  return {
    sign: new RegExp(open),
    pattern: new RegExp(
      `(?<![\\d.第])${count('total')}${gap(8)},${already}${gap(4)}${any(sums.finished)}${gap(4)}${count('done')}${gap(4)},${open}${gap(6)}${count('open')}(?=[,。;]|$)`,
      'dg',
    ),
  };
}
