import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Listener } from '../grammar/hearing.ts';
import type { Heard, Saying } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Statement } from '../statement.ts';
import type { createJudge } from '../verdicts/verdicts.ts';

/**
 * Where problems are told of, what came in or was opened is sometimes said again: 今年共收到申请32件, 2024年,我局收到申请32件; and
 * how many disputes were lost: 行政复议被纠正2件. Nothing else there is of the year alone. `hear` is asked only where such may be said.
 */
export function toldAgain(
  paragraph: ProseParagraph,
  { year, hearsDisputes, template }: Pick<Listener, 'year' | 'hearsDisputes' | 'template'>,
  hear: () => readonly Heard[],
  judge: ReturnType<typeof createJudge>,
): readonly Statement[] {
  const { text } = paragraph;
  const thisYear = template.prose.words['thisYear'] ?? [];
  const byNumber = `${year}年`;
  const namesYear = text.includes(byNumber) || thisYear.some((word) => text.includes(word));
  const tellsLost = !hearsDisputes && lostWords(template).some((word) => text.includes(word));
  // Without any year, what was lost is that of the report's year; it may be older.
  const isOfNoYear = !namesYear && tellsLost && !ANY_YEAR.test(text);
  if (!namesYear && !isOfNoYear) return NONE;
  const wanted = new Set<number>();
  const isWanted = ({ meaning: { subject, about }, form, start, end, certainty, isPart }: Saying): boolean => {
    if (form !== 'number' || certainty !== 'clear') return false;
    const isLost = tellsLost && about === 'dispute' && isLostSubject(subject);
    const isCounted = !hearsDisputes && DISPUTES.includes(subject);
    const isTotal =
      isCounted || TOTALS.includes(subject) || (DONE.includes(subject) && isOfThem(template, text, { start, end }));
    if (!isLost && (isPart || !isTotal)) return false;
    const before = text.slice(text.lastIndexOf('。', start) + 1, start);
    const isOpened = before.startsWith(byNumber) || (isLost && before.includes(`,${byNumber}`));
    return isOfNoYear || isOpened || thisYear.some((word) => before.includes(word));
  };
  const heard = hear().flatMap((one): readonly Heard[] => {
    const found = one.sayings.filter(isWanted);
    for (const { start } of found) wanted.add(paragraph.range(start, start + 1).start);
    if (found.length === 0) return [];
    // What else the sentence counts of disputes may be of others: 办理行政复议300件,纠正80件.
    return [{ ...one, sayings: one.sayings.filter((saying) => found.includes(saying) || isOfDisputes(saying)) }];
  });
  if (heard.length === 0) return NONE;
  const told = judge(isOfNoYear ? heard.map(inDoubt) : heard, { paragraph });
  const settled = told.some(mayBeSome) ? judge(heard.map(inDoubt), { paragraph }) : told;
  return settled.flat().filter(({ numeral }) => wanted.has(numeral.start));
}

const NONE: readonly Statement[] = [];
const TOTALS: readonly string[] = ['received', 'published'];
/** 全年行政复议7件中有1件被纠正: all of them, where nothing is said of what was done with them. */
const DISPUTES: readonly string[] = ['reconsideration', 'litigation'];
/** 本年度办理的49件申请中: of what was done only where nothing narrows it; how many were answered late, say, is no total. */
const DONE: readonly string[] = ['requests', 'due', 'handled', 'completed'];
const isOfThem = (template: Template, text: string, { start, end }: Pick<Saying, 'start' | 'end'>): boolean => {
  const { before, behind, facing, named } = template.derived(compile);
  const opening = text.slice(Math.max(0, start - LONGEST_OPENING), start);
  const rest = text.slice(end);
  return (before.test(opening) && behind.test(rest)) || (facing.test(opening) && named.test(rest));
};

/** 本报告年度我单位共受理的. */
const LONGEST_OPENING = 16;

const compile = ({
  prose: { topics, words },
}: Template): Readonly<Record<'before' | 'behind' | 'facing' | 'named', RegExp>> => {
  const any = (...lists: readonly (readonly string[] | undefined)[]): string =>
    `(?:${alternatives(lists.flatMap((list) => list ?? []))})`;
  const work = any(
    words['received'],
    words['received+accepted'],
    words['handled'],
    words['handled+due'],
    words['completed'],
  );
  return {
    before: new RegExp(`${any(words['thisYear'], YEAR)}${any(words['own'])}?共?${work}的$`),
    // 面对全年32件申请的办理压力: what a body has to do with is all of it.
    facing: new RegExp(
      `${any(words['filler+facing'])}${any(words['own'])}?${any(words['thisYear'])}${any(words['own'])}?共?$`,
    ),
    named: new RegExp(`^${any(topics['request'])}的?${work}?${any(words['filler+burden'])}`),
    behind: new RegExp(`^${any(topics['request'])}${any(words['amongThem'])}`),
  };
};

const YEAR = ['年'];

/** How the subjects of cases end that a body has lost. */
const LOST: readonly string[] = ['.corrected', '.partlyCorrected'];
const isLostSubject = (subject: string): boolean => LOST.some((end) => subject.endsWith(end));
const ANY_YEAR = /年/;

const isOfDisputes = ({ meaning }: Saying): boolean => meaning.about === 'dispute';

const inDoubt = (heard: Heard): Heard => ({
  ...heard,
  sayings: heard.sayings.map((saying) =>
    isOfDisputes(saying) && saying.certainty === 'clear' ? { ...saying, certainty: 'scope' } : saying,
  ),
});

/** 因程序问题被纠正2件, of 3: they may be those of one problem, where nothing else of the sentence is in the tables. */
const mayBeSome = (sentence: readonly Statement[]): boolean =>
  !sentence.some(({ state }) => state === 'matched') &&
  sentence.some(
    ({ subject, state, value, candidates }) =>
      state === 'contradicted' && isLostSubject(subject) && candidates.every((one) => value < one.value),
  );

const lostWords = ({ prose: { outcomes } }: Template): readonly string[] => [
  ...(outcomes['corrected'] ?? []),
  ...(outcomes['partlyCorrected'] ?? []),
];
