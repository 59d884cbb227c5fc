import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

// Completed 53: disclosed 6 (11.3 %), refused 32 (60.4 %), unavailable 8 (15.1 %), not processed 5 (9.4 %).
const { finds, silent } = casesOf('text-percentage');
const says = (sentence: string): string => report({ bodies: { overview: `（二）依申请公开。${sentence}` } });
const wrong = (number: string): string => `⟦text-percentage|${number}⟧`;

describe('wrong', () => {
  finds('of a number in front', says(`公开信息200条，其中解读50条，占${wrong('35%')}。`), {
    zh: '这里说占 35%，50 占 200 的 25%；如以其他总数为准，请写明。',
    en: 'The text says 35%, but 50 of 200 is 25%. If it is of another total, please name it.',
    severity: 'info',
    expected: '25%',
    actual: '35%',
  });
  finds('one of several', says(`办结申请53件，其中不予公开32件，占60.4%；无法提供8件，占${wrong('26.7%')}。`), {
    expected: '15.1%',
  });
  finds('without the number', says(`办结申请53件，其中予以公开占11.3%、不予公开占${wrong('50.4%')}。`), {
    expected: '60.4%',
  });
  finds(
    'a share in brackets',
    says(`办结申请53件，其中不予公开32件（60.4%），无法提供8件（${wrong('27.1%')}），不予处理5件（9.4%）。`),
    {
      expected: '15.1%',
    },
  );
  finds('a change against the year before', says(`公开信息360条，较上年的300条增加60条，增长${wrong('25%')}。`), {
    zh: '这里说增减 25%，与 300 相差 60 是 20%，请核对。',
    en: 'The text says that it changed by 25%, but 60 against 300 is 20%. Please check.',
    severity: 'info',
    expected: '20%',
  });
  finds('off by one where it comes out even', says(`公开信息200条，其中解读50条，占${wrong('26%')}。`), {
    expected: '25%',
  });
  finds('the number before in brackets', says(`公开信息32条，比2023年（40条）下降${wrong('30%')}。`), {
    expected: '20%',
  });
  finds('a change by its difference', says(`公开信息270条，比2023年减少30条，下降${wrong('14%')}。`), {
    expected: '10%',
  });
});

describe('silent', () => {
  for (const sentence of [
    '办结申请53件，其中予以公开占11.3%、不予公开占60.4%、无法提供占15.1%、不予处理占9.4%，其他占3.8%。',
    '公开信息300条，其中解读100条，占33.3%，图文200条，占66.6%。',
    '公开信息32条，比2023年（40条）下降20%。',
    '解读材料50条，占35%。',
    '收到举报0件，其中网站提交0件，占0%。',
    '公开信息200条，比上年增长12%，满意度达到99%。',
    // Of the 53 that the table has as completed, which the text does not name.
    '收到申请64件，其中自然人48件，占75%。在办结的申请中，予以公开6件，占11.3%；不予公开32件，占60.4%；无法提供8件，占15.1%。',
    '网上申请10件，占5%，信函申请20件，占10%。',
    '公开信息360条，较上年的300条增加60条，增长20%；解读20篇，比去年增加5篇，增长33.3%。',
    '公开信息360条（较上年增长8%），按时办结率（95%）提高2.1个百分点。',
    '公开信息1,200条，比2023年1,000条增长20%，微博300条，较上年增长12%。',
  ]) {
    silent(sentence, says(sentence));
  }
});
