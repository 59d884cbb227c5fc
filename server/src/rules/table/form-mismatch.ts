import type { Report } from '../../report/model.ts';
import { type Form, formOfYear } from '../../template/forms.ts';
import type { EditTools, Fix } from '../finding.ts';
import { defineRule, say } from '../rule.ts';
import { tableName } from '../words.ts';

/** One label may be a slip in an otherwise right table; two tell which form was used. */
const FEWEST_LABELS = 2;

export const formMismatch = defineRule({
  id: 'form-mismatch',
  group: 'table',
  severity: 'error',
  fix: 'suggested',
  docs: {
    what: say('用了别的年度的表格格式。', "The tables follow another year's form."),
    why: say(
      '2019、2020 年度用国办公开办函〔2019〕60号的格式，2021 年度起用国办公开办函〔2021〕30号的格式。',
      'Report years 2019 and 2020 use the form of 2019, 2021 and later that of 2021.',
    ),
    mend: say('换用本年度的格式重新填写。', "Fill in this year's form."),
  },
  *check({ report, template }) {
    const { form, wantedForm, nativeLabels, year } = report;
    const first = nativeLabels[0];
    const count = new Set(nativeLabels.map(({ folded }) => folded)).size;
    if (wantedForm === undefined || wantedForm.id === form.id || first === undefined || count < FEWEST_LABELS) return;
    const byYear = year !== undefined && formOfYear(template, year.value)?.id === wantedForm.id ? year : undefined;
    const who =
      byYear === undefined
        ? say('按所选格式', 'the chosen form is')
        : say(`${byYear.value} 年度`, `${byYear.value} needs`);
    // Only the table with the labels of another form is wrong where the table of applications is read by its own.
    const table =
      form.key === form.id
        ? { zh: '表格', en: 'tables follow' }
        : {
            zh: tableName(template, { id: 'disclosure' }).zh,
            en: `${tableName(template, { id: 'disclosure' }).en} follows`,
          };
    yield {
      range: { start: first.start, end: first.end },
      message: say(
        `${table.zh}用的是 ${form.id} 年版格式（有“${first.text}”等 ${count} 处），${who.zh}应使用${wantedForm.data.basis.number}的格式，请换用后重新填写。`,
        `The ${table.en} the form of ${form.id} (“${first.text}” and others), but ${who.en} that of ${wantedForm.id}; fill it in instead.`,
      ),
      expected: wantedForm.id,
      actual: form.id,
      fixes: (edit) => fixesOf(edit, report, wantedForm),
      related: byYear === undefined ? [] : [{ message: say('报告年度', 'the report year'), range: byYear.range }],
    };
  },
});

/** The standard tables of the right form, with the figures that both have; what cannot be read is not thrown away. */
function fixesOf(edit: EditTools, report: Report, wanted: Form): readonly Fix[] {
  const change = edit.changeForm(report, wanted);
  if (change === undefined) return [];
  const { edits, kept, open, lost } = change;
  const gone = lost === 0 ? say('', '') : say(`，原表另有 ${lost} 个数不再保留`, `, ${lost} others go`);
  const title = say(
    `换成 ${wanted.id} 年版的表格：两版都有的 ${kept} 个数照填，其余 ${open} 格留空待填${gone.zh}`,
    `Change to the tables of ${wanted.id}: the ${kept} figures of both forms are kept, ${open} cells are left to fill in${gone.en}`,
  );
  return [{ title, applicability: 'suggested', edits }];
}
