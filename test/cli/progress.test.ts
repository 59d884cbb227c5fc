import { expect, it } from 'vitest';
import { createProgress } from '../../server/src/cli/progress.ts';

function barOf(environment: Readonly<Record<string, string>>, isTerminal: boolean, total = 100) {
  let time = 0;
  let written = '';
  const stderr = {
    isTerminal,
    isClosed: false,
    write: (text: string) => {
      written += text;
    },
    drained: async () => {},
  };
  const progress = createProgress({ stderr, environment, now: () => time }, total, 'en');
  return {
    steps(count: number) {
      for (let i = 0; i < count; i++) {
        time += 50;
        progress.step();
      }
    },
    hide: () => progress.hide(),
    written: () => written,
  };
}

it('draws now and then, and goes away without a trace', () => {
  const bar = barOf({}, true);
  bar.steps(3);
  expect(bar.written()).toBe('');
  bar.steps(7);
  expect(bar.written()).toBe(
    '\r\u001b[K[#.............................] 4/100 files\r\u001b[K[##............................] 8/100 files',
  );
  const before = bar.written();
  bar.hide();
  bar.hide();
  expect(bar.written()).toBe(`${before}\r\u001b[K`);
});

it('is drawn where there are no colours: it has none', () => {
  const bar = barOf({ NO_COLOR: '1' }, true);
  bar.steps(10);
  expect(bar.written()).not.toBe('');
});

it.each([
  ['in a pipe', {}, false, 100],
  ['on a dumb terminal', { TERM: 'dumb' }, true, 100],
  ['in a build', { CI: 'true' }, true, 100],
  ['for a handful of files', {}, true, 5],
])('is not drawn %s', (_where, environment, isTerminal, total) => {
  const bar = barOf(environment, isTerminal, total);
  bar.steps(10);
  bar.hide();
  expect(bar.written()).toBe('');
});
