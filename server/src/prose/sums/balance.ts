import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type NumberToken, readDigits } from '../grammar/numbers.ts';

/** 年初有效38件,新制发6件、废止3件,年末有效41件: what there was, what came and went (below zero), and what there is. */
export interface Balance {
  readonly total: NumberToken;
  readonly parts: readonly NumberToken[];
}

/**
 * Finds the sentences that tell how many there were when the year began, what came and what went, and how many there are when it
 * ends. Where anything of it is counted otherwise, or is none of these, there is no balance.
 */
export function readBalances(text: string, template: Template): readonly Balance[] {
  const { opening, standing, about } = template.derived(compile);
  return [...text.matchAll(opening)].flatMap(({ index, 0: written }): readonly Balance[] => {
    const start = readDigits(text, index + written.length);
    const isThere = standing.test(written) && !about.test(written);
    const balance = isThere && isExact(start, start) ? balanceFrom(text, start, template) : undefined;
    return balance === undefined || sumOf(balance.parts) === balance.total.value ? [] : [balance];
  });
}

function balanceFrom(text: string, start: NumberToken, template: Template): Balance | undefined {
  const { more, less, end, standing, about } = template.derived(compile);
  const parts: NumberToken[] = [start];
  let at = start.end;
  while (parts.length <= MOST) {
    const [item = ''] = ITEM.exec(text.slice(at, at + LONGEST)) ?? [];
    if (item === '' || about.test(item)) return undefined;
    const one = readDigits(text, at + item.length);
    if (!isExact(one, start)) return undefined;
    const [isMore, isLess] = [more.test(item), less.test(item)];
    if (end.test(item)) return parts.length > 1 && !isLess && standing.test(item) ? { total: one, parts } : undefined;
    if (isMore === isLess) return undefined;
    parts.push(isMore ? one : { ...one, value: -one.value });
    at = one.end;
  }
  return undefined;
}

const sumOf = (parts: readonly NumberToken[]): number => parts.reduce((all, { value }) => all + value, 0);

const isExact = (one: ReturnType<typeof readDigits>, first: ReturnType<typeof readDigits>): one is NumberToken =>
  one.kind === 'number' && first.kind === 'number' && one.tolerance === 0 && one.unit !== '' && one.unit === first.unit;

/** Up to the next number, no more than one mark in front. */
const ITEM = /^[^\d,、。;:()%]{0,12}[,、][^\d,、。;:()%]{1,20}(?=\d)/;
const LONGEST = 40;
const MOST = 6;

interface Words {
  readonly opening: RegExp;
  readonly more: RegExp;
  readonly less: RegExp;
  readonly end: RegExp;
  readonly standing: RegExp;
  readonly about: RegExp;
}

function compile({ prose: { sums, words } }: Template): Words {
  const { opening, more, less, end, standing } = sums.balance;
  return {
    opening: new RegExp(`(?:${anyOf(opening, '').source})[^\\d,。;:、()%]{0,16}(?=\\d)`, 'g'),
    more: anyOf(more, ''),
    less: anyOf(less, ''),
    end: anyOf(end, ''),
    standing: anyOf(standing, ''),
    about: anyOf(words['approximate'] ?? [], ''),
  };
}
