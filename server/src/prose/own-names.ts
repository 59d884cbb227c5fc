import { AREA_ENDS } from './words.ts';

/** 青禾县农业农村局 also calls itself 县农业农村局 and 农业农村局; 青禾县人民政府 is 青禾县 and 县政府 too, its office 县政府办. */
export function ownNames(unit: string): readonly string[] {
  if (unit === '') return [];
  const names = new Set([unit]);
  for (let i = 1; i < unit.length - 2; i++) {
    if (!AREA_ENDS.includes(unit.charAt(i))) continue;
    names.add(unit.slice(i));
    if (unit.length - i > 3) names.add(unit.slice(i + 1));
  }
  if (unit.endsWith(BRANCH)) names.add(BRANCH);
  for (const [full, short] of SHORTENED)
    if (unit.endsWith(full)) for (const name of [...names]) names.add(name.replace(full, short));
  for (const name of [...names]) {
    const area = GOVERNMENT.exec(name)?.[1];
    if (area === undefined) continue;
    names.delete('人民政府');
    names
      .add(area)
      .add(`${area}政府`)
      .add(`${area.slice(-1)}政府`)
      .add(`${area.slice(-1)}人民政府`);
  }
  for (const name of [...names]) {
    if (!/人民政府办公[室厅]$/.test(name)) continue;
    const short = name.replace('人民政府', '政府');
    names.add(short).add(short.slice(0, -2)).add(short.replace('政府', '府').slice(0, -2));
  }
  return [...names].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

const BRANCH = '分局';
const SHORTENED = [
  ['街道办事处', '街道'],
  ['管理委员会', '管委会'],
] as const;
const GOVERNMENT = new RegExp(`^(.*[${AREA_ENDS}])人民政府$`);
