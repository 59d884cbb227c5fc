import type { Report } from '../../report/model.ts';
import type { Heading } from '../../syntax/nodes.ts';
import type { Template } from '../../template/forms.ts';
import type { EditTools, Fix } from '../finding.ts';
import { defineRule, say } from '../rule.ts';
import { repeatedSentences } from './repeated-sentences.ts';
import { repeatedText } from './repeated-text.ts';
import { firstOfEach } from './sections.ts';

export const sectionDuplicate = defineRule({
  id: 'section-duplicate',
  group: 'structure',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say(
      '同一部分的标题出现了两次，或者整段、整句文字贴了两遍。',
      'The heading of one section stands twice, or whole paragraphs or sentences were pasted twice.',
    ),
    why: say(
      '六个部分各写一次；标题重复多半是粘贴时重复，或者标题写错。一字不差的长段落也是重复粘贴。',
      'Each section stands once; a second heading is a slip in pasting or a wrong title, and so is a long paragraph that stands twice word for word.',
    ),
    mend: say('删去重复的部分，或者改成应有的标题。', 'Remove the repeated section, or give it its own title.'),
  },
  *check({ report, template, prose }) {
    yield* repeatedText({ report, prose, template });
    yield* repeatedSentences(prose);
    const first = firstOfEach(report.sections);
    const kept = new Map(first.map((section) => [section.heading.section, section]));
    for (const section of report.sections) {
      const { heading } = section;
      const earlier = kept.get(heading.section);
      if (earlier === undefined || earlier === section) continue;
      yield {
        range: { start: heading.start, end: heading.end },
        message: say(
          `“${heading.title.text}”这一部分前面已经有了，请删去重复的一处，或者改正标题。`,
          `The section “${heading.title.text}” stands above already; remove one or correct the title.`,
        ),
        related: [
          {
            message: say('前一处标题', 'the first heading'),
            range: { start: earlier.heading.start, end: earlier.heading.end },
          },
        ],
        fixes: (edit) => [
          ...retitled(edit, report, template, heading),
          {
            title: say('删去重复的这一处', 'Remove this repetition'),
            applicability: 'suggested',
            edits: edit.removeRepeated(report, section, earlier),
          },
          {
            title: say(
              '只删去这个重复的标题，内容并入前一处',
              'Remove this heading only; what is below joins the first',
            ),
            applicability: 'suggested',
            edits: edit.mergeRepeated(report, section, earlier),
          },
        ],
      };
    }
  },
});

/** Where its numeral, or the place between its neighbours, is that of a section that is missing, only the title is wrong. */
function retitled(
  edit: EditTools,
  { document: { text }, sections }: Report,
  { common }: Template,
  heading: Heading,
): readonly Fix[] {
  const present = new Set(sections.map((section) => section.heading.section));
  const absent = common.sections.filter(({ id }) => !present.has(id));
  const next = sections.find(({ start }) => start > heading.start)?.heading.number;
  const meant =
    absent.find(({ number }) => number === heading.numeral) ??
    (absent.length === 1 ? absent.find(({ number }) => number + 1 === next) : undefined);
  if (meant === undefined) return [];
  const { title } = meant;
  return [
    {
      title: say(`标题改为“${title}”`, `Write the title “${title}”`),
      applicability: 'suggested',
      edits: [edit.replaceText(text, heading.title, title, undefined)],
    },
  ];
}
