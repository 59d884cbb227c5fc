import type { Form } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import { rowsOfDisputes } from '../grammar/dispute-meaning.ts';
import { columnsOf } from '../grammar/meaning.ts';
import type { AllSaying } from '../grammar/saying.ts';
import type { Claim, Place } from '../statement.ts';
import { type Candidate, type CellReader, cellSum } from './candidates.ts';
import { readResult } from './result-claims.ts';

/** A sentence that says that all cases are of one kind, held against the cells that would have to be 0; undefined where it says nothing of them. */
export function claimOf(saying: AllSaying, place: Place, read: CellReader, form: Form): Claim | undefined {
  const { of, isSure, start, end } = saying;
  const reading = readClaim(saying, read, form);
  return reading === undefined
    ? undefined
    : {
        claim: reading.claim,
        ...(reading.name !== undefined && { name: reading.name }),
        isSure: (isSure || of !== undefined) && !reading.isDoubtful && saying.mayBeOfFew !== true,
        against: reading.against.filter(isThere),
        range: place.paragraph.range(start, end),
        place,
      };
}

const isThere = ({ sure, value, computed }: Candidate): boolean => sure && value > 0 && computed > 0;

type Reading = Pick<Claim, 'claim' | 'against' | 'name'> & { readonly isDoubtful?: boolean };

/** 行政诉讼3件,正在审理中, where the table has 3 as well: what else it has become of them. */
function readState({ phrase, of }: AllSaying, number: number, read: CellReader): Reading | undefined {
  const rows = of?.sums[0]?.rows ?? [];
  const total = read(cellSum('review', rows, ['total']));
  if (rows.length === 0 || total?.sure !== true || total.value !== number) return undefined;
  const isPending = phrase.outcomes.length > 0;
  const columns = isPending ? ENDS : ['pending'];
  const against = mapDefined(columns, (column) => read(cellSum('review', rows, [column])));
  return { claim: isPending ? 'pending' : 'concluded', against };
}

function readClaim(saying: AllSaying, read: CellReader, form: Form): Reading | undefined {
  const { of, disputes, isOfOne, number, ifTotal } = saying;
  const { outcomes, applicants, results, words, topics } = saying.phrase;
  if (number !== undefined) return readState(saying, number, read);
  if (ifTotal !== undefined && !isTotalOf(of, ifTotal, read)) return undefined;
  const cells = (table: 'requests' | 'review', rows: readonly string[], columns: readonly string[]): Candidate[] => {
    const candidate = read(cellSum(table, rows, columns));
    return candidate === undefined ? [] : [candidate];
  };
  const rows = rowsOfDisputes(disputes.length > 0 ? disputes : topics);
  const isOfDisputes = rows.length > 0 && (of === undefined || (of.about === 'dispute' && of.isTotal));
  if (isOfOne) return readOne(saying, rows, read);
  // 行政复议案件均已审结.
  if (isOfDisputes && outcomes.length === 0 && (words.has('concluded') || words.has('completed')))
    return words.has('timely') ? undefined : { claim: 'concluded', against: cells('review', rows, ['pending']) };
  if (outcomes.length === 1 && outcomes[0] === 'upheld') {
    if (!isOfDisputes) return undefined;
    return {
      claim: 'upheld',
      against: ['pending', 'corrected', 'otherResult'].flatMap((column) => cells('review', rows, [column])),
    };
  }
  // 行政诉讼3件,均判决驳回.
  if (isOfDisputes && outcomes.length === 1 && outcomes[0] === 'dismissed') {
    const columns = [PENDING, CORRECTED.column];
    // 行政复议5件,行政诉讼3件,均胜诉: most likely the lawsuits alone.
    const isDoubtful = rowsOfDisputes(['litigation']).some((row) => rows.includes(row)) && rows.includes(REVIEWS);
    return { claim: 'dismissed', isDoubtful, against: columns.flatMap((column) => cells('review', rows, [column])) };
  }
  if (of?.about !== 'request' || !of.isTotal || topics.some((topic) => topic !== 'request') || outcomes.length > 0)
    return undefined;
  if (applicants.length > 0 && results.length === 0) {
    if (applicants.some((id) => id !== 'naturalPerson')) return undefined;
    const others = columnsOf(['organisations'], form);
    return { claim: 'naturalPerson', against: cells('requests', ['newReceived'], others) };
  }
  if (results.length === 1 && results[0] === 'granted' && !words.has('timely')) {
    return { claim: 'granted', against: cells('requests', ['resultTotal', '-granted', '-partlyGranted'], ['total']) };
  }
  const [result, another] = results;
  if (result !== undefined && another === undefined && applicants.length === 0)
    return readResult(saying, result, read, form);
  return readCompleted(saying, of.subject, cells);
}

/** 收到32件,均已办结, where the table has some that are carried forward. */
function readCompleted(
  { phrase: { words, results }, isImplied, isOfAnswers, counted }: AllSaying,
  subject: string,
  cells: (table: 'requests', rows: readonly string[], columns: readonly string[]) => readonly Candidate[],
): Reading | undefined {
  // 均按时办结 and 全部按期办结 may go for those that were due, and are doubtful; 均按时答复 does.
  const isOfDue = words.has('due') || (isOfAnswers === true && !words.has('already') && !words.has('whole'));
  const done = words.has('completed') && !isOfDue && !words.has('carried') && results.length === 0;
  // 办结58件,均已办结 says nothing new, and 应办58件 may be those that were due; 全部办结 most likely speaks of all, though not for sure.
  const isOfCompleted = subject === 'completed' || subject === 'due';
  if (!done || (isOfCompleted && !isPlainlyAll(words))) return undefined;
  // 办理66件,均已办结, where the table has as many ends: those that were not completed are not counted.
  const ends = subject === 'handled' ? cells('requests', ['resultTotal'], ['total']) : [];
  if (ends.some(({ value }) => value === counted)) return undefined;
  const against = cells('requests', ['carriedForward'], ['total']);
  // 收到1件,已办结: what is carried forward may be what came in the year before.
  const isOlder = cells('requests', ['carriedForward', '-carriedOver'], ['total']).every(({ value }) => value <= 0);
  if (isImplied === true && isOlder) return undefined;
  return { claim: 'completed', isDoubtful: isOfCompleted || words.has('timely'), against };
}

/** 全部办结, 均已全部办结: whether nothing is said but that all of them are. */
const isPlainlyAll = (words: ReadonlySet<string>): boolean =>
  (words.has('whole') || words.has('already')) && [...words].every((word) => OF_ALL.includes(word));

const OF_ALL: readonly string[] = ['all', 'whole', 'already', 'completed', 'thisYear'];

/** 行政复议1件,经审理决定维持: what else has become of it. */
function readOne({ of, phrase }: AllSaying, rows: readonly string[], read: CellReader): Reading | undefined {
  const [outcome = ''] = phrase.outcomes;
  const cells = (columns: readonly string[]): Candidate[] =>
    mapDefined(columns, (column) => read(cellSum('review', rows, [column])));
  if (outcome === 'dismissed')
    return isTotalOf(of, 1, read) ? { claim: 'oneDismissed', against: cells([CORRECTED.column]) } : undefined;
  const end = ENDED[outcome];
  if (end === undefined) return undefined;
  // One that is pending may be another than the one that is told of.
  return { claim: end.claim, against: cells(ENDS.filter((one) => one !== end.column)) };
}

/** Whether the table has as many, the number of all of them. */
function isTotalOf(of: AllSaying['of'], number: number, read: CellReader): boolean {
  const total = of?.sums[0] === undefined ? undefined : read(of.sums[0]);
  return total?.sure === true && total.value === number;
}

const REVIEWS = 'reconsideration';
const PENDING = 'pending';
const UPHELD = { claim: 'oneUpheld', column: 'upheld' } as const;
const CORRECTED = { claim: 'oneCorrected', column: 'corrected' } as const;
const OTHER = { claim: 'oneOther', column: 'otherResult' } as const;

/** The columns of cases that are not pending. */
const ENDS: readonly string[] = [UPHELD.column, CORRECTED.column, OTHER.column];

/** How the only case is said to have ended, by what that is called. */
const ENDED: Readonly<Record<string, typeof UPHELD | typeof CORRECTED | typeof OTHER>> = {
  upheld: UPHELD,
  corrected: CORRECTED,
  partlyCorrected: CORRECTED,
  otherResult: OTHER,
  partlyOther: OTHER,
};
