import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { report } from '../support/report.ts';

// A report held against the one that it truly continues: nothing to say. Every figure of the year before is there to differ.

const service = createReportService();
const columns = [
  'naturalPerson',
  'enterprise',
  'researchInstitute',
  'publicInterest',
  'legalService',
  'otherOrganisation',
];
const count = fc.nat(40);
const counts = fc.tuple(count, count, count, count, count, count);
const pending = (row: string, figures: readonly number[]): Readonly<Record<string, string>> => {
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  return Object.fromEntries(
    [...figures, total].map((figure, i) => [`requests.${row}.${columns[i] ?? 'total'}`, `${figure}`]),
  );
};
const stock = (issued: number, repealed: number, inForce: number): Readonly<Record<string, string>> => ({
  'disclosure.normativeDocuments.issued': `${issued}`,
  'disclosure.normativeDocuments.repealed': `${repealed}`,
  'disclosure.normativeDocuments.inForce': `${inForce}`,
});
const lastYearRules = service.rules.filter(({ group }) => group === 'last-year').map(({ id }) => id);

const textOf = (year: number, words: readonly number[], cells: Readonly<Record<string, string>>): string => {
  // Fresh prose: the sentences of each section and year have characters of their own.
  const sentence = (section: number, from: number) =>
    Array.from({ length: 70 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((year % 2) * 2 + section) * 4000 + (from % 3500) + i * 7),
    ).join('');
  const [first = 0, second = 0] = words;
  return report({
    year,
    figures: { scale: 'zero' },
    cells,
    bodies: { overview: `${sentence(0, first)}。`, problems: `${sentence(1, second)}。` },
  });
};

it('a report that continues last year’s in figures and has words of its own is not remarked on', () => {
  expect(lastYearRules).toEqual([
    'carry-over',
    'in-force-continuity',
    'items-continuity',
    'disclosed-continuity',
    'same-as-last-year',
  ]);
  fc.assert(
    fc.property(
      counts,
      counts,
      fc.tuple(count, count, fc.integer({ min: 40, max: 99 })),
      fc.tuple(fc.nat(9999), fc.nat(9999)),
      (carried, left, [issued, repealed, before], words) => {
        const previous = textOf(2023, words, { ...pending('carriedForward', carried), ...stock(1, 2, before) });
        const inForce = before + issued - repealed;
        const cells = {
          ...pending('carriedOver', carried),
          ...pending('carriedForward', left),
          ...stock(issued, repealed, inForce),
        };
        const { findings } = service.snapshot(textOf(2024, words, cells), {
          previous: { uri: 'last-year', snapshot: service.snapshot(previous) },
        });
        expect(findings.filter(({ rule }) => lastYearRules.includes(rule)).map(({ message }) => message.zh)).toEqual(
          [],
        );
      },
    ),
    { numRuns: 60 },
  );
});

const published = (year: number, added: number, total: number): string =>
  report({
    form: '2019',
    year,
    figures: { scale: 'zero' },
    cells: {
      'disclosure.normativeDocuments.produced': `${added}`,
      'disclosure.normativeDocuments.disclosed': `${added}`,
      'disclosure.normativeDocuments.totalDisclosed': `${total}`,
    },
  });

it('documents published in all: only a total that falls, or grows by more than are new, is remarked on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), count, fc.integer({ min: -60, max: 60 }), (added, before, more) => {
      const total = Math.max(added, before + more);
      const { findings } = service.snapshot(published(2020, added, total), {
        previous: { uri: 'last-year', snapshot: service.snapshot(published(2019, 0, before)) },
      });
      const isOdd = total < before || total > before + added;
      expect(findings.filter(({ rule }) => rule === 'disclosed-continuity')).toHaveLength(isOdd ? 1 : 0);
    }),
    { numRuns: 60 },
  );
});

it('one figure more in any column is found', () => {
  fc.assert(
    fc.property(counts, fc.nat(5), fc.integer({ min: 1, max: 9 }), (carried, column, more) => {
      const wrong = carried.map((figure, i) => (i === column ? figure + more : figure));
      const previous = textOf(2023, [1, 2], pending('carriedForward', carried));
      const { findings } = service.snapshot(textOf(2024, [3, 4], pending('carriedOver', wrong)), {
        previous: { uri: 'last-year', snapshot: service.snapshot(previous) },
      });
      expect(findings.filter(({ rule }) => rule === 'carry-over')).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
