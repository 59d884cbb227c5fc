import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { alarms, differences, type Reading, summary } from '../support/compare.ts';
import { type FigureOptions, makeFigures } from '../support/figures.ts';
import { renderReport } from '../support/render/index.ts';

// What sites make of tables on their way into a text: rows of cells between pipes, written otherwise. Whole reports with known
// figures, so that all three tables are held.

const service = createReportService();

/** Rewrites the lines of the tables, a row of cells each. */
const inTables = (text: string, write: (cells: readonly string[]) => string): string =>
  text
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? write(
            line
              .replace(/^\||\|$/g, '')
              .split('|')
              .map((cell) => cell.trim()),
          )
        : line,
    )
    .join('\n');

interface Shape {
  readonly write: (cells: readonly string[]) => string;
  /** How much can be read where zeros are left blank. */
  readonly blanks: Reading;
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');

const shapes: Readonly<Record<string, Shape>> = {
  'a lone pipe before each row, a cell a line': {
    write: (cells) => ['|', ...cells.map((cell) => (cell === '' ? '|' : `${cell} |`))].join('\n'),
    blanks: 'exact',
  },
  'a line end in front of the pipe of some headers': {
    write: (cells) =>
      cells.map((cell) => (/上一年|本年增|处理决定/.test(cell) ? `${cell}\n|` : `${cell} |`.trim())).join('\n'),
    blanks: 'exact',
  },
  'a line end in each empty cell': {
    write: (cells) => `${cells.map((cell) => (cell === '' ? '\n' : ` ${cell} `)).join('|')}|`.trim(),
    blanks: 'exact',
  },
  'a cell a line, a blank line apart': { write: (cells) => `${filled(cells).join('\n\n')}\n`, blanks: 'cautious' },
  'a cell a line, two blank lines apart': {
    write: (cells) => `${filled(cells).join('\n\n\n')}\n\n`,
    blanks: 'cautious',
  },
  'a cell a line, a blank line apart, blank cells as a line of their own': {
    write: (cells) => `${cells.map((cell) => (cell === '' ? '\u00a0' : cell)).join('\n\n')}\n`,
    blanks: 'exact',
  },
};

const reports: Readonly<Record<string, FigureOptions>> = {
  zeros: {},
  'zeros left blank': { zeros: 'blank' },
  'nothing at all': { scale: 'zero', zeros: 'blank-everywhere' },
};

describe.each(Object.entries(shapes))('%s', (_, { write, blanks }) => {
  it.each(Object.entries(reports))('%s', (__, options) => {
    const isBlank = (options.zeros ?? 'written') !== 'written';
    const reading = isBlank ? blanks : 'exact';
    const problems = (['2019', '2021'] as const).flatMap((form) =>
      [1, 2, 3, 4].flatMap((seed) => {
        const figures = makeFigures(seed, { ...options, form });
        const snapshot = service.snapshot(inTables(renderReport(figures, 'pipe', { leadingPipe: true }), write));
        const allowed = reading === 'exact' ? [] : ['row-misaligned'];
        return [...differences(snapshot, figures, reading), ...alarms(snapshot, allowed)].map(
          (problem) => `${form}, seed ${seed}: ${problem}`,
        );
      }),
    );
    expect(summary(problems)).toEqual([]);
  });
});
