import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('outdated-term');

const saying = (sentence: string, year = 2024): string =>
  report({ year, bodies: { overview: `（一）主动公开。${sentence}公开各类信息31条。` } });

describe('what is over for long', () => {
  finds('a plan', saying('围绕“⟦outdated-term|十三五⟧”规划的重点任务，'), {
    zh: '“十三五”到2020年已经结束，本报告是2024年度的，请核对是不是以前的报告留下的文字。',
    en: '“十三五” ended in 2020, and this report is on 2024; please check whether the words are left over from an older report.',
    severity: 'info',
    actual: '十三五',
  });
  finds('a term', saying('及时发布⟦outdated-term|贫困人口小额⟧贷款信息，'), {
    zh: '“贫困人口小额”这个提法2021年以后一般不再使用，本报告是2024年度的，请核对是不是以前的报告留下的文字。',
    en: '“贫困人口小额” has hardly been in use since 2021, and this report is on 2024; please check whether the words are left over from an older report.',
    actual: '贫困人口小额',
  });
  finds('one of the years behind', saying('做好⟦outdated-term|新冠肺炎⟧疫情防控信息发布，'), { actual: '新冠肺炎' });
});

describe('silent', () => {
  silent('a clean report', base2021);
  silent('the plan of today', saying('围绕“十四五”规划的重点任务，'));
  silent('the year in which it is wound up', saying('围绕“十三五”规划的收尾任务，', 2021));
  silent('the name of a document', saying('对《云汀县“十三五”水利规划》的执行情况，'));
  silent(
    'the long name of a document',
    saying('对《云汀县人民政府关于印发云汀县水利改革发展“十三五”规划中期调整方案若干措施的通知》'),
  );
  silent('what is still done of it', saying('做好“十三五”易地扶贫搬迁后续扶持，'));
  silent('what has been since', saying('“十三五”以来，'));
  silent('an account of it', saying('公开“十三五”规划终期评估结果，'));
});
