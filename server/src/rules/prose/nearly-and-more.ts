import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { say } from '../rule.ts';
import type { Slip } from './slip.ts';

/** 近2800余人次: less than a number and more than it at once. `text` is folded. */
export function nearlyAndMore(text: string, template: Template): readonly Slip[] {
  const { nearly, moreThan } = template.contents.data.writingSlips;
  if (!moreThan.some((word) => text.includes(word)) || !nearly.some((word) => text.includes(word))) return NONE;
  return Array.from(text.matchAll(template.derived(compile)), ({ index, 0: written, 1: less = '', 2: number = '' }) => {
    const more = written.slice(less.length + number.length);
    return {
      start: index,
      end: index + written.length,
      message: say(
        `“${less}”是不到，“${more}”是超过，“${written}”只能用一个，请删去另一个。`,
        `${less} is less than the number and ${more} more: ${written} can keep only one of them.`,
      ),
      rights: [less + number, number + more],
    };
  });
}

const NONE: readonly Slip[] = [];

/** 近十余年 is a time that has passed, 附近20余户 a place. */
function compile({ contents: { data } }: Template): RegExp {
  const { nearly, moreThan, notNearly, periods } = data.writingSlips;
  const [less, more, others, times] = [nearly, moreThan, notNearly, periods].map((words) => anyOf(words, '').source);
  const number = '\\d{1,9}(?:[,.]\\d{1,4})?[十百千万亿]{0,2}|[一二三四五六七八九两几数]?[十百千万亿]{1,2}';
  return new RegExp(`(?<!${others})(${less})(${number})(?:${more})(?!${times})`, 'g');
}
