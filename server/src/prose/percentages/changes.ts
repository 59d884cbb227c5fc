import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { numberOf, placesOf } from '../../text/decimal.ts';
import { ALL_MEASURES } from '../words.ts';

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
  const { may, twoYears, inOneGo, fromBefore } = template.derived(compile);
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

interface Patterns {
  readonly may: RegExp;
  /** The number of this year in front of what it is held against, or behind it in one clause. */
  readonly inOneGo: readonly Wording[];
  /** Each year's number in a clause of its own. */
  readonly twoYears: Wording;
  readonly fromBefore: Wording;
}

/** One way to put a change. */
interface Wording {
  /** What a text has that holds the pattern: small, and so soon compiled. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** The pieces that the patterns are made of; each names the groups that it has. */
function piecesOf({ prose: { changes, words } }: Template) {
  const any = (list: readonly string[]): string => `(?:${anyOf(list, '').source})`;
  const count = (name: string): string => `(?<${name}>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d{1,3})?)`;
  const unit = (name: string): string => `(?<${name}>万?(?:人次|[${ALL_MEASURES}人分](?!之)))`;
  const share = (name: string): string => `(?<${name}>(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6})(?:\\.\\d{1,4})?)%`;
  const earlier = `(?:${any(changes.earlier)}|20\\d\\d年度?)[底末]?${any(changes.same)}?`;
  const verb = `(?:(?<more>${any(changes.more)})|${any(changes.less)})`;
  const again = `(?:(?<againMore>${any(changes.more)})|${any(changes.less)})`;
  const trendVerb = `(?:(?<trendMore>${any(changes.more)})|${any(changes.less)})`;
  const points = (name: string): string => String.raw`(?<${name}>\d{1,3}(?:\.\d{1,3})?)`;
  const by = `${count('by')}${unit('byUnit')}`;
  const difference = `(?:${by}(?:,?(?:同比)?${again}[了为约]?${share('percent')})?|${share('only')})`;
  const changed = `${verb}[了为约]?${difference}`;
  const against = `${any(changes.against)}${earlier}`;
  return {
    earlier,
    verb,
    again,
    by,
    changed,
    against,
    share,
    before: `${count('before')}${unit('beforeUnit')}`,
    beforeAlone: `${count('before')}${unit('beforeUnit')}?`,
    now: `${count('now')}${unit('nowUnit')}`,
    // 较上年80件有所增加; 增长1倍 and 增长较快 say more.
    outcome: `(?:${changed}|(?<trend>${any(changes.somewhat)}?${trendVerb})(?=[,;。)]|$)|(?<nearly>${any(changes.nearly)})?(?<level>${any(changes.level)})(?=[,;。)]|$))`,
    levelWith: `${any([...changes.against, ...changes.levelWith])}${earlier}`,
    changing: any([...changes.more, ...changes.less, ...changes.level]),
    than: any(changes.against),
    points,
    pointsOf: any(changes.points),
    alone: any(changes.alone),
    from: any(changes.from),
    to: any(changes.to),
    lastYear: `(?:${any(changes.earlier)}|(?<formerYear>20\\d\\d)年度?)[底末]?${any(changes.same)}?`,
    thisYear: `(?:${any(words['thisYear'] ?? [])}|(?<nowYear>20\\d\\d)年度?)`,
  };
}

function compile(template: Template): Patterns {
  const { earlier, verb, again, by, changed, against, share, before, now, outcome, alone, from, to, ...more } =
    piecesOf(template);
  const wording = (sign: string, source: string): Wording => ({
    sign: new RegExp(sign),
    pattern: new RegExp(source, 'dg'),
  });
  return {
    may: new RegExp(`${alone}|${against}|${to}\\D{0,6}\\d|${earlier}[^,。;:()\\d]{0,16}\\d`),
    inOneGo: [
      // 39件,较上年的45件减少6件,下降13.3%, or 较上年(45件)下降13.3%, or 与上年的45件持平.
      wording(
        `\\d[^,。;:()\\d]{1,3},?(?:${more.levelWith}|${alone})`,
        `(?<![\\d.])${now},?(?:${more.levelWith}|${alone})(?:(?:的|为|是|\\()?${before}\\)?)?(?:相比)?,?(?:同比)?${outcome}`,
      ),
      // 由上年的500条增加到800条,增加300条.
      wording(to, `${from}(?:${earlier})?的?${more.beforeAlone}${to}${more.thisYear}?的?${now},?(?:同比)?${changed}`),
      // 由92%提高到95%,提高3个百分点.
      wording(
        more.pointsOf,
        `${from}(?:${earlier})?的?${more.points('before')}%${to}${more.thisYear}?的?${more.points('now')}%,?(?:同比)?${verb}了?${more.points('by')}${more.pointsOf}`,
      ),
      // 95%,比上年的92%提高3个百分点.
      wording(
        more.pointsOf,
        `(?<![\\d.])${more.points('now')}%,?(?:${more.levelWith}|${more.than})(?:的|为|是|\\()?${more.points('before')}%\\)?(?:相比)?,?(?:同比)?${verb}了?${more.points('by')}${more.pointsOf}`,
      ),
      // 39件,较上年减少6件(2023年为45件).
      wording(
        `\\(${earlier}[为是]?\\d`,
        `(?<![\\d.])${now},?(?:${against}(?:相比)?,?(?:同比)?|${alone})${verb}[了为约]?(?:${by}|${share('only')})\\(${earlier}[为是]?${before}\\)`,
      ),
      // 与上年的45件相比,今年收到申请39件,下降13.3%.
      wording(
        `相比,`,
        `${against}(?:的|为|是)?${before}相比,[^,。;:()\\d]{0,12}(?:20\\d\\d年度?)?[^,。;:()\\d]{0,16}${now},?(?:同比)?${outcome}`,
      ),
      // 39件,去年同期45件,同比下降13.3%, or 39件(2023年收到45件),下降13.3%.
      wording(
        `\\d[^,。;:()\\d]{1,3}[,(]${earlier}[^,。;:()\\d]{0,14}\\d[\\d,.]*[^,。;:()\\d]{1,4}\\)?,?(?:${alone}|${against}|${more.changing})`,
        `(?<![\\d.])${now}[,(]${more.lastYear}(?<formerWhat>[^,。;:()\\d]{0,12}?)[为是]?${before}\\)?,?(?:(?:${alone}|${against}(?:相比)?),?)?${outcome}`,
      ),
    ],
    // 2023年收到申请45件,2024年收到39件,下降13.3%.
    twoYears: wording(
      `${earlier}[^,。;:()\\d]{0,16}\\d[\\d,.]*[^,。;:()\\d]{1,4}[,;]?${more.thisYear}`,
      `${more.lastYear}(?<formerWhat>[^,。;:()\\d]{0,16}?)${before}[,;]?${more.thisYear}(?<what>[^,。;:()\\d]{0,16}?)${now},` +
        `(?:(?:${alone}|${against}(?:相比)?),?)?${outcome}`,
    ),
    // 比上年的45件减少6件,下降13.3%, whatever stands in front.
    fromBefore: wording(
      `${against}(?:的|为|是)?\\d`,
      `${against}(?:的|为|是)?${before}(?:相比)?,?(?:同比)?${verb}[了为]?${by},?(?:同比)?${again}[了为]?${share('percent')}`,
    ),
  };
}
