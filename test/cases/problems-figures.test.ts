import { describe } from 'vitest';
import { report } from '../support/check.ts';
import { casesOf } from './cases.ts';

// What is said in section five of the cases of the year. The table has 92 reviews, 15 of them corrected, and 40 lawsuits.
const { finds, silent } = casesOf('text-table-mismatch');
const says = (sentence: string): string =>
  report({ bodies: { problems: `公开目录还不够细。${sentence}\n下一步将细化目录。` } });

describe('how many cases there were', () => {
  finds('in passing', says('答复书说理不充分，全年行政复议⟦text-table-mismatch|82件⟧中有15件被纠正。'), {
    expected: '92',
  });
  silent('rightly', says('答复书说理不充分，全年行政复议92件中有15件被纠正。'));
  silent('of every kind, by the words of who works on them', says('全年办理行政复议120件，应诉行政诉讼90件。'));
});

describe('that there were none', () => {
  finds('in the year', says('全年⟦text-table-mismatch|未发生涉政府信息公开的行政诉讼⟧。'), {
    zh: '这里说没有（行政诉讼），第四部分表格相应各格合计是 40，请核对。',
    severity: 'error',
  });
  finds('at no time that is told', says('⟦text-table-mismatch|没有发生因政府信息公开被提起行政诉讼的案件⟧。'), {
    severity: 'info',
  });
  silent('planned', says('今后努力做到不发生因政府信息公开引发的行政诉讼案件。'));
  silent('to be made sure', says('规范答复文书，确保不发生政府信息公开行政复议。'));
  silent('behind the plans', says('下一步，规范答复文书。年内不发生政府信息公开行政复议。'));
  silent('of another year', says('2022年未发生政府信息公开行政复议。'));
});

describe('more than the tables have of all', () => {
  finds('in the year', says('本年制发的⟦text-table-mismatch|13件⟧行政规范性文件仅有4件配发图解。'), {
    expected: '10',
    severity: 'warning',
  });
  finds('in no year that is told', says('不予公开的申请达⟦text-table-mismatch|42件⟧，说理不充分。'), {
    severity: 'info',
  });
  finds('behind the word for problems', says('存在问题：⟦text-table-mismatch|18件⟧行政复议案件被纠正，培训不足。'), {
    severity: 'info',
  });
  silent('some of them', says('有3件申请答复超期，不予公开的申请有5件说理不充分。'));
  silent('planned', says('明年力争将不予公开的申请控制在40件以内。'));
  silent('of all years', says('近三年不予公开的申请达72件。'));
  silent('another year', says('2022年不予公开的申请达72件。'));
  silent('of every kind', says('全市行政复议案件达1200件，压力较大。'));
});
