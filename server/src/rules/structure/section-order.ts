import { defineRule, say } from '../rule.ts';
import { sectionName } from '../words.ts';
import { firstOfEach } from './sections.ts';

export const sectionOrder = defineRule({
  id: 'section-order',
  group: 'structure',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say('六个部分的先后顺序与格式不一致。', 'The six sections are not in the order of the form.'),
    why: say('国家统一格式规定了六个部分的顺序。', 'The national form fixes the order of the six sections.'),
    mend: say('把这一部分整体移到格式规定的位置。', 'Move the whole section to its place in the form.'),
  },
  *check({ report, template }) {
    const first = firstOfEach(report.sections);
    const inOrder = longestRising(first.map(({ heading }) => heading.number));
    for (const [index, section] of first.entries()) {
      const { heading } = section;
      if (inOrder.has(index)) continue;
      const behind = first.filter((other, i) => inOrder.has(i) && other.heading.number < heading.number).at(-1);
      const before = behind?.heading;
      const place =
        before === undefined
          ? say('最前面', 'at the beginning')
          : say(`“${sectionName(template, before.section)}”之后`, `behind “${sectionName(template, before.section)}”`);
      yield {
        range: { start: heading.start, end: heading.end },
        message: say(
          `“${heading.title.text}”的位置不对：按格式应在${place.zh}，请整体移动。`,
          `“${heading.title.text}” is out of order: by the form it stands ${place.en}.`,
        ),
        related:
          before === undefined
            ? []
            : [
                {
                  message: say('应在这一部分之后', 'belongs behind this section'),
                  range: { start: before.start, end: before.end },
                },
              ],
        fixes: (edit) => [
          {
            title: say(`把“${heading.title.text}”整体移到${place.zh}`, `Move “${heading.title.text}” ${place.en}`),
            applicability: 'suggested',
            edits: edit.moveSection(report, section, behind),
          },
        ],
      };
    }
  },
});

/** Indexes of a longest rising run: what is not in it is what must move. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  numbers.forEach((number, i) => {
    let run: number[] = [];
    for (let k = 0; k < i; k++) {
      const candidate = best[k];
      if ((numbers[k] ?? 0) < number && candidate !== undefined && candidate.length > run.length) run = candidate;
    }
    best.push([...run, i]);
  });
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}
