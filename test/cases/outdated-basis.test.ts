import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';
import { fixesOf } from './fixes.ts';

const { finds, silent } = casesOf('outdated-basis');
const mends = fixesOf('outdated-basis');

const old = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';
const preamble = (basis: string): string => report({ preamble: `根据${basis}的要求，编制本报告。` });

describe('a superseded basis', () => {
  finds('the notice of 2019 by its title', preamble(`《⟦outdated-basis|${old}⟧》`), {
    zh: '这里引用的是2019年印发的通知，已不适用于本年度报告，应为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。',
    en: 'This names the notice of 2019, which no longer applies; the basis in force is 《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）.',
    severity: 'warning',
    expected: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  });
  finds('by its number', preamble('⟦outdated-basis|国办公开办函〔2019〕60号⟧文件'));
  finds(
    'the old Regulations by their date',
    preamble('⟦outdated-basis|2008年5月1日起施行的《中华人民共和国政府信息公开条例》⟧'),
    {
      expected: '2019年5月15日起施行的《中华人民共和国政府信息公开条例》',
    },
  );
  for (const old of [
    '《中华人民共和国政府信息公开条例》（2008年5月1日起施行）',
    '《政府信息公开条例》（2008年5月1日起施行）',
    '2008年5月1日起施行的《条例》',
  ])
    finds(old, preamble(`⟦outdated-basis|${old}⟧`));
  silent(
    'when the Regulations began',
    preamble('自2008年5月1日起施行、2019年修订的《中华人民共和国政府信息公开条例》'),
  );
  finds('with other brackets and blanks', preamble('⟦outdated-basis|国办公开办函 [2019] 60 号⟧文件'));
  finds(
    'the old order beside new words',
    preamble(
      '《中华人民共和国政府信息公开条例》（⟦outdated-basis|国务院令第492号⟧）和新修订的《云汀省政府信息公开办法》',
    ),
  );
  finds('the old order, made public', preamble('《条例》（⟦outdated-basis|国务院令第492号⟧公布）和修订后的办法'));
  finds('with round brackets', preamble('⟦outdated-basis|国办公开办函（2019）60号⟧文件'));
  finds('the notice on statistics', preamble('⟦outdated-basis|国办发〔2014〕32号⟧文件'), {
    zh: '这里引用的是2014年印发的统计报送通知，已不适用于本年度报告，应为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。',
    severity: 'warning',
  });
  finds(
    'the notice on statistics by its title',
    preamble('《国务院办公厅⟦outdated-basis|关于加强和规范政府信息公开情况统计报送工作的通知》（国办发〔2014〕32号⟧）'),
  );
  finds(
    'the notice on statistics in a report of 2020',
    report({ form: '2019', preamble: '依照⟦outdated-basis|国办发（2014）32号⟧文件编制。' }),
    { expected: `《${old}》（国办公开办函〔2019〕60号）` },
  );
  finds('the form on trial', preamble('《⟦outdated-basis|中华人民共和国政府信息公开工作年度报告格式（试行）⟧》'), {
    zh: '这里引用的是2019年印发的试行格式，已不适用于本年度报告，应为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。',
    severity: 'warning',
  });
  finds('the form on trial, for short', preamble('《⟦outdated-basis|政府信息公开工作年度报告格式(试行)⟧》'));
  silent(
    'the form on trial in a report of 2020',
    report({ form: '2019', preamble: '依照《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。' }),
  );
  silent('that the form is no longer on trial', preamble('代替《政府信息公开工作年度报告格式（试行）》的新格式'));
  finds('title and number are one citation', preamble(`《⟦outdated-basis|${old}》（国办公开办函〔2019〕60号⟧）`));
  finds('the short title', preamble('《⟦outdated-basis|关于政府信息公开工作年度报告有关事项的通知⟧》'));
  finds(
    'each citation',
    report({
      bodies: {
        overview: `学习《⟦outdated-basis|${old}⟧》，对照《⟦outdated-basis|${old}⟧》检查。`,
      },
    }),
  );
  finds('the old Regulations', preamble('《中华人民共和国政府信息公开条例》（⟦outdated-basis|国务院令第492号⟧）'), {
    zh: '这里引用的是旧条例（2019年5月15日起由新条例取代），已不适用于本年度报告，应为国务院令第711号。',
    expected: '国务院令第711号',
  });
  finds(
    'the old Regulations in a report of 2020',
    report({ form: '2019', preamble: '根据条例（⟦outdated-basis|国务院令第492号⟧）编制。' }),
  );
});

describe('a number with a slip', () => {
  finds('the issuer', preamble('《关于工作年度报告有关事项的通知》（⟦outdated-basis|国办公开函〔2019〕60号⟧）'), {
    zh: '这里引用的是2019年印发的通知，已不适用于本年度报告，应为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。',
    severity: 'warning',
    actual: '国办公开函[2019]60号',
  });
  finds('behind the title: one citation', preamble(`《⟦outdated-basis|${old}》（国办公开函〔2019〕60号⟧）`));
  finds('a bracket lost', preamble('⟦outdated-basis|国办公开办函〔201960号⟧文件'));
  silent('in a report of 2020', report({ form: '2019', preamble: '根据国办公开函〔2019〕60号编制本报告。' }));
  mends('with the name in front of it', preamble('《关于工作年度报告有关事项的通知》（国办公开函〔2019〕60号）'), {
    before: '《关于工作年度报告有关事项的通知》（国办公开函〔2019〕60号）',
    after: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  });
  mends('alone', preamble('国办公开函〔2019〕60号文件'), {
    before: '国办公开函〔2019〕60号',
    after: '国办公开办函〔2021〕30号',
  });
  mends(
    'behind the title in force',
    preamble('《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）'),
    {
      before: '国办公开办函〔2019〕60号',
      after: '国办公开办函〔2021〕30号',
    },
  );
});

describe('beside the basis in force', () => {
  const current = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）';
  finds('a remark', preamble(`《⟦outdated-basis|${old}⟧》和${current}`), {
    zh: '这里引用的是2019年印发的通知，已不适用于本年度报告；现行的《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）已另外引用，可将这一份删去。',
    en: 'This names the notice of 2019, which no longer applies; 《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）, the basis in force, is named as well, so that this may be deleted.',
    severity: 'info',
  });
  mends('in front of it', preamble(`《条例》《${old}》和${current}`), {
    title: '删去这一份文件',
    applicability: 'suggested',
    before: `《条例》《${old}》和《`,
    after: '《条例》《',
  });
  mends('with its number, behind it', preamble(`${current}、《${old}》（国办公开办函〔2019〕60号）`), {
    before: `30号）、《${old}》（国办公开办函〔2019〕60号）的要求`,
    after: '30号）的要求',
  });
  mends('with nothing between', preamble(`《${old}》${current}`), {
    before: `根据《${old}》《`,
    after: '根据《',
  });
  finds(
    'its title with the old number is no citation of its own',
    preamble('《中华人民共和国政府信息公开工作年度报告格式》（⟦outdated-basis|国办公开办函〔2019〕60号⟧）'),
    { severity: 'warning' },
  );
});

describe('silent', () => {
  silent('the basis in force', base2021);
  silent('the notice of 2019 in a report of 2020', report({ form: '2019' }));
  silent('a notice said to be superseded', preamble('新格式（国办公开办函〔2019〕60号同时废止）'));
  silent('a form said to be out of use', preamble('新格式（国办公开办函〔2019〕60号已停止使用）'));
  silent('another notice of 2014', preamble('国办发〔2014〕12号'));
  silent('another notice of the same year', preamble('国办公开办函〔2019〕61号'));
  const regulations = (orders: string): string => preamble(`《中华人民共和国政府信息公开条例》（${orders}）`);
  silent(
    'by which order the Regulations were made and revised',
    regulations('2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订'),
  );
  silent('made and revised, for short', regulations('国务院令第492号发布，2019年修订'));
  silent('by which order they were revised', regulations('国务院令第492号，国务院令第711号修订'));
  silent('the new Regulations', preamble('《中华人民共和国政府信息公开条例》（国务院令第711号）'));
});

describe('fixes', () => {
  mends('title and number', preamble(`《${old}》（国办公开办函〔2019〕60号）`), {
    title: '改为《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    applicability: 'suggested',
    before: `《${old}》（国办公开办函〔2019〕60号）`,
    after: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  });
  mends('the order of the old Regulations', preamble('条例（国务院令第492号）'), {
    before: '国务院令第492号',
    after: '国务院令第711号',
  });
});
