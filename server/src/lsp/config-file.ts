import { folderOf } from '../config/places.ts';
import { LONGEST_CONFIG, type NamedFile, type ReadConfig, readConfig } from '../config/read.ts';
import type { ReportService } from '../service.ts';
import { textOf } from '../text/decode.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Baselines } from './baselines.ts';
import type { WorkspaceFiles } from './files.ts';
import { resolvePath } from './uri.ts';

/** One configuration as it stands now: an open document wins over its file. */
export interface ConfigFile {
  readonly uri: string;
  /** Of the document where it is open. */
  readonly version: number | null;
  readonly text: string;
  readonly config: ReadConfig['config'];
  readonly problems: readonly ConfigProblem[];
  /** The URI of a file that it names, as written there; undefined where that may not be used. */
  readonly usable: (kind: NamedFile['kind'], path: string | undefined) => string | undefined;
  /** The URIs of the files that it names, there or not. */
  readonly asked: ReadonlySet<string>;
}

export interface ConfigProblem {
  readonly severity: 'error' | 'warning';
  readonly range: TextRange;
  readonly message: Message;
}

export interface ConfigReader {
  /** Reads what stands in a configuration, and looks for the files that it names. */
  understand(uri: string, text: string, version: number | null): Promise<ConfigFile>;
  /** The same of a file; null where there is none. */
  read(uri: string): Promise<ConfigFile | null>;
}

interface Host {
  readonly files: WorkspaceFiles;
  readonly baselines: Baselines;
  readonly rules: ReportService['rules'];
}

/**
 * Reads configurations with the same reader as the command line, and adds what only an editor can say: which files are not there or not
 * allowed.
 */
export function createConfigReader({ files, baselines, rules }: Host): ConfigReader {
  /** What keeps a file from being used; undefined where it may be. */
  const wrongWith = async (uri: string | null, { kind, path }: NamedFile): Promise<Message | undefined> => {
    if (uri === null || !(await files.isWithinReach(uri))) return outside(path);
    switch (kind) {
      case 'previous':
        return (await files.read(uri, 1)) === null ? missing(path) : undefined;
      case 'baseline': {
        const state = await baselines.stateOf(uri);
        return state === 'read' ? undefined : state === 'absent' ? noBaseline(path) : NOT_A_BASELINE;
      }
    }
  };
  const understand = async (uri: string, text: string, version: number | null): Promise<ConfigFile> => {
    const { config, problems: wrong, named } = readConfig(text, rules);
    const problems: ConfigProblem[] = wrong.map((problem) => ({ severity: 'error', ...problem }));
    const usable = new Map<string, string>();
    const asked = new Set<string>();
    const baseline = resolvePath(config.baseline ?? '', folderOf(uri));
    files.watch(uri, config.baseline === undefined || baseline === null ? [] : [baseline]);
    for (const file of named.slice(0, MOST_NAMED)) {
      const place = resolvePath(file.path, folderOf(uri));
      if (place !== null) asked.add(place);
      const message = await wrongWith(place, file);
      if (message !== undefined) problems.push({ severity: 'warning', range: file.range, message });
      else if (place !== null) usable.set(`${file.kind} ${file.path}`, place);
    }
    return { uri, version, text, config, problems, usable: (kind, path) => usable.get(`${kind} ${path}`), asked };
  };
  const unread = (uri: string, message: Message): ConfigFile => ({
    uri,
    version: null,
    text: '',
    config: {},
    problems: [{ severity: 'error', range: { start: 0, end: 0 }, message }],
    usable: () => undefined,
    asked: new Set(),
  });

  return {
    understand,
    async read(uri) {
      if (!(await files.isWithinReach(uri))) return unread(uri, LINK_OUTSIDE);
      // Of one that is too long enough is read to say so; in UTF-8 a character takes up to four bytes.
      const bytes = await files.read(uri, LONGEST_CONFIG * 4);
      if (bytes === null) {
        files.watch(uri, []);
        return null;
      }
      const text = textOf(bytes);
      return text === undefined ? unread(uri, NOT_READ) : understand(uri, text, null);
    },
  };
}

/** Each file named is looked for. */
const MOST_NAMED = 50;

const outside = (path: string): Message =>
  say(
    `“${path}”在工作区文件夹以外，编辑器里不读取。`,
    `“${path}” lies outside the workspace folder; editors do not read it.`,
  );
const missing = (path: string): Message =>
  say(
    `没有“${path}”这个文件（路径从本文件所在文件夹写起），改为自动查找上年报告。`,
    `There is no file “${path}” (paths begin in the folder of this file); last year's report is looked for instead.`,
  );
const noBaseline = (path: string): Message =>
  say(
    `没有“${path}”这个基线文件，可以用命令 nianbao check --update-baseline 生成。`,
    `There is no baseline “${path}”; the command nianbao check --update-baseline makes it.`,
  );
const NOT_A_BASELINE = say('这不是基线文件，没有用上。', 'This is no baseline and was not used.');
const NOT_READ = say('配置文件读不出来。', 'The configuration cannot be read.');
const LINK_OUTSIDE = say(
  '配置文件是指向工作区文件夹以外的链接，没有读取。',
  'The configuration is a link that leads outside the workspace folder, and was not read.',
);
