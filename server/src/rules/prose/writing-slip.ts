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
      '重复的词（“推动推动”“在在”），小标题里漏了字（“府信息公开平台建设”）。',
      'A word written twice (推动推动, 在在), a character lost in a sub-heading (府信息公开平台建设).',
    ),
    why: say(
      '这类差错多半是删改、粘贴时留下的，公布后很显眼。',
      'Such slips are left behind by cutting and pasting, and are seen at once.',
    ),
    mend: say('删去多出的字，补上漏掉的。', 'Take out what is there twice, and put in what is missing.'),
  },
  *check({ prose, template }) {
    for (const paragraph of prose.paragraphs) {
      if (paragraph.kind === 'title') continue;
      for (const slip of paragraph.readings.of(slipsIn, template)) yield draftOf(paragraph, slip);
    }
  },
});

interface Slip {
  /** Offsets of what is wrong in the folded text, and what is right in its place. */
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  readonly right: string;
}

function draftOf(paragraph: ProseParagraph, { start, end, message, right }: Slip): Draft {
  const range = paragraph.range(start, end);
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
  /** Words that no sentence has twice in a row. */
  readonly twice: ReadonlySet<string>;
  /** Such as are part of longer words: then only where none of `notBefore` stands in front. */
  readonly doubled: ReadonlySet<string>;
  readonly notBefore: readonly string[];
  /** The length of the longest of both. */
  readonly longest: number;
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
    twice: new Set(twice),
    doubled: new Set(doubled),
    notBefore,
    longest: Math.max(...[...twice, ...doubled].map(({ length }) => length)),
    lost,
    ends: new RegExp(`(?:${anyOf(data.writingSlips.ends, '').source})*$`),
  };
}

function slipsIn(text: string, template: Template): readonly Slip[] {
  const slips = wordsTwice(text, template);
  const lost = lostIn(text, template);
  return lost === undefined ? slips : [...slips, lost];
}

function wordsTwice(text: string, template: Template): readonly Slip[] {
  const words = template.derived(compile);
  const slips: Slip[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = wordTwiceAt(text, at, words);
    if (word === undefined) continue;
    slips.push(twiceSlip(word, at));
    at += 2 * word.length - 1;
  }
  return slips;
}

/** The word that stands at an offset, and once more behind itself, and should not. */
function wordTwiceAt(text: string, at: number, { twice, doubled, notBefore, longest }: Words): string | undefined {
  for (let length = longest; length > 0; length--) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
    const word = text.slice(at, at + length);
    if (!text.startsWith(word, at + length)) continue;
    if (twice.has(word)) return word;
    if (doubled.has(word) && !notBefore.some((before) => text.endsWith(before, at))) return word;
  }
  return undefined;
}

const twiceSlip = (right: string, start: number): Slip => ({
  start,
  end: start + 2 * right.length,
  message: say(`“${right}”写了两遍，请删去一个。`, `${right} is written twice; please take one out.`),
  right,
});

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
