import { expect, test } from 'vitest';
import { partByUnit } from '../../client/src/last-years.ts';

const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

test('a unit’s own reports are told from those of others, by their text or their name', () => {
  const { own, others } = partByUnit(' 青禾县财政局', [
    { name: '临澜县交通运输局2024年度报告.txt' },
    { name: '青禾县财政局2024年度报告.txt' },
    { name: '2024年报.txt' },
    { name: '去年.txt', unit: '青禾县 财政局' },
    { name: '青禾县财政局.txt', unit: '云岭市财政局' },
  ]);
  expect(names(own)).toEqual(['青禾县财政局2024年度报告.txt', '去年.txt']);
  expect(names(others)).toEqual(['临澜县交通运输局2024年度报告.txt', '2024年报.txt', '青禾县财政局.txt']);
});
