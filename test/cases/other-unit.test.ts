import { describe } from 'vitest';
import { base2021, report } from '../support/check.ts';
import { casesOf } from './cases.ts';

const { finds, silent } = casesOf('other-unit');

const of = (unit: string, preamble: string): string =>
  report({ figures: { unit: { name: unit, self: '我局', kind: 'department' } }, preamble });
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
  finds('an area alone', of('青禾县人民政府', wrong('云汀县')));
});

describe('another body of the same area', () => {
  finds('of another field', of('青禾县农业农村局', wrong('青禾县财政局')), { severity: 'info' });
  finds('the area left out', of('青禾县农业农村局', wrong('财政局')), { severity: 'info' });
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
});
