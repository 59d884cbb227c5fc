import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { configPlaces, folderOf, relativePath } from '../config/places.ts';
import { type ReadConfig, readConfig } from '../config/read.ts';
import { type ReportSettings, settingsFor } from '../config/settings.ts';
import type { Message } from '../rules/finding.ts';
import type { RuleInfo } from '../service.ts';
import { decodeText } from '../text/decode.ts';
import { createLineIndex } from '../text/line-index.ts';
import { say } from '../text/message.ts';
import { toSlashes } from './files.ts';
import { isFile } from './read-source.ts';

/** The configurations of a run: the one that is named, or for each file the nearest one. */
export interface Configs {
  /** What is configured for a file; standard input lies in the current folder. */
  of(location: string | undefined): ConfiguredFile;
  /** Whether any configuration could not be understood in full. */
  isBroken(): boolean;
}

export interface ConfiguredFile {
  readonly settings: ReportSettings;
  /** Where the files named in the configuration lie. */
  readonly previous: string | undefined;
  readonly baseline: string | undefined;
}

interface ConfigsHost {
  readonly currentFolder: string;
  /** The configuration named on the command line, as a location. */
  readonly named: string | undefined;
  readonly rules: readonly RuleInfo[];
  /** Says what is wrong with a configuration; `where` is its path, with line and column where there are such. */
  readonly complain: (where: string, problem: Message) => void;
}

/**
 * Without a named one, each file has the nearest `.nianbao.json` in its folder or above, up to the current folder or the top of
 * the repository. What is wrong with one is said once; the rest of it holds.
 */
export function createConfigs({ currentFolder, named, rules, complain }: ConfigsHost): Configs {
  const isThere = remember(existsSync);
  const isTop = (folder: string): boolean =>
    folder === toSlashes(path.join(currentFolder, path.sep)) || isThere(`${folder}.git`);
  const nearest = remember((folder: string): string | undefined => {
    for (const place of configPlaces(folder, isTop)) if (isThere(place)) return place;
    return undefined;
  });
  const read = new Map<string, ReadConfig>();
  let isBroken = false;

  const load = (location: string): ReadConfig => {
    const known = read.get(location);
    if (known !== undefined) return known;
    const shown = path.relative(currentFolder, location) || location;
    // One that is named may be a pipe; one that only lies there is not waited for.
    const { text, ...result } = location === named || isFile(location) ? readFrom(location, rules) : UNREAD;
    read.set(location, result);
    if (text === undefined) complain(shown, NOT_READ);
    const lines = createLineIndex(text ?? '');
    for (const { range, message: problem } of result.problems) {
      const { line, character } = lines.positionAt(range.start);
      complain(`${shown}:${line + 1}:${character + 1}`, problem);
    }
    isBroken ||= text === undefined || result.problems.length > 0;
    return result;
  };
  // A configuration that is named is read even where no file asks for it: what is wrong with it is to be said.
  if (named !== undefined) load(named);

  return {
    of(given) {
      const location = given ?? path.join(currentFolder, '-');
      const source = named ?? nearest(folderOf(toSlashes(location)));
      if (source === undefined) return NOTHING;
      const folder = path.dirname(source);
      const { config } = load(source);
      const settings = settingsFor(config, relativePath(folderOf(toSlashes(source)), toSlashes(location)), rules);
      const beside = (name: string | undefined) => (name === undefined ? undefined : path.resolve(folder, name));
      return { settings, previous: beside(settings.previous), baseline: beside(config.baseline) };
    },
    isBroken: () => isBroken,
  };
}

function readFrom(location: string, rules: readonly RuleInfo[]): ReadConfig & { readonly text: string | undefined } {
  try {
    const decoded = decodeText(readFileSync(location), 'auto');
    if (decoded.state === 'decoded') return { ...readConfig(decoded.text, rules), text: decoded.text };
  } catch {
    // Said by the caller: it knows how the file is called.
  }
  return UNREAD;
}

const UNREAD = { config: {}, problems: [], named: [], text: undefined };

/** Asks once about each. */
function remember<R>(ask: (place: string) => R): (place: string) => R {
  const known = new Map<string, R>();
  return (place) => {
    const answer = known.has(place) ? (known.get(place) as R) : ask(place);
    known.set(place, answer);
    return answer;
  };
}

const NOTHING: ConfiguredFile = { settings: { rules: {} }, previous: undefined, baseline: undefined };

const NOT_READ = say('配置文件读不出来', 'the configuration cannot be read');
