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
  finds('a government', of('柳湾镇人民政府', wrong('石桥镇人民政府')));
  for (const words of ['特向社会公布', '现向社会公开'])
    finds(words, of('青禾县人民政府', `${words}⟦other-unit|云汀县⟧2024年度政府信息公开工作年度报告。`));
  finds('who made it', of('青禾县人民政府', '本报告由⟦other-unit|云汀县人民政府办公室⟧按照国家统一格式编制。'));
  finds('an area alone', of('青禾县人民政府', wrong('云汀县')));
});

describe('another body of the same area', () => {
  finds('of another field', of('青禾县农业农村局', wrong('青禾县财政局')), { severity: 'info' });
  finds('the area left out', of('青禾县农业农村局', wrong('财政局')), { severity: 'info' });
});

describe('what the body calls itself', () => {
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
      related: ['我厅 → 这里也自称“我厅”'],
    },
  );
  finds(
    'once for all sections',
    report({
      figures: { unit: { name: '青禾市林业局', self: '本单位', kind: 'department' } },
      bodies: { overview: '2024年，⟦other-unit|我厅⟧认真落实条例。', problems: '我厅公开的内容不够丰富。' },
    }),
    { related: ['我厅 → 这里也自称“我厅”'] },
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
