import type { Form, Template } from '../../template/forms.ts';
import { say } from '../../text/message.ts';
import { type CellSum, cellSum } from '../verdicts/candidates.ts';
import type { Meaning } from './meaning.ts';
import type { Phrase } from './phrase.ts';

// What counts reviews and lawsuits.

const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  reconsideration: ['reconsideration'],
  litigation: ['litigationDirect', 'litigationAfterReconsideration'],
  litigationDirect: ['litigationDirect'],
  litigationAfterReconsideration: ['litigationAfterReconsideration'],
};

/** Whether a topic of the vocabulary is counted in the table of reviews and lawsuits. */
export const isDispute = (topic: string): boolean => BLOCKS[topic] !== undefined;

/** Whether a topic is one of the two kinds of lawsuits that the table tells apart. */
export const isKindOfLawsuit = (topic: string): boolean => BLOCKS[LAWSUITS]?.includes(topic) === true;

/** The same, or lawsuits of either kind. */
export const isLawsuit = (topic: string): boolean => topic === LAWSUITS || isKindOfLawsuit(topic);

const LAWSUITS = 'litigation';

/** The rows of the table of reviews and lawsuits that topics stand for; others have none. */
export const rowsOfDisputes = (topics: readonly string[]): readonly string[] => [
  ...new Set(topics.flatMap((topic) => BLOCKS[topic] ?? [])),
];

/** What a phrase counts of reviews and lawsuits. `inherited`: the topics are those of the sentence so far, not its own. */
export function disputeMeaning(
  topics: readonly string[],
  phrase: Phrase,
  inherited: boolean,
  template: Template,
  form: Form,
): Meaning {
  const { outcomeParts } = template.prose;
  const distinct = [...new Set(topics)];
  const exact = distinct.filter(isKindOfLawsuit);
  const kept = exact.length > 0 ? exact : distinct;
  const last = kept.at(-1) ?? '';
  const choices = inherited && kept.length > 1 ? [kept, [last]] : [kept];
  // 行政诉讼12件,其中复议后起诉6件;结果维持7件: how those of the one kind ended, or all of them.
  if (inherited && exact.length === 1 && distinct.includes(LAWSUITS)) choices.push([LAWSUITS]);
  const columns = [...new Set(phrase.outcomes.flatMap((outcome) => outcomeParts[outcome] ?? [outcome]))];
  const isPart = phrase.outcomes.some((outcome) => outcomeParts[outcome] !== undefined);
  // 行政复议9件,已审结7件
  const concluded = inherited && columns.length === 0 && isConcluded(phrase);
  const isTotal = columns.length === 0 && !concluded;
  const sums: CellSum[] = [];
  for (const choice of choices) {
    const rows = rowsOfDisputes(choice);
    if (concluded) sums.push(cellSum('review', rows, ['total', '-pending']));
    else if (!isTotal) sums.push(cellSum('review', rows, columns));
    else {
      sums.push(cellSum('review', rows, ['total']), cellSum('review', rows, ['total', '-pending']));
      if (choice.length === 1 && rows.length > 1) {
        for (const row of rows) sums.push(cellSum('review', [row], ['total']));
      }
    }
  }
  const about = kept.map((topic) => nameOfTopic(topic, form)).join('、');
  const ended = concluded
    ? (template.prose.words['concluded']?.[0] ?? '')
    : columns.map((column) => nameOfOutcome(column, form)).join(isPart ? '或' : '、');
  return {
    subject: [...kept, ...phrase.outcomes, ...(concluded ? ['concluded'] : [])].join('.'),
    name: say(about + ended, `“${about}${ended}”`),
    sums,
    limit: isPart ? 'at-most' : 'equal',
    about: 'dispute',
    isTotal,
    rows: [],
  };
}

/** 行政复议, 行政诉讼, 未经复议直接起诉: the block's path in the form, or its head where both blocks of lawsuits are meant. */
function nameOfTopic(topic: string, form: Form): string {
  const blocks = form.data.review.blocks.filter(({ id }) => BLOCKS[topic]?.includes(id));
  return (blocks.length > 1 ? blocks[0]?.path[0] : blocks[0]?.path.at(-1)) ?? topic;
}

const nameOfOutcome = (column: string, form: Form): string =>
  form.data.review.columns.find(({ id }) => id === column)?.label ?? column;

/** 各类行政诉讼61件,其中政府信息公开类12件: those of them that the table has. */
export const isOfDisclosure = ({ words, topics, outcomes }: Phrase): boolean =>
  words.has('disclosure') &&
  topics.length + outcomes.length === 0 &&
  [...words].every((word) => OF_DISCLOSURE.includes(word));

const OF_DISCLOSURE: readonly string[] = ['disclosure', 'ofWhich', 'involving', 'thisYear', 'own', 'sum'];

/** 已审结7件: how many are not pending. */
export const isConcluded = ({ words, topics, outcomes }: Phrase): boolean =>
  words.has('concluded') && topics.length + outcomes.length === 0;
