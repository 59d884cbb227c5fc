import { describe, expect, it } from 'vitest';
import { createReportService } from '../../server/src/service.ts';
import { base2019, base2021, replaceOnce } from '../support/check.ts';

// Shapes that the tables of published reports have once a site or a converter has had them. Each was once read wrong.

const service = createReportService();
const read = (text: string) => {
  const { findings, extraction } = service.snapshot(text);
  const alarms = findings.flatMap(({ rule, severity, message }) =>
    severity === 'error' || severity === 'warning' ? [`${rule}: ${message.zh}`] : [],
  );
  const values = Object.fromEntries(
    Object.entries(extraction.tables).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows ?? {}).map(([row, cells]) => [row, Object.values(cells).map(({ value }) => value)]),
      ),
    ]),
  );
  return { alarms, values };
};
const lines = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n');

/** The lines of the requests table that hold figures. */
const isRow = (line: string): boolean => /^\| (?:[一二三四]、|（|\d\.).*\| \d+ \|$/.test(line);
const cellsOf = (line: string): string[] => line.replace(/^\| | \|$/g, '').split(' | ');
const labelsOf = (cells: readonly string[]): readonly string[] => cells.slice(0, -7);
const withoutBorder = (text: string): string => lines(text, (line) => line.replace(/^\| /, ''));
const blankZeros = (figures: readonly string[]): readonly string[] =>
  figures.map((figure, i) => (figure === '0' && i < figures.length - 1 ? '' : figure));

/** Rows without the cells that are merged with those above but for blank ones in front, and without a border. */
const ragged = (figuresOf: (cells: readonly string[]) => readonly string[]): string =>
  lines(withoutBorder(base2021), (line) => {
    if (!isRow(`| ${line}`)) return line;
    const cells = cellsOf(`| ${line}`);
    const labels = labelsOf(cells);
    const [first = ''] = labels;
    const front = first.startsWith('（') ? [''] : /^\d\./.test(first) ? ['', ''] : [];
    return `${[...front, ...labels, ...figuresOf(cells)].join(' | ')} |`.replace(/ {2,}/g, ' ');
  });

describe('blank cells', () => {
  it('are told by the count where the labels begin one, two or three cells into the row', () => {
    const text = ragged((cells) => blankZeros(cells.slice(-7)));
    const { alarms, values } = read(text);
    expect(alarms).toEqual([]);
    expect(values['requests']?.['newReceived']).toEqual([7, 12, 2, 4, 4, 3, 32]);
    expect(values['requests']?.['carriedOver']).toEqual([23, null, 1, 1, null, null, 25]);
    expect(values['requests']?.['partlyGranted']).toEqual([null, null, null, null, null, null, 0]);
    expect(values['requests']?.['refused.stateSecret']).toEqual([null, null, null, null, null, null, 0]);
    expect(values['requests']?.['resultTotal']).toEqual([30, 8, 3, 5, 4, 3, 53]);
    expect(values['requests']?.['carriedForward']).toEqual([null, 4, null, null, null, null, 4]);
  });

  it('are told by the count where hardly a row is full', () => {
    const text = ragged(([label = '']) => [label.startsWith('一、') ? '0' : '', '', '', '', '', '', '0']);
    const { requests } = read(text).values;
    const totalAlone = [null, null, null, null, null, null, 0];
    expect(requests).toEqual(
      Object.fromEntries(
        Object.keys(requests ?? {}).map((row) => [
          row,
          row === 'newReceived' ? [0, ...totalAlone.slice(1)] : totalAlone,
        ]),
      ),
    );
  });

  it('with a line end in each', () => {
    const text = lines(withoutBorder(base2021), (line) => {
      if (!isRow(`| ${line}`)) return line;
      const cells = cellsOf(`| ${line}`);
      return `${[...labelsOf(cells), ...blankZeros(cells.slice(-7))].map((cell) => (cell === '' ? '\n' : ` ${cell} `)).join('|')}|`
        .replace(/^ /, '')
        .replace(/\|\n/g, '|\n');
    });
    const { alarms, values } = read(text);
    expect(alarms).toEqual([]);
    expect(values['requests']?.['carriedOver']).toEqual([23, null, 1, 1, null, null, 25]);
    expect(values['requests']?.['partlyGranted']).toEqual([null, null, null, null, null, null, 0]);
    expect(values['requests']?.['unavailable.stillUnclear']).toEqual([null, 8, null, null, null, null, 8]);
    expect(values['requests']?.['carriedForward']).toEqual([null, 4, null, null, null, null, 4]);
  });
});

describe('headers', () => {
  it('broken over two rows', () => {
    const applicants = replaceOnce(
      base2021,
      '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
      '| 商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |\n| 企业 | 机构 |',
    );
    expect(read(applicants)).toEqual(read(base2021));
    const documents = replaceOnce(
      base2019,
      '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      '| 信息内容 | 本年新 | 本年新 | 对外公开总数量 |\n| 制作数量 | 公开数量 |',
    );
    expect(read(documents)).toEqual(read(base2019));
  });
});

describe('one cell a line', () => {
  it('with blank lines between the cells, but not inside of a broken header, and a header cut off behind its slash', () => {
    const perLine = lines(base2019, (line) => (line.startsWith('| ') ? `${cellsOf(line).join('\n\n')}\n` : line));
    const text = perLine
      .replaceAll('本年新制作数量', '本年新\n制作数量')
      .replaceAll('本年新公开数量', '本年新\n公开数量')
      .replaceAll('本年增/减', '本年增/');
    const { alarms, values } = read(text);
    expect(values).toEqual(read(base2019).values);
    expect(alarms).toEqual(new Array(3).fill('table-header: 表头“本年增/”与格式不一致，应为“本年增/减”。'));
  });
});

describe('a cell that holds a line end', () => {
  const cut = (cell: string): string => cell.replace(/^(商业|科研)/, '$1\n');

  it('and has its pipe on a line of its own: all cells', () => {
    const text = lines(base2021, (line) =>
      line.startsWith('| ')
        ? cellsOf(line)
            .map((cell) => `${cut(cell)}\n|`)
            .join('\n')
        : line,
    );
    expect(read(text)).toEqual(read(base2021));
  });

  it('and has its pipe on a line of its own: all cells, some of them empty', () => {
    const text = lines(base2021, (line) => {
      if (!line.startsWith('| ')) return line;
      const cells = isRow(line) ? [...labelsOf(cellsOf(line)), ...blankZeros(cellsOf(line).slice(-7))] : cellsOf(line);
      return cells.map((cell) => (cell === '' ? '|' : `${cut(cell)}\n|`)).join('\n');
    });
    const { alarms, values } = read(text);
    expect(alarms).toEqual([]);
    expect(values['requests']?.['carriedOver']).toEqual([23, null, 1, 1, null, null, 25]);
    expect(values['requests']?.['partlyGranted']).toEqual([null, null, null, null, null, null, 0]);
  });

  it('and has its pipe on a line of its own: a single label', () => {
    const perLine = lines(base2021, (line) => (line.startsWith('| ') ? `${cellsOf(line).join(' |\n')} |` : line));
    expect(read(replaceOnce(perLine, '行政规范性文件 |', '行政规范性文件\n|'))).toEqual(read(base2021));
    const perRow = withoutBorder(base2021);
    expect(read(replaceOnce(perRow, '行政规范性文件 |', '行政规范性文件\n|'))).toEqual(read(base2021));
  });
});

describe('words of instruction that a superior office prints behind its labels', () => {
  const instructed = (text: string): string =>
    [
      ['规章', '（市、州政府填写）'],
      ['规范性文件', '（凡以“规定”“办法”“细则”为题的公文都填在这里）'],
      ['上一年项目数量', '（指上一年度的事项数）'],
      ['本年增/减', '（减少的写负数，例如-5）'],
      ['处理决定数量', '(指本年度办件量)'],
      ['其他对外管理服务事项', '（含行政确认、行政给付、行政处罚）'],
    ].reduce((all, [label = '', note = '']) => all.replaceAll(`| ${label} |`, `| ${label}${note} |`), text);

  it('are none of the label', () => {
    expect(read(instructed(base2019))).toEqual(read(base2019));
    const perLine = (text: string): string =>
      lines(text, (line) => (line.startsWith('| ') ? cellsOf(line).join('\n') : line));
    expect(read(perLine(instructed(base2019)))).toEqual(read(base2019));
  });
});

describe('a page that says nothing twice', () => {
  it('and so lost the headers of two parts: said once', () => {
    const rows = base2019.split('\n').filter((line) => line.startsWith('| '));
    const cells = rows
      .flatMap((row) => cellsOf(row))
      .filter((cell, i, all) => all.indexOf(cell) === i && !/\d$/.test(cell));
    const text = base2019.split('\n').flatMap((line) => {
      if (line === rows[0]) return cells;
      return line.startsWith('| ') ? [] : [line];
    });
    const { alarms } = read(text.join('\n'));
    expect(alarms.filter((alarm, i) => alarms.indexOf(alarm) !== i)).toEqual([]);
  });
});
