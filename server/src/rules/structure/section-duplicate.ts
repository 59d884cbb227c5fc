import { removeRepeated } from '../../edit/move-section.ts';
import { defineRule, say } from '../rule.ts';
import { firstOfEach } from './section-order.ts';

export const sectionDuplicate = defineRule({
  id: 'section-duplicate',
  group: 'structure',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say('同一部分的标题出现了两次。', 'The heading of one section stands twice.'),
    why: say(
      '六个部分各写一次；标题重复多半是粘贴时重复，或者标题写错。',
      'Each section stands once; a second heading is a slip in pasting or a wrong title.',
    ),
    mend: say('删去重复的部分，或者改成应有的标题。', 'Remove the repeated section, or give it its own title.'),
  },
  *check({ report }) {
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
        fixes: () => [
          {
            title: say('删去重复的这一处', 'Remove this repetition'),
            applicability: 'suggested',
            edits: removeRepeated(report, section, earlier),
          },
        ],
      };
    }
  },
});
