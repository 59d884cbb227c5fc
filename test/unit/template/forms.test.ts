import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { contentsSchema } from '../../../server/src/template/contents-schema.ts';
import form2019 from '../../../server/src/template/forms/2019.json' with { type: 'json' };
import form2021 from '../../../server/src/template/forms/2021.json' with { type: 'json' };
import about from '../../../server/src/template/forms/about.json' with { type: 'json' };
import common from '../../../server/src/template/forms/common.json' with { type: 'json' };
import contents from '../../../server/src/template/forms/contents.json' with { type: 'json' };
import lastYear from '../../../server/src/template/forms/last-year.json' with { type: 'json' };
import pinyin from '../../../server/src/template/forms/pinyin.json' with { type: 'json' };
import prose from '../../../server/src/template/forms/prose.json' with { type: 'json' };
import rollUp from '../../../server/src/template/forms/roll-up.json' with { type: 'json' };
import sentences from '../../../server/src/template/forms/sentences.json' with { type: 'json' };
import units from '../../../server/src/template/forms/units.json' with { type: 'json' };
import { formById, formOfYear, loadTemplate, newestForm, tableIds } from '../../../server/src/template/forms.ts';
import { proseSchema } from '../../../server/src/template/prose-schema.ts';
import {
  aboutSchema,
  commonSchema,
  type FormData,
  formSchema,
  lastYearSchema,
  pinyinSchema,
  rollUpSchema,
  sentencesSchema,
  unitsSchema,
} from '../../../server/src/template/schema.ts';
import { fold } from '../../../server/src/text/fold.ts';
import {
  applicantHeader,
  contentHeader,
  disclosureBlocks,
  organisationHeader,
  requestColumns,
  requestRows,
  requestsNote,
  reviewBlocks,
  reviewColumns,
  sections,
} from '../../support/form-labels.ts';

const template = loadTemplate();
const files = [
  ['2019', form2019],
  ['2021', form2021],
] as const;

const dataOf = (id: '2019' | '2021'): FormData => {
  const form = formById(template, id);
  if (form === undefined) throw new Error(`There is no form ${id}`);
  return form.data;
};

describe('totals', () => {
  it.each(['2019', '2021'] as const)('are what the relations of the form of %s add up to', (id) => {
    const form = formById(template, id);
    const totals = tableIds.flatMap((table) =>
      (form?.rows[table] ?? []).flatMap((row) => [
        ...(row.isTotal ? [row.id] : []),
        ...row.columns.filter(({ isTotal }) => isTotal).map((column) => `${table}.${column.id}`),
      ]),
    );
    expect([...new Set(totals)]).toEqual(['requests.total', 'resultTotal', 'review.total']);
  });
});

describe('the schema', () => {
  it('accepts the usual sentences and the readings of characters', () => {
    expect(z.safeParse(sentencesSchema, sentences).success).toBe(true);
    expect(z.safeParse(pinyinSchema, pinyin).success).toBe(true);
  });

  it.each(files)('accepts the form of %s', (_, form) => {
    expect(z.safeParse(formSchema, form).success).toBe(true);
  });

  it('accepts the files beside the forms', () => {
    expect(z.safeParse(commonSchema, common).success).toBe(true);
    expect(z.safeParse(lastYearSchema, lastYear).success).toBe(true);
    expect(z.safeParse(rollUpSchema, rollUp).success).toBe(true);
    expect(z.safeParse(unitsSchema, units).success).toBe(true);
  });

  it('accepts the file of contents', () => {
    expect(z.safeParse(contentsSchema, contents).success).toBe(true);
  });

  it('accepts the words of the prose, whose ids are those of the forms', () => {
    expect(z.safeParse(proseSchema, prose).success).toBe(true);
    const { requests, review } = form2021;
    const ids = [...requests.rows, ...requests.groups, ...requests.columns, ...review.columns].map(({ id }) => id);
    const parts: Readonly<Record<string, readonly string[]>> = prose.outcomeParts;
    const used = [prose.results, prose.applicants, prose.outcomes].flatMap((words) =>
      Object.keys(words).flatMap((key) => parts[key] ?? key.split('+').slice(0, 1)),
    );
    const rows = prose.kinds.flatMap((kind) => kind.rows.flat().map((row) => row.replace('-', '')));
    expect([...used, ...rows].filter((id) => !ids.includes(id))).toEqual(['organisations']);
    expect(Object.keys(parts).filter((id) => !(id in prose.outcomes))).toEqual([]);
  });

  it('accepts the explanations', () => {
    expect(z.safeParse(aboutSchema, about).success).toBe(true);
  });

  const spoilt: Readonly<Record<string, unknown>> = {
    'a key that nobody knows': { ...form2021, colour: 'red' },
    'a missing key': { ...form2021, relations: undefined },
    'an empty label': { ...form2021, requests: { ...form2021.requests, columns: [{ id: 'total', label: '' }] } },
    'an id with a blank': {
      ...form2021,
      requests: { ...form2021.requests, columns: [{ id: 'the total', label: '总计' }] },
    },
    'a year in words': { ...form2021, years: { from: '2021', to: null } },
    'a relation of no known rule': {
      ...form2021,
      relations: form2021.relations.map((relation) => ({ ...relation, rule: 'column-total' })),
    },
    'a part without rows': {
      ...form2021,
      disclosure: { ...form2021.disclosure, parts: form2021.disclosure.parts.map((part) => ({ ...part, rows: [] })) },
    },
    'a basis in one language': {
      ...form2021,
      relations: form2021.relations.map((relation) => ({ ...relation, basis: { zh: relation.basis.zh } })),
    },
  };
  it.each(Object.entries(spoilt))('refuses %s', (_, form) => {
    expect(() => z.parse(formSchema, form)).toThrow();
  });
});

describe.each(files)('the form of %s', (id) => {
  const data = dataOf(id);
  const rows = template.forms.find((form) => form.id === id)?.rows;

  it('has the labels that the tests know from the printed form', () => {
    expect(data.disclosure.key.label).toBe(contentHeader);
    expect(
      data.disclosure.parts.map((part) => ({
        band: part.band,
        columns: part.columns.map((column) => ({ id: column.id, label: column.label })),
        rows: part.rows.map((row) => ({ id: row.id, label: row.label })),
      })),
    ).toEqual(disclosureBlocks[id]);
    expect(data.requests.note).toBe(requestsNote);
    expect(data.requests.heads).toEqual([applicantHeader, organisationHeader]);
    expect(data.requests.columns.map((column) => ({ id: column.id, label: column.label }))).toEqual(requestColumns);
    expect(data.requests.rows.map((row) => ({ id: row.id, label: row.label }))).toEqual(
      requestRows(id).map((row) => ({ id: row.id, label: row.label })),
    );
    expect(data.review.blocks.map((block) => ({ id: block.id, label: block.path.at(-1) }))).toEqual(reviewBlocks);
    expect(data.review.columns.map((column) => ({ id: column.id, label: column.label }))).toEqual(reviewColumns);
  });

  it('has unique row and column ids', () => {
    for (const table of tableIds) {
      const ids = rows?.[table].map((row) => row.id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      for (const row of rows?.[table] ?? []) {
        const columns = row.columns.map((column) => column.id);
        expect(new Set(columns).size).toBe(columns.length);
      }
    }
  });

  it('has relations over rows and columns that are there, the target among the right side', () => {
    for (const { table, along, left, right, target } of data.relations) {
      const [first] = rows?.[table] ?? [];
      const known = along === 'row' ? first?.columns.map((column) => column.id) : rows?.[table].map((row) => row.id);
      for (const operand of [...left, ...right]) expect(known).toContain(operand);
      expect(right).toContain(target);
    }
  });

  it('adds every result exactly once', () => {
    const relation = data.relations.find(({ rule }) => rule === 'result-total');
    const details = data.requests.rows.filter((row) => row.under?.[0] === 'result' && row.id !== 'resultTotal');
    expect(relation?.left).toEqual(details.map((row) => row.id));
  });

  it('names no spelling both right and wrong', () => {
    const { labels } = template.forms.find((form) => form.id === id) ?? {};
    for (const known of labels?.values() ?? []) {
      const places = known.map(({ role, table, id: label }) => `${role} ${table} ${label}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('has distinctive labels that the other form does not have', () => {
    const other = template.forms.find((form) => form.id !== id)?.labels;
    for (const label of data.distinctive) {
      const quality = other?.get(fold(label))?.map((known) => known.quality) ?? [];
      expect(quality, label).not.toContain('official');
    }
  });
});

describe('the sections', () => {
  it('are the six printed ones, in order', () => {
    expect(template.common.sections.map(({ id, title }) => ({ id, title }))).toEqual(
      sections.map(({ id, title }) => ({ id, title })),
    );
    expect(template.common.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('which form a year needs', () => {
  it.each([
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2024, '2021'],
    [2099, '2021'],
  ])('%d: %s', (year, id) => {
    expect(formOfYear(template, year)?.id).toBe(id);
  });

  it('is the newest where nothing is known', () => {
    expect(newestForm(template).id).toBe('2021');
    expect(() => newestForm({ ...template, forms: [] })).toThrow();
  });
});

// A second copy of the labels may stand beside the project.
const copy = path.resolve(process.env['NIANBAO_FORMS'] ?? '../shared/forms.json');
if (!existsSync(copy)) console.log(`No second copy of the forms at ${copy} (NIANBAO_FORMS): not compared.`);

interface Label {
  readonly id: string;
  readonly label: string;
}

/** The labels of one form, as the copy has them. */
interface Labels {
  readonly disclosure: readonly {
    readonly band: string;
    readonly columns: readonly Label[];
    readonly rows: readonly Label[];
  }[];
  readonly requests: { readonly note: string; readonly columns: readonly Label[]; readonly rows: readonly Label[] };
  readonly review: {
    readonly blocks: readonly { readonly id: string; readonly path: readonly string[] }[];
    readonly columns: readonly Label[];
  };
}

const labelsOf = ({ disclosure, requests, review }: Labels): Labels => {
  const bare = ({ id, label }: Label): Label => ({ id, label });
  return {
    disclosure: disclosure.map(({ band, columns, rows }) => ({
      band,
      columns: columns.map(bare),
      rows: rows.map(bare),
    })),
    requests: { note: requests.note, columns: requests.columns.map(bare), rows: requests.rows.map(bare) },
    review: {
      blocks: review.blocks.map(({ id, path: steps }) => ({ id, path: steps })),
      columns: review.columns.map(bare),
    },
  };
};

describe('a second copy of the forms, where there is one', () => {
  const known: { readonly forms: Readonly<Record<'2019' | '2021', Labels>> } | undefined = existsSync(copy)
    ? JSON.parse(readFileSync(copy, 'utf8'))
    : undefined;

  it.each(files)('%s has the same ids and labels', (id) => {
    if (known === undefined) return;
    const { disclosure, ...data } = dataOf(id);
    expect(labelsOf({ ...data, disclosure: disclosure.parts })).toEqual(labelsOf(known.forms[id]));
  });
});

describe('the explanations', () => {
  const sorted = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();
  const data = about;

  it('are there for every section, and for nothing else', () => {
    expect(sorted(Object.keys(data.sections))).toEqual(sorted(common.sections.map(({ id }) => id)));
  });

  it.each(tableIds)('are there for every row and column of the table %s, and for nothing else', (table) => {
    const rows = template.forms.flatMap((form) => form.rows[table]);
    expect(sorted(Object.keys(data[table].rows))).toEqual(sorted(rows.map(({ id }) => id)));
    const columns = rows.flatMap((row) => row.columns.map(({ id }) => id));
    expect(sorted(Object.keys(data[table].columns))).toEqual(sorted(columns));
  });

  it('are there for every band, group and head', () => {
    const { disclosure, requests } = data;
    expect(sorted(Object.keys(disclosure.bands))).toEqual(
      sorted(template.forms.flatMap((form) => form.data.disclosure.parts.map(({ band }) => band))),
    );
    expect(sorted(Object.keys(requests.groups))).toEqual(
      sorted(template.forms.flatMap((form) => form.data.requests.groups.map(({ id }) => id))),
    );
    expect(sorted(Object.keys(requests.heads))).toEqual(
      sorted(template.forms.flatMap((form) => form.data.requests.heads)),
    );
  });
});
