import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';

// GNOME, UKUI, deepin and others open a terminal with it: VS Code never hears it there.
const takenByLinuxDesktops = ['ctrl+alt+t'];

const { keybindings } = manifest.contributes;
const onLinux = keybindings.map((binding) => ('linux' in binding && binding.linux) || binding.key);

test('no key is one that the desktops of Linux keep to themselves', () => {
  expect(onLinux.filter((key) => takenByLinuxDesktops.includes(key))).toEqual([]);
});

test('where a key is named, that of Linux is named too', () => {
  const said = [...Object.values(english), ...Object.values(chinese)].filter((words) => /Ctrl\+Alt\+/u.test(words));
  expect(said).toHaveLength(2);
  for (const words of said) expect(words).toMatch(/Ctrl\+Alt\+T.*Ctrl\+Alt\+Shift\+T/u);
  for (const file of ['README.md', 'README.en.md'])
    for (const key of [...keybindings.map((binding) => binding.key), ...onLinux])
      expect(readFileSync(file, 'utf8').toLowerCase(), `${key} in ${file}`).toContain(key);
});
