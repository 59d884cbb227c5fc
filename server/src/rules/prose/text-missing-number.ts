import { sourceRange } from '../../text/slice.ts';
import { defineSectionRule, say } from '../rule.ts';

export const textMissingNumber = defineSectionRule({
  id: 'text-missing-number',
  group: 'text',
  severity: 'warning',
  docs: {
    what: say('量词前面缺少数字，例如“主动公开信息　　条”。', 'A number is missing in front of its measure word.'),
    why: say('多为套用模板后忘记填数。', 'Mostly a template that was not filled in.'),
    mend: say('补上数字；没有的写 0。', 'Write the number, 0 where there is none.'),
  },
  *check({ prose }) {
    for (const { slice, section, kind, readings } of prose.paragraphs) {
      if (section === undefined || kind === 'title') continue;
      for (const { start, written, word, unit } of readings.of(gapsIn, undefined)) {
        yield {
          range: sourceRange(slice, start, start + written.length),
          message: say(
            `“${word}”与“${unit}”之间缺少数字，请补上。`,
            `A number is missing between “${word}” and “${unit}”.`,
          ),
          actual: written,
        };
      }
    }
  },
});

interface Gap {
  readonly start: number;
  readonly written: string;
  readonly word: string;
  readonly unit: string;
}

/** The gaps of a paragraph as it is written: folding would close them. */
function gapsIn(_folded: string, _argument: undefined, written: string): readonly Gap[] {
  if (!/[条件篇份次%]/.test(written)) return [];
  const gaps: Gap[] = [];
  for (const match of written.matchAll(GAP)) {
    const [whole, word = '', gap = '', unit = ''] = match;
    const clause = lastClause(written, match.index);
    const isCounted = /共|累计|合计|总计/.test(clause + word);
    // 公开件 and 申请件 are words of their own; without a gap only a count in front tells that a number is missing.
    if (gap === '' && (unit !== '条' || NEEDS_GAP.test(word)) && !isCounted) continue;
    if (gap === '' && unit === '条' && !isCounted && !ENDS_IN_COUNT.test(word)) continue;
    if (/[一二三四五六七八九十两几数\d多余]$/.test(clause + word)) continue;
    gaps.push({ start: match.index, written: whole, word, unit });
  }
  return gaps;
}

const GAP =
  /(主动公开|公开|发布|推送|政府信息|信息|申请|受理|收到|办结|答复|文件|解读|培训|微博|微信|率|共计|累计|共|占)([ \t\u3000\u00a0_＿]{0,20})(条|件|篇|份|次|%|％)(?=[，,、。；;）)]|$)/g;
const NEEDS_GAP = /培训|微博|微信|率/;
const ENDS_IN_COUNT = /公开|信息|发布/;
const LONGEST_CLAUSE = 60;

const lastClause = (text: string, end: number): string =>
  text
    .slice(Math.max(0, end - LONGEST_CLAUSE), end)
    .split(/[，,。；;：:]/)
    .at(-1) ?? '';
