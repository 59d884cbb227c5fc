import { anyOf } from '../template/contents.ts';
import type { Template } from '../template/forms.ts';
import { ALL_MEASURES } from './words.ts';

/** A number, the one it came from, and what is said of the difference. Offsets into the paragraph's folded text. */
export interface Change {
  readonly before: number;
  readonly now: number;
  /** By how much the difference may be off, because the two are rounded. */
  readonly slack: number;
  /** Where the two are in 万: 10000. */
  readonly scale: number;
  /** 增加100条. */
  readonly by: Said | undefined;
  /** 增长20%. */
  readonly percent: Said | undefined;
  /** Whether the difference is said to be less and the percentage more, or the other way round. */
  readonly isTurned: boolean;
}

/** A number as it is written, with where its digits stand. */
interface Said {
  readonly value: number;
  /** Decimal places. */
  readonly places: number;
  readonly start: number;
  readonly end: number;
}

/** Finds how numbers changed from one year to the next, where the text itself says from what. */
export function readChanges(text: string, template: Template): readonly Change[] {
  const { may, against, fromTo, bracketed, comparedWith, besideFormer, fromBefore } = template.derived(compile);
  if (!may.test(text)) return NONE;
  const changes: Change[] = [];
  for (const pattern of [against, fromTo, bracketed, comparedWith, besideFormer])
    for (const { groups = {}, indices } of text.matchAll(pattern)) {
      const { now, nowUnit, before, beforeUnit = nowUnit, by, byUnit = nowUnit, more } = groups;
      if (now === undefined || byUnit !== nowUnit || beforeUnit !== nowUnit) continue;
      const said = (name: 'by' | 'percent' | 'only'): Said | undefined => {
        const [written, place] = [groups[name], indices?.groups?.[name]];
        return written === undefined || place === undefined
          ? undefined
          : { value: numberOf(written), places: placesOf(written), start: place[0], end: place[1] };
      };
      const scale = nowUnit?.startsWith('万') ? 10_000 : 1;
      const slack = scale > 1 || placesOf(now) > 0 ? 10 ** -Math.min(placesOf(now), placesOf(before ?? by ?? now)) : 0;
      const value = numberOf(now);
      // 公开信息270条,比去年减少30条,下降10%: the number before follows from the difference.
      const from =
        before === undefined ? value + (more === undefined ? numberOf(by) : -numberOf(by)) : numberOf(before);
      const shown = said('percent') ?? said('only') ?? said('by');
      if (changes.some((one) => isSame(one.percent ?? one.by, shown))) continue;
      const change = { before: from, now: value, slack, scale, by: before === undefined ? undefined : said('by') };
      if (before !== undefined || by !== undefined)
        changes.push({ ...change, percent: said('percent') ?? said('only'), isTurned: isTurned(groups) });
    }
  // 比上年的1199件增加98件,增长8.2%: how many there are now follows.
  for (const { groups = {}, indices } of text.matchAll(fromBefore)) {
    const { before, beforeUnit, by, byUnit, percent, more } = groups;
    const place = indices?.groups?.['percent'];
    if (beforeUnit !== byUnit || beforeUnit?.startsWith('万') || place === undefined || percent === undefined) continue;
    if (changes.some((one) => one.percent?.start === place[0])) continue;
    const [old, difference] = [numberOf(before), numberOf(by)];
    const now = more === undefined ? old - difference : old + difference;
    const said = { value: numberOf(percent), places: placesOf(percent), start: place[0], end: place[1] };
    changes.push({ before: old, now, slack: 0, scale: 1, by: undefined, percent: said, isTurned: isTurned(groups) });
  }
  return changes;
}

const NONE: readonly Change[] = [];

/** Whether two are the same place of the text. */
const isSame = (one: Said | undefined, other: Said | undefined): boolean =>
  one !== undefined && one.start === other?.start;

const isTurned = ({ more, againMore, percent }: Readonly<Record<string, string | undefined>>): boolean =>
  percent !== undefined && (againMore === undefined) !== (more === undefined);

const numberOf = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''));
const placesOf = (digits: string): number => (digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0);

interface Patterns {
  readonly may: RegExp;
  readonly against: RegExp;
  readonly fromTo: RegExp;
  readonly bracketed: RegExp;
  readonly comparedWith: RegExp;
  readonly besideFormer: RegExp;
  readonly fromBefore: RegExp;
}

function compile({ prose: { changes } }: Template): Patterns {
  const any = (words: readonly string[]): string => anyOf(words, '').source;
  const count = (name: string): string => `(?<${name}>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d{1,3})?)`;
  const unit = (name: string): string => `(?<${name}>万?(?:人次|[${ALL_MEASURES}人分](?!之)))`;
  const earlier = `(?:${any(changes.earlier)}|20\\d\\d年度?)(?:${any(changes.same)})?`;
  const verb = `(?:(?<more>${any(changes.more)})|(?:${any(changes.less)}))`;
  const again = `(?<againMore>${any(changes.more)})|(?:${any(changes.less)})`;
  const share = (name: string): string => `(?<${name}>\\d{1,4}(?:\\.\\d{1,4})?)%`;
  const by = `${count('by')}${unit('byUnit')}`;
  const difference = `(?:${by}(?:,?(?:同比)?(?:${again})[了为约]?${share('percent')})?|${share('only')})`;
  return {
    may: new RegExp(
      `${any(changes.alone)}|(?:${any(changes.against)})(?:${earlier})|(?:${any(changes.to)})\\D{0,6}\\d`,
    ),
    // 39件,较上年的45件减少6件,下降13.3%, or 较上年(45件)下降13.3%.
    against: new RegExp(
      `(?<![\\d.])${count('now')}${unit('nowUnit')},?(?:(?:${any(changes.against)})${earlier}|${any(changes.alone)})` +
        `(?:(?:的|为|是|\\()?${count('before')}${unit('beforeUnit')}\\)?)?(?:相比)?,?(?:同比)?${verb}[了为约]?${difference}`,
      'dg',
    ),
    // 比上年的45件减少6件,下降13.3%, whatever stands in front.
    fromBefore: new RegExp(
      `(?:${any(changes.against)})${earlier}(?:的|为|是)?${count('before')}${unit('beforeUnit')}(?:相比)?,?(?:同比)?${verb}[了为]?` +
        `${by},?(?:同比)?(?:${again})[了为]?${share('percent')}`,
      'dg',
    ),
    // 39件,较上年减少6件(2023年为45件).
    bracketed: new RegExp(
      `(?<![\\d.])${count('now')}${unit('nowUnit')},?(?:(?:${any(changes.against)})${earlier}(?:相比)?,?(?:同比)?|${any(changes.alone)})` +
        `${verb}[了为约]?(?:${by}|${share('only')})\\((?:${earlier})[为是]?${count('before')}${unit('beforeUnit')}\\)`,
      'dg',
    ),
    // 与上年的45件相比,今年收到申请39件,下降13.3%.
    comparedWith: new RegExp(
      `(?:${any(changes.against)})${earlier}(?:的|为|是)?${count('before')}${unit('beforeUnit')}相比,[^,。;:()\\d]{0,12}(?:20\\d\\d年度?)?[^,。;:()\\d]{0,16}` +
        `${count('now')}${unit('nowUnit')},?(?:同比)?${verb}[了为约]?${difference}`,
      'dg',
    ),
    // 39件,去年同期45件,同比下降13.3%.
    besideFormer: new RegExp(
      `(?<![\\d.])${count('now')}${unit('nowUnit')},${earlier}[为是]?${count('before')}${unit('beforeUnit')},?(?:${any(changes.alone)})${verb}[了为约]?${difference}`,
      'dg',
    ),
    // 由上年的500条增加到800条,增加300条.
    fromTo: new RegExp(
      `(?:${any(changes.from)})(?:${earlier})?的?${count('before')}${unit('beforeUnit')}?(?:${any(changes.to)})${count('now')}` +
        `${unit('nowUnit')},?(?:同比)?${verb}[了为约]?${difference}`,
      'dg',
    ),
  };
}
