import { contactsIn } from '../../prose/contact-name.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { defineRule, say } from '../rule.ts';
import { differenceOf } from './names-of-bodies.ts';
import { otherBodies } from './other-body.ts';
import { otherSelves } from './other-self.ts';
import { otherSubjects } from './other-subject.ts';
import { reportingBody } from './reporting-body.ts';

export const otherUnit = defineRule({
  id: 'other-unit',
  group: 'text',
  severity: 'warning',
  docs: {
    what: say(
      '开头的说明公布的是别的机关的年度报告，或者写的是由别的机关编制：标题是甲局，正文写的是乙局，或者写的是乙局的工作；或者局的报告里自称“我厅”，镇的报告里自称“我局”，市的报告里说“我县”。',
      "The preamble announces another body's report than the title names or says that another body made it, the text tells of the work of another, or it calls the body what one of another kind does: 我厅 in the report of a 局, 我县 in that of a 市.",
    ),
    why: say('多半是套用别的机关的报告时没有改全。', "Mostly another body's report was reworked."),
    mend: say('核对机关名称，把标题和正文改成一致。', 'Check the name and put the same in the title and the text.'),
  },
  *check({ report, prose, template }) {
    const unit = fold(report.unit?.value ?? '');
    if (unit === '') return;
    for (const paragraph of prose.paragraphs) {
      const { section, kind, range, readings } = paragraph;
      if (section !== undefined || kind === 'title') continue;
      const contacts = readings.of(contactsIn, template).filter(({ name }) => name.at(-1) === unit.at(-1));
      for (const { name, start } of [...readings.of(announcedIn, template), ...contacts]) {
        const difference = differenceOf(unit, name, template.units);
        if (difference === undefined) continue;
        yield {
          ...(difference === 'body' ? { severity: 'info' as const } : {}),
          range: range(start, start + name.length),
          message: say(
            `这里写的是“${name}”，标题写的是“${unit}”，请核对是哪一个机关的报告。`,
            `This says “${name}” and the title says “${unit}”; please check whose report it is.`,
          ),
          expected: unit,
          actual: name,
        };
      }
    }
    const body = reportingBody(unit, template);
    yield* otherBodies(body, prose.paragraphs);
    yield* otherSubjects(body, prose.paragraphs);
    yield* otherSelves(unit, prose.paragraphs, template);
  },
});

interface Announced {
  readonly name: string;
  /** Offset of the name in the folded text. */
  readonly start: number;
}

/** Whose report the text announces, and who made it. */
function announcedIn(text: string, template: Template): readonly Announced[] {
  const { made: opening, madeBy } = template.contents.data.otherUnit;
  const isMade = [...opening, ...madeBy].some((words) => text.includes(words));
  if (!isMade && !text.includes('20')) return NONE;
  const { announced, made } = template.derived(compile);
  return (isMade ? [announced, made] : [announced]).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ indices }): Announced[] => {
      const place = indices?.groups?.['name'] ?? indices?.groups?.['maker'];
      return place === undefined ? [] : [{ name: text.slice(...place), start: place[0] }];
    }),
  );
}

const NONE: readonly Announced[] = [];

interface Patterns {
  /** 现将某局2024年政府信息公开工作年度报告公布如下. */
  readonly announced: RegExp;
  /** 本报告由某局按照…编制. */
  readonly made: RegExp;
}

const compile = ({ contents: { data }, units: { places } }: Template): Patterns => {
  // An area is called like its government.
  const [announcing, bodies] = [data.staleYear.announcingNow, [...data.otherUnit.bodies, ...places]].map(
    (words) => `(?:${anyOf(words, '').source})`,
  );
  const { noName: notNamed, made: opening, madeAs: asIs, madeBy: closing } = data.otherUnit;
  const [noName, made, madeAs, madeBy] = [notNamed, opening, asIs, closing].map((words) => anyOf(words, '').source);
  const name = '[^,。;:()《》"\\d]{2,28}?';
  return {
    announced: new RegExp(
      `${announcing}(?<name>(?!\\D{0,28}?(?:${noName}))${name}${bodies})20\\d\\d年?度?(?:政府|政务)?信息公开[^,。;《》]{0,8}(?:报告|年报)`,
      'dg',
    ),
    made: new RegExp(
      `(?:${made})(?<name>(?!${noName})${name}${bodies})(?=${madeAs})|(?<=,)(?<maker>(?!${noName})${name}${bodies})(?=${madeBy})`,
      'dg',
    ),
  };
};
