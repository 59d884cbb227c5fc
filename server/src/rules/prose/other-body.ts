import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { areasOf, differenceOf, withoutAreas } from './names-of-bodies.ts';

/**
 * The work of the year told of another body of the same kind, 2024年，红岭区教育局坚持… in the report of 青禾区教育局:
 * a body elsewhere of the same rank has no part in it. `unit` is the body's folded name.
 */
export function* otherBodies(
  unit: string,
  paragraphs: readonly ProseParagraph[],
  template: Template,
): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, toldOf, template)) {
    const { section, kind, range } = paragraph;
    if (section === undefined || kind === 'title') continue;
    for (const { name, start } of found) {
      if (!isElsewhere(unit, name, template)) continue;
      yield {
        range: range(start, start + name.length),
        message: say(
          `这里写的是“${name}”的工作，标题写的是“${unit}”，请核对是不是套用了别的机关的文字。`,
          `This tells of the work of “${name}” and the title says “${unit}”; please check whether the words are another body's.`,
        ),
        expected: unit,
        actual: name,
      };
    }
  }
}

interface ToldOf {
  readonly name: string;
  /** Offset of the name in the folded text. */
  readonly start: number;
}

/** Whose work sentences tell that open with the year. */
function toldOf(text: string, template: Template): readonly ToldOf[] {
  if (!text.includes('年')) return NONE;
  const { told, noName } = template.derived(compile);
  return [...text.matchAll(told)].flatMap(({ index, 0: whole, 1: name = '' }) =>
    noName.test(name) ? NONE : [{ name, start: index + whole.length - name.length }],
  );
}

const NONE: readonly ToldOf[] = [];

interface Words {
  readonly told: RegExp;
  /** What stands in no name: 2024年通过市教育局网站. */
  readonly noName: RegExp;
}

function compile({ contents: { data }, units: { places } }: Template): Words {
  const own = data.staleYear.ownWork.filter(({ length }) => length > 1);
  const bodies = anyOf([...data.otherUnit.bodies, ...places], '').source;
  const work = anyOf([...own, ...data.fee.denials], '').source;
  const year = anyOf(data.staleYear.thisYear, '').source;
  return {
    told: new RegExp(
      `(?<=^|[。;])(?:20\\d{2}年|${year})(?:度,?|,|(?!度))([^,。;:()《》"\\d]{2,20}?(?:${bodies}))(?=${work})`,
      'g',
    ),
    noName: anyOf([...own, ...data.otherUnit.noName], ''),
  };
}

/** Whether two names are those of bodies of one kind and rank in two areas, or of two universities. */
function isElsewhere(unit: string, name: string, { units, contents }: Template): boolean {
  if (unit.includes(name)) return false;
  const { schools } = contents.data.otherUnit;
  const school = schools.find((end) => unit.endsWith(end) && name.endsWith(end));
  if (school !== undefined) {
    const [own, other] = [unit, name].map((one) => one.slice(0, -school.length));
    return ![...(other ?? '')].every((char) => own?.includes(char));
  }
  if (differenceOf(unit, name, units) !== 'area') return false;
  const [here, there] = [areasOf(unit, units), areasOf(name, units)];
  const [own, other] = [withoutAreas(unit, here), withoutAreas(name, there)];
  const isOneKind = own === other || (own === units.self.government && other === '');
  return isOneKind && here.at(-1)?.slice(-1) === there.at(-1)?.slice(-1);
}
