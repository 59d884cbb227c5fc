import { defineRule, say } from '../rule.ts';
import { firstOfEach } from './sections.ts';

export const sectionTitle = defineRule({
  id: 'section-title',
  group: 'structure',
  severity: 'info',
  fix: 'suggested',
  docs: {
    what: say(
      '部分标题与格式的写法不同，也不是通用的完整写法。',
      'A section title is neither the printed one nor an accepted long form.',
    ),
    why: say(
      '格式印定了六个标题；用条例第五十条的完整表述也可以。',
      'The form prints six titles; the wording of Article 50 is accepted as well.',
    ),
    mend: say('改用格式的标题。', 'Use the printed title.'),
  },
  *check({ report, template }) {
    for (const { heading } of firstOfEach(report.sections)) {
      if (heading.quality === 'printed' || heading.quality === 'accepted') continue;
      const isOwn = heading.quality === 'own';
      const official = template.common.sections.find(({ id }) => id === heading.section)?.title ?? '';
      yield {
        range: { start: heading.title.start, end: heading.title.end },
        ...(isOwn && { severity: 'warning' as const }),
        message: isOwn
          ? say(
              `“${heading.title.text}”不是格式规定的标题，这一部分的标题应为“${official}”。`,
              `“${heading.title.text}” is no title of the form; this section is called “${official}”.`,
            )
          : say(
              `标题“${heading.title.text}”与格式不一致，建议改为“${official}”。`,
              `The title “${heading.title.text}” differs from the form; it prints “${official}”.`,
            ),
        expected: official,
        actual: heading.title.text,
        fixes: (edit) => [
          {
            title: say(`标题改为“${official}”`, `Write the title “${official}”`),
            // Titles that are merely like the form's may say more than it does.
            applicability: heading.quality === 'deviation' ? 'safe' : 'suggested',
            edits: [edit.replaceText(report.document.text, heading.title, official, undefined)],
          },
        ],
      };
    }
  },
});
