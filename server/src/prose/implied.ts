import { anyOf } from '../template/contents.ts';
import type { Template } from '../template/forms.ts';
import { numberOf } from '../text/decimal.ts';

/** 申请数量较上年的48件增加12件: how many applications there are now, which the text does not say itself. Offsets into the folded text. */
export interface ImpliedNumber {
  /** The year that it is held against, where that is written in figures. */
  readonly year: number | undefined;
  readonly before: number;
  readonly now: number;
  readonly unit: string;
  /** 增加12件. */
  readonly start: number;
  readonly end: number;
}

/** Finds what is said of all applications in this way; whatever else stands in the clause may narrow it, and nothing is found. */
export function readImplied(text: string, template: Template): readonly ImpliedNumber[] {
  const { may, implied } = template.derived(compile);
  if (!may.test(text)) return NONE;
  return [...text.matchAll(implied)].flatMap(({ groups = {}, indices }): readonly ImpliedNumber[] => {
    const { unit = '', byUnit, more, year } = groups;
    const place = indices?.groups?.['change'];
    if (place === undefined || unit !== byUnit) return [];
    const [before, by] = [numberOf(groups['before']), numberOf(groups['by'])];
    const now = more === undefined ? before - by : before + by;
    return now < 0
      ? []
      : [{ year: year === undefined ? undefined : Number(year), before, now, unit, start: place[0], end: place[1] }];
  });
}

const NONE: readonly ImpliedNumber[] = [];

interface Patterns {
  readonly may: RegExp;
  readonly implied: RegExp;
}

function compile({ prose: { changes, units, topics, words } }: Template): Patterns {
  const any = (...lists: readonly (readonly string[] | undefined)[]): string =>
    `(?:${
      anyOf(
        lists.flatMap((list) => list ?? []),
        '',
      ).source
    })`;
  const cases = any(units.cases);
  const count = (name: string): string => `(?<${name}>\\d{1,3}(?:,\\d{3})+|\\d{1,6})`;
  const front = any(
    words['thisYear'],
    words['received'],
    words['received+accepted'],
    words['own'],
    changes.impliedFront,
  );
  const from = `${any(changes.against)}(?:${any(changes.earlier)}|(?<year>20\\d\\d)年度?)${any(changes.same)}?[的为是(]${count('before')}(?<unit>${cases})`;
  return {
    may: new RegExp(from),
    implied: new RegExp(
      `(?<=^|[。;]|\\([一二三四五六七八九十]{1,3}\\))(?:20\\d\\d年度?,?)?${front}{0,6}${any(topics['request'], topics['request+attribute'])}${any(changes.impliedAmount)}?,?` +
        `${from}\\)?(?:相比)?,?(?:同比)?(?<change>(?:(?<more>${any(changes.more)})|${any(changes.less)})[了为]?${count('by')}(?<byUnit>${cases}))`,
      'dg',
    ),
  };
}
