import { describe } from 'vitest';
import { base2019, base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('writing-slip');
const mends = fixesOf('writing-slip');

const overview = (text: string): string => report({ bodies: { overview: text } });

describe('what is written twice', () => {
  finds('a word', overview('2024年，我局⟦writing-slip|按照按照⟧条例公开信息120条。'), {
    zh: '“按照”写了两遍，请删去一个。',
    en: '按照 is written twice; please take one out.',
    severity: 'info',
    expected: '按照',
  });
  finds('a particle', overview('公开群众关心⟦writing-slip|的的⟧信息120条，并⟦writing-slip|在在⟧大厅设查阅点。'));
  for (const text of [
    '公开有目的的活动3场，对存在在线咨询答复偏慢的栏目逐一督办。',
    '青禾镇人民政府政府信息公开申请申请人3名。',
    '推动政策落实落细。……稳步推进。',
  ])
    silent(text, overview(text));
});

describe('a sub-heading with a character lost', () => {
  finds('of platforms', overview('（四）⟦writing-slip|府信息公开平台建设⟧情况\n改版网站1次。'), {
    zh: '“府信息公开平台建设”漏了一个字，应为“政府信息公开平台建设”。',
    en: 'A character is lost in 府信息公开平台建设; it should be 政府信息公开平台建设.',
    expected: '政府信息公开平台建设',
  });
  finds('in front of its text', overview('（四）⟦writing-slip|府信息公开平台建设⟧情况。改版网站1次。'));
  finds('of management', overview('3.⟦writing-slip|政府息管理⟧方面\n清理文件3件。'));
  for (const text of [
    '（四）信息公开平台建设\n改版网站1次。',
    '（二）申请公开情况\n没有收到申请。',
    '（五）监督保\n培训1次。',
  ])
    silent(text, overview(text));
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
});

describe('fixes', () => {
  mends('the word once', overview('2024年，我局按照按照条例公开信息120条。'), {
    title: '改为“按照”',
    applicability: 'suggested',
    before: '按照按照',
    after: '按照',
  });
});
