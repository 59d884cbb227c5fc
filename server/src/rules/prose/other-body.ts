import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { isAtHome, isElsewhere, isOfAnotherField } from './bodies-elsewhere.ts';
import type { ReportingBody } from './reporting-body.ts';

/**
 * The work of the year told of another body of the same kind, 2024年，红岭区教育局坚持… in the report of 青禾区教育局:
 * a body elsewhere of the same rank has no part in it.
 */
export function* otherBodies(body: ReportingBody, paragraphs: readonly ProseParagraph[]): Generator<Draft> {
  const { unit, template } = body;
  const overview = template.common.sections[0]?.id;
  let opening: ProseParagraph | undefined;
  for (const { paragraph, found } of foundIn(paragraphs, toldOfOthers, body)) {
    const { section, kind, range } = paragraph;
    if (section === undefined || kind === 'title') continue;
    opening ??= paragraphs.find((one) => one.section === overview && one.kind === 'paragraph');
    for (const { name, start, isCertain, isPlan } of found) {
      if (!isCertain && !isPlan && paragraph !== opening) continue;
      yield {
        ...(isCertain ? {} : { severity: 'info' as const }),
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
  /** Whether its sentence is the first of the paragraph. */
  readonly opens: boolean;
  /** Whether it is said of it what it is going to do for the openness of information. */
  readonly isPlan: boolean;
}

/** One that is another body: for certain, or one of another field that opens a paragraph, or has plans as its own. */
interface ToldOfOther extends ToldOf {
  readonly isCertain: boolean;
}

const toldOfOthers = (text: string, { unit, template }: ReportingBody): readonly ToldOfOther[] =>
  toldOf(text, template).flatMap((told): readonly ToldOfOther[] => {
    const { name, opens, isPlan } = told;
    if (unit.includes(name)) return NONE;
    const isCertain = isElsewhere(unit, name, template);
    const mayBeOther = isPlan ? isAtHome(unit, name, template) : opens && isOfAnotherField(unit, name, template);
    return isCertain || mayBeOther ? [{ ...told, isCertain }] : NONE;
  });

/** Whose work sentences tell that open with the year, and whose plans. */
function toldOf(text: string, template: Template): readonly ToldOf[] {
  const { told, plans, mayPlan, noName, both, about } = template.derived(compile);
  const read = (pattern: RegExp, mayBePlan: boolean): readonly ToldOf[] =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: name = '' }): readonly ToldOf[] => {
      const end = index + whole.length;
      const rest = /^[^。;]*/.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
      const isPlan = mayBePlan && about.test(rest) && !both.test(rest);
      return noName.test(name) ? NONE : [{ name, start: end - name.length, opens: index === 0 && !mayBePlan, isPlan }];
    });
  return [...(text.includes('年') ? read(told, false) : NONE), ...(mayPlan.test(text) ? read(plans, true) : NONE)];
}

const LONGEST = 200;
const NONE: readonly never[] = [];

interface Words {
  readonly told: RegExp;
  readonly plans: RegExp;
  readonly mayPlan: RegExp;
  /** What stands in no name: 2024年通过市教育局网站. */
  readonly noName: RegExp;
  /** Says that others take part. */
  readonly both: RegExp;
  /** What a body that reports plans. */
  readonly about: RegExp;
}

function compile({ contents: { data }, units: { places } }: Template): Words {
  const own = data.staleYear.ownWork.filter(({ length }) => length > 1);
  const bodies = anyOf([...data.otherUnit.bodies, ...places], '').source;
  const { doing, ahead, will, subjects } = data.otherUnit;
  const work = anyOf([...own, ...doing, ...will, ...data.fee.denials], '').source;
  const year = anyOf(data.staleYear.thisYear, '').source;
  const name = `([^,。;:()《》"\\d]{2,20}?(?:${bodies}))`;
  return {
    told: new RegExp(`(?<=^|[。;])(?:20\\d{2}年|${year})(?:度,?|,|(?!度))${name}(?=${work})`, 'g'),
    plans: new RegExp(
      `(?<=^|[。;)])(?:${anyOf([...ahead, ...subjects.against], '').source}),?${name}(?=${anyOf(will, '').source})`,
      'g',
    ),
    mayPlan: anyOf([...ahead, ...subjects.against], ''),
    noName: anyOf([...own, ...data.otherUnit.noName], ''),
    both: anyOf(subjects.together, ''),
    about: anyOf([...subjects.topics, ...subjects.mending], ''),
  };
}
