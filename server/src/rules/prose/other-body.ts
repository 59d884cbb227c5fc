import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { isElsewhere, isOfAnotherField } from './bodies-elsewhere.ts';
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
    for (const { name, start, isCertain } of found) {
      if (!isCertain && paragraph !== opening) continue;
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
}

/** One that is another body: for certain, or one that opens a paragraph and has another field. */
interface ToldOfOther extends ToldOf {
  readonly isCertain: boolean;
}

const toldOfOthers = (text: string, { unit, template }: ReportingBody): readonly ToldOfOther[] =>
  toldOf(text, template).flatMap((told): readonly ToldOfOther[] => {
    const { name, opens } = told;
    if (unit.includes(name)) return NONE;
    const isCertain = isElsewhere(unit, name, template);
    return isCertain || (opens && isOfAnotherField(unit, name, template)) ? [{ ...told, isCertain }] : NONE;
  });

/** Whose work sentences tell that open with the year, and whose plans. */
function toldOf(text: string, template: Template): readonly ToldOf[] {
  const { told, plans, mayPlan, noName } = template.derived(compile);
  const sentences = [
    ...(text.includes('年') ? [...text.matchAll(told)] : []),
    ...(mayPlan.test(text) ? [...text.matchAll(plans)] : []),
  ];
  return sentences.flatMap(({ index, 0: whole, 1: name = '' }): readonly ToldOf[] =>
    noName.test(name) ? NONE : [{ name, start: index + whole.length - name.length, opens: index === 0 }],
  );
}

const NONE: readonly never[] = [];

interface Words {
  readonly told: RegExp;
  readonly plans: RegExp;
  readonly mayPlan: RegExp;
  /** What stands in no name: 2024年通过市教育局网站. */
  readonly noName: RegExp;
}

function compile({ contents: { data }, units: { places } }: Template): Words {
  const own = data.staleYear.ownWork.filter(({ length }) => length > 1);
  const bodies = anyOf([...data.otherUnit.bodies, ...places], '').source;
  const { doing, ahead, will } = data.otherUnit;
  const work = anyOf([...own, ...doing, ...will, ...data.fee.denials], '').source;
  const year = anyOf(data.staleYear.thisYear, '').source;
  const name = `([^,。;:()《》"\\d]{2,20}?(?:${bodies}))`;
  return {
    told: new RegExp(`(?<=^|[。;])(?:20\\d{2}年|${year})(?:度,?|,|(?!度))${name}(?=${work})`, 'g'),
    plans: new RegExp(`(?<=^|[。;)])(?:${anyOf(ahead, '').source}),?${name}(?=${anyOf(will, '').source})`, 'g'),
    mayPlan: anyOf(ahead, ''),
    noName: anyOf([...own, ...data.otherUnit.noName], ''),
  };
}
