import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('other-unit');

const of = (unit: string, preamble: string): string =>
  report({ figures: { unit: { name: unit, self: selfOf(unit), kind: 'department' } }, preamble });
const selfOf = (unit: string): string => (/[镇乡]/.exec(unit) === null ? '我局' : '我镇');
const announced = (name: string): string => `现将${name}2024年政府信息公开工作年度报告公布如下。`;
const wrong = (name: string): string => announced(`⟦other-unit|${name}⟧`);

describe('a body of another area', () => {
  finds('of the same field', of('青禾县农业农村局', wrong('云汀县农业农村局')), {
    zh: '这里写的是“云汀县农业农村局”，标题写的是“青禾县农业农村局”，请核对是哪一个机关的报告。',
    en: 'This says “云汀县农业农村局” and the title says “青禾县农业农村局”; please check whose report it is.',
    severity: 'warning',
    expected: '青禾县农业农村局',
    actual: '云汀县农业农村局',
  });
  const tells = (unit: string, sentence: string): string =>
    report({
      figures: { unit: { name: unit, self: '我单位', kind: 'department' } },
      bodies: { overview: `（一）主动公开。${sentence}` },
    });
  finds(
    'a street office',
    tells('石桥街道办事处', '2024年，⟦other-unit|红岭街道办事处⟧坚持以公开促落实，主动公开信息120条。'),
  );
  finds(
    'a hospital',
    tells('青禾县人民医院', '2024年，⟦other-unit|红岭县人民医院⟧坚持以公开促服务，主动公开信息120条。'),
  );
  finds('a government', of('柳湾镇人民政府', wrong('石桥镇人民政府')));
  for (const words of ['特向社会公布', '现向社会公开'])
    finds(words, of('青禾县人民政府', `${words}⟦other-unit|云汀县⟧2024年度政府信息公开工作年度报告。`));
  finds('who made it', of('青禾县人民政府', '本报告由⟦other-unit|云汀县人民政府办公室⟧按照国家统一格式编制。'));
  finds(
    'who made it, behind a comma',
    of('云汀省水利厅', '按照条例规定，⟦other-unit|云汀省林业局⟧编制了2024年政府信息公开工作年度报告。'),
    { severity: 'info' },
  );
  silent(
    'who made it, by a shorter name',
    of('云汀省水利厅', '按照条例规定，省水利厅编制了2024年政府信息公开工作年度报告。'),
  );
  finds('whom to ask', of('青禾县水务局', '如有疑问，请联系⟦other-unit|青禾县林业局⟧办公室（电话：0000-5550123）。'), {
    severity: 'info',
  });
  silent(
    'an office of the province',
    of('云汀省水利厅', '如有疑问，请与省政府办公厅政务公开办公室联系，或者请与水旱灾害防御局办公室联系。'),
  );
  finds('whom to ask, elsewhere', of('青禾县农业农村局', '如有疑问，请与⟦other-unit|云汀县农业农村局⟧办公室联系。'), {
    severity: 'warning',
  });
  silent('whom to ask at home', of('青禾县农业农村局', '如有疑问，请与县农业农村局办公室联系。'));
  silent('the body that answers for a government', of('青禾县人民政府', '如有疑问，请与青禾县政务服务管理局联系。'));
  finds('an area alone', of('青禾县人民政府', wrong('云汀县')));
});

describe('another body of the same area', () => {
  finds('of another field', of('青禾县农业农村局', wrong('青禾县财政局')), { severity: 'info' });
  finds('the area left out', of('青禾县农业农村局', wrong('财政局')), { severity: 'info' });
});

describe('the work of another body', () => {
  const told = (unit: string, overview: string): string =>
    report({ figures: { unit: { name: unit, self: '本单位', kind: 'department' } }, bodies: { overview } });
  finds('of the same field', told('青禾区教育局', '2024年，⟦other-unit|红岭区教育局⟧坚持公开为常态。'), {
    zh: '这里写的是“红岭区教育局”的工作，标题写的是“青禾区教育局”，请核对是不是套用了别的机关的文字。',
    en: "This tells of the work of “红岭区教育局” and the title says “青禾区教育局”; please check whether the words are another body's.",
    severity: 'warning',
    expected: '青禾区教育局',
    actual: '红岭区教育局',
  });
  finds('what it did not do', told('青禾区教育局', '本年度⟦other-unit|红岭区教育局⟧没有收到申请。'));
  finds('of a town', told('柳湾镇人民政府', '工作平稳。2024年，⟦other-unit|石桥镇⟧认真落实条例。'));
  finds('of a university', told('青禾理工大学', '2024年，⟦other-unit|云汀师范大学⟧坚持公开为常态。'));
  silent('a body within its area', told('青禾市人民政府', '2024年，红岭区教育局持续公开招生信息。'));
  for (const [unit, name] of [
    ['云汀省人民政府', '青禾省人民政府'],
    ['青禾市水利局', '云汀市水利局'],
    ['国家税务总局青禾市税务局', '国家税务总局云汀市税务局'],
    ['柳湾街道办事处', '石桥街道办事处'],
    ['柳湾街道办事处', '石桥街道'],
  ] as const)
    finds(
      `what is ahead: ${name} in the report of ${unit}`,
      told(unit, `公开有序。下一步，⟦other-unit|${name}⟧将继续做好公开工作。`),
    );
  finds('what it plans', told('青禾区教育局', '公开有序。今后⟦other-unit|红岭区教育局⟧要继续做好公开工作。'));
  finds(
    'another field, at the opening',
    told('青禾区教育局', '2024年，⟦other-unit|青禾区卫生健康局⟧紧扣民生推进公开。'),
    { severity: 'info', actual: '青禾区卫生健康局' },
  );
  silent('a body of another field', told('青禾区教育局', '公开有序。2024年，青禾区财政局持续公开预算。'));
  silent('short for its own', told('青禾区发改局', '2024年，青禾区发展和改革委员会持续公开预算。'));
  silent('its own plans', told('国家税务总局青禾市税务局', '公开有序。下一步，青禾市税务局将继续公开。'));
  silent('its own with the area in front', told('柳湾街道办事处', '公开有序。下一步，云汀区柳湾街道将继续公开。'));
  silent('all of them', told('柳湾街道办事处', '公开有序。下一步，全市各街道将继续公开。'));
  silent('plans of a body above', told('青禾区教育局', '公开有序。下一步，云汀市教育局将组织培训。'));
  silent('the body above it', told('青禾区教育局', '2024年，云汀市教育局组织了培训。'));
  silent('its own name', told('云汀市青禾区教育局', '2024年，青禾区教育局坚持公开为常态。'));
  silent('through its own site', told('云汀市教育局', '2024年，通过市教育局网站公开信息20条。'));
  silent('what it calls itself', told('青禾县柳湾镇人民政府', '2024年度我镇没有收到申请。'));
  silent('its own name in short', told('青禾理工大学', '2024年，理工大学坚持公开为常态。'));
});

describe('another body as the subject, with no year in front', () => {
  const told = (unit: string, overview: string): string =>
    report({ figures: { unit: { name: unit, self: '本单位', kind: 'department' } }, bodies: { overview } });
  const problems = (unit: string, text: string): string =>
    report({ figures: { unit: { name: unit, self: '本单位', kind: 'department' } }, bodies: { problems: text } });
  finds('of a town', told('青石镇人民政府', '公开有序。⟦other-unit|白水镇人民政府⟧将继续接受社会监督。'), {
    zh: '这里写的是“白水镇人民政府”，标题写的是“青石镇人民政府”，请核对是不是套用了别的机关的文字。',
    en: "This says “白水镇人民政府” and the title says “青石镇人民政府”; please check whether the words are another body's.",
    severity: 'warning',
    expected: '青石镇人民政府',
    actual: '白水镇人民政府',
  });
  for (const [unit, text] of [
    ['青石镇人民政府', '公开有序。⟦other-unit|柳河镇人民政府⟧及时公开惠农补贴发放信息。'],
    ['柳湾街道办事处', '公开有序。⟦other-unit|石桥街道⟧未收到政府信息公开申请。'],
    ['国家税务总局云岭县税务局', '公开有序。⟦other-unit|国家税务总局青田岭县税务局⟧将持续提升公开水平。'],
    ['云岭县教育局', '公开有序；⟦other-unit|平川县教育局⟧严格执行《条例》规定。'],
    ['临澜市第三人民医院', '公开有序。⟦other-unit|临澜市第五人民医院⟧成立信息公开工作领导小组。'],
    ['临澜市第三人民医院', '公开有序。⟦other-unit|临澜市第五人民医院⟧全年开展院务公开检查2次。'],
    ['云岭县教育局', '公开有序。⟦other-unit|平川县教育局⟧每季度开展自查。'],
    ['云岭县人民政府', '公开有序。⟦other-unit|平川县人民政府办公室⟧每季度对各部门公开情况开展检查。'],
    ['云岭县教育局', '公开有序。⟦other-unit|平川县教育局⟧党组高度重视政务公开工作。'],
    ['云岭县人民政府', '公开有序。⟦other-unit|平川县人民政府⟧2024年没有其他需要报告的事项。'],
    ['国家税务总局云岭县税务局', '公开有序。⟦other-unit|平川县税务局⟧没有其他需要报告的事项。'],
  ] as const)
    finds(`elsewhere: ${text}`, told(unit, text), { severity: 'warning' });
  for (const [unit, text] of [
    ['云岭县人民政府', '存在问题：基层力量薄弱。改进情况：⟦other-unit|平川县人民政府⟧加大指导力度。'],
    ['国家税务总局云岭县税务局', '存在问题：⟦other-unit|平川县税务局⟧信息更新不够及时。改进情况：建立制度。'],
  ] as const)
    finds(`in section five: ${text}`, problems(unit, text));
  for (const [unit, text] of [
    ['临澜市人民政府', '公开有序。⟦other-unit|临沧市人民政府⟧将政府信息公开纳入年度考核。'],
    ['江澜省水利厅', '⟦other-unit|江澜省林业厅⟧高度重视政府信息公开工作，主要负责同志多次听取汇报。'],
    ['江澜省水利厅', '公开有序。⟦other-unit|江澜省司法厅⟧将进一步加大力度，完善本厅审查机制。'],
    ['国家税务总局云岭县税务局', '⟦other-unit|云岭县财政局⟧认真履行政府信息公开主体责任。'],
    ['临澜市第三人民医院', '⟦other-unit|平川市第三人民医院⟧坚持院务公开制度。'],
    ['江澜省水利厅', '⟦other-unit|江澜省林业厅⟧党组高度重视政府信息公开工作，定期听取汇报。'],
    ['临澜市第三人民医院', '⟦other-unit|平川市第二人民医院⟧坚持院务公开制度。'],
    ['江澜省水利厅', '⟦other-unit|江澜省林业厅⟧（以下简称“我厅”）公开工作由厅长负总责。'],
    ['临澜市人民政府', '2023年，⟦other-unit|江州市⟧坚持以人民为中心。'],
  ] as const)
    finds(`less surely: ${text}`, told(unit, text), { severity: text.startsWith('2023') ? 'warning' : 'info' });
  for (const [unit, text] of [
    ['江澜省水利厅', '更新偏慢。下一步，⟦other-unit|江澜省林业厅⟧将进一步加强依申请公开规范化建设。'],
    ['云岭县教育局', '更新偏慢。针对上述问题，⟦other-unit|云岭县财政局⟧将建立整改清单，逐项销号。'],
  ] as const)
    finds(`plans of another: ${text}`, problems(unit, text), { severity: 'info' });
  for (const [unit, text] of [
    ['江澜省水利厅', '更新偏慢。下一步，江澜省水利厅将加强公开。'],
    ['江澜省水利厅', '更新偏慢。下一步，江澜省林业厅将与我厅共同公开河湖岸线信息。'],
    ['江澜省水利厅', '更新偏慢。下一步，江澜省数据局将搭建统一平台。'],
    ['云岭县人民政府', '更新偏慢。下一步，云岭县财政局将公开预算绩效，云岭县教育局将公开招生计划。'],
    ['云岭县教育局', '更新偏慢。针对上述问题，云岭县政务服务管理局将组织公开培训。'],
  ] as const)
    silent(`plans: ${text}`, problems(unit, text));
  for (const [unit, text] of [
    ['云岭县人民政府', '公开有序。云岭县人民政府2024年没有其他需要报告的事项。'],
    ['云岭县教育局', '公开有序。云岭县财政局每季度开展预算公开检查。'],
    ['云岭县教育局', '公开有序。临澜市教育局党组定期听取全市公开情况汇报。'],
    ['云岭县教育局', '公开有序。云岭县教育局（以下简称“我局”）定期自查。'],
    ['江澜省水利厅', '公开有序。江澜省林业厅（以下简称“省林业厅”）及时公开林长名单。'],
    ['云岭县教育局', '公开有序。云岭县财政局（以下简称“本级财政”）安排资金3万元。'],
    ['云岭县教育局', '公开有序。临澜市教育局主要领导参加座谈。'],
    ['临海市人民政府', '2024年，台州市人民政府办公室积极推进政务公开。'],
    ['临澜市第三人民医院', '公开有序。临澜市第三人民医院全年开展院务公开检查2次。'],
    ['临澜市第三人民医院', '公开有序。临澜市卫生健康委员会全年开展院务公开检查2次。'],
    ['青石镇人民政府', '公开有序。青石镇中心小学全年公开信息20条。'],
    ['青石镇人民政府', '公开有序。云岭县人民政府办公室每季度通报各镇情况。'],
    ['青石镇人民政府', '公开有序。青石镇将继续接受社会监督。'],
    ['青石镇人民政府', '公开有序。云岭县青石镇人民政府将继续接受社会监督。'],
    ['青石镇人民政府', '公开有序。云岭县人民政府将政府信息公开纳入考核。'],
    ['青石镇人民政府', '公开有序。白水镇人民政府主动公开经验介绍在全县交流。'],
    ['青石镇人民政府', '公开有序。原白水镇将档案全部移交。'],
    ['青石镇人民政府', '公开有序。白水镇将我镇列为学习对象。'],
    ['青石镇人民政府', '公开有序。青石镇中心小学将招生信息公开。'],
    ['云岭县人民政府', '公开有序。青石镇主动公开信息412条，白水镇主动公开信息300条。'],
    ['云岭县人民政府', '公开有序。白水镇人民政府将惠农补贴信息上墙。'],
    ['云岭县人民政府', '公开有序。平川县建立协作机制，两县共同公开界河水质。'],
    ['云岭县人民政府', '公开有序。平川县人民政府将经验推广至我县。'],
    ['云岭县人民政府', '县财政局高度重视政府信息公开工作，县教育局认真落实政务公开要求。'],
    ['云岭县教育局', '公开有序。云岭县财政局及时公开预算，县教育局及时公开决算。'],
    ['云岭县教育局', '云岭县政务服务管理局高度重视政府信息公开工作，组织全县培训。'],
    ['云岭县教育局', '云岭县财政局高度重视我局预算公开工作，政府信息公开有序。'],
    ['云岭县教育局', '公开有序。平川县教育局与我局联合发布招生信息。'],
    ['云岭县教育局', '公开有序。学习平川县教育局的做法。'],
    ['云岭县教育局', '公开有序。平川县教育局的做法值得学习。'],
    ['江澜省水利厅', '公开有序。青禾市水利局及时公开旱情。'],
    ['江澜省水利厅', '公开有序。省林业厅、省司法厅认真落实政务公开要求。'],
    ['江澜省水利厅', '公开有序。江澜省林业厅及时公开林长名单。'],
    ['江澜省水利厅', '公开有序。江澜省司法厅将行政复议决定送达。'],
    ['江澜省水利厅', '省政府办公厅高度重视政府信息公开工作。'],
    ['国家税务总局云岭县税务局', '公开有序。国家税务总局临澜市税务局将政务公开纳入考核。'],
    ['国家税务总局云岭县税务局', '公开有序。云岭县税务局将持续提升公开水平。'],
    ['国家税务总局云岭县税务局', '云岭税务认真履行政府信息公开主体责任。'],
    ['临澜市第三人民医院', '公开有序。临澜市人民医院将与本院对接。'],
    ['临澜市第三人民医院', '公开有序。医院成立信息公开工作领导小组。'],
    ['临澜市第三人民医院', '公开有序。临澜市卫生健康委员会将信息公开纳入考核。'],
    ['青禾理工大学', '公开有序。大学将继续公开。'],
    ['江州市人民政府', '公开有序。江州市将继续公开。'],
    ['江州市水利局', '公开有序。江州市江口区水利局及时公开旱情。'],
    ['镇江市教育局', '公开有序。镇江市京口区教育局及时公开招生信息。'],
    ['青禾高新区管理委员会', '公开有序。青禾市人民政府将高新区公开工作纳入考核。'],
    ['松涛街道办事处', '公开有序。街道将继续公开。'],
    ['云汀区柳湾街道', '公开有序。全文包括柳湾街道办事处主动公开情况。'],
    ['云汀区柳湾街道办事处', '公开有序。全年柳湾街道未收到申请。'],
    ['云汀区柳湾街道办事处', '公开有序。年内青禾市柳湾街道将继续公开。'],
  ] as const) {
    silent(`${unit}: ${text}`, told(unit, text));
    silent(`${unit}, among the problems: ${text}`, problems(unit, `存在问题：${text}改进情况：加强培训。`));
  }
  const asked = (unit: string, line: string): string =>
    report({ figures: { unit: { name: unit, self: '本单位', kind: 'department' } }, preamble: `编制本报告。${line}` });
  for (const [unit, line] of [
    ['青石镇人民政府', '联系地址：云岭县⟦other-unit|白水镇人民政府⟧党政办公室。'],
    ['国家税务总局云岭县税务局', '联系单位：⟦other-unit|国家税务总局平川县税务局⟧办公室。'],
    ['临澜市第三人民医院', '联系单位：⟦other-unit|临澜市第一人民医院⟧，地址：临澜市建设路18号。'],
  ] as const)
    finds(`whom to ask: ${line}`, asked(unit, line.replace('云岭县⟦other-unit|', '⟦other-unit|云岭县')));
  for (const [unit, line] of [
    ['青石镇人民政府', '联系地址：云岭县青石镇人民政府党政办公室。'],
    ['青石镇人民政府', '地址：云岭县城关镇人民路1号。'],
    ['青石镇人民政府', '联系单位：青石镇党政办公室，地址：青石镇政府。'],
    ['云岭县教育局', '联系地址：云岭县财政局三楼。'],
    ['云岭县教育局', '地址：临澜市云岭县城关镇政府旁。'],
    ['云岭县人民政府', '联系单位：云岭县政务服务管理局。'],
    ['国家税务总局云岭县税务局', '联系单位：云岭县税务局办公室。'],
    ['临澜市第三人民医院', '联系单位：医院办公室，地址：市第一人民医院东侧。'],
    ['柳湾街道办事处', '联系地址：云汀区柳湾街道办事处。'],
  ] as const)
    silent(`whom to ask, ${unit}: ${line}`, asked(unit, line));
});

describe('what the area is called', () => {
  const called = (name: string, overview: string): string =>
    report({ figures: { unit: { name, self: '本单位', kind: 'department' } }, bodies: { overview } });
  finds('我县 in the report of a city', called('青禾市人民政府', '2024年，⟦other-unit|我县⟧认真落实条例。'), {
    zh: '这里说“我县”，标题写的是“青禾市人民政府”，应为“我市”，请核对是不是套用了别的地方的文字。',
    en: 'This says “我县” and the title says “青禾市人民政府”, which would be “我市”; please check whether the words are those of another place.',
    severity: 'warning',
    expected: '我市',
    actual: '我县',
  });
  finds('in that of a district', called('青禾区教育局', '2024年，⟦other-unit|我县⟧学校信息全部公开。'), {
    expected: '我区',
  });
  silent('the city above a county', called('青禾县人民政府', '2024年，我市部署的任务全部完成。'));
  finds(
    '我县 in that of a department of a province',
    called('云汀省水利厅', '2024年，⟦other-unit|我县⟧水利信息全部公开。'),
  );
  finds('我区 in that of a county', called('青禾县教育局', '2024年，⟦other-unit|我区⟧学校信息全部公开。'));
  silent('what lies above', called('青禾县教育局', '2024年，我市部署的任务全部完成，我省要求全部落实。'));
  silent('where we are', called('青禾县教育局', '2024年，围绕我区位优势公开信息，我区划调整信息全部公开。'));
  silent('我区域, and not 我区', called('青禾县教育局', '2024年，我区域内学校信息全部公开。'));
  silent('a county of a city', called('云汀市青禾县教育局', '2024年，我县学校信息全部公开。'));
  silent('a zone may be one of a county', called('青禾经济开发区管理委员会', '2024年，我县部署的任务全部完成。'));
  silent('a town', called('柳湾镇人民政府', '2024年，我县部署的任务全部完成。'));
  silent('what others say', called('青禾市人民政府', '专栏“我县新事”并入市级栏目。'));
});

describe('what the body calls itself', () => {
  finds(
    '我镇 in the report of a 街道',
    report({
      figures: { unit: { name: '松涛街道办事处', self: '本单位', kind: 'department' } },
      bodies: { overview: '2024年，⟦other-unit|我镇⟧认真落实条例。' },
    }),
    { expected: '我街道' },
  );
  const called = (name: string, overview: string): string =>
    report({ figures: { unit: { name, self: '本单位', kind: 'department' } }, bodies: { overview } });
  finds(
    '我厅 in the report of a 局',
    called('青禾市林业局', '2024年，⟦other-unit|我厅⟧认真落实条例，我厅网站运行平稳。'),
    {
      zh: '这里自称“我厅”，标题写的是“青禾市林业局”，应为“我局”，请核对是不是套用了别的机关的文字。',
      en: "This calls the body “我厅” and the title says “青禾市林业局”, which would be “我局”; please check whether the words are another body's.",
      severity: 'warning',
      expected: '我局',
      actual: '我厅',
      related: ['我厅 → 这里也说“我厅”'],
    },
  );
  finds(
    'once for all sections',
    report({
      figures: { unit: { name: '青禾市林业局', self: '本单位', kind: 'department' } },
      bodies: { overview: '2024年，⟦other-unit|我厅⟧认真落实条例。', problems: '我厅公开的内容不够丰富。' },
    }),
    { related: ['我厅 → 这里也说“我厅”'] },
  );
  finds('我局 in the report of a town', called('柳湾镇人民政府', '2024年，⟦other-unit|我局⟧认真落实条例。'));
  finds('我乡 in the report of a town', called('柳湾镇', '2024年，⟦other-unit|我乡⟧认真落实条例。'));
  silent('its own', called('青禾市林业局', '2024年，我局认真落实条例，为我市林业服务。'));
  silent('the hall of the government', called('青禾市人民政府办公厅', '2024年，我厅认真落实条例。'));
  silent('other words', called('柳湾镇人民政府', '2024年，破除自我局限，展现我乡村振兴成果。'));
  silent('a body of a kind of its own', called('青禾市发展和改革委员会', '2024年，我局认真落实条例。'));
});

describe('silent', () => {
  silent('a sound report', base2021);
  for (const [unit, name] of [
    ['青禾县农业农村局', '青禾县农业农村局'],
    ['青禾县农业农村局', '县农业农村局'],
    ['青禾县农业农村局', '农业农村局'],
    ['青禾县农业农村局', '锦江市青禾县农业农村局'],
    ['锦江市青禾县农业农村局', '青禾县农业农村局'],
    ['青禾县农业农村局', '青禾县农村局'],
    ['青禾县住房和城乡建设局', '青禾县住建局'],
    ['青禾县卫生健康委员会', '青禾县卫健委'],
    ['青禾县人民政府办公室', '青禾县人民政府'],
    ['青禾县人民政府办公室', '青禾县'],
    ['青禾县人民政府', '县政府'],
    ['青禾市教育局', '青禾县教育局'],
    ['青禾县数据局', '青禾县大数据局'],
    ['国家税务总局青禾县税务局', '青禾县税务局'],
    ['柳湾街道办事处', '柳湾街道'],
    ['青禾县农业农村局', '我局'],
    ['青禾县农业农村局', '本机关'],
  ] as const)
    silent(`${unit}: ${name}`, of(unit, announced(name)));
  silent(
    'its own name for itself behind another verb',
    of('青禾县农业农村局', '现向社会公布我局2024年政府信息公开工作年度报告。'),
  );
  silent(
    'what is made, and not whose',
    of('青禾县农业农村局', '现将编制完成的县局2024年政府信息公开工作年度报告公布如下。'),
  );
  silent(
    'the notice that asks for the report',
    of('青禾县农业农村局', '按照云汀县人民政府2024年政府信息公开工作年度报告编制要求，编制本报告。'),
  );
  for (const [unit, name] of [
    ['青禾县人民政府', '青禾县人民政府办公室'],
    ['青禾县人民政府', '锦江市青禾县人民政府办公室'],
    ['青禾县人民政府', '县政务公开办公室'],
    ['青禾县农业农村局', '局办公室'],
    ['青禾高新技术产业开发区', '青禾高新区管委会'],
    ['青禾县农业农村局', '我局办公室'],
  ] as const)
    silent(`${unit}, made by ${name}`, of(unit, `本报告由${name}编制。`));
});
