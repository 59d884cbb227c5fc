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

function slipsIn(text: string, template: Template): readonly Slip[] {
  const slips = wordsTwice(text, template);
  const lost = lostIn(text, template);
  return lost === undefined ? slips : [...slips, lost];
}

function wordsTwice(text: string, template: Template): readonly Slip[] {
  return Array.from(text.matchAll(template.derived(compile).twice), ({ index, 0: whole }) => {
    const right = whole.slice(0, whole.length / 2);
    return {
      start: index,
      end: index + whole.length,
      message: say(`“${right}”写了两遍，请删去一个。`, `${right} is written twice; please take one out.`),
      right,
    };
  });
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
