import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('items-continuity');

const rows = ['licences', 'otherServices', 'penalties', 'coercion', 'fees'];
const items = (year: number, figures: Readonly<Record<string, readonly [string, string]>>): string =>
  report({
    form: '2019',
    year,
    cells: Object.fromEntries(
      rows.flatMap((row) => {
        const [number, change] = figures[row] ?? ['7', '0'];
        return [
          [`disclosure.${row}.previousItems`, number],
          [`disclosure.${row}.change`, change],
        ];
      }),
    ),
  });

describe('does not continue', () => {
  finds('a row of the fifth item', items(2020, { licences: ['⟦items-continuity|45⟧', '0'] }), {
    previous: items(2019, { licences: ['⟦items-continuity|45⟧', '⟦items-continuity|增25⟧'] }),
    zh: '“行政许可”上一年项目数量填 45，上年（2019 年）报告的上一年项目数量加增减是 45 + 25 = 70（少 25）。请核对；重新编制清单的，请在正文中说明。',
    en: '“行政许可”, 上一年项目数量: 45, but the report of 2019 comes to 45 + 25 = 70 (25 too few). Compare both; where the list was drawn up anew, say so in the text.',
    severity: 'warning',
    cell: 'disclosure.licences.previousItems',
    expected: '70',
    actual: '45',
  });
  finds(
    'a decrease, in each of the rows',
    items(2020, { penalties: ['⟦items-continuity|9⟧', '0'], fees: ['⟦items-continuity|3⟧', '1'] }),
    {
      expected: '8',
      previous: items(2019, { penalties: ['10', '减2'], fees: ['4', '-4'] }),
    },
    { expected: '0' },
  );
});

describe('silent', () => {
  silent('continues', items(2020, { licences: ['70', '增3'], penalties: ['8', '0'] }), {
    previous: items(2019, { licences: ['45', '增25'], penalties: ['10', '-2'] }),
  });
  silent('no change written is none', items(2020, {}), { previous: items(2019, { licences: ['7', ''] }) });
  silent('unknown', items(2020, { licences: ['', '0'] }), { previous: items(2019, { fees: ['若干', '0'] }) });
  silent('the form of 2021 has no such column', report({ year: 2021 }), {
    previous: items(2020, { licences: ['1', '2'] }),
  });
});
