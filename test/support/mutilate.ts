import fc from 'fast-check';
import { figureChoiceArbitrary, layoutArbitrary, styleArbitrary } from './arbitraries.ts';
import { makeFigures } from './figures.ts';
import { contentHeader, requestRows, requestsNote, sections } from './form-labels.ts';
import { renderReport } from './render/index.ts';

// Texts that no one should write, but that stand in an editor all the same while a report is being written, pasted or
// cut: an engine must bear every one of them.

const labels: readonly string[] = [
  ...sections.map(({ numeral, title }) => `${numeral}、${title}`),
  ...requestRows('2021').map(({ label }) => label),
  '三、本年度办理结果',
  '（三）不予公开',
  '第二十条第（一）项',
  contentHeader,
  requestsNote,
  '规章',
  '行政许可',
  '本年收费金额（单位：万元）',
  '自然人',
  '法人或其他组织',
  '商业企业',
  '总计',
  '行政复议',
  '未经复议直接起诉',
  '结果维持',
  '霁川市人民政府2024年政府信息公开工作年度报告',
];

const lineEnds = ['\n', '\r\n', '\r', '\n\n', '\f', '\u2028', '\u2029', '\u0085', '\v'];
const separators = [
  '|',
  ' | ',
  ' |',
  '|||',
  '||',
  '|---|---|',
  '\t',
  '\t\t',
  '  ',
  '          ',
  '　',
  '\u00a0',
  '\ufeff',
];
const tags = [
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan="3" rowspan=99999>',
  '<td colspan="-1">',
  '</td>',
  '<p>',
  '<br>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&nbsp;',
  '&#x1F600;',
  '&#0;',
  '&',
  '<',
  '>',
  '<script>',
  '<html',
];
const numbers = [
  '0',
  '1',
  '12',
  '000',
  '０',
  '1,234',
  '-3',
  '增30',
  '减3',
  '6566.23万元',
  '251000元',
  '/',
  '—',
  '无',
  '.5',
  '1e9',
];

const unpairedSurrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labels) },
  { weight: 4, arbitrary: fc.constantFrom(...numbers) },
  { weight: 4, arbitrary: fc.constantFrom(...lineEnds) },
  { weight: 4, arbitrary: fc.constantFrom(...separators) },
  { weight: 2, arbitrary: fc.constantFrom(...tags) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: unpairedSurrogate },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\0', '\u200b', '\u202e', '﷽', '⟦', '⟧', '**', '#', '## ', '- 3 -', '《', '〔2021〕'),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 60 }))
      .map(([digit, count]) => String(digit).repeat(count)),
  },
);

/** Scraps of reports, of page code and of nothing at all, in any order. */
export const scraps: fc.Arbitrary<string> = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

type Damage = (text: string) => string;

const atPlace = (damage: (text: string, place: number) => string): fc.Arbitrary<Damage> =>
  fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (text) => damage(text, Math.floor(share * text.length)));

const atLine = (damage: (lines: string[], place: number) => void): fc.Arbitrary<Damage> =>
  fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (text) => {
    const lines = text.split('\n');
    damage(lines, Math.floor(share * Math.max(0, lines.length - 1)));
    return lines.join('\n');
  });

const damageArbitrary: fc.Arbitrary<Damage> = fc.oneof(
  atPlace((text, place) => text.slice(0, place)),
  atPlace((text, place) => text.slice(place)),
  atPlace((text, place) => text.slice(0, place) + text.slice(place + 1)),
  atPlace((text, place) => text.slice(0, place) + text.slice(place + 80)),
  atLine((lines, place) => lines.splice(place, 1)),
  atLine((lines, place) => lines.splice(place, 5)),
  atLine((lines, place) => lines.splice(place, 0, lines[place] ?? '')),
  atLine((lines, place) => lines.splice(place, 2, lines[place + 1] ?? '', lines[place] ?? '')),
  atLine((lines, place) => lines.splice(place, 0, '')),
  atLine((lines, place) => lines.splice(place, 2, `${lines[place] ?? ''}${lines[place + 1] ?? ''}`)),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), piece).map(([share, added]) => (text: string) => {
    const place = Math.floor(share * text.length);
    return text.slice(0, place) + added + text.slice(place);
  }),
  fc.constant((text: string) => text + text),
);

/** Reports in any layout with a few accidents each. */
export const mutilatedReports: fc.Arbitrary<string> = fc
  .tuple(figureChoiceArbitrary, layoutArbitrary, styleArbitrary, fc.array(damageArbitrary, { maxLength: 5 }))
  .map(([{ seed, options }, layout, style, damages]) =>
    damages.reduce((text, damage) => damage(text), renderReport(makeFigures(seed, options), layout, style)),
  );
