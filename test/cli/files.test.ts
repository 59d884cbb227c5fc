import { chmod, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputFiles } from '../../server/src/cli/files.ts';
import { withFiles } from './support/run.ts';

const shown = async (args: readonly string[], folder: string): Promise<readonly string[]> =>
  (await findInputFiles(args, folder)).map((input) => (input.kind === 'problem' ? `! ${input.path}` : input.path));

const tree = {
  'b.txt': '',
  'a.md': '',
  'page.html': '',
  'x.nianbao': '',
  'SHOUT.TXT': '',
  'picture.png': '',
  'deep/er/c.txt': '',
  'node_modules/n.txt': '',
  '.hidden/h.txt': '',
  '.h.txt': '',
};

describe('findInputFiles', () => {
  it('walks a folder, sorted, reports only, without node_modules and dot names', async () => {
    await withFiles(tree, async (folder) => {
      expect(await shown(['.'], folder)).toEqual([
        './SHOUT.TXT',
        './a.md',
        './b.txt',
        './deep/er/c.txt',
        './page.html',
        './x.nianbao',
      ]);
    });
  });

  it('keeps the order of the arguments and takes each file once', async () => {
    await withFiles(tree, async (folder) => {
      expect(await shown(['x.nianbao', 'deep/', 'b.txt', '*.txt', './deep/er/c.txt', '-', '-'], folder)).toEqual([
        'x.nianbao',
        'deep/er/c.txt',
        'b.txt',
        '-',
      ]);
    });
  });

  it('takes a file that was named whatever it is called, and a dot folder that was named', async () => {
    await withFiles(tree, async (folder) => {
      expect(await shown(['picture.png', '.hidden'], folder)).toEqual(['picture.png', '.hidden/h.txt']);
    });
  });

  it('expands globs, sorted, without node_modules and dot names', async () => {
    await withFiles(tree, async (folder) => {
      expect(await shown(['**/*.{txt,md}'], folder)).toEqual(['a.md', 'b.txt', 'deep/er/c.txt']);
      expect(await shown([`${folder}/*.md`], folder)).toEqual([`${folder}/a.md`]);
    });
  });

  it('takes a name with brackets literally where such a file exists', async () => {
    await withFiles({ '报告[1].txt': '', '报告1.txt': '' }, async (folder) => {
      expect(await shown(['报告[1].txt'], folder)).toEqual(['报告[1].txt']);
    });
  });

  it('makes a problem of what means no file at all', async () => {
    await withFiles({ 'empty/picture.png': '' }, async (folder) => {
      expect(await shown(['gone.txt', '*.txt', 'empty'], folder)).toEqual(['! gone.txt', '! *.txt', '! empty']);
    });
  });

  it('follows no symbolic link while walking, but one that was named', async () => {
    await withFiles({ 'outside/secret.txt': '', 'inside/a.txt': '' }, async (folder) => {
      await symlink(path.join(folder, 'outside'), path.join(folder, 'inside/folder'));
      await symlink(path.join(folder, 'outside/secret.txt'), path.join(folder, 'inside/link.txt'));
      expect(await shown(['inside'], folder)).toEqual(['inside/a.txt']);
      expect(await shown(['inside/**/*.txt'], folder)).toEqual(['inside/a.txt']);
      expect(await shown(['inside/link.txt'], folder)).toEqual(['inside/link.txt']);
    });
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('names a folder that may not be read and goes on', async () => {
    await withFiles({ 'a/1.txt': '', 'b/2.txt': '' }, async (folder) => {
      await chmod(path.join(folder, 'a'), 0);
      expect(await shown(['.'], folder)).toEqual(['! ./a', './b/2.txt']);
      await chmod(path.join(folder, 'a'), 0o755);
    });
  });
});
