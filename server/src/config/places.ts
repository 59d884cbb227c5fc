import { configName } from './read.ts';

// Places are texts with slashes, folders with one at their end: paths of a machine and URIs alike.

/** The folder that a file lies in, with a slash at its end; empty where there is none. */
export const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/**
 * Where the configuration of a file may lie, the nearest place first: in its folder and those above, up to the first that is a
 * top. The first that is there holds alone. The command line and the server both go this way.
 */
export function* configPlaces(file: string, isTop: (folder: string) => boolean): Generator<string> {
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
    yield folder + configName;
    if (isTop(folder)) return;
  }
}

/** The way from a folder (with its slash) to a file, with slashes. */
export function relativePath(folder: string, file: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = file.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** How the names of reports end: what folders are searched for. A file that somebody names may be called anything. */
export const reportExtensions: readonly string[] = ['.txt', '.md', '.html', '.nianbao'];

/** Whether what lies at a place may be a report, by its name; those that begin with a dot are somebody's own affair. */
export function mayBeReport(place: string): boolean {
  const name = place.slice(place.lastIndexOf('/') + 1).toLowerCase();
  return !name.startsWith('.') && reportExtensions.some((extension) => name.endsWith(extension));
}
