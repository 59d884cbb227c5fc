import {
  disclosureBlocks,
  type FormId,
  requestColumns,
  requestRows,
  resultRows,
  reviewBlocks,
  reviewColumns,
} from './form-labels.ts';
import { makeRandom, type Random } from './random.ts';

/** One cell of a form table: what the writer meant, and what he wrote. */
export interface Figure {
  /** The number meant, also where the cell is left blank for a zero. */
  readonly meant: number;
  /** The cell's text before a rendering dresses it up: `12`, ``, `/`, `增30`, `251000元`. */
  readonly text: string;
  /** What a reader of the text must get: the number, or null where the cell says none. */
  readonly value: number | null;
  readonly unit?: string;
}

/** Row id → column id → figure. */
export type FigureTable = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

export type UnitKind = 'city' | 'county' | 'department' | 'township';

export interface Unit {
  readonly name: string;
  /** How the unit speaks of itself: 我市, 我局 … */
  readonly self: string;
  readonly kind: UnitKind;
}

/** Everything a correct report says, apart from how it is laid out. */
export interface Figures {
  readonly seed: number;
  readonly form: FormId;
  readonly year: number;
  readonly unit: Unit;
  readonly disclosure: FigureTable;
  readonly requests: FigureTable;
  readonly review: FigureTable;
}

export type Scale = 'zero' | 'small' | 'medium' | 'large';

export interface FigureOptions {
  readonly form?: FormId;
  readonly year?: number;
  readonly unit?: Unit;
  readonly scale?: Scale;
  /** `blank` leaves zeros of tables 3 and 4 empty and with them the totals of the detail rows; `blank-everywhere` table 2 too. */
  readonly zeros?: 'written' | 'blank' | 'blank-everywhere';
  /** What stands in the three cells of 规章 instead of a zero. */
  readonly regulations?: '0' | '/' | '-' | '—' | '无' | '';
  readonly feeDecimals?: 0 | 1 | 2 | 3 | 4;
  readonly changes?: 'chinese' | 'sign';
  readonly amount?: '万元' | '元' | 'bare';
}

// Invented places; no such unit exists.
export const units: readonly [Unit, ...Unit[]] = [
  { name: '霁川市人民政府', self: '我市', kind: 'city' },
  { name: '云汀县人民政府', self: '我县', kind: 'county' },
  { name: '枫渚区卫生健康局', self: '我局', kind: 'department' },
  { name: '澹州市统计局', self: '我局', kind: 'department' },
  { name: '蓼汀镇人民政府', self: '我镇', kind: 'township' },
  { name: '蘅芷街道办事处', self: '街道', kind: 'township' },
];

/** A consistent report: every relation of the form holds. The same seed and options always give the same report. */
export const makeFigures = (seed: number, options: FigureOptions = {}): Figures => {
  const random = makeRandom(seed);
  const form = options.form ?? random.pick<FormId>(['2021', '2021', '2019']);
  const year = options.year ?? (form === '2019' ? random.pick([2019, 2020]) : random.integer(2021, 2025));
  const unit = options.unit ?? random.pick(units);
  const scale = options.scale ?? random.pick<Scale>(['zero', 'small', 'small', 'medium', 'large']);
  const counts: Counts = { random, scale, unit };
  const zeros = options.zeros ?? 'written';
  return {
    seed,
    form,
    year,
    unit,
    disclosure: disclosureTable(form, counts, options, zeros === 'blank-everywhere'),
    requests: requestsTable(form, counts, zeros !== 'written'),
    review: reviewTable(counts, zeros !== 'written'),
  };
};

/** Looks a figure up that the form is known to have. */
export const figureAt = (table: FigureTable, row: string, column: string): Figure => {
  const figure = table[row]?.[column];
  if (figure === undefined) throw new Error(`The form has no cell ${row}.${column}`);
  return figure;
};

/** The number meant in one cell, by `table.row.column`. */
export const meant = (figures: Figures, table: 'disclosure' | 'requests' | 'review', row: string, column = 'total') =>
  figureAt(figures[table], row, column).meant;

interface Counts {
  readonly random: Random;
  readonly scale: Scale;
  readonly unit: Unit;
}

const written = (meantNumber: number, text = String(meantNumber)): Figure => ({
  meant: meantNumber,
  text,
  value: meantNumber,
});

const blankCell = (text = ''): Figure => ({ meant: 0, text, value: null });

const upTo = ({ random, scale }: Counts, small: number, medium: number, large: number): number => {
  switch (scale) {
    case 'zero':
      return 0;
    case 'small':
      return random.chance(0.5) ? 0 : random.integer(0, small);
    case 'medium':
      return random.chance(0.2) ? 0 : random.integer(0, medium);
    case 'large':
      return random.integer(Math.floor(large / 10), large);
  }
};

const disclosureTable = (form: FormId, counts: Counts, options: FigureOptions, blankZeros: boolean): FigureTable => {
  const cells = form === '2021' ? disclosure2021(counts, options) : disclosure2019(counts, options);
  if (options.regulations !== undefined && options.regulations !== '0') {
    const text = options.regulations;
    cells['regulations'] = Object.fromEntries(
      Object.keys(cells['regulations'] ?? {}).map((id) => [id, blankCell(text)]),
    );
  }
  const table: Record<string, Record<string, Figure>> = {};
  for (const block of disclosureBlocks[form]) {
    for (const { id: row } of block.rows) {
      table[row] = Object.fromEntries(
        block.columns.map(({ id }) => {
          const figure = figureAt(cells, row, id);
          return [id, blankZeros && figure.value === 0 ? blankCell() : figure];
        }),
      );
    }
  }
  return table;
};

type Cells = Record<string, Record<string, Figure>>;

const disclosure2021 = (counts: Counts, options: FigureOptions): Cells => {
  const documents = (most: number): Record<string, Figure> => {
    const issued = upTo(counts, 2, most, most);
    const repealed = upTo(counts, 1, 5, most);
    // Documents of the year are in force at its end; what is in force is a stock of many years.
    const inForce = issued + upTo(counts, 5, 40, 400);
    return { issued: written(issued), repealed: written(repealed), inForce: written(inForce) };
  };
  return {
    // Only a city may make 规章.
    regulations: counts.unit.kind === 'city' ? documents(6) : noDocuments('issued', 'repealed', 'inForce'),
    normativeDocuments: documents(30),
    licences: { decisions: written(upTo(counts, 60, 9_000, 600_000)) },
    penalties: { decisions: written(upTo(counts, 12, 3_000, 90_000)) },
    coercion: { decisions: written(upTo(counts, 4, 200, 8_000)) },
    fees: { amount: fee(counts, options) },
  };
};

const fee = (counts: Counts, options: FigureOptions): Figure => {
  const whole = upTo(counts, 9, 900, 40_000);
  const decimals = options.feeDecimals ?? counts.random.pick([0, 0, 1, 2, 4]);
  if (counts.scale === 'zero') return written(0);
  const text = (whole + counts.random.next()).toFixed(decimals);
  return written(Number(text), text);
};

const disclosure2019 = (counts: Counts, options: FigureOptions): Cells => {
  const documents = (most: number): Record<string, Figure> => {
    const disclosed = upTo(counts, 3, most, most);
    return {
      produced: written(upTo(counts, 3, most, most)),
      disclosed: written(disclosed),
      totalDisclosed: written(disclosed + upTo(counts, 20, 300, 900)),
    };
  };
  const items = (most: number): Record<string, Figure> => {
    const previous = upTo(counts, 30, most, most);
    return { previousItems: written(previous), change: change(counts, options, previous) };
  };
  const decided = (most: number): Record<string, Figure> => ({
    ...items(400),
    decisions: written(upTo(counts, 40, most, most * 30)),
  });
  return {
    regulations: counts.unit.kind === 'city' ? documents(6) : noDocuments('produced', 'disclosed', 'totalDisclosed'),
    normativeDocuments: documents(30),
    licences: decided(9_000),
    otherServices: decided(500),
    penalties: decided(2_000),
    coercion: decided(90),
    fees: items(60),
    procurement: procurement(counts, options),
  };
};

const noDocuments = (...columns: readonly string[]): Record<string, Figure> =>
  Object.fromEntries(columns.map((column) => [column, written(0)]));

const change = (counts: Counts, options: FigureOptions, previous: number): Figure => {
  const { random } = counts;
  const style = options.changes ?? random.pick(['chinese', 'sign']);
  const size = counts.scale === 'zero' ? 0 : random.integer(0, 40);
  if (size === 0) return written(0);
  // Never below nothing: 上一年项目数量 and the change together are the items that are left.
  const value = random.chance(0.5) && previous > 0 ? -Math.min(size, previous) : size;
  if (style === 'chinese') return written(value, `${value < 0 ? '减' : '增'}${Math.abs(value)}`);
  return written(value, value < 0 ? String(value) : `+${value}`);
};

const procurement = (counts: Counts, options: FigureOptions): Record<string, Figure> => {
  const projects = upTo(counts, 9, 200, 2_000);
  return { projects: written(projects), amount: projects === 0 ? written(0) : amount(counts, options) };
};

const amount = (counts: Counts, options: FigureOptions): Figure => {
  const style = options.amount ?? counts.random.pick(['万元', '元', 'bare']);
  const number =
    style === '元'
      ? String(upTo(counts, 90_000, 900_000, 9_000_000))
      : (upTo(counts, 90, 900, 9_000) + counts.random.next()).toFixed(2);
  if (style === 'bare') return written(Number(number), number);
  return { ...written(Number(number), `${number}${style}`), unit: style };
};

const requestsTable = (form: FormId, counts: Counts, blankZeros: boolean): FigureTable => {
  const leaves = resultRows[form].map(({ id }) => id);
  const most: readonly (readonly [number, number, number])[] = [
    [5, 300, 9_000],
    [2, 40, 900],
    [0, 3, 40],
    [0, 5, 60],
    [1, 6, 90],
    [1, 8, 120],
  ];
  const table: Record<string, Record<string, number>> = Object.fromEntries(
    requestRows(form).map(({ id }) => [id, {} as Record<string, number>]),
  );
  const set = (row: string, column: string, value: number): void => {
    const cells = table[row];
    if (cells !== undefined) cells[column] = value;
  };
  for (const [index, { id: column }] of requestColumns.slice(0, 6).entries()) {
    const [small, medium, large] = most[index] ?? [0, 0, 0];
    const handled = upTo(counts, small, medium, large);
    const carriedForward = upTo(counts, 1, Math.ceil(medium / 10), Math.ceil(large / 10));
    const carriedOver = Math.min(
      upTo(counts, 1, Math.ceil(medium / 10), Math.ceil(large / 10)),
      handled + carriedForward,
    );
    const shares = scatter(handled, leaves, counts.random);
    for (const [place, leaf] of leaves.entries()) set(leaf, column, shares[place] ?? 0);
    set('resultTotal', column, handled);
    set('carriedForward', column, carriedForward);
    set('carriedOver', column, carriedOver);
    set('newReceived', column, handled + carriedForward - carriedOver);
  }
  const figures: Record<string, Record<string, Figure>> = {};
  for (const [row, cells] of Object.entries(table)) {
    const total = Object.values(cells).reduce((sum, value) => sum + value, 0);
    const values = { ...cells, total };
    // The habit seen in practice: a writer who skips zeros also skips the totals of the detail rows.
    const skipsTotal = blankZeros && leaves.includes(row);
    figures[row] = Object.fromEntries(
      Object.entries(values).map(([column, value]) => {
        const skipped = (blankZeros && value === 0) || (skipsTotal && column === 'total');
        return [column, skipped ? { ...blankCell(), meant: value } : written(value)];
      }),
    );
  }
  return figures;
};

// What most applications come to in practice; the other rows are chosen now and then.
const usualResults = ['granted', 'granted', 'granted', 'partlyGranted', 'unavailable.notHeld', 'notProcessed.petition'];

/** Splits a number over the result rows at random, most of them zero, as in real reports. */
const scatter = (whole: number, rows: readonly string[], random: Random): readonly number[] => {
  const shares = rows.map(() => 0);
  let left = whole;
  while (left > 0) {
    const share = random.chance(0.3) ? left : random.integer(1, left);
    const usual = usualResults[random.integer(0, usualResults.length - 1)] ?? 'granted';
    const place = random.chance(0.5) ? rows.indexOf(usual) : random.integer(0, rows.length - 1);
    shares[place] = (shares[place] ?? 0) + share;
    left -= share;
  }
  return shares;
};

const reviewTable = (counts: Counts, blankZeros: boolean): FigureTable =>
  Object.fromEntries(
    reviewBlocks.map(({ id }) => {
      const parts = reviewColumns.slice(0, 4).map((column) => [column.id, upTo(counts, 2, 30, 400)] as const);
      const total = parts.reduce((sum, [, value]) => sum + value, 0);
      const cells = [...parts, ['total', total] as const].map(
        ([column, value]) => [column, blankZeros && value === 0 ? blankCell() : written(value)] as const,
      );
      return [id, Object.fromEntries(cells)];
    }),
  );
