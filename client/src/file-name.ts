import type { Uri } from 'vscode';

/** The name of a file, without its folders. */
export const fileName = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);
