import type { Prose } from '../../prose/prose.ts';
import type { BoundCell, BoundRow, Report } from '../../report/model.ts';
import type { ContentsData } from '../../template/contents-schema.ts';
import { fold } from '../../text/fold.ts';
import type { EditTools, Fix } from '../finding.ts';
import { addressOf, defineRule, say } from '../rule.ts';
import { cellName, shorten } from '../words.ts';
import { bodyOf } from './body.ts';

export const regulationAuthority = defineRule({
  id: 'regulation-authority',
  group: 'plausibility',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '县区、乡镇政府，地方部门或者学校、医院、企业的“规章”填了大于0的数（2019年格式看“本年新制作数量”）。',
      'A county, a township, a local department, a school, a hospital or a company reports 规章 of its own (in the form of 2019, newly made ones).',
    ),
    why: say(
      '只有国务院部门，省级政府和设区的市、自治州的政府可以制定规章；行政规范性文件常被误填在这一行。',
      'Only State Council departments, provinces, cities with districts and autonomous prefectures make 规章; normative documents are often entered in that row.',
    ),
    mend: say('改为0；如果是行政规范性文件，填到下一行。', 'Put 0; enter normative documents in the row below.'),
  },
  *check({ report, prose, template }) {
    const { plausibility } = template.contents.data;
    const isOlder = report.form.id !== template.forms.at(-1)?.id;
    const row = report.tables.disclosure?.rows.find((one) => one.row.id === plausibility.regulations);
    const filled = row?.cells.filter(
      ({ value, confidence, column }) =>
        value !== null &&
        value.coefficient > 0 &&
        confidence === 'high' &&
        // In the form of 2019 many show in this row what others have made, but nobody makes it for them.
        (!isOlder || column.id === plausibility.produced),
    );
    const [first, ...others] = filled ?? [];
    if (first === undefined) return;
    const unit = report.unit?.value ?? ourTownshipIn(prose, plausibility.ourTownship);
    if (unit === undefined || !isWithoutAuthority(report.unit, plausibility)) return;
    yield {
      range: first.range,
      ...(isOlder ? { severity: 'info' as const } : {}),
      cell: addressOf(first),
      expected: '0',
      actual: first.raw,
      message: say(
        `${cellName(first).zh}填了${first.raw}，但“${unit}”没有规章制定权，应为0；行政规范性文件请填在下一行。`,
        `${cellName(first).en} says ${first.raw}, but this body cannot make 规章; it should be 0. Normative documents belong in the row below.`,
      ),
      related: others.map((cell) => ({
        range: cell.range,
        message: say(`${cellName(cell).zh}：${cell.raw}`, `${cellName(cell).en}: ${cell.raw}`),
      })),
      fixes: (edit) => fixesOf(edit, report, [first, ...others]),
    };
  },
});

/** Where no name tells what reports, only a township is known by what it calls itself. */
function isWithoutAuthority(unit: Report['unit'], data: ContentsData['plausibility']): boolean {
  if (unit === undefined) return true;
  const name = fold(unit.value);
  if (data.institutions.some((end) => name.endsWith(end))) return true;
  const body = bodyOf(name, data);
  return body === 'county' || body === 'township' || body === 'department';
}

const ourTownshipIn = ({ paragraphs }: Prose, words: readonly string[]): string | undefined =>
  words.find((word) => paragraphs.some(({ text }) => text.includes(word)));

/** Into the row below where nothing stands there yet; away. */
function fixesOf(edit: EditTools, report: Report, filled: readonly BoundCell[]): readonly Fix[] {
  const zeros = filled.flatMap((cell) => edit.setFigure(report, cell, '0'));
  const inOrder = (edits: Fix['edits']): Fix['edits'] => [...edits].sort((a, b) => a.range.start - b.range.start);
  const away: Fix = {
    title: say('改为 0', 'Write 0'),
    applicability: 'suggested',
    edits: inOrder(zeros),
  };
  const below = rowBelow(report, filled[0]);
  const moves = filled.map((cell) => {
    const target = below?.cells.find(({ column }) => column.id === cell.column.id);
    return target === undefined || (target.value !== null && target.value.coefficient !== 0)
      ? []
      : edit.setFigure(report, target, cell.raw);
  });
  if (below === undefined || moves.some(({ length }) => length === 0)) return [away];
  const label = shorten(below.row.label);
  const down: Fix = {
    title: say(`移到“${label}”一行，本行改为 0`, `Move to the row “${label}” and write 0 here`),
    applicability: 'suggested',
    edits: inOrder([...zeros, ...moves.flat()]),
  };
  return [down, away];
}

function rowBelow({ tables, form }: Report, cell: BoundCell | undefined): BoundRow | undefined {
  const rows = form.rows.disclosure;
  const own = rows.findIndex(({ id }) => id === cell?.row.id);
  const next = rows[own + 1];
  if (own < 0 || next === undefined || next.part !== rows[own]?.part) return undefined;
  return tables.disclosure?.rows.find(({ row, misaligned }) => row === next && misaligned === undefined);
}
