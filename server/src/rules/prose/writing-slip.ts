import type { ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { readOrdinal } from '../../text/numerals.ts';
import type { Message } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';

export const writingSlip = defineSectionRule({
  id: 'writing-slip',
  group: 'text',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '重复的词或标点（“推动推动”“在在”“。。”），没有配对的书名号、括号，小标题里漏了字（“府信息公开平台建设”）。',
      'A word or a mark written twice (推动推动, 在在, 。。), a 《 or a bracket that is not closed, a character lost in a sub-heading (府信息公开平台建设).',
    ),
    why: say(
      '这类差错多半是删改、粘贴时留下的，公布后很显眼。',
      'Such slips are left behind by cutting and pasting, and are seen at once.',
    ),
    mend: say('删去多出的字或标点，补上漏掉的。', 'Take out what is there twice, and put in what is missing.'),
  },
  *check({ prose, template }) {
    for (const [i, paragraph] of prose.paragraphs.entries()) {
      if (paragraph.kind === 'title') continue;
      for (const slip of paragraph.readings.of(slipsIn, template))
        if (!isClosedIn(prose.paragraphs[i + 1], slip)) yield draftOf(paragraph, slip);
      const name = paragraph.readings.of(lostIn, template);
      if (name !== undefined) yield draftOf(paragraph, name);
    }
  },
});

interface Slip {
  /** Offsets of what is wrong in the folded text, and of what a fix takes its place. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  /** What it should be; undefined where only a reader can tell. */
  readonly right: string | undefined;
  /** What opens, and what would close it. */
  readonly pair?: readonly [string, string];
}

/** Whether what a paragraph opens is closed in the one behind it. */
function isClosedIn(next: ProseParagraph | undefined, { pair }: Slip): boolean {
  if (pair === undefined || next === undefined) return false;
  const closing = next.text.indexOf(pair[1]);
  const opening = next.text.indexOf(pair[0]);
  return closing >= 0 && (opening < 0 || closing < opening);
}

function draftOf(paragraph: ProseParagraph, { start, end, message, right }: Slip): Draft {
  const range = paragraph.range(start, end);
  if (right === undefined) return { range, message };
  return {
    range,
    message,
    expected: right,
    fixes: () => [
      {
        title: say(`改为“${right}”`, `Write ${right}`),
        applicability: 'suggested',
        edits: [{ range, newText: right }],
      },
    ],
  };
}

interface Words {
  readonly twice: RegExp;
  /** Names of topics with one character lost, and what they are. */
  readonly lost: ReadonlyMap<string, string>;
  readonly ends: RegExp;
}

function compile({ contents: { data } }: Template): Words {
  const { twice, doubled, notBefore, shorter } = data.writingSlips;
  const lost = new Map(
    data.aspects.flatMap(({ name }) =>
      // Without its last character a text may be cut short.
      Array.from(name.slice(0, -1), (_, at) => [name.slice(0, at) + name.slice(at + 1), name] as const),
    ),
  );
  for (const name of shorter) lost.delete(name);
  return {
    twice: new RegExp(
      `(${anyOf(twice, '').source})\\1|(?<!${anyOf(notBefore, '').source})(${anyOf(doubled, '').source})\\2`,
      'g',
    ),
    lost,
    ends: new RegExp(`(?:${anyOf(data.writingSlips.ends, '').source})*$`),
  };
}

/** Words and marks that stand twice, and marks that are not closed. */
function slipsIn(text: string, template: Template): readonly Slip[] {
  const slips: Slip[] = [];
  for (const { index, 0: whole } of text.matchAll(template.derived(compile).twice)) {
    const right = whole.slice(0, whole.length / 2);
    slips.push({
      start: index,
      end: index + whole.length,
      message: say(`“${right}”写了两遍，请删去一个。`, `${right} is written twice; please take one out.`),
      right,
    });
  }
  for (const { index, 0: whole } of text.matchAll(MARKS_TWICE))
    slips.push({
      start: index,
      end: index + whole.length,
      message: say('标点重复了，请删去多余的。', 'A mark is written twice; please take one out.'),
      right: undefined,
    });
  for (const pair of PAIRS) {
    const [opening, closing] = pair;
    const at = text.includes(opening) ? unclosedIn(text, opening, closing) : undefined;
    if (at !== undefined)
      slips.push({
        start: at,
        end: at + 1,
        message: say(
          `这个“${SHOWN[opening] ?? opening}”后面没有“${SHOWN[closing] ?? closing}”与它配对，请核对。`,
          `Nothing closes this ${SHOWN[opening] ?? opening}; please check.`,
        ),
        right: undefined,
        pair,
      });
  }
  return slips;
}

/** Folded: a comma may have been 、. Three points may be meant. */
const MARKS_TWICE = /(?<!。)。。(?!。)|;;|(?<!,),,(?!,)|(?<!,),。|。,/g;
const PAIRS = [
  ['《', '》'],
  ['(', ')'],
] as const;
const SHOWN: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** Offset of a mark that nothing closes before the next of its kind or the end, where a sentence ends behind it. */
function unclosedIn(text: string, opening: string, closing: string): number | undefined {
  let open: number | undefined;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === opening) {
      depth++;
      if (depth === 1) open = i;
    } else if (char === closing && depth > 0) depth--;
  }
  const isWhole = depth === 1 && open !== undefined && text.indexOf('。', open) >= 0 && text.endsWith('。');
  return isWhole ? open : undefined;
}

/** A sub-heading, on a line of its own or in front of its text, that names one of the five topics with a character lost. */
function lostIn(paragraph: string, template: Template): Slip | undefined {
  const [text = ''] = HEAD.exec(paragraph) ?? [];
  const start = readOrdinal(text)?.length ?? 0;
  if (text === '' || (start === 0 && text !== paragraph)) return undefined;
  const { lost, ends } = template.derived(compile);
  const written = text.slice(start).replace(ends, '');
  const right = lost.get(written);
  if (right === undefined) return undefined;
  return {
    start,
    end: start + written.length,
    message: say(
      `“${written}”漏了一个字，应为“${right}”。`,
      `A character is lost in ${written}; it should be ${right}.`,
    ),
    right,
  };
}

/** As much as a number and a name take. */
const HEAD = /^[^。:]{1,24}(?=[。:]|$)/;
