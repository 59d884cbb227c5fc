import { likeness } from '../../report/labels.ts';
import type { Report, WrittenLabel } from '../../report/model.ts';
import type { EditTools, Fix, Message, RelatedPlace, TextEdit } from '../finding.ts';
import { defineRule, say } from '../rule.ts';
import { hasOtherColumns, isMixed } from './tables.ts';

export const formMixed = defineRule({
  id: 'form-mixed',
  group: 'table',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say('同一张表里混用了新旧两版格式。', 'One table mixes both forms.'),
    why: say('两版格式的列含义不同，混用后数字无法理解。', 'The columns of the two forms mean different things.'),
    mend: say('整张表换用本年度的格式。', "Use this year's form for the whole table."),
  },
  *check({ report }) {
    if (!isMixed(report)) return;
    const { foreignLabels, nativeLabels, form } = report;
    const [first, ...others] = foreignLabels;
    if (first === undefined || nativeLabels.length === 0) return;
    yield {
      range: { start: first.start, end: first.end },
      message: say(
        `表格大体是 ${form.id} 年版格式，却混有另一版的“${first.text}”${others.length === 0 ? '' : `等 ${foreignLabels.length} 处`}，请统一。`,
        `The tables follow the form of ${form.id} but have “${first.text}”${others.length === 0 ? '' : ' and others'} of the other form; use one form throughout.`,
      ),
      actual: first.text,
      fixes: (edit) => fixesOf(edit, report),
      related: [
        ...others.map((label) => placeOf(label, say(`另一版的“${label.text}”`, `“${label.text}” of the other form`))),
        ...nativeLabels
          .slice(0, 1)
          .map((label) => placeOf(label, say(`${form.id} 年版的“${label.text}”`, `“${label.text}” of ${form.id}`))),
      ],
    };
  },
});

/** The labels of the other form, each with that of this form which it is most like; none where one is like no other, or columns are gone. */
function fixesOf(edit: EditTools, report: Report): readonly Fix[] {
  if (hasOtherColumns(report)) return [];
  const { document, form, foreignLabels } = report;
  const officials = [
    ...Object.values(form.headers)
      .flat()
      .map(({ official }) => official),
    ...form.rows.disclosure.map(({ label }) => label),
  ];
  const edits: TextEdit[] = [];
  for (const label of foreignLabels) {
    const best = officials
      .map((official) => ({ official, alike: likeness(label.folded, official) }))
      .reduce((most, one) => (one.alike > most.alike ? one : most), { official: '', alike: 0 });
    if (best.alike < ALIKE) return [];
    edits.push(edit.replaceText(document.text, label, best.official, undefined));
  }
  const title = say(`标签都改为 ${form.id} 年版的写法`, `Write all labels as in the form of ${form.id}`);
  return [{ title, applicability: 'suggested', edits: edits.sort((a, b) => a.range.start - b.range.start) }];
}

const ALIKE = 0.5;

const placeOf = ({ start, end }: WrittenLabel, message: Message): RelatedPlace => ({ message, range: { start, end } });
