import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { readOrdinal } from '../../text/numerals.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { lostMeasures } from './lost-measures.ts';
import { lostWords } from './lost-words.ts';
import { nearlyAndMore } from './nearly-and-more.ts';
import type { Slip } from './slip.ts';
import { wordsTwice } from './words-twice.ts';

export const writingSlip = defineSectionRule({
  id: 'writing-slip',
  group: 'text',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '重复的词（“推动推动”“在在”“可通过可以通过”），小标题里漏了字（“府信息公开平台建设”），“近”和“余”用在同一个数上（“近300余条”），一串数里有一个漏了量词，词里漏了字（“发布信300条”）。',
      'A word written twice (推动推动, 在在, 可通过可以通过), a character lost in a sub-heading (府信息公开平台建设), 近 and 余 at one number (近300余条), a number in a list without the measure word of the others, a word that lost a character (发布信300条).',
    ),
    why: say(
      '这类差错多半是删改、粘贴时留下的，公布后很显眼。',
      'Such slips are left behind by cutting and pasting, and are seen at once.',
    ),
    mend: say('删去多出的字，补上漏掉的。', 'Take out what is too much, and put in what is missing.'),
  },
  *check({ prose, template }) {
    for (const { paragraph, found } of foundIn(prose.paragraphs, slipsIn, template)) {
      if (paragraph.kind === 'title') continue;
      for (const slip of found) yield draftOf(paragraph, slip);
    }
  },
});

function draftOf(paragraph: ProseParagraph, { start, end, message, rights }: Slip): Draft {
  const range = paragraph.range(start, end);
  const [first = ''] = rights;
  return {
    range,
    message,
    ...(rights.length === 1 ? { expected: first } : {}),
    fixes: () =>
      rights.map((right) => ({
        title: say(`改为“${right}”`, `Write ${right}`),
        applicability: 'suggested',
        edits: [{ range, newText: right }],
      })),
  };
}

interface Words {
  /** Names of topics with one character lost, and what they are. */
  readonly lost: ReadonlyMap<string, string>;
  readonly ends: RegExp;
}

function compile({ contents: { data } }: Template): Words {
  const { shorter, ends } = data.writingSlips;
  const lost = new Map(
    data.aspects.flatMap(({ name }) =>
      // Without its last character a text may be cut short.
      Array.from(name.slice(0, -1), (_, at) => [name.slice(0, at) + name.slice(at + 1), name] as const),
    ),
  );
  for (const name of shorter) lost.delete(name);
  return { lost, ends: new RegExp(`(?:${anyOf(ends, '').source})*$`) };
}

function slipsIn(text: string, template: Template): readonly Slip[] {
  const slips = [
    ...wordsTwice(text, template),
    ...nearlyAndMore(text, template),
    ...lostMeasures(text, template),
    ...lostWords(text, template),
  ];
  const lost = lostIn(text, template);
  return lost === undefined ? slips : [...slips, lost];
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
    rights: [right],
  };
}

/** As much as a number and a name take. */
const HEAD = /^[^。:]{1,24}(?=[。:]|$)/;
