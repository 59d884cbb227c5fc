import { describe, expect, it } from 'vitest';
import { writableLayouts } from '../../../server/src/edit/layouts.ts';
import { writeTable } from '../../../server/src/edit/write-table.ts';
import { createReportService } from '../../../server/src/service.ts';
import { formById, loadTemplate, tableIds } from '../../../server/src/template/forms.ts';
import { makeFigures } from '../../support/figures.ts';

const template = loadTemplate();
const service = createReportService();

describe.each(['2019', '2021'] as const)('a table of the form of %s', (id) => {
  const form = formById(template, id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const sections = template.common.sections;
  const bodies = new Map(tableIds.map((table) => [form.data[table].section, table]));
  const year = id === '2019' ? 2020 : 2024;

  const written = (layout: (typeof writableLayouts)[number], seed: number) => {
    const figures = makeFigures(seed, { form: id, year, scale: 'medium' });
    const lines = sections.flatMap(({ id: section, number, title }) => {
      const table = bodies.get(section);
      const heading = `${'一二三四五六'.charAt(number - 1)}、${title}`;
      const body =
        table === undefined
          ? ['云汀县本年度依法办理各项工作，没有其他情况。']
          : writeTable(form, table, layout, (row, column) => figures[table][row.id]?.[column.id]?.text ?? '');
      return [layout === 'html' ? `<p>${heading}</p>` : heading, ...body];
    });
    return { figures, text: [`云汀县人民政府${year}年政府信息公开工作年度报告`, ...lines, ''].join('\n') };
  };

  it.each(writableLayouts)('is read back as it was written, in layout %s', (layout) => {
    for (let seed = 1; seed <= 10; seed++) {
      const { figures, text } = written(layout, seed);
      const snapshot = service.snapshot(text);
      for (const table of tableIds) {
        for (const [row, cells] of Object.entries(figures[table])) {
          for (const [column, { value }] of Object.entries(cells)) {
            expect(snapshot.extraction.tables[table]?.[row]?.[column]?.value, `${table}.${row}.${column}`).toBe(value);
          }
        }
      }
      const aboutTables = service.rules.filter(({ group }) => group === 'table' || group === 'arithmetic');
      const known = new Set(aboutTables.map(({ id: rule }) => rule));
      const found = snapshot.findings.filter(({ rule, severity }) => known.has(rule) && severity !== 'hint');
      expect(found.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    }
  });
});
