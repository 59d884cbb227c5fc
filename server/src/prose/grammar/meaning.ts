import type { Form, Template } from '../../template/forms.ts';
import { type Message, say } from '../../text/message.ts';
import type { Statement } from '../statement.ts';
import { type CellSum, cellSum } from '../verdicts/candidates.ts';
import { disputeMeaning, isConcluded, isDispute, isOfDisclosure } from './dispute-meaning.ts';
import type { Phrase } from './phrase.ts';

/** What a number counts, and which cells may hold it. */
export interface Meaning {
  readonly subject: string;
  readonly name: Message;
  readonly sums: readonly CellSum[];
  readonly limit: Statement['limit'];
  /** What it is about, for the sentences that follow. */
  readonly about: 'request' | 'dispute' | 'document' | 'money' | 'published';
  /** Whether it is a total, of which others may be parts. */
  readonly isTotal: boolean;
  /** Whether it is a row by its whole name in the form, which hardly stands for the group of the row; left out where it is no result. */
  readonly isInFull?: boolean;
  /** The rows that parts of it by applicant lie in. */
  readonly rows: readonly (readonly string[])[];
}

/** What the sentence has spoken of so far. */
export interface Context {
  readonly topics: readonly string[];
  /** The total that a number of applicants is a part of. */
  readonly total: Meaning | undefined;
  /** What was carried over, where it was counted last: its parts may follow as well. */
  readonly carried?: Pick<Meaning, 'rows'> | undefined;
  /** Whether the sentence has counted the disputes that it goes on with. */
  readonly countsDisputes?: boolean;
  /** Whether the sentence lists how applications ended. */
  readonly listsResults?: boolean;
}

/** 上年结转23件中,无法律服务机构申请: where such are spoken of, what is said of a class may be said of those. */
export const CARRIED_ON = { rows: [['carriedOver'], ['carriedForward']] } as const;

const DOCUMENTS: readonly string[] = ['normativeDocuments', 'regulations', 'licences', 'penalties', 'coercion'];

/** Tells what a phrase before (or behind) a number counts; undefined where that is nothing the tables hold. */
export function meaningOf(phrase: Phrase, context: Context, template: Template, form: Form): Meaning | undefined {
  const topics = phrase.topics.length > 0 ? phrase.topics : context.topics;
  const disputes = topics.filter(isDispute);
  if (disputes.length > 0) {
    const alone = phrase.results.length + phrase.applicants.length === 0;
    const isSaid =
      phrase.topics.length > 0 ||
      phrase.outcomes.length > 0 ||
      (context.countsDisputes === true && (isConcluded(phrase) || isOfDisclosure(phrase)));
    return alone && isSaid ? disputeMeaning(disputes, phrase, phrase.topics.length === 0, template, form) : undefined;
  }
  const fees = topics.find((topic) => topic === 'fees' || topic === 'charges');
  if (fees !== undefined) return feeMeaning(fees, phrase);
  const documents = DOCUMENTS.filter((topic) => topics.includes(topic));
  if (documents.length > 0)
    return topics.includes('request') ? undefined : documentMeaning(documents, phrase, template, form);
  if (phrase.topics.includes('published')) {
    return { ...NO_CELLS, subject: 'published', name: say('主动公开政府信息', 'items disclosed'), about: 'published' };
  }
  return topics.includes('request') ? requestMeaning(phrase, context, template, form) : undefined;
}

const NO_CELLS = { sums: [], limit: 'equal', isTotal: true, rows: [] } as const;

function requestMeaning(phrase: Phrase, context: Context, template: Template, form: Form): Meaning | undefined {
  // 3件因申请人撤回终止办理: how disputes end, some applications do too, but no row counts them so.
  if (phrase.outcomes.some((outcome) => outcome !== 'pending')) return ENDED_OTHERWISE;
  // 处理结果以予以公开居多,共24件: those, or all of them.
  if (phrase.words.has('leading') && phrase.applicants.length === 0) return undefined;
  const columns = columnsOf(phrase.applicants, form);
  const applicant = phrase.applicants.length === 0 ? '' : `.${[...new Set(phrase.applicants)].join('+')}`;
  const about = 'request' as const;
  const sumsOf = (rows: readonly (readonly string[])[]): CellSum[] =>
    rows.map((one) => cellSum('requests', one, columns));
  const results = isOpened(phrase, context) ? ['granted'] : resultsOf(phrase);
  if (results.length > 0) {
    const rows = rowsOfResults(results, form);
    const labels = results.map((id) => labelOf(id, form));
    // 因本机关不掌握等原因无法提供12件: all of the group, for whatever reason.
    const isOfGroup = phrase.words.has('etc') && results.some((id) => !isLeaf(id));
    const name = say(labels.map(({ zh }) => zh).join('、'), labels.map(({ en }) => en).join(', '));
    return {
      subject: results.join('+') + applicant,
      name,
      sums: sumsOf(rows),
      // 信息不存在3件: the row has those as well that belong to others.
      limit: isOfSome(phrase, results) && !isOfGroup ? 'at-most' : 'equal',
      about,
      isTotal: false,
      isInFull: phrase.words.has('inFull') && results.length === 1,
      rows,
    };
  }
  const kind = template.prose.kinds.find(({ needs }) =>
    needs.every((need) => phrase.words.has(need) || phrase.outcomes.includes(need)),
  );
  if (kind === undefined) return undefined;
  // 结转下年度34件,自然人29件.
  const carried = phrase.applicants.length > 0 && kind.needs.length === 0 ? (context.carried?.rows ?? []) : [];
  if (kind.needs.length === 0) {
    if (phrase.applicants.length > 0 && context.total?.about === about)
      return applicantsMeaning(phrase, context.total, carried, form);
    if (phrase.topics.length + phrase.applicants.length === 0) return undefined;
  }
  const isTotal = applicant === '' && !kind.id.startsWith('carried') && kind.id !== 'pendingRequests';
  return {
    subject: kind.id + applicant,
    name: kind.name,
    sums: [...sumsOf([...carried, ...kind.rows]), ...sumsOfAll(phrase, kind.rows)],
    limit: limitOfApplicants(phrase),
    about,
    isTotal,
    rows: kind.rows,
  };
}

/** 其中自然人29件: a part of the total in front, or of what was carried over. */
function applicantsMeaning(
  { applicants, words }: Phrase,
  total: Meaning,
  carried: Meaning['rows'],
  form: Form,
): Meaning {
  const rows = [...carried, ...total.rows];
  const columns = columnsOf(applicants, form);
  return {
    subject: `${total.subject}.${[...new Set(applicants)].join('+')}`,
    name: nameOfApplicants(applicants, form),
    sums: [...rows.map((one) => cellSum('requests', one, columns)), ...sumsOfAll({ words }, rows)],
    limit: limitOfApplicants({ applicants, words }),
    about: 'request',
    isTotal: false,
    rows,
  };
}

/** 其他组织1件: there may be more that are named otherwise. */
const limitOfApplicants = ({ applicants, words }: Pick<Phrase, 'applicants' | 'words'>): Meaning['limit'] =>
  applicants.length > 0 && words.has('someOf') ? 'at-most' : 'equal';

/** 以自然人居多,共39件: those, or all of which they are most. */
const sumsOfAll = ({ words }: Pick<Phrase, 'words'>, rows: Meaning['rows']): readonly CellSum[] =>
  words.has('leading') ? rows.map((one) => cellSum('requests', one, ['total'])) : [];

export const ENDED_OTHERWISE: Meaning = {
  subject: 'endedOtherwise',
  name: say('以其他方式结束的申请', 'applications that ended otherwise'),
  sums: [],
  limit: 'at-most',
  about: 'request',
  isTotal: false,
  rows: [],
};

/** 全部或部分公开36件 names both ways of opening in one. */
const resultsOf = ({ results, words }: Phrase): readonly string[] => [
  ...new Set(words.has('andGranted') ? ['granted', ...results] : results),
];

/** 收到申请39件,其中公开15件; 公开15件,部分公开2件,不予公开3件. */
const isOpened = ({ topics, results, words }: Phrase, { total, carried, listsResults }: Context): boolean =>
  words.has('opened') &&
  topics.length + results.length === 0 &&
  (total?.about === 'request' || carried !== undefined || listsResults === true) &&
  [...words].every((word) => OPENED.includes(word));
const OPENED: readonly string[] = ['opened', 'asked', 'ofWhich', 'thisYear', 'own'];

/** 信息不存在3件, 因资料遗失无法提供3件: there may be others of the row. */
const isOfSome = ({ words }: Phrase, results: readonly string[]): boolean =>
  words.has('forReason') || (words.has('someOf') && results.filter(isLeaf).length === 1);

/** Leaves and groups named together mean one or the other; 予以公开 may stand for both ways of opening. */
function rowsOfResults(results: readonly string[], form: Form): readonly (readonly string[])[] {
  const leaves = results.filter(isLeaf);
  const groups = results.filter((id) => !isLeaf(id));
  const rows: string[][] = [];
  if (leaves.length > 0) {
    const known = leaves.filter((id) => form.rows.requests.some((row) => row.id === id));
    if (known.length === leaves.length) rows.push(leaves);
    rows.push([...new Set(leaves.map((id) => id.slice(0, id.indexOf('.'))))]);
  }
  if (groups.length > 0) rows.push(groups);
  if (results.length === 1 && results[0] === 'granted') rows.push(['granted', 'partlyGranted']);
  return rows;
}

/** Whether a result is a row of a group, and no group. */
const isLeaf = (id: string): boolean => id.includes('.');

/** The columns of applicants by their ids; `organisations` are all but natural persons. Without any, the column of totals. */
export function columnsOf(applicants: readonly string[], form: Form): readonly string[] {
  if (applicants.length === 0) return ['total'];
  const all = (form.rows.requests[0]?.columns ?? []).map(({ id }) => id);
  const organisations = all.filter((id) => id !== 'naturalPerson' && id !== 'total');
  return [...new Set(applicants.flatMap((id) => (id === 'organisations' ? organisations : [id])))];
}

const WORKED_ON: readonly string[] = ['received', 'completed', 'handled', 'concluded', 'carried', 'opened'];

function documentMeaning(
  topics: readonly string[],
  phrase: Phrase,
  template: Template,
  form: Form,
): Meaning | undefined {
  const kind = template.prose.documents.find(
    ({ rows, needs }) => topics.every((topic) => rows.includes(topic)) && needs.every((need) => phrase.words.has(need)),
  );
  // 撤销行政许可3件 is another decision.
  if (kind === undefined || phrase.results.length + phrase.outcomes.length > 0) return undefined;
  // 行政处罚7件。全年受理13件,办结12件: what was worked on is hardly the decisions that were spoken of before.
  const isOfOthers = phrase.topics.length === 0 && WORKED_ON.some((word) => phrase.words.has(word));
  if (kind.limit === 'unsure' && isOfOthers) return undefined;
  const columns = form.rows.disclosure.find(({ id }) => id === topics[0])?.columns ?? [];
  const column = columns.find(({ id }) => kind.columns.includes(id));
  const label = topics.map((topic) => form.rows.disclosure.find(({ id }) => id === topic)?.label ?? topic).join('、');
  return {
    subject: `${topics.join('+')}.${kind.id}`,
    name: say(`${label}${column === undefined ? '' : `（${column.label}）`}`, `${label} (${kind.id})`),
    sums: columns.filter(({ id }) => kind.columns.includes(id)).map(({ id }) => cellSum('disclosure', topics, [id])),
    // 制发件数2件: what the table's own column is called is no less than that.
    limit: phrase.words.has('inFull') ? 'equal' : kind.limit,
    about: 'document',
    isTotal: true,
    rows: [],
  };
}

/** The fee for handling information is part of the fees of the first table. */
function feeMeaning(topic: string, phrase: Phrase): Meaning | undefined {
  if (phrase.topics.length === 0) return undefined;
  const isAll = topic === 'charges';
  return {
    subject: topic,
    name: isAll ? say('行政事业性收费', 'administrative fees') : say('信息处理费', 'information handling fee'),
    sums: [cellSum('disclosure', ['fees'], ['amount'])],
    limit: isAll ? 'equal' : 'at-most',
    about: 'money',
    isTotal: false,
    rows: [],
  };
}

/** What a row or a group of the table of applications is called, without its number. */
export function labelOf(id: string, form: Form): Message {
  const { rows, groups } = form.data.requests;
  const label = rows.find((row) => row.id === id)?.label ?? groups.find((group) => group.id === id)?.label ?? id;
  const bare = label.replace(/^(?:（.）|\d\.)/, '').replace(/（.*$/, '');
  return say(bare, `“${bare}”`);
}

function nameOfApplicants(applicants: readonly string[], form: Form): Message {
  const { columns, heads } = form.data.requests;
  // What is no column stands above several: 法人或其他组织.
  const label = applicants
    .map((id) => columns.find((column) => column.id === id)?.label ?? heads.at(-1) ?? id)
    .join('、');
  return say(`${label}的申请`, `applications by “${label}”`);
}
