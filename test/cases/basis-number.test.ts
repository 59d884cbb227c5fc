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
  const named = (number: string): string =>
    report({
      preamble: `按照《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${number}）编制本报告。`,
    });
  for (const number of ['郭办公开办函〔2021〕30号', '办公开办函﹝2021﹞30号'])
    finds(`behind its name: ${number}`, named(`⟦basis-number|${number}⟧`), {
      zh: `年度报告格式的文号应为“国办公开办函〔2021〕30号”，这里写的是“${number}”，请改正。`,
    });
  silent('behind its name: the right one', named('国办公开办函〔2021〕30号'));
  silent(
    'behind the name of a local notice',
    report({ preamble: '按照《省政府办公厅关于印发〈年度报告格式〉的通知》（苏政办函〔2021〕30号）编制本报告。' }),
  );
  finds(
    'the number of another notice behind the name of the notice',
    report({
      form: '2019',
      preamble:
        '依据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦basis-number|国办公开办函〔2019〕61号⟧）编制。',
    }),
    { form: '2019', expected: '国办公开办函〔2019〕60号' },
  );
  silent(
    'another notice with its own name and number',
    report({
      form: '2019',
      preamble:
        '按照《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）建设平台，编制年度报告。',
    }),
  );
  finds('that of 2019', cites('⟦basis-number|国办公开函〔2019〕60号⟧', '2019'));
  silent('that of 2019 in a later report, which is said to be out of date', cites('国办公开函〔2019〕60号'));
  finds(
    'in section one',
    report({ bodies: { overview: '按照⟦basis-number|国办发〔2021〕30号⟧文件要求编制年度报告。' } }),
  );
});

describe('the number of the form with a wrong year or count', () => {
  finds('the year', cites('⟦basis-number|国办公开办函〔2012〕30号⟧'), {
    zh: '年度报告格式的文号应为“国办公开办函〔2021〕30号”，这里写的是“国办公开办函〔2012〕30号”，请改正。',
    severity: 'warning',
    expected: '国办公开办函〔2021〕30号',
  });
  finds('the count', cites('⟦basis-number|国办公开办函（2021）31号⟧'));
  finds('that of 2019', cites('⟦basis-number|国办公开办函〔2019〕6号⟧', '2019'), {
    expected: '国办公开办函〔2019〕60号',
  });
});

describe('the number of the form, not written as one', () => {
  for (const number of [
    '国办公开办函〔202130号',
    '国办公开办函2021〕30号',
    '国办公开办函202130号',
    '国办公开办函〔202130',
    '国办公开办函〔2021〕30',
    '国办公开办函〔2021〕年30号',
    '国办公开办函〔2021〕第30号',
  ])
    finds(number, cites(`⟦basis-number|${number}⟧`), {
      zh: `年度报告格式的文号应为“国办公开办函〔2021〕30号”，这里写的是“${number}”，请改正。`,
      severity: 'warning',
    });
  silent('that of 2019 in a later report, which is said to be out of date', cites('国办公开办函〔2019〕年60号'));
});

describe('another notice on the reports with the wrong issuer', () => {
  finds(
    'a character lost',
    report({
      preamble: '根据《关于年度报告有关项目填报问题的解释》（⟦basis-number|国公开办函〔2016〕201号⟧）编制本报告。',
    }),
    {
      zh: '文号应为“国办公开办函〔2016〕201号”，这里写的是“国公开办函〔2016〕201号”，请改正。',
      en: 'The number of the notice is 国办公开办函〔2016〕201号, not “国公开办函〔2016〕201号”.',
      severity: 'warning',
      expected: '国办公开办函〔2016〕201号',
    },
  );
  silent('another issuer', report({ preamble: '根据国办函〔2016〕201号和有关要求，编制本报告。' }));
  for (const number of ['国办公开办函〔2021〕60号', '国办公开办函〔2020〕30号'])
    finds(number, report({ preamble: `本报告依据⟦basis-number|${number}⟧规定的格式编制。` }), {
      expected: '国办公开办函〔2021〕30号',
    });
});

describe('the law', () => {
  const law = '《中华人民共和国政府信息公开条例》';
  finds('another order', report({ preamble: `根据${law}（⟦basis-number|国务院令第771号⟧）编制本报告。` }), {
    zh: '现行的《政府信息公开条例》是国务院令第711号，这里写的是“国务院令第771号”，请改正。',
    en: 'The Regulations in force are 国务院令第711号, not “国务院令第771号”.',
    severity: 'warning',
    expected: '国务院令第711号',
  });
  finds(
    'an article of what is an order',
    report({ preamble: `根据${law}（⟦basis-number|国务院令第711条⟧）编制本报告。` }),
    { expected: '国务院令第711号', actual: '国务院令第711条' },
  );
  finds(
    'another article',
    report({ preamble: `根据${law}⟦basis-number|第三十一条、第三十二条⟧的规定，编制本报告。` }),
    {
      zh: '年度报告的内容由《政府信息公开条例》第五十条规定，这里写的是“第三十一条、第三十二条”，请核对。',
      en: 'What a report holds is set by 第五十条 of the Regulations, not “第三十一条、第三十二条”. Please check.',
      severity: 'warning',
    },
  );
  finds(
    'another article by which it is made public',
    report({ preamble: `按照${law}⟦basis-number|第五十八条⟧规定，现公布青禾县2024年政府信息公开工作年度报告。` }),
  );
  for (const sentence of [
    `根据${law}（国务院令第711号）第四十九条、第五十条的规定，编制本报告。`,
    `根据${law}第四十九、五十条的规定，编制本报告。`,
    `根据${law}第五十五条和有关规定，某水务公司编制本年度报告。`,
    `对照${law}第二十条更新目录。现编制2024年度报告。`,
    `按照${law}第三十一条的规定登记申请。`,
  ])
    silent(sentence, report({ preamble: sentence }));
});

describe('the measures on fees', () => {
  const of = (number: string): string =>
    report({ bodies: { other: `根据《政府信息公开信息处理费管理办法》（${number}），2024年未收取信息处理费。` } });
  finds('another count', of('⟦basis-number|国办函〔2020〕190号⟧'), {
    zh: '《信息处理费管理办法》的文号是“国办函〔2020〕109号”，这里写的是“国办函〔2020〕190号”，请改正。',
    en: 'The number of the document (信息处理费管理办法) is 国办函〔2020〕109号, not “国办函〔2020〕190号”.',
    severity: 'warning',
    expected: '国办函〔2020〕109号',
    actual: '国办函〔2020〕190号',
  });
  for (const number of ['国办发〔2020〕109号', '国办函（2021）109号']) finds(number, of(`⟦basis-number|${number}⟧`));
  finds(
    'behind the notice that issued them',
    report({
      bodies: {
        other:
          '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（⟦basis-number|国办函〔2020〕108号⟧），没有收费。',
      },
    }),
  );
  const bare = (number: string): string => report({ bodies: { other: `按照${number}规定，2024年未收取信息处理费。` } });
  for (const number of ['国办函〔2021〕109号', '国办函〔2019〕109号', '国办函〔2020〕190号'])
    finds(`${number} by itself`, bare(`⟦basis-number|${number}⟧`), { expected: '国办函〔2020〕109号' });
  for (const number of [
    '国办函〔2020〕109号',
    '国办函（2020）109号',
    '国办函〔2021〕30号',
    '国办函〔2020〕67号',
    '国办函〔2022〕109号',
    '财税〔2020〕109号',
  ])
    silent(`${number} by itself`, bare(number));
  silent(
    'a number nearly like it, of something else',
    report({ bodies: { other: '转发国办函〔2020〕119号。2024年未收取信息处理费。' } }),
  );
  silent('the right one', of('国办函〔2020〕109号'));
  silent('in other brackets', of('国办函[2020]109号'));
  silent('measures of a province', of('苏财综〔2021〕15号'));
});

describe('the name of the basis', () => {
  const by = (name: string): string => report({ preamble: `根据${name}编制本报告。` });
  const office = '国务院办公厅政府信息与政务公开办公室';
  finds(
    'words lost of the form',
    by('《⟦basis-number|中华人民共和国政府信息工作年度报告格式⟧》（国办公开办函〔2021〕30号）'),
    {
      zh: '这里写的是“中华人民共和国政府信息工作年度报告格式”，名称应为“中华人民共和国政府信息公开工作年度报告格式”，请改正。',
      en: 'The name is 中华人民共和国政府信息公开工作年度报告格式, not “中华人民共和国政府信息工作年度报告格式”.',
      severity: 'warning',
      expected: '中华人民共和国政府信息公开工作年度报告格式',
      actual: '中华人民共和国政府信息工作年度报告格式',
    },
  );
  finds(
    'words lost of the issuer',
    by('《⟦basis-number|国务院办公厅信息与政务公开办公室⟧关于印发〈年报格式〉的通知》'),
    {
      expected: office,
    },
  );
  finds(
    'words too many in the issuer',
    by('《⟦basis-number|国务院办公厅政府信息公开与政务公开办公室⟧关于印发〈年报格式〉的通知》'),
  );
  finds('a wrong character in the law', by('《⟦basis-number|中华人民共和国政务信息公开条例⟧》（国务院令第711号）'));
  finds('over spaces', by('《⟦basis-number|中华人民共和国 信息公开 条例⟧》'), {
    actual: '中华人民共和国 信息公开 条例',
  });
  finds(
    'words lost of the notice of 2019',
    report({
      form: '2019',
      preamble: `根据《${office}⟦basis-number|关于政府信息公开年度报告有关事项的通知⟧》编制本报告。`,
    }),
    { expected: '关于政府信息公开工作年度报告有关事项的通知' },
  );
  for (const name of [
    '《中华人民共和国政府信息公开工作年度报告格式（试行）》',
    '《政府信息公开工作年度报告格式》',
    '《省政府办公厅关于做好政府信息公开工作年度报告有关事项的通知》',
    '《区政府办公室关于政府信息公开年度报告有关事项的通知》',
    '《国务院办公厅政务公开办公室工作规则》',
    '《中华人民共和国无障碍环境建设条例》',
    '《中华人民共和国政府采购法实施条例》和《某省信息公开条例》',
  ])
    silent(name, by(name));
  silent('two names in one sentence', by('《中华人民共和国宪法》《优化营商环境条例》和《政府信息公开条例》'));
});

describe('the law under a name that it has not', () => {
  finds('between title marks', report({ preamble: '根据《⟦basis-number|国务院政府信息公开条例⟧》编制本报告。' }), {
    zh: '这里写的是“国务院政府信息公开条例”，名称应为“中华人民共和国政府信息公开条例”，请改正。',
    expected: '中华人民共和国政府信息公开条例',
  });
  for (const written of [
    '国务院《政府信息公开条例》',
    '《政府信息公开条例》（国令第711号）',
    '《中华人民共和国政府信息公开条例》（国务院令711号）',
    '《国务院政府信息公开条例释义》',
  ])
    silent(written, report({ preamble: `根据${written}编制本报告。` }));
});

describe('silent', () => {
  silent('the right number', base2021);
  silent(
    'other notices of the same issuer',
    report({ preamble: '根据国办公开办函〔2019〕61号和国办公开办函〔2016〕201号要求，编制本报告。' }),
  );
  silent(
    'a number that the report is not made by',
    report({ bodies: { overview: '转发国办公开办函〔2021〕12号文件，开展自查。' } }),
  );
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
  mends('the name', report({ preamble: '根据《中华人民共和国政府信息公开年度报告格式》编制本报告。' }), {
    title: '改为中华人民共和国政府信息公开工作年度报告格式',
    applicability: 'suggested',
    before: '中华人民共和国政府信息公开年度报告格式',
    after: '中华人民共和国政府信息公开工作年度报告格式',
  });
});
