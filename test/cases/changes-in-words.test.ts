import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('text-percentage', 'text-sum');
const says = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });

describe('a change that is told in words alone', () => {
  finds('more, where it is less', says('公开信息72条，较上年80条⟦text-sum|有所增加⟧。'), {
    zh: '由 80 到 72 是减少，这里写的正相反，请核对。',
    actual: '有所增加',
  });
  finds('less, where it is more', says('公开信息90条，比2023年的80条⟦text-sum|明显下降⟧，质量提高。'));
  for (const sentence of [
    '公开信息72条，较上年60条有所增加。',
    '公开信息60条，较上年72条略有减少。',
    '公开信息72条，较上年有所增加。',
    '公开信息72条，较上年80条有所增加的主要是目录。',
    '公开信息72条，同比有所下降。',
    '公开信息72条，与上年80条相比，增长类信息增加。',
    '公开信息约72条，与上年80条基本持平。',
  ])
    silent(sentence, says(sentence));
});

describe('points of a percentage', () => {
  finds('by which it has grown', says('群众满意度由92%提高到95%，提高⟦text-sum|5⟧个百分点。'), {
    zh: '92 与 95 相差 3，这里写的是 5，请核对。',
    expected: '3',
  });
  finds('against the year before', says('办结率95%，比上年的92%提高⟦text-sum|4⟧个百分点。'), { expected: '3' });
  finds('turned round', says('满意度由92%提高到95%，下降⟦text-sum|3⟧个百分点。'));
  for (const sentence of [
    '群众满意度由92%提高到95%，提高3个百分点。',
    '群众满意度由92.4%提高到95.3%，提高2.9个百分点。',
    '群众满意度由92.44%提高到95.29%，提高2.9个百分点。',
    '群众满意度由92%提高到95%，提高3.3%。',
    '办结率95%，比上年提高4个百分点。',
    '办结率95%，较上年的92%提高3个百分点。',
    '办结率95%，高于全省平均5个百分点，比上年的92%提高3个百分点。',
  ])
    silent(sentence, says(sentence));
});

describe('numbers in 万 that were rounded', () => {
  finds('by no rounding', says('公开信息8.6万条，较上年8万条增长⟦text-percentage|17.5%⟧。'));
  for (const sentence of [
    '公开信息8.6万条，较上年8万条增长7.5%。',
    '公开信息8.6万条，较上年8万条增长12.1%。',
    '访问量5.6万人次，较上年的4.2万人次增长33.9%。',
    '访问量120万次，较上年的100万次增长19.6%。',
  ])
    silent(sentence, says(sentence));
});
