import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdding, membersOf } from '../../../server/src/features/roll-up.ts';
import { decimal, formatDecimal } from '../../../server/src/text/decimal.ts';

type Units = readonly (readonly [unit: string | null, figure: number, year?: number])[];

/** What the reports of some units come to in one cell, with those that are left out. */
function addUp(rollUp: string, units: Units) {
  const reports = units.map(([unit, , year = 2024], i) => ({ unit, year, path: `${i}.txt` }));
  const { members, leftOut } = membersOf({ unit: rollUp, year: 2024, path: 'all.txt' }, reports);
  const adding = createAdding(members);
  for (const member of members) {
    const figure = units[Number.parseInt(member.report.path, 10)]?.[1] ?? 0;
    adding.add(member, figure === 0 ? {} : { cell: decimal(figure) });
  }
  const { reports: count, cells } = adding.totals();
  const { cell } = cells;
  return {
    sum: cell === undefined ? 0 : Number(formatDecimal(cell.sum)),
    count,
    leftOut: Object.entries(leftOut).flatMap(([why, number]) => (number > 0 ? [`${why} ${number}`] : [])),
    largest: cell?.largest.map(({ report, figure }) => `${report.unit} ${formatDecimal(figure)}`) ?? [],
  };
}

describe('what reports come to', () => {
  const cases: readonly (readonly [says: string, rollUp: string, units: Units, sum: number])[] = [
    [
      'bodies, townships and streets are added up',
      '青禾县人民政府',
      [
        ['青禾县财政局', 1],
        ['青禾县清溪镇人民政府', 10],
        ['望舒街道办事处', 100],
        ['审计局', 1000],
      ],
      1111,
    ],
    [
      'the own office counts once, however it calls itself',
      '青禾县人民政府',
      [
        ['青禾县人民政府办公室', 1],
        ['青禾县人民政府（本级）', 10],
        ['青禾县财政局', 100],
      ],
      101,
    ],
    [
      'another report of the whole area does not count',
      '青禾县人民政府',
      [
        ['青禾县', 1000],
        ['云岭市青禾县人民政府', 1000],
        ['青禾县财政局', 1],
      ],
      1,
    ],
    [
      'nor one of the office where the office reports for the area',
      '青禾县人民政府办公室',
      [
        ['青禾县政府办公室', 1000],
        ['青禾县财政局', 1],
      ],
      1,
    ],
    [
      'a unit counts once, in whichever folder and layout',
      '云岭市',
      [
        ['云岭市财政局', 1],
        ['云岭市财政局', 10],
        ['青岭省云岭市财政局', 100],
        ['财政局', 1000],
      ],
      1,
    ],
    [
      'a branch may stand in the figures of its bureau: the larger counts',
      '云岭市人民政府',
      [
        ['云岭市公安局', 5],
        ['云岭市公安局云溪分局', 3],
        ['云岭市公安局高新分局', 4],
        ['云岭市财政局', 10],
      ],
      17,
    ],
    [
      'the same of a zone and its bodies',
      '云岭市人民政府',
      [
        ['云岭经济开发区管理委员会', 5],
        ['云岭经济开发区财政局', 3],
        ['云岭市财政局', 10],
      ],
      15,
    ],
    [
      'the report of a county below may be a roll-up of bodies that are there as well',
      '云岭市人民政府',
      [
        ['青禾县人民政府', 50],
        ['青禾县财政局', 20],
        ['云岭市青禾县审计局', 10],
        ['丹溪区人民政府', 5],
        ['丹溪区财政局', 7],
        ['云岭市财政局', 100],
      ],
      157,
    ],
    [
      'or that of its own office alone, of which the office tells',
      '云岭市人民政府',
      [
        ['青禾县人民政府', 50],
        ['青禾县人民政府办公室', 1],
        ['青禾县人民政府（本级）', 2],
        ['青禾县财政局', 4],
      ],
      50,
    ],
    [
      'a township that does not tell its county counts beside a county only where that is more',
      '云岭市人民政府',
      [
        ['青禾县人民政府', 5],
        ['清溪镇人民政府', 3],
        ['市财政局', 1],
      ],
      5,
    ],
    [
      'so also where it names the city',
      '云岭市人民政府',
      [
        ['青禾县人民政府', 2],
        ['云岭市清溪镇人民政府', 3],
        ['云岭市财政局', 10],
      ],
      13,
    ],
    [
      'governments of a province may lie in one another and do not count',
      '青岭省人民政府',
      [
        ['云岭市人民政府', 100],
        ['青禾县人民政府', 100],
        ['青岭省财政厅', 1],
        ['青禾县财政局', 2],
      ],
      3,
    ],
    [
      'a bureau may roll up its branches',
      '云岭市公安局',
      [
        ['云岭市公安局云溪分局', 1],
        ['云岭市公安局交通警察支队', 2],
      ],
      3,
    ],
    ['nothing', '云岭市人民政府', [], 0],
  ];
  it.each(cases)('%s', (_, rollUp, units, sum) => {
    expect(addUp(rollUp, units).sum).toBe(sum);
    expect(addUp(rollUp, units.toReversed()).count).toBe(addUp(rollUp, units).count);
  });

  it('counts what is left out, and why', () => {
    const units: Units = [
      ['云岭市财政局', 1],
      ['云岭市财政局', 1],
      ['云岭市审计局', 1, 2023],
      [null, 1],
      ['云岭市', 1],
    ];
    expect(addUp('云岭市人民政府', units)).toMatchObject({
      count: 1,
      leftOut: ['other-year 1', 'unnamed 1', 'same-body 1', 'repeated 1'],
    });
    expect(addUp('青岭省', [['云岭市', 1]]).leftOut).toEqual(['government 1']);
    const others: Units = [
      ['青禾县财政局', 1],
      ['红山县财政局', 23],
      ['大青禾县财政局', 23],
    ];
    expect(addUp('青禾县人民政府', others)).toMatchObject({ count: 1, sum: 1, leftOut: ['other-area 2'] });
  });

  it('names the three that have most', () => {
    const units = ['教育局', '财政局', '审计局', '民政局', '司法局'].map(
      (name, i) => [name, [3, 0, 9, 5, 4][i]] as const,
    );
    expect(addUp('云岭市', units as Units).largest).toEqual(['审计局 9', '民政局 5', '司法局 4']);
  });
});

/** A body that reports, by the ways its name may be written, with its own figure and the bodies in its area. */
interface Body {
  readonly names: readonly string[];
  readonly figure: number;
  readonly below: readonly Body[];
}

const total = ({ figure, below }: Body): number => below.reduce((sum, body) => sum + total(body), figure);
const flat = (body: Body): readonly Body[] => [body, ...body.below.flatMap(flat)];

const figure = fc.nat(20);
const bureaus = (place: string, outer: readonly string[]): fc.Arbitrary<readonly Body[]> =>
  fc
    .uniqueArray(fc.constantFrom('财政局', '公安局', '政府办公室', '经济开发区管委会'), { maxLength: 3 })
    .chain((kinds) =>
      fc.tuple(
        ...kinds.map((kind) =>
          fc.record({ figure, branch: fc.option(figure) }).map(({ figure, branch }) => {
            const written = [...outer.map((name) => name + place + kind), place + kind];
            const below =
              branch === null ? [] : [{ names: written.map((name) => `${name}云溪分局`), figure: branch, below: [] }];
            return { names: written, figure, below };
          }),
        ),
      ),
    );
const townships = (place: string): fc.Arbitrary<readonly Body[]> =>
  fc.array(figure, { maxLength: 2 }).map((figures) =>
    figures.map((one, i) => {
      const name = `${place}${'清溪望舒'.slice(i * 2, i * 2 + 2)}镇`;
      return { names: [name, `云岭市${name}`, `${name.slice(place.length)}人民政府`], figure: one, below: [] };
    }),
  );
const county = (place: string): fc.Arbitrary<Body> =>
  fc
    .record({ figure, bureaus: bureaus(place, ['云岭市']), towns: townships(place) })
    .map(({ figure, bureaus, towns }) => ({
      names: [`${place}人民政府`, `云岭市${place}`, `${place}人民政府办公室`],
      figure,
      below: [...bureaus, ...towns],
    }));
const city: fc.Arbitrary<Body> = fc
  .record({ figure, bureaus: bureaus('云岭市', ['青岭省']), a: county('青禾县'), b: county('江州市') })
  .map(({ figure, bureaus, a, b }) => ({ names: ['云岭市人民政府'], figure, below: [...bureaus, a, b] }));

it('the sum is never more than a true roll-up, whichever reports are there and whether they roll up themselves', () => {
  const reports = city.chain((whole) => {
    const bodies = flat(whole).slice(1);
    return fc.record({
      whole: fc.constant(whole),
      units: fc.tuple(
        ...bodies.map((body) =>
          fc
            .record({ name: fc.constantFrom(...body.names), rollsUp: fc.boolean(), isThere: fc.boolean() })
            .map(({ name, rollsUp, isThere }) => ({
              unit: [name, rollsUp ? total(body) : body.figure] as const,
              isThere,
            })),
        ),
      ),
    });
  });
  fc.assert(
    fc.property(reports, ({ whole, units }) => {
      const { sum } = addUp(
        '云岭市人民政府',
        units.filter(({ isThere }) => isThere).map(({ unit }) => unit),
      );
      expect(sum).toBeLessThanOrEqual(total(whole));
    }),
    { numRuns: 500 },
  );
});
