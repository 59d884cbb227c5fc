import type { Lexicon, SectionMatch } from '../syntax/lexicon.ts';
import type { Template } from '../template/forms.ts';
import { withoutNote } from '../template/label-reader.ts';
import type { CommonData, SectionData } from '../template/schema.ts';
import { similarity } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { withoutOrdinal } from '../text/numerals.ts';
import { once } from '../text/once.ts';
import { createPlainWordList } from '../text/word-list.ts';

/** The wording of the forms, as the parser asks for it. */
export function createLexicon({ common, forms, readFurniture }: Template): Lexicon {
  const titles = sectionTitles(common.sections);
  const titleList = once(() => createPlainWordList([...titles.keys()]));
  const titleLabel = once(
    () => new RegExp(`^[-•·#>]*(?:${common.furniture.titleLabels.map(fold).join('|')})\\d{0,2}:?`),
  );
  const openings = new Set([...titles.keys()].map((title) => title.charCodeAt(0)));
  const labels = new Set(forms.flatMap((form) => [...form.labels.keys()]));
  const labelList = createPlainWordList([...labels]);
  const haystack = ['', ...forms.map(({ labelText }) => labelText)].join('\n');
  const longest = Math.max(...[...labels].map((label) => label.length));

  const isSeveralLabels = (text: string): boolean => {
    let at = 0;
    while (at < text.length) {
      const next = labelList.at(text, at);
      if (next === undefined) return false;
      at += next.length;
    }
    return text.length > 0;
  };

  const isRow = (label: string): boolean =>
    forms.some((form) => form.labels.get(label)?.some(({ role }) => role === 'row') === true);

  return {
    section(title, number) {
      const exact = titles.get(title);
      if (exact !== undefined) {
        return exact.quality === 'deviation' && number !== exact.number ? undefined : exact;
      }
      return number === undefined || title.length > LONGEST_TITLE
        ? undefined
        : similarSection(common.sections, title, number);
    },
    sectionNumbered(number) {
      const section = common.sections.find((one) => one.number === number);
      return section && { id: section.id, number, quality: 'own' };
    },
    sectionCount: common.sections.length,
    mayOpenTitle: (code) => openings.has(code),
    sectionAtStart(text) {
      const title = titleList().at(text, 0);
      const match = title === undefined ? undefined : titles.get(title);
      return match === undefined || title === undefined ? undefined : { match, length: title.length };
    },
    isLabel: (text) =>
      labels.has(text) || labels.has(withoutOrdinal(text)) || labels.has(withoutNote(text)) || isSeveralLabels(text),
    isSeveralLabels: (text) => !labels.has(text) && isSeveralLabels(text),
    labelAt(text, offset) {
      const label = labelList.at(text, offset);
      return label === undefined ? undefined : { length: label.length, isRow: isRow(label) };
    },
    isFragment: (text) => text.length > 0 && text.length <= longest && haystack.includes(text),
    opensLabel: (text) => haystack.includes(`\n${text}`),
    isReportTitle: (text) => text.length <= LONGEST_REPORT_TITLE && namesReport(text, common),
    isFurniture: (text) => readFurniture(text) !== undefined,
    isPageLabel: (text) => readFurniture(text) === 'likely',
    titleLabel: (text) => titleLabel().exec(text)?.[0].length ?? 0,
  };
}

/** Whether a folded text has the words of a report's title. */
export const namesReport = (folded: string, { title }: CommonData): boolean =>
  title.all.every((word) => folded.includes(word)) && title.any.some((word) => folded.includes(word));

const LONGEST_TITLE = 40;
const LONGEST_REPORT_TITLE = 60;

function sectionTitles(sections: readonly SectionData[]): ReadonlyMap<string, SectionMatch> {
  const titles = new Map<string, SectionMatch>();
  for (const { id, number, title, accepted, deviations } of sections) {
    const add = (pattern: string, quality: SectionMatch['quality']): void => {
      const match = { id, number, quality };
      for (const text of foldedAlternatives(pattern)) if (!titles.has(text)) titles.set(text, match);
    };
    add(title, 'printed');
    for (const pattern of accepted) add(pattern, 'accepted');
    for (const pattern of deviations) add(pattern, 'deviation');
  }
  return titles;
}

/** All texts that a pattern with `(a|b)` stands for, folded: piece by piece, for there are hundreds made of a few. */
function foldedAlternatives(pattern: string): string[] {
  if (!pattern.includes('|')) return [fold(pattern)];
  const match = /^([^(]*)\(([^)]*\|[^)]*)\)(.*)$/.exec(pattern);
  if (match === null) return [fold(pattern)];
  const [, before = '', choices = '', after = ''] = match;
  const tails = foldedAlternatives(after);
  return choices
    .split('|')
    .map((choice) => fold(before + choice))
    .flatMap((head) => tails.map((tail) => head + tail));
}

/** Under its own number a section is known by its key words, under another only by a title that is nearly right. */
function similarSection(sections: readonly SectionData[], title: string, number: number): SectionMatch | undefined {
  let best: { match: SectionMatch; score: number } | undefined;
  for (const section of sections) {
    const own = section.number === number;
    const least = own ? ALIKE_UNDER_OWN_NUMBER : ALIKE_UNDER_OTHER_NUMBER;
    const alike = similarity(title, fold(section.title), least);
    const named = own && section.keywords.some((words) => words.every((word) => title.includes(word)));
    const score = alike + (named ? 1 : 0);
    const enough = named || alike >= least;
    if (enough && (best === undefined || score > best.score)) {
      best = { match: { id: section.id, number: section.number, quality: 'similar' }, score };
    }
  }
  return best?.match;
}

const ALIKE_UNDER_OWN_NUMBER = 0.6;
const ALIKE_UNDER_OTHER_NUMBER = 0.8;
