import { describe } from 'vitest';
import { base2019, base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('problems-measures');

const marked = (text: string): string =>
  report({
    headings: { problems: '五、⟦problems-measures|存在的主要问题及改进情况⟧' },
    bodies: { problems: text },
  });

describe('both, each behind its own word', () => {
  const bodies = (problems: string): string => report({ bodies: { problems } });
  silent('对策', bodies('1.问题：更新不及时。2.对策：专人负责。'));
  silent('改进措施', bodies('1.存在问题：更新不及时。2.改进措施：专人负责。'));
});

describe('one of the two', () => {
  finds('problems alone', marked('（一）部分栏目更新不够及时。\n（二）答复的质量有待进一步提升。'), {
    zh: '“存在的主要问题及改进情况”只写了问题，没有写改进情况，请补写。',
    en: '“存在的主要问题及改进情况” tells problems and no measures; please write those as well.',
    severity: 'info',
  });
  finds('what is wanting alone', marked('工作人员的业务能力还需进一步加强。'));
  finds('what is not done', marked('答复文书不规范，个别栏目尚未建立。这些差距有认识上的原因。'), {
    zh: '“存在的主要问题及改进情况”只写了问题，没有写改进情况，请补写。',
  });
  finds(
    'measures by their heading alone',
    marked('（一）存在问题。解读偏少。\n（二）改进措施。以上都是前进中的困难。'),
    {
      zh: '“存在的主要问题及改进情况”只写了问题，没有写改进情况，请补写。',
    },
  );
  finds('too little of a measure', marked('公开内容与群众期盼还有差距，业务培训力度还不够，平台功能还不完善。'));
  finds('what is not there', marked('人员偏少，尚未实行周更新，未配齐人员。'));
  finds('what was done, and where it falls short', marked('已公开的信息不全，已发布的解读形式单一。'));
  finds('measures by their heading, behind which there are none', marked('存在问题：解读偏少。改进措施：无。'));
  finds('measures alone', marked('一是印发答复指引；二是建立更新提醒机制；三是组织业务培训2期。'), {
    zh: '“存在的主要问题及改进情况”只写了改进措施，没有写存在的问题，请补写。',
    en: '“存在的主要问题及改进情况” tells measures and no problems; please write those as well.',
  });
  for (const text of [
    '不存在主要问题，今后将继续努力，提升公开质量。',
    '存在的主要问题：无。改进情况：继续努力。',
    '（一）存在的主要问题\n无。\n（二）改进情况\n继续加强业务培训。',
    '2024年，我局工作中没有明显问题。下一步将加强培训。',
  ])
    finds(`problems that are denied: ${text}`, marked(text), {
      zh: '“存在的主要问题及改进情况”只写了改进措施，没有写存在的问题，请补写。',
    });
});

describe('silent', () => {
  silent('2021', base2021);
  silent('2019', base2019);
  for (const text of [
    '部分栏目更新偏慢。下一年度逐月通报。',
    '针对更新不及时的问题，加强督办。',
    '解读偏少。组织培训解决力量不足。',
    '工作中的短板：解读偏少，把握不准。对此，镇里做了三件事：编制对照表，发到每个村。',
    '解读偏少，完善台账补齐短板不足。',
    '解读偏少。建立台账消除更新滞后。',
    '解读偏少。加强协作以破解力量不足。',
    '解读有待加强，已组织专题培训。',
    '答复文书不规范，逐件规范答复文书。',
    '解读偏少，不断完善解读。',
    '主要问题是人员少、更新慢；已增配1名人员，并实行周更新制度。',
    '更新不及时。现已调整栏目，由专人更新。',
    '答复不规范。已聘请法律顾问逐件把关。',
    '目录过时。已更新目录。',
    '解读偏少，已与业务科室会商。',
    '（一）存在问题。解读偏少。\n（二）改进措施。落实同步解读。',
    '一、存在问题。主动公开内容针对性不强。\n二、改进情况。梳理纳税人高频问题128个，分类发布。',
    '（一）存在的主要问题\n解读偏少。\n（二）改进情况\n发布图解12篇、短视频6个。',
    '存在问题：栏目更新偏慢。整改情况：更新栏目32个。',
    '无。',
    '没有问题，无需改进。',
    '不存在重大问题，但栏目更新偏慢，今后逐月通报。',
    '没有问题导向的意识，今后加强培训。',
    '基层人员没有经验，今后加强培训。',
    '详见附件：问题清单.docx',
  ])
    silent(text, report({ bodies: { problems: text } }));
  silent(
    'a text that ends in the middle of a sentence',
    `${report({ headings: { other: null }, bodies: { problems: '公开不够及时，质量有待', other: null } }).trimEnd()}`,
  );
  silent('no text', report({ bodies: { problems: null } }));
});
