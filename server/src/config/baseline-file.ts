import { type JsonNode, readJsonc } from '../text/jsonc.ts';
import { folderOf, relativePath } from './places.ts';

/** The entries of a baseline by file, paths from the folder of the baseline with slashes. */
export type BaselineEntries = ReadonlyMap<string, readonly string[]>;

/** How a baseline calls a file: the way to it from the folder of the baseline; both with slashes. */
export const nameInBaseline = (baseline: string, file: string): string => relativePath(folderOf(baseline), file);

/** Reads a baseline; undefined where the text is none. */
export function readBaseline(text: string): BaselineEntries | undefined {
  const { node } = readJsonc(text);
  const files = entriesOf(node).find(({ key }) => key === 'files')?.value;
  if (files?.kind !== 'object') return undefined;
  return new Map(
    files.entries.map(({ key, value }) => [
      key,
      value.kind === 'array' ? value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [],
    ]),
  );
}

/** The same entries always give the same text. */
export function writeBaseline(entries: BaselineEntries): string {
  const files = [...entries]
    .filter(([, keys]) => keys.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, keys]) => [path, keys.toSorted()]);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}

const entriesOf = (node: JsonNode | undefined) => (node?.kind === 'object' ? node.entries : []);
