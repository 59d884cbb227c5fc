import type { ProseParagraph } from '../../prose/prose.ts';
import type { Form, Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { once } from '../../text/once.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { type Draft, defineSectionRule, say } from '../rule.ts';
import { formInForce, formsBefore, numbersOfForms, type WrongNumber, wrongNumbersIn } from './form-numbers.ts';

export const outdatedBasis = defineSectionRule({
  id: 'outdated-basis',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '引用了已被取代的文件作依据，如2021年以后的报告引用国办公开办函〔2019〕60号。',
      'A superseded document is named as the basis, as the notice of 2019 in a report of 2021 or later.',
    ),
    why: say(
      '2021年度起的报告按国办公开办函〔2021〕30号印发的格式编制；旧条例（国务院令第492号）已由第711号令修订。',
      'From report year 2021 on, reports follow the form of notice 〔2021〕30号; the old Regulations (Order 492) were revised by Order 711.',
    ),
    mend: say('改为现行文件的名称和文号。', 'Name the document in force.'),
  },
  *check({ report, template, prose }) {
    const numbers = template.derived(numbersOfForms);
    const citing = prose.paragraphs.filter(
      ({ readings }) => readings.of(namesDocument, template) || readings.of(wrongNumbersIn, numbers).length > 0,
    );
    if (citing.length === 0) return;
    const year = report.year?.value;
    const bases = supersededBases(template, formInForce(report), year);
    if (bases.length === 0) return;
    const words = template.derived(compile);
    for (const paragraph of citing) {
      const wrong = paragraph.readings.of(wrongNumbersIn, numbers);
      for (const basis of bases) yield* citationsIn(paragraph, basis, wrong, words);
    }
  },
});

/** A document that may no longer be cited. Everything written is folded. */
interface Superseded {
  /** Title and number, each of which names it. */
  readonly names: readonly string[];
  /** What to write for each name. */
  readonly instead: readonly string[];
  readonly what: { readonly zh: string; readonly en: string };
  readonly by: string;
  /** The title of what is in force, where it has one of its own. */
  readonly current: string | undefined;
}

interface Words {
  /** Beside a citation: that it is out of force. */
  readonly isSpokenOf: RegExp;
  /** Right behind the number of an order: that the law it made was revised, 公布,2019年4月3日…修订, or by which order it was. */
  readonly isHistory: RegExp;
}

function compile({ contents: { data } }: Template): Words {
  const { supersededSilencers, supersededHistory, basisNumber } = data;
  const [issued, revised] = [supersededHistory.issued, supersededHistory.revised].map((words) => words.join('|'));
  const inForce = fold(basisNumber.orders[0] ?? '').replace(/^\D+/, '');
  return {
    isSpokenOf: new RegExp(supersededSilencers.map(fold).join('|')),
    isHistory: new RegExp(
      `^(?:(?:${issued})[^。;)》]{0,50}?(?:${revised})|[^。;)》]{0,30}?${inForce}(?:${issued})?(?:${revised}))`,
    ),
  };
}

/** Whether a text names any document that may be out of date in some year: nearly none does. */
const namesDocument = (text: string, template: Template): boolean =>
  template.derived(namesOfDocuments).some((name) => text.includes(name));

/** Titles and numbers, folded. */
const namesOfDocuments = ({ forms, contents }: Template): readonly string[] => [
  ...forms
    .slice(0, -1)
    .flatMap(({ data: { basis } }) => [
      fold(bareTitle(basis.title)),
      fold(basis.number),
      inRoundBrackets(basis.number),
    ]),
  ...contents.data.superseded.flatMap(({ named }) => named.map(fold)),
];

function supersededBases(
  template: Template,
  inForce: Form | undefined,
  year: number | undefined,
): readonly Superseded[] {
  const bases: Superseded[] = [];
  const current = inForce?.data;
  if (current !== undefined) {
    for (const { data } of formsBefore(inForce, template)) {
      bases.push({
        names: [
          fold(data.basis.title),
          fold(bareTitle(data.basis.title)),
          fold(data.basis.number),
          inRoundBrackets(data.basis.number),
        ],
        instead: [current.basis.title, current.basis.title, current.basis.number, current.basis.number],
        what: {
          zh: `${data.years.from}年印发的通知`,
          en: `the notice of ${data.years.from}`,
        },
        by: inFull(current),
        current: fold(current.basis.title),
      });
    }
  }
  for (const { named, from: since, by, zh, en } of template.contents.data.superseded) {
    const basis = current?.basis;
    if (year === undefined || year < since || (by ?? basis) === undefined) continue;
    bases.push({
      names: named.map(fold),
      instead: named.map((name) => by ?? (name.endsWith('号') ? basis?.number : basis?.title) ?? ''),
      what: { zh, en },
      by: by ?? (current === undefined ? '' : inFull(current)),
      current: undefined,
    });
  }
  return bases;
}

const inFull = ({ basis }: Template['forms'][number]['data']): string => `《${basis.title}》（${basis.number}）`;

/** A number as many write it, 国办公开办函（2019）60号. */
const inRoundBrackets = (number: string): string => fold(number).replace('[', '(').replace(']', ')');

/** The title without the body that issued it. */
const bareTitle = (title: string): string => title.slice(Math.max(0, title.indexOf('关于')));

function* citationsIn(
  paragraph: ProseParagraph,
  basis: Superseded,
  wrong: readonly WrongNumber[],
  { isSpokenOf, isHistory }: Words,
): Generator<Draft> {
  const { text } = paragraph;
  let last: { start: number; end: number; places: Place[] } | undefined;
  const citations: { start: number; end: number; places: Place[] }[] = [];
  for (const place of placesOf(text, basis.names, wrong)) {
    const isNumberOfLast = last?.places.length === 1 && place.name > (last.places[0]?.name ?? 0);
    if (last !== undefined && isNumberOfLast && place.start - last.end <= FARTHEST_NUMBER) {
      last.places.push(place);
      last.end = place.end;
    } else {
      last = { start: place.start, end: place.end, places: [place] };
      citations.push(last);
    }
  }
  for (const { start, end, places } of citations) {
    const around = text.slice(Math.max(0, start - CONTEXT), start) + text.slice(end, end + CONTEXT);
    if (isSpokenOf.test(around) || isHistory.test(text.slice(end, end + LONGEST_HISTORY))) continue;
    const written = text.slice(start, end);
    if (standsBesideCurrent(text, start, end, basis)) {
      yield besideCurrent(paragraph, start, end, basis);
      continue;
    }
    yield {
      range: paragraph.range(start, end),
      message: say(
        `这里引用的是${basis.what.zh}，已不适用于本年度报告，应为${basis.by}。`,
        `This names ${basis.what.en}, which no longer applies; the basis in force is ${basis.by}.`,
      ),
      expected: basis.by,
      actual: written,
      fixes: once(() => [replacement(paragraph, places, basis)]),
    };
  }
}

/** Whether a whole title stands beside that of the document in force: named as what came before, and not in its place. */
function standsBesideCurrent(text: string, start: number, end: number, { names, current }: Superseded): boolean {
  if (current === undefined || !names.some((name) => name === text.slice(start, start + name.length))) return false;
  const isByTitle = names.some((name) => !name.endsWith('号') && text.startsWith(name, start));
  const at = text.indexOf(current);
  return isByTitle && at >= 0 && (at < start - NEXT_TO || at >= end + NEXT_TO);
}

/** What is in force is named as well, so that nothing is to be put in the place of the other. */
function besideCurrent(paragraph: ProseParagraph, start: number, end: number, { what, by }: Superseded): Draft {
  const { text } = paragraph;
  const whole = wholeCitation(text, start, end);
  return {
    range: paragraph.range(start, end),
    severity: 'info',
    message: say(
      `这里引用的是${what.zh}，已不适用于本年度报告；现行的${by}已另外引用，可将这一份删去。`,
      `This names ${what.en}, which no longer applies; ${by}, the basis in force, is named as well, so that this may be deleted.`,
    ),
    actual: text.slice(start, end),
    ...(whole !== undefined && {
      fixes: (): readonly Fix[] => [
        {
          title: say('删去这一份文件', 'Delete this document'),
          applicability: 'suggested',
          edits: [{ range: paragraph.range(whole.start, whole.end), newText: '' }],
        },
      ],
    }),
  };
}

/** A citation with its 《》, the number behind it and the comma that parts it from the next; undefined where it has no 《》. */
function wholeCitation(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const opening = text.lastIndexOf('《', start);
  if (opening < 0 || text.slice(opening, start).includes('》')) return undefined;
  const behind = /^[^《》。;]{0,20}》(?:\([^()《》。;]{0,30}\))?/.exec(text.slice(end)) ?? /^\)/.exec(text.slice(end));
  if (behind === null) return undefined;
  const last = end + behind[0].length;
  if (/^[,和及与]/.test(text.slice(last))) return { start: opening, end: last + 1 };
  return { start: /[,和及与]$/.test(text.slice(0, opening)) ? opening - 1 : opening, end: last };
}

function replacement(paragraph: ProseParagraph, places: readonly Place[], basis: Superseded): Fix {
  const { instead, by } = basis;
  const name = nameInFront(paragraph.text, places, basis);
  return {
    title: say(`改为${by}`, `Name ${by}`),
    applicability: 'suggested',
    edits: [...(name === undefined ? [] : [name]), ...places].map(
      ({ start, end, name: which }): TextEdit => ({
        range: paragraph.range(start, end),
        newText: instead[which] ?? '',
      }),
    ),
  };
}

/** What stands in 《》 right in front of a number alone: the title of the same notice in other words, which must not stay. */
function nameInFront(
  text: string,
  [place, ...others]: readonly Place[],
  { names, current }: Superseded,
): Place | undefined {
  if (place === undefined || others.length > 0 || current === undefined) return undefined;
  const name = /》,?\($/.exec(text.slice(0, place.start));
  const start = name === null ? -1 : text.lastIndexOf('《', name.index) + 1;
  if (name === null || start === 0 || !names[place.name]?.endsWith('号')) return undefined;
  const written = text.slice(start, name.index);
  return written.includes(current) || /[》。;]/.test(written) ? undefined : { start, end: name.index, name: 0 };
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Index among the names. */
  readonly name: number;
}

/**
 * Every place where one of the names stands, in order; a name inside a longer one is not told twice. A number with the wrong
 * issuer, 国办公开函〔2019〕60号, or brackets lost is that of the notice all the same.
 */
function placesOf(text: string, names: readonly string[], wrong: readonly WrongNumber[]): readonly Place[] {
  const places = wrong.flatMap(({ start, end, right, slip }): Place[] => {
    const name = slip !== 'count' ? names.indexOf(fold(right)) : -1;
    return name < 0 ? [] : [{ start, end, name }];
  });
  for (const [name, words] of names.entries()) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (!places.some((place) => place.start < end && at < place.end)) places.push({ start: at, end, name });
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Between a title and its number stand 》 and brackets. */
const FARTHEST_NUMBER = 6;
const NEXT_TO = 2;
const CONTEXT = 12;
const LONGEST_HISTORY = 64;
