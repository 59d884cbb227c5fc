/** One table of results: each row is something measured, the first cell its name. */
export interface Table {
  readonly title: string;
  /** What was measured, beside what, and what is asked of it. */
  readonly about: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const toText = ({ title, about, header, rows }: Table): string => {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const lines = [header, ...rows].map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `${[title, ...about, ...lines].join('\n')}\n`;
};

export const toMarkdown = ({ title, about, header, rows }: Table): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, i) => (i === 0 ? '---' : '---:'));
  return `## ${title}\n\n${about.join('\n')}\n\n${[header, rule, ...rows].map(line).join('\n')}\n`;
};

export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 3 : 1);
export const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
export const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
