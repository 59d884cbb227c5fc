import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { compileChanges, type Wording } from './change-patterns.ts';

/** A number, the one it came from, and what is said of the difference. Offsets into the paragraph's folded text. */
export interface Change {
  readonly before: number;
  readonly now: number;
  /** By how much the difference may be off, because the two are rounded. */
  readonly slack: number;
  /** The same for the number before and the one now, each by itself. */
  readonly slacks: { readonly before: number; readonly now: number };
  /** Where the two are in 万: 10000. */
  readonly scale: number;
  /** 增加100条. */
  readonly by: Said | undefined;
  /** 增长20%. */
  readonly percent: Said | undefined;
  /** 持平. */
  readonly level: Stretch | undefined;
  /** 有所增加, with no number: where it stands. */
  readonly trend: Stretch | undefined;
  /** Whether the difference is said to be less and the percentage more, or the other way round. */
  readonly isTurned: boolean;
  /** 400条,较上年的500条增长: whether the two numbers say less and the words more, or the other way round. */
  readonly isOpposite: boolean;
  /** Whether it is said to be the same but for a little: 基本持平. */
  readonly isNearly: boolean;
  /** Where no number before is written, and it follows from the difference: the number that came of it. */
  readonly derivedFrom: Derived | undefined;
}

/** A number in its measure, and by how much it is said to have grown (less: below zero). */
interface Derived extends Stretch {
  readonly unit: string;
  readonly growth: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A number as it is written, with where its digits stand. */
export interface Said extends Stretch {
  readonly value: number;
  /** Decimal places. */
  readonly places: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Finds how numbers changed from one year to the next, where the text itself says from what. */
export function readChanges(text: string, template: Template): readonly Change[] {
  const { may, twoYears, inOneGo, fromBefore } = template.derived(compileChanges);
  if (!may.test(text)) return NONE;
  const changes: Change[] = [];
  const add = (wording: Wording, isAlike: (groups: Groups, start: number) => boolean): void => {
    for (const { groups = {}, indices } of foundIn(text, wording)) {
      const change = changeOf(groups, indices?.groups ?? {});
      const start = indices?.groups?.['now']?.[0] ?? 0;
      if (change === undefined || !isAlike(groups, start)) continue;
      if (!changes.some((one) => isSame(shownOf(one), shownOf(change)))) changes.push(change);
    }
  };
  for (const wording of inOneGo)
    add(wording, (groups, start) => isSaidInFront(clauseBefore(text, start), groups, template));
  add(twoYears, (groups) => isOfOneThing(groups, template));
  // 比上年的1199件增加98件,增长8.2%: how many there are now follows.
  for (const { groups = {}, indices } of foundIn(text, fromBefore)) {
    const { before, beforeUnit, by, byUnit, more } = groups;
    const percent = said(groups, indices?.groups ?? {}, 'percent');
    if (beforeUnit !== byUnit || beforeUnit?.startsWith('万') || percent === undefined) continue;
    if (changes.some((one) => isSame(one.percent, percent))) continue;
    const [old, difference] = [numberOf(before), numberOf(by)];
    const now = more === undefined ? old - difference : old + difference;
    changes.push({ ...EXACT, before: old, now, percent, isTurned: isTurned(groups) });
  }
  return changes;
}

/** What a change is told at. */
const shownOf = ({ percent, by, level, trend }: Change): Stretch | undefined => percent ?? by ?? level ?? trend;

/** Most of the patterns are never needed, and V8 takes longer to compile one than to read a report. */
const foundIn = (text: string, { sign, pattern }: Wording): Iterable<RegExpExecArray> =>
  sign.test(text) ? text.matchAll(pattern) : [];

const EXACT = {
  slack: 0,
  slacks: { before: 0, now: 0 },
  scale: 1,
  by: undefined,
  level: undefined,
  trend: undefined,
  isOpposite: false,
  isNearly: false,
  derivedFrom: undefined,
} as const;

type Places = Readonly<Record<string, readonly [number, number] | undefined>>;

/** Undefined where the two numbers are not counted in one measure, or only one of them is told. */
function changeOf(groups: Groups, places: Places): Change | undefined {
  const { now, nowUnit = '', before, beforeUnit = nowUnit, by, byUnit = nowUnit, more } = groups;
  if (now === undefined || byUnit !== nowUnit || beforeUnit !== nowUnit) return undefined;
  if (before === undefined && by === undefined) return undefined;
  const isMore = more !== undefined || groups['trendMore'] !== undefined;
  const scale = nowUnit.startsWith('万') ? 10_000 : 1;
  const slack = scale > 1 || placesOf(now) > 0 ? 10 ** -Math.min(placesOf(now), placesOf(before ?? by ?? now)) : 0;
  const roundedBy = (written: string): number => (scale > 1 || placesOf(written) > 0 ? 10 ** -placesOf(written) : 0);
  const value = numberOf(now);
  // 公开信息270条,比去年减少30条,下降10%: the number before follows from the difference.
  const growth = more === undefined ? -numberOf(by) : numberOf(by);
  const [start, end] = places['now'] ?? [0, 0];
  const [levelAt, levelEnd] = places['level'] ?? [0, 0];
  const trend = places['trend'];
  return {
    before: before === undefined ? value - growth : numberOf(before),
    now: value,
    slack,
    slacks: { before: roundedBy(before ?? by ?? now), now: roundedBy(now) },
    scale,
    by: before === undefined ? undefined : said(groups, places, 'by'),
    percent: said(groups, places, 'percent') ?? said(groups, places, 'only'),
    level: groups['level'] === undefined ? undefined : { start: levelAt, end: levelEnd },
    trend: trend && { start: trend[0], end: trend[1] },
    isTurned: isTurned(groups),
    isOpposite:
      before !== undefined &&
      groups['level'] === undefined &&
      Math.abs(value - numberOf(before)) > slack &&
      isMore === value < numberOf(before),
    isNearly: groups['nearly'] !== undefined,
    derivedFrom: before === undefined ? { start, end, unit: nowUnit, growth } : undefined,
  };
}

function said(groups: Groups, places: Places, name: 'by' | 'percent' | 'only'): Said | undefined {
  const [written, place] = [groups[name], places[name]];
  return written === undefined || place === undefined
    ? undefined
    : { value: numberOf(written), places: placesOf(written), start: place[0], end: place[1] };
}

/** 2024年收到申请: what stands in front of a number. */
const clauseBefore = (text: string, at: number): string => {
  let from = at;
  while (from > 0 && !ENDS_CLAUSE.includes(text.charAt(from - 1))) from--;
  return text.slice(from, at);
};

const ENDS_CLAUSE = ',。;:()';

/** 2024年收到申请39件,2023年收到45件: the same is said of both, and the year in front, if there is one, is the later one. */
function isSaidInFront(clause: string, { formerWhat = '', formerYear }: Groups, { prose }: Template): boolean {
  if (!clause.includes(formerWhat)) return false;
  if (formerYear === undefined) return true;
  const year = YEAR.exec(clause)?.[1];
  if (year !== undefined) return Number(year) === Number(formerYear) + 1;
  // 上年收到10件,2024年收到32件
  return !prose.changes.earlier.some((word) => clause.includes(word));
}

const YEAR = /(20\d\d)年/;

/** 2023年收到申请10件,2024年收到32件: one year behind the other, and the same said of both, neither of them about. */
function isOfOneThing({ formerYear, nowYear, formerWhat = '', what = '' }: Groups, { prose }: Template): boolean {
  if (formerYear !== undefined && nowYear !== undefined && Number(formerYear) + 1 !== Number(nowYear)) return false;
  const isAbout = (prose.words['approximate'] ?? []).some((word) => formerWhat.includes(word) || what.includes(word));
  return !isAbout && (formerWhat.includes(what) || what.includes(formerWhat));
}

const NONE: readonly Change[] = [];

/** Whether two are the same place of the text. */
const isSame = (one: Stretch | undefined, other: Stretch | undefined): boolean =>
  one !== undefined && one.start === other?.start;

const isTurned = ({ more, againMore, percent }: Readonly<Record<string, string | undefined>>): boolean =>
  percent !== undefined && (againMore === undefined) !== (more === undefined);
