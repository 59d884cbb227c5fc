import { type Dirent, promises, statSync } from 'node:fs';
import path from 'node:path';
import { mayBeReport, reportExtensions } from '../config/places.ts';
import type { Message } from '../rules/finding.ts';
import { say } from '../text/message.ts';
import { codeOf, unreadable } from './read-source.ts';

/** One thing to read. `path` is what the user reads in the output; a `problem` is reported in the thing's place. */
export type InputFile =
  | { readonly kind: 'file'; readonly path: string; readonly location: string }
  | { readonly kind: 'stdin'; readonly path: '-' }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: Message };

/**
 * Turns the arguments into the files they mean, in the order of the arguments, folders and globs sorted within,
 * each file once. An argument that means nothing becomes a `problem`: a check of nothing must not look like success.
 */
export async function findInputFiles(argumentPaths: readonly string[], currentFolder: string): Promise<InputFile[]> {
  const found: InputFile[] = [];
  const seen = new Set<string>();
  for (const argument of argumentPaths) {
    for (const input of await expand(argument, currentFolder)) {
      const key = input.kind === 'file' ? input.location : `${input.kind}:${input.path}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(input);
    }
  }
  return found;
}

async function expand(argument: string, currentFolder: string): Promise<readonly InputFile[]> {
  if (argument === '-') return [{ kind: 'stdin', path: '-' }];
  const location = path.resolve(currentFolder, argument);
  const kind = kindOf(location);
  if (kind.state === 'file') return [{ kind: 'file', path: argument, location }];
  if (kind.state === 'folder') return walkFolder(argument, location);
  // A name that exists was taken literally above: brackets are ordinary characters in file names.
  if (kind.isMissing && GLOB_CHARACTERS.test(argument)) return expandGlob(argument, currentFolder);
  return [{ kind: 'problem', path: argument, problem: kind.problem }];
}

type PathKind =
  | { readonly state: 'file' }
  | { readonly state: 'folder' }
  | { readonly state: 'failed'; readonly isMissing: boolean; readonly problem: Message };

function kindOf(location: string): PathKind {
  try {
    return { state: statSync(location).isDirectory() ? 'folder' : 'file' };
  } catch (error) {
    return { state: 'failed', isMissing: codeOf(error) === 'ENOENT', problem: unreadable(error) };
  }
}

async function walkFolder(shown: string, location: string): Promise<readonly InputFile[]> {
  const found: InputFile[] = [];
  const problems = await walk(shown, location, found);
  if (found.length === 0 && problems === 0) return [{ kind: 'problem', path: shown, problem: EMPTY_FOLDER }];
  return found;
}

/** Returns how many folders could not be read; each stands among the found as a problem. */
async function walk(shown: string, location: string, found: InputFile[]): Promise<number> {
  let problems = 0;
  let entries: Dirent[];
  try {
    entries = await promises.readdir(location, { withFileTypes: true });
  } catch (error) {
    found.push({ kind: 'problem', path: shown, problem: unreadable(error) });
    return 1;
  }
  entries.sort((a, b) => compareNames(a.name, b.name));
  for (const entry of entries) {
    const below = { shown: joinShown(shown, entry.name), location: path.join(location, entry.name) };
    if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name)) problems += await walk(below.shown, below.location, found);
    } else if (entry.isFile() && mayBeReport(entry.name)) {
      // A symbolic link is neither: a walk stays inside the folder that was named.
      found.push({ kind: 'file', path: below.shown, location: below.location });
    }
  }
  return problems;
}

async function expandGlob(pattern: string, currentFolder: string): Promise<readonly InputFile[]> {
  // Loaded on use: most calls name files and folders, and start faster without it.
  const { glob } = await import('tinyglobby');
  const matches = await glob([toSlashes(pattern)], {
    cwd: currentFolder,
    absolute: path.isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  if (matches.length === 0) return [{ kind: 'problem', path: pattern, problem: NO_MATCH }];
  return matches
    .sort(compareNames)
    .map((match) => ({ kind: 'file', path: match, location: path.resolve(currentFolder, match) }));
}

const GLOB_CHARACTERS = /[*?{}[\]()!]/;

const isSkippedFolder = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/** By code unit, not by locale: the order must be the same on every machine. */
export const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const joinShown = (folder: string, name: string): string =>
  /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;

/** A path or pattern with `/` in it, as globs and baselines are written; only Windows parts its paths in another way. */
export const toSlashes = (pattern: string): string => (path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);

const EMPTY_FOLDER = say(
  `文件夹里没有可检查的文件（${reportExtensions.join(' ')}）`,
  `no files to check in this folder (${reportExtensions.join(' ')})`,
);
const NO_MATCH = say('没有与之匹配的文件', 'no file matches');
