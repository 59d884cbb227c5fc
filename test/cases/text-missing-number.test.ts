import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('text-missing-number');
const says = (sentence: string): string => report({ bodies: { overview: `（一）主动公开。${sentence}` } });
const wrong = (words: string): string => `⟦text-missing-number|${words}⟧`;

describe('left out', () => {
  finds('a gap', says(`全年${wrong('主动公开  条')}，内容详实。`), {
    zh: '“主动公开”与“条”之间缺少数字，请补上。',
    en: 'A number is missing between “主动公开” and “条”.',
    severity: 'warning',
  });
  finds('no gap at all', says(`全年共${wrong('主动公开条')}。`));
  finds('applications', says(`全年共收到${wrong('申请　件')}，均按时答复。`));
  finds('trainings', says(`组织${wrong('培训  次')}，推送${wrong('微信  条')}、${wrong('微博  条')}。`));
  finds('a rate', says(`按时办结${wrong('率  %')}。`));
  finds('a rate without a gap', says(`按时办结${wrong('率为%')}，满意${wrong('率达到％')}。`));
  finds('a line to write on', says(`公开${wrong('信息____条')}。`));
});

describe('silent', () => {
  for (const sentence of [
    '公开信息 20 条，收到申请 5 件。',
    '公开信息二十条。',
    '按照信息公开条例，规范发布条件，办理依申请公开件，公开文件。',
    '收到申请件后登记，答复申请件、公开件均存档。',
    '公开信息近百条，发布十余条。',
    '按培训次数计分，统计微博条数、办结率。',
  ]) {
    silent(sentence, says(sentence));
  }
});
