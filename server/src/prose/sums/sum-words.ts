import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { ALL_MEASURES } from '../words.ts';

/** What tells the totals of a text from their parts, compiled from the form data; all for folded text. */
export interface SumWords {
  /** Whether a text may hold a sum at all. */
  readonly may: RegExp;
  /** What stands in front of the parts: 其中, or a sentence that looks back at the total. */
  readonly openings: readonly string[];
  /** A total right in front of its parts, up to the first of them: `共公开信息82条,`, or any number with a colon. */
  readonly summedUp: RegExp;
  /** A number with what it counts, up to the parts that follow: `60件申请中,`. */
  readonly divided: RegExp;
  /** What stands in brackets behind a total and lists its parts: `网站20条、微信40条`, but not what only is among them. */
  readonly list: RegExp;
  /** What a total begins with that stands behind its parts, with what was done in all: 共计, 共计公开信息. */
  readonly closing: RegExp;
  /** An item of a list that is only the total of those in front of it, up to its number: 共60条, 小计60条, 共发布60条. */
  readonly subtotal: RegExp;
  /** In front of what is added to a number, so that nothing else is counted: 加上. */
  readonly adding: RegExp;
  /** All that stands between two parts: 80条和40条. */
  readonly joined: RegExp;
  /** Between the last two items of a list, each with its number: 耗材类30条和服务类20条. */
  readonly joinedItems: RegExp;
  /** Behind a total, in front of what is only among it: `,含`. */
  readonly among: readonly string[];
  /** Right in front of a number that is not exact. */
  readonly about: RegExp;
  /** A number in front of a list that says of itself that it is all: 100条,分别为. */
  readonly respectively: RegExp;
  /** Something that was done with what is counted. */
  readonly done: RegExp;
  /** What a number begins with that is all that is left of the ones in front: 其余35件, or is left open, which is captured: 还有3项. */
  readonly remainder: RegExp;
  /** Behind a number: it is of what is not done yet. */
  readonly unfinished: RegExp;
  /** What has been done with the others. */
  readonly finished: RegExp;
  /** What names a part by its not being answered yet, by its being so, and by its having ended in another way. */
  readonly underWay: RegExp;
  readonly handledAnywhere: RegExp;
  readonly otherEnds: RegExp;
  /** What makes something else of a number in front of such a total. */
  readonly notAdded: RegExp;
  /** What takes nothing from a number, though it has words of that kind: 上年结转, 村(社区). */
  readonly harmless: RegExp;
  /** What compares a number with that of another time, or with the whole. */
  readonly comparing: RegExp;
  /** Says that a number is an average, and of one that it is the largest or the smallest of many. */
  readonly averages: RegExp;
  readonly extremes: RegExp;
  /** What stands between a total and its parts and says what all of it is about: `,内容涉及预算、规划等方面。`. */
  readonly scope: RegExp;
  /** What divides the part in front of it, and not the total: 网站60条,含动态40条. */
  readonly within: RegExp;
  /** What begins with how something was published: 通过网站. */
  readonly through: RegExp;
  /** What names that, anywhere. */
  readonly media: RegExp;
  /** What makes something else of a number than a part. */
  readonly notPart: RegExp;
  /** What has a word of that kind, and compares nothing: 增值税. */
  readonly notComparing: RegExp;
  /** What sums up the kinds that are named in front of it: 动态和公告共计60条. */
  readonly together: RegExp;
  /** The same where it tells two kinds apart, and does not sum up what stands in front: 解读及回应信息共计30条, but not 两类共计. */
  readonly severalTogether: RegExp;
  /** Up to the number at the end of a clause by which something has changed: 比上年增加2条. What has grown is captured. */
  readonly changed: RegExp;
  /** What compares with an earlier year. */
  readonly against: RegExp;
  /** A clause that only tells the number of an earlier year: 上年同期45件. */
  readonly ofEarlier: RegExp;
  /** At the end of what stands in front of a number by which something has changed, or which is that of an earlier year. */
  readonly notWhole: RegExp;
  /** A part of a list that is all there is beside the others: 其他20条, 抖音等其他账号20个. */
  readonly rest: RegExp;
  /** What divides a number in front: 其中, 分别为. */
  readonly dividing: RegExp;
  /** In a list of numbers alone: 其中2件驳回,另4件尚未审结. */
  readonly others: RegExp;
  /** 另有8条为转载: not one of the parts. */
  readonly besides: RegExp;
  /** What was done besides: 动态60条,发布解读20篇. */
  readonly another: RegExp;
  /** What was done with what came in, which is not published: 办结来电20条. */
  readonly handled: RegExp;
}

/** The words of sums; the same object for the same template. */
export const sumWords = (template: Template): SumWords => template.derived(compile);

/** Whether a clause only says by how much a number has grown, or which share it is: `同比增长20%`, `占40%`. */
export const isAside = (clause: string, { comparing }: SumWords): boolean =>
  /^[^\d%]*\d+(?:\.\d+)?%$/.test(clause) && comparing.test(clause);

function compile({ prose: { sums, changes, words }, contents: { data } }: Template): SumWords {
  const any = (...lists: readonly (readonly string[])[]): string => anyOf(lists.flat(), '').source;
  const { openings, lookingBack, closings, containing, comparing, dividing, gathering, rest, left, besides, about } =
    sums;
  const measure = `人?[${ALL_MEASURES}](?:次|\\(次\\))?`;
  const halves = `第?${sums.quarters[0] ?? ''}|${any(sums.halves.flat())}`;
  const anew = any(openings);
  const [more, less] = [any(changes.more), any(changes.less)];
  const done = any(sums.done);
  const received = any(words['received'] ?? [], words['received+accepted'] ?? []);
  const inAll = closings.filter(({ length }) => length > 1);
  return {
    may: new RegExp(
      `${any(openings, lookingBack, sums.among)}|\\d${measure}(?:[,:]|[^\\d,。;:、()]{0,10}\\()|[,、](?:${any(sums.gathered)})?(?:(?:${any(closings)})\\d|(?:${any(inAll)})(?:${done}))|(?:${any(sums.remainder, sums.stillOpen)})\\d|(?:${any(sums.dividedBehind)})|,(?:${any(data.sumsTold.each)})|(?:${any(sums.balance.opening)})`,
    ),
    openings: [...openings, ...lookingBack],
    summedUp: new RegExp(
      `(?:[共总计][^,。;:()\\d]{0,20}\\d[\\d,]{0,9}${measure},|\\d${measure},(?=${halves})|\\d${measure}:|(?:${received})[^,。;:()\\d]{0,20}\\d[\\d,]{0,9}${measure},(?=\\d{1,6}${measure}(?:${any(sums.leading)})))(?!${anew})`,
      'g',
    ),
    divided: new RegExp(
      `\\d${measure}[^\\d,。;:、()]{1,20}(?<!${any(sums.notDivided)})(?:${any(sums.dividedBehind)})`,
      'g',
    ),
    list: new RegExp(`^(?!${any(openings, containing, comparing)})[^(\\d]*\\d[^(,、;]*[,、;][^(\\d]*\\d`),
    closing: new RegExp(
      `[,、](?:${any(sums.gathered)})?(?:(?:${any(closings)})|(?:${any(inAll)})(${done})[^,。;:()\\d]{0,8})(?=\\d)`,
      'g',
    ),
    subtotal: new RegExp(
      `^(?:${any(sums.gathered)})?(?:${any(closings)})(?:(?:${any(sums.done, sums.closedBy)})[^,。;:()\\d]{0,8})?(?=\\d)`,
    ),
    joined: new RegExp(`^(?:${any(sums.joining)})$`),
    joinedItems: new RegExp(`(?<=\\d${measure})(?:以?及|${any(sums.joining)})(?=[^\\d,、。;:()和及与]{1,16}\\d)`, 'y'),
    among: sums.among,
    about: new RegExp(`(?:${any(words['approximate'] ?? [])})$`),
    adding: new RegExp(`[,)](?:${any(data.sumsTold.adding)})`),
    respectively: new RegExp(`\\d${measure},(?:${any(data.sumsTold.each)}):?`, 'g'),
    done: new RegExp(done, 'g'),
    remainder: new RegExp(`[,;](?:(?:${any(sums.remainder)})|(${any(sums.stillOpen)}))(?=\\d)`, 'g'),
    unfinished: new RegExp(`^[^,。;:()\\d]{0,8}(?:${any(sums.unfinished)})`),
    finished: anyOf(sums.finished, ''),
    underWay: anyOf(sums.underWay, ''),
    handledAnywhere: anyOf(sums.handled, ''),
    otherEnds: anyOf(sums.otherEnds, ''),
    notAdded: new RegExp(`${any(openings, containing, comparing, gathering)}|[%(至~\\-]`),
    harmless: new RegExp(`${any(sums.carriedFromEarlier)}|\\([^()\\d]{1,12}\\)`, 'g'),
    comparing: anyOf(comparing, ''),
    averages: anyOf(sums.averages, ''),
    extremes: new RegExp(`^[^。;]{0,12}(?:${any(sums.extremes)})`),
    scope: new RegExp(`^,[^,。;)]{0,4}(?:${any(about)})[^。;)]*[。,]?$`),
    within: new RegExp(`^(?:${any(containing)})`),
    through: new RegExp(`^(?:${any(sums.through)})`),
    media: anyOf([...sums.through, ...sums.media], ''),
    notPart: new RegExp(`${any(comparing, dividing)}|%|各\\d|[共合小总]计|^共\\d`),
    notComparing: anyOf(sums.notComparing, 'g'),
    together: new RegExp(`(?<=^[^\\d,。;]{2,40})(?:${any(inAll)})(?=\\d)`),
    severalTogether: new RegExp(
      `^(?!${any(sums.gathered)})[^\\d,。;]{1,20}(?:${any(sums.joining)})[^\\d,。;]{1,20}(?:${any(inAll)})\\d`,
    ),
    changed: new RegExp(
      `(?:(${more})|(?:${less}))(?:了|约){0,2}(?=\\d[\\d,.]{0,9}万?(?:${measure})?[^\\d,。;:()%]{0,6}$)`,
    ),
    against: anyOf([...changes.against, ...changes.alone], ''),
    ofEarlier: new RegExp(
      `^(?:${any(changes.earlier)})(?!.{0,4}(?:${any(words['carried'] ?? [])}))[^\\d]{0,12}\\d[\\d,.]{0,9}万?${measure}$`,
    ),
    notWhole: new RegExp(
      `(?:(?:${more}|${less})(?:了|约){0,2}|(?:${any(changes.earlier)}|(?:${any(changes.against)})\\d{4}年)(?:${any(changes.same)})?[的为是约]{0,2})$`,
    ),
    rest: new RegExp(
      `^(?:以及|及|和)?(?:${any(rest)}|(?:${any(left)})(?=\\d)|[^\\d,。;:()]{1,16}(?:${any(words['etc'] ?? [])})(?:${any(rest)}))`,
    ),
    dividing: new RegExp(`[,、]?(?:${any(openings, dividing)})[为是有]?`, 'g'),
    others: /^另有?\d/,
    besides: new RegExp(`^(?:${any(besides)})`),
    another: new RegExp(`^(?:${any(sums.leadingOn)})*(?:${done})`),
    handled: new RegExp(`^(?:${any(sums.leadingOn)})*(?:${any(sums.handled)})`),
  };
}
