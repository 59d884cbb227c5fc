import { foundIn, type Prose } from '../../prose/prose.ts';
import { alternatives, anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { type Draft, say } from '../rule.ts';

/**
 * What the report's year is called and is not: 2024年是“十四五”开局之年. Such openings are left over from an older report.
 * Only what is said of the report's own year counts.
 */
export function* occasions({ paragraphs }: Prose, year: number, template: Template): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, calledIn, template)) {
    const { kind, range } = paragraph;
    if (kind === 'title') continue;
    for (const { written, from, to, name, start, end } of found) {
      if (written !== year || (from <= year && year <= to)) continue;
      yield { range: range(start, end), message: messageOf(name, year, from, to) };
    }
  }
}

const messageOf = (name: string, year: number, from: number, to: number): Message => {
  const when = from === to ? String(from) : `${from}—${to}`;
  return say(
    `“${name}”是${when}年，这里说的是${year}年，请核对是不是以前的报告留下的文字。`,
    `${name} was ${when}, and this says it of ${year}; please check whether the words are left over from an older report.`,
  );
};

interface Called {
  /** The year that it is said of. */
  readonly written: number;
  /** The first and the last year of which it is true. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

function calledIn(text: string, template: Template): readonly Called[] {
  if (!text.includes('20')) return NONE;
  const { names, pattern, opening, closing, plans, once } = template.derived(compile);
  if (!names.some((name) => text.includes(name))) return NONE;
  return [...text.matchAll(pattern)].flatMap(({ groups = {}, indices }): readonly Called[] => {
    const place = indices?.groups?.['name'];
    const { year = '', name = '', plan, as = '' } = groups;
    const of = plan === undefined ? undefined : plans.get(plan);
    const only = once.get(name);
    const [from, to] = of ?? [only, only];
    if (place === undefined || from === undefined || to === undefined) return NONE;
    const [first, last] = opening.test(as) ? [from, from] : closing.test(as) ? [to, to] : [from, to];
    return [
      {
        written: Number(year),
        from: first,
        to: last,
        name: name.replaceAll(QUOTE, ''),
        start: place[0],
        end: place[1],
      },
    ];
  });
}

const NONE: readonly never[] = [];
const QUOTE = '"';

interface Words {
  /** What holds none of these need not be looked at. */
  readonly names: readonly string[];
  /** `2024年是`, what it is called, and as what of a plan. */
  readonly pattern: RegExp;
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** The first and the last year of plans. */
  readonly plans: ReadonlyMap<string, readonly [number, number]>;
  /** The year of what comes once. */
  readonly once: ReadonlyMap<string, number>;
}

function compile({ contents: { data } }: Template): Words {
  const { plans, once, doing, opening, closing } = data.occasions;
  const ofPlans = plans.map(({ name }) => name);
  const ofOnce = once.flatMap(({ names }) => names);
  const [planned, named, does] = [ofPlans, ofOnce, doing].map(alternatives);
  return {
    names: [...ofPlans, ...ofOnce],
    pattern: new RegExp(
      `(?<year>20\\d{2})年[^。;\\d]{0,40}?是(?:${does}){0,3}?(?<name>"?(?<plan>${planned})"?(?<as>[^,。;"]{0,16}?)(?:之年|一年)|(?:${named}))`,
      'dg',
    ),
    opening: anyOf(opening, ''),
    closing: anyOf(closing, ''),
    plans: new Map(plans.map(({ name, from, to }) => [name, [from, to]])),
    once: new Map(once.flatMap(({ names, year }) => names.map((name) => [name, year]))),
  };
}
