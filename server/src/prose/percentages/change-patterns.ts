import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { ALL_MEASURES } from '../words.ts';

/** The ways to put a change. */
export interface Patterns {
  readonly may: RegExp;
  /** The number of this year in front of what it is held against, or behind it in one clause. */
  readonly inOneGo: readonly Wording[];
  /** Each year's number in a clause of its own. */
  readonly twoYears: Wording;
  readonly fromBefore: Wording;
}

/** One way to put a change. */
export interface Wording {
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
    // 较2022年的105件减少7件,较2023年的112件减少14件: the 7 are no number of a year.
    now: `(?<!(?:${any([...changes.more, ...changes.less])})[了约]?)${count('now')}${unit('nowUnit')}`,
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

/** How a percentage has changed, in points. */
function pointsIn(template: Template, wording: (sign: string, source: string) => Wording): readonly Wording[] {
  const { earlier, verb, from, to, thisYear, points, pointsOf, levelWith, than } = piecesOf(template);
  return [
    // 由92%提高到95%,提高3个百分点.
    wording(
      pointsOf,
      `${from}(?:${earlier})?的?${points('before')}%${to}${thisYear}?的?${points('now')}%,?(?:同比)?${verb}了?${points('by')}${pointsOf}`,
    ),
    // 95%,比上年的92%提高3个百分点.
    wording(
      pointsOf,
      `(?<![\\d.])${points('now')}%,?(?:${levelWith}|${than})(?:的|为|是|\\()?${points('before')}%\\)?(?:相比)?,?(?:同比)?${verb}了?${points('by')}${pointsOf}`,
    ),
  ];
}

/** Compiles them from the form data; all for folded text. */
export function compileChanges(template: Template): Patterns {
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
        `(?<![\\d.])${now},?(?:${more.levelWith}|${alone}(?:${earlier})?)(?:(?:的|为|是|\\()?${before}\\)?)?(?:相比)?,?(?:同比)?${outcome}`,
      ),
      // 由上年的500条增加到800条,增加300条.
      wording(to, `${from}(?:${earlier})?的?${more.beforeAlone}${to}${more.thisYear}?的?${now},?(?:同比)?${changed}`),
      ...pointsIn(template, wording),
      // 39件,较上年减少6件(2023年为45件).
      wording(
        `\\(${earlier}[为是]?\\d`,
        `(?<![\\d.])${now},?(?:${against}(?:相比)?,?(?:同比)?|${alone})${verb}[了为约]?(?:${by}|${share('only')})\\(${earlier}[为是]?${before}\\)(?:,?(?:同比)?${again}[了为约]?${share('percent')})?`,
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
      `${against}(?:的|为|是)?${before}(?:相比,[^,。;:()\\d]{0,12}?|(?:相比)?,?(?:同比)?)${verb}[了为]?${by},?(?:同比)?${again}[了为]?${share('percent')}`,
    ),
  };
}
