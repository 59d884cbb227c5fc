import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('basis-number');
const mends = fixesOf('basis-number');

const cites = (number: string, form: '2019' | '2021' = '2021'): string =>
  report({ form, preamble: `根据《中华人民共和国政府信息公开工作年度报告格式》（${number}）编制本报告。` });

describe('the number of the form with the wrong issuer', () => {
  finds('a character lost', cites('⟦basis-number|国办公开函〔2021〕30号⟧'), {
    zh: '年度报告格式的文号应为“国办公开办函〔2021〕30号”，这里写的是“国办公开函〔2021〕30号”，请改正。',
    en: "The number of the form's notice is 国办公开办函〔2021〕30号, not “国办公开函〔2021〕30号”.",
    severity: 'warning',
    expected: '国办公开办函〔2021〕30号',
    actual: '国办公开函〔2021〕30号',
  });
  for (const number of ['国办发〔2021〕30号', '国办函[2021] 30号', '国公开办函（2021）30号', '国办公开办〔2021〕30号'])
    finds(number, cites(`⟦basis-number|${number}⟧`));
  finds('that of 2019', cites('⟦basis-number|国办公开函〔2019〕60号⟧', '2019'));
  finds(
    'in section one',
    report({ bodies: { overview: '按照⟦basis-number|国办发〔2021〕30号⟧文件要求编制年度报告。' } }),
  );
});

describe('silent', () => {
  silent('the right number', base2021);
  for (const number of ['国办公开办函[2021]30号', '国办公开办函（2021）30号', '国办公开办函 〔2021〕 30 号'])
    silent(number, cites(number));
  silent('passed on by others', cites('浙政公开办转发国办公开办函〔2021〕30号'));
  silent(
    'a local number',
    report({ preamble: '根据省政府办公厅关于年度报告的通知（苏政办发〔2021〕30号）编制本报告。' }),
  );
  silent(
    'another document of that number',
    report({ bodies: { overview: '解读《关于进一步规范财务审计秩序的意见》（国办发〔2021〕30号）等文件3件。' } }),
  );
});

describe('fixes', () => {
  mends('the issuer', cites('国办公开函〔2021〕30号'), {
    title: '改为国办公开办函〔2021〕30号',
    applicability: 'suggested',
    before: '国办公开函〔2021〕30号',
    after: '国办公开办函〔2021〕30号',
  });
});
