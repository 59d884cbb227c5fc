import type { Template } from '../../template/forms.ts';
import type { UnitsData } from '../../template/schema.ts';
import { areasOf, differenceOf, withoutAreas } from './names-of-bodies.ts';

/** Whether two names are those of bodies of one kind and rank in two areas, or of two universities or 街道. */
export function isElsewhere(unit: string, name: string, { units, contents }: Template): boolean {
  const { otherUnit, plausibility } = contents.data;
  if (unit !== name && unit.replace(NUMBERED, '') === name.replace(NUMBERED, ''))
    return [unit, name].every((one) => NUMBERED.test(one));
  const [one, another] = [unit, name].map((body) => shortened(body, units)) as [string, string];
  const end = otherUnit.ownNamed.find((words) => one.endsWith(words) && another.endsWith(words));
  if (end !== undefined) {
    const [own, other] = [one, another].map((body) => body.slice(0, -end.length)) as [string, string];
    const isShared = own.slice(-2) === other.slice(-2) || own.endsWith(other) || other.endsWith(own);
    return !isShared && ![...other].every((char) => own.includes(char));
  }
  const [self, told] = [unit, name].map((body) => withoutHeadquarters(body, plausibility.headquarters)) as [
    string,
    string,
  ];
  if (differenceOf(self, told, units) !== 'area') return false;
  const [here, there] = [areasOf(self, units), areasOf(told, units)];
  const [own, other] = [
    withoutAreas(self, here),
    withoutAreas(ofGovernment(self, told, units, otherUnit.nested), there),
  ].map((body) => body.replace(NUMBERED, '')) as [string, string];
  const isOneKind = own === other || (own === units.self.government && other === '');
  return isOneKind && here.at(-1)?.slice(-1) === there.at(-1)?.slice(-1);
}

/** 第三人民医院 is not 第五人民医院. */
const NUMBERED = /第[一二三四五六七八九十]{1,3}(?!人民法院)/;

/** Whether two names are those of bodies with fields of their own that can not be one, however shortened: 发改局 may be 发展和改革委员会. */
export function isOfAnotherField(unit: string, name: string, { units, contents }: Template): boolean {
  const ends = contents.data.otherUnit.fieldEnds;
  const fieldOf = (body: string): string => {
    const end = ends.find((one) => body.endsWith(one)) ?? '';
    return end === '' ? body : body.slice(0, -end.length) + ends.at(-1);
  };
  const [own, other] = [fieldOf(unit), fieldOf(name)];
  return differenceOf(unit, name, units) === 'body' && differenceOf(own, other, units) === 'body';
}

/** Another department of the same area, which is named with it, and none that runs the openness of information for all. */
export function isAtHome(unit: string, name: string, template: Template): boolean {
  const { units, contents } = template;
  if (units.contact.servants.some((word) => name.includes(word))) return false;
  const self = withoutHeadquarters(unit, contents.data.plausibility.headquarters);
  const [area] = areasOf(name, units);
  return area !== undefined && self.includes(area) && name.startsWith(area) && isOfAnotherField(self, name, template);
}

/** 平川县人民政府办公室 beside the government of another place: its office stands for it. That of a city may be above another. */
function ofGovernment(
  unit: string,
  name: string,
  { self: { government, offices } }: UnitsData,
  nested: readonly string[],
): string {
  const mayBeAbove = nested.some((rank) => name.includes(rank + government));
  const office =
    unit.endsWith(government) && !mayBeAbove ? offices.find((one) => name.endsWith(government + one)) : undefined;
  return office === undefined ? name : name.slice(0, -office.length);
}

const shortened = (name: string, { shortened }: UnitsData): string =>
  shortened.reduce((body, [full, short]) => (body.endsWith(full) ? body.slice(0, -full.length) + short : body), name);

/** 国家税务总局青禾县税务局 without its headquarters. */
export function withoutHeadquarters(unit: string, ends: readonly string[]): string {
  const end = ends.find((one) => unit.includes(one));
  return end === undefined ? unit : unit.slice(unit.indexOf(end) + end.length) || unit;
}
