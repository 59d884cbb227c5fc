import { anyOf } from '../../template/contents.ts';
import type { Form, Template } from '../../template/forms.ts';
import { placesOf } from '../../text/decimal.ts';
import { mapDefined } from '../../text/lists.ts';
import { columnsOf } from '../grammar/meaning.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Percentage } from '../statement.ts';
import { type CellReader, cellSum } from '../verdicts/candidates.ts';
import { MOST_COUNTED } from './counts.ts';
import { percentOfFraction } from './spelt-percents.ts';

/** The shares of applicants that no number of their own stands beside: what the tables have of them. */
export const sharesOfApplicants = (
  paragraph: ProseParagraph,
  template: Template,
  form: Form,
  read: CellReader,
): readonly Percentage[] => [
  ...sharesOfNamed(paragraph, template, form, read),
  ...sharesOfPair(paragraph, template, form, read),
];

/**
 * 自然人申请占71.6%,法人或其他组织占28.4%: the shares of persons and of organisations side by side, without their numbers. Together they
 * are all there is, so that each is one of all that were received or completed.
 */
function sharesOfPair(
  paragraph: ProseParagraph,
  template: Template,
  form: Form,
  read: CellReader,
): readonly Percentage[] {
  const { text } = paragraph;
  const { pair, kinds, elsewhere } = template.derived(compile);
  return [...text.matchAll(pair)]
    .slice(0, MOST_COUNTED)
    .flatMap(({ index, 0: written, groups = {} }): readonly Percentage[] => {
      const { one = '', other = '', first = '', second = '' } = groups;
      const [ofOne, ofOther] = [kinds.get(one), kinds.get(other)];
      const sentence = sentenceTo(text, index + written.length);
      if (ofOne === undefined || ofOther === undefined || ofOne === ofOther || elsewhere.test(sentence)) return [];
      const at = index + written.indexOf(`${first}%`);
      const end = index + written.length;
      return mapDefined(
        [
          { id: ofOne, digits: first, start: at },
          { id: ofOther, digits: second, start: end - second.length - 1 },
        ],
        ({ id, digits, start }) => {
          const figures = figuresOf(columnsOf([id], form), sentence, read);
          return figures === undefined
            ? undefined
            : {
                kind: 'share',
                range: paragraph.range(start, start + digits.length + 1),
                percent: Number(digits),
                places: placesOf(digits),
                ...figures,
                isOfNamed: true,
                place: { paragraph },
              };
        },
      );
    });
}

/** 自然人申请占新收申请总数的71.6%: one kind alone, where it is said what it is a share of. */
function sharesOfNamed(
  paragraph: ProseParagraph,
  template: Template,
  form: Form,
  read: CellReader,
): readonly Percentage[] {
  const { text } = paragraph;
  const { named, all, elsewhere } = template.derived(compile);
  return mapDefined(
    [...text.matchAll(named)].slice(0, MOST_COUNTED),
    ({ index, 0: written, groups = {} }): Percentage | undefined => {
      const { who = '', digits } = groups;
      const id = all.get(who);
      const sentence = sentenceTo(text, index + written.length);
      const isNew = template.prose.sums.newly.some((word) => written.includes(word));
      const figures =
        id === undefined || elsewhere.test(sentence)
          ? undefined
          : figuresOf(columnsOf([id], form), sentence, read, isNew ? ROWS.slice(0, 1) : ROWS);
      const fraction =
        digits === undefined
          ? written.slice(-FRACTION[written.endsWith(template.prose.shares.tenths) ? 0 : 1])
          : undefined;
      const percent = digits ?? percentOfFraction(fraction ?? '');
      if (figures === undefined || percent === undefined) return undefined;
      const end = index + written.length;
      return {
        kind: 'share',
        range: paragraph.range(end - (fraction?.length ?? percent.length + 1), end),
        percent: Number(percent),
        places: placesOf(percent),
        ...(fraction !== undefined && { fraction }),
        ...figures,
        isOfNamed: true,
        place: { paragraph },
      };
    },
  );
}

/** The sentence up to an offset, and no more of it than one has. */
const sentenceTo = (text: string, end: number): string => {
  const before = text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  return before.slice(before.lastIndexOf('。') + 1);
};

const LONGEST_SENTENCE = 300;

/** How long 六成 is, and 三分之二. */
const FRACTION = [2, 4] as const;

/** What they have of the new applications, of those completed, and of both years' together; undefined where that is not sure. */
function figuresOf(
  columns: readonly string[],
  sentence: string,
  read: CellReader,
  rowsOf = ROWS,
): Pick<Percentage, 'parts' | 'wholes'> | undefined {
  const counts = rowsOf.map((rows) => [columns, ['total']].map((own) => read(cellSum('requests', rows, own))));
  if (!counts.flat().every((one) => one?.sure === true)) return undefined;
  const [parts, wholes] = [0, 1].map((i) => counts.map((pair) => pair[i]?.value ?? 0));
  // 结转4件中自然人占50%: of those alone.
  const counted = [...sentence.matchAll(COUNT)].map(([, digits]) => Number(digits));
  if (counted.some((one) => wholes?.includes(one) !== true)) return undefined;
  return parts === undefined || wholes?.[0] === undefined || wholes[0] <= 0 ? undefined : { parts, wholes };
}

const COUNT = /(?<![\d.])(\d{1,7})(?=[件份宗起])/g;
const ROWS: readonly (readonly string[])[] = [['newReceived'], ['resultTotal'], ['newReceived', 'carriedOver']];

interface Words {
  readonly pair: RegExp;
  readonly named: RegExp;
  /** Who is meant by a name, one kind of organisation too. */
  readonly all: ReadonlyMap<string, string>;
  /** Who is meant by a name. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Says that they have applied for something else, or of some of them alone. */
  readonly elsewhere: RegExp;
}

function compile({ prose: { applicants, shares, rates } }: Template): Words {
  const any = (...lists: readonly (readonly string[])[]): string => `(?:${anyOf(lists.flat(), '').source})`;
  const kinds = new Map(
    ['naturalPerson', 'organisations'].flatMap((id) => (applicants[id] ?? []).map((name) => [name, id] as const)),
  );
  const all = new Map(Object.entries(applicants).flatMap(([id, own]) => own.map((name) => [name, id] as const)));
  const digits = (name: string): string => `(?<${name}>\\d{1,3}(?:\\.\\d{1,4})?)%`;
  const share = `(?:${any(rates.requests)})?的?${shares.share}${any(shares.filling)}{0,3}`;
  const names = any([...kinds.keys()]);
  return {
    pair: new RegExp(
      `(?<one>${names})${share}${digits('first')}[,、;](?<other>${names})${share}${digits('second')}(?!\\d)`,
      'g',
    ),
    named: new RegExp(
      `(?<=^|[,。;:、中])(?<who>${any([...all.keys()])})(?:${any(rates.requests)})?的?约?(?:${any(rates.ofRequests)})[^,。;:、()\\d%]{0,8}(?:${digits('digits')}|[二三四五六七八九十]${shares.parts}[一二三四五六七八九]|[一二三四五六七八九]${shares.tenths})`,
      'g',
    ),
    all,
    kinds,
    elsewhere: new RegExp(
      `${any(
        Object.values(rates.disputes).flat(),
        rates.others,
        rates.notWhole.filter((word) => !/\d/.test(word)),
      )}`,
    ),
  };
}
