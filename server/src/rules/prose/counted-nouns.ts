import { ALL_MEASURES } from '../../prose/words.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { anyInformation, isBuiltUpon } from './information.ts';

/** A number with the noun that it counts, in front of it or behind: 全年召开新闻发布会6场, 6场新闻发布会. Offsets into the folded text. */
export interface NounCount {
  /** What is counted; where it stands behind, with all that follows. */
  readonly noun: string;
  readonly isBehind: boolean;
  readonly unit: string;
  readonly value: number;
  readonly verb: string;
  /** What is done with it: held, published, or there is so much of it. */
  readonly kind: 'held' | 'published' | 'standing' | undefined;
  /** Whose it is: 全市, 我局. */
  readonly scope: string;
  /** Whether the sentence says that it is that of the whole year, or of all there is. */
  readonly isWhole: boolean;
  /** Whether nothing in its sentence stands in front. */
  readonly opens: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly years: readonly number[];
}

/** What a folded text counts of the year as a whole, and of what it may have counted elsewhere. */
export function nounCountsIn(text: string, template: Template): readonly NounCount[] {
  if (!DIGIT.test(text)) return NONE;
  const words = template.derived(compile);
  const counts: NounCount[] = [];
  for (const match of text.matchAll(COUNT)) {
    const { index: start, 0: number, 1: digits = '', 2: unit = '' } = match;
    const before = text.slice(Math.max(0, start - LONGEST), start);
    const sentence = before.slice(before.lastIndexOf('。') + 1).replace(/^.*;/, '');
    if (words.otherwise.test(sentence.replace(words.notOtherwise, ''))) continue;
    const behind = text.slice(start + number.length, start + number.length + LONGEST_NOUN);
    if (words.builtUpon.test(behind)) continue;
    // 维护全院15块公示屏, 税法宣传25场次均已发布: the noun may stand on either side.
    const inFront = words.about.test(behind) ? undefined : readInFront(sentence, words);
    for (const read of [inFront, readBehind(sentence, behind, words)]) {
      if (read === undefined) continue;
      counts.push({
        ...read,
        unit,
        value: Number(digits.replaceAll(',', '')),
        start,
        end: start + number.length,
        sentence: start - sentence.length,
        years: (sentence.match(/20\d{2}(?=年)/g) ?? []).map(Number),
      });
    }
  }
  return counts;
}

type Read = Pick<NounCount, 'noun' | 'isBehind' | 'verb' | 'kind' | 'scope' | 'isWhole' | 'opens'>;

/** 健全机制,全年共召开新闻发布会: the clause that the number closes, if what stands in front of it limits nothing. */
function readInFront(sentence: string, words: Words): Read | undefined {
  const at = Math.max(...MARKS.map((mark) => sentence.lastIndexOf(mark)));
  const rest = sentence.slice(0, at + 1);
  const opens = rest === '' || words.label.test(rest);
  if (!opens && (!rest.endsWith(',') || words.limits.test(rest))) return undefined;
  const { groups } = words.clause.exec(sentence.slice(at + 1)) ?? {};
  if (groups === undefined) return undefined;
  const { lead = '', verb = '', noun = '' } = groups;
  const kind = words.kinds.get(verb);
  const isWhole = words.whole.test(lead) || kind === 'standing';
  if (words.noNoun.test(noun)) return undefined;
  const scope = words.scope.exec(lead)?.[0] ?? '';
  return { noun: noun.replace(words.plain, words.information), isBehind: false, verb, kind, scope, isWhole, opens };
}

/** 6场 in front of 新闻发布会: what is counted is told by what is counted elsewhere. */
function readBehind(sentence: string, behind: string, words: Words): Read | undefined {
  if (!CHINESE.test(behind) || words.notBehind.test(sentence)) return undefined;
  const { groups = {} } = words.front.exec(sentence) ?? {};
  const { verb = '', whole } = groups;
  const noun = behind.replace(words.plain, words.information);
  return {
    noun,
    isBehind: true,
    verb,
    kind: words.kinds.get(verb),
    scope: '',
    isWhole: whole !== undefined,
    opens: false,
  };
}

const NONE: readonly NounCount[] = [];
const DIGIT = /\d/;
const CHINESE = /^[\u4e00-\u9fff]{2}/;
const MARKS: readonly string[] = [',', ':', '!', '?', '(', ')'];
const LONGEST = 200;
const LONGEST_NOUN = 16;
const COUNT = new RegExp(
  `(?<![\\d.,第-])(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(场次|人次|[${ALL_MEASURES}块处台])(?!\\d)`,
  'g',
);

interface Words {
  readonly clause: RegExp;
  readonly front: RegExp;
  readonly whole: RegExp;
  readonly scope: RegExp;
  readonly label: RegExp;
  readonly limits: RegExp;
  readonly noNoun: RegExp;
  readonly notBehind: RegExp;
  readonly about: RegExp;
  readonly otherwise: RegExp;
  /** What only looks so: 逐一比对. */
  readonly notOtherwise: RegExp;
  /** 各类政府信息 is 信息. */
  readonly plain: RegExp;
  readonly information: string;
  /** Behind a number that is no count of its own. */
  readonly builtUpon: RegExp;
  readonly kinds: ReadonlyMap<string, 'held' | 'published' | 'standing'>;
}

function compile(template: Template): Words {
  const { words, sums, changes, twice } = template.prose;
  const { data } = template.contents;
  const any = (...lists: readonly (readonly string[] | undefined)[]): string =>
    alternatives(lists.flatMap((list) => list ?? []));
  const { held, published, standing } = twice.verbs;
  const area = any(words['area'], words['office']);
  const scope = any(words['area'], words['office'], words['own'], twice.scopes);
  const time = `20\\d{2}年度?|${any(words['thisYear'])}`;
  const lead = `(?:${time}|${scope}|${any(words['sum'], words['cumulative'], twice.leading)})`;
  const verbs = any(held, published, standing);
  const sum = `(?:${any(words['sum'], words['cumulative'], sums.closedBy, twice.leadingOn)}){0,2}`;
  return {
    clause: new RegExp(`^(?<lead>${lead}{0,5})(?<verb>${verbs})?(?<noun>[\\u4e00-\\u9fff]{2,12}?)${sum}$`),
    front: new RegExp(`(?<whole>${time})?(?:${scope})?(?<verb>${any(published)})的?$`),
    whole: new RegExp(time),
    scope: new RegExp(area),
    label: new RegExp(`(?:${any(data.otherUnit.subjects.points)}):$`),
    limits: new RegExp(any(sums.through, twice.limits)),
    noNoun: new RegExp(any(twice.notNouns)),
    notBehind: new RegExp(`(?:${any(twice.notBehind)})[^,。;]{0,4}$`),
    about: new RegExp(`^(?:${any(data.besides.about)}|多)`),
    notOtherwise: new RegExp(any(changes.notAgainst), 'g'),
    otherwise: new RegExp(
      any(
        words['period'],
        words['lastYear'],
        words['nextYear'],
        words['approximate'],
        changes.against,
        sums.openings,
        twice.otherTimes,
        data.otherUnit.ahead,
      ),
    ),
    plain: new RegExp(`^${anyInformation(template)}`),
    information: twice.information.noun,
    builtUpon: isBuiltUpon(template),
    kinds: new Map([
      ...held.map((verb) => [verb, 'held'] as const),
      ...published.map((verb) => [verb, 'published'] as const),
      ...standing.map((verb) => [verb, 'standing'] as const),
    ]),
  };
}
