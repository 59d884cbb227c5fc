import { readFileSync } from 'node:fs';
import type { UnitKind } from './figures.ts';
import { type FormId, requestColumns, requestRows, resultRows, reviewColumns } from './form-labels.ts';
import { report } from './report.ts';

/**
 * A sentence of a report beside figures that agree with it. The file holds groups:
 *
 *     @ 云汀县农业农村局|我局|department|2024|newReceived=2,1 granted=3
 *     全年受理依申请公开{3|4}件，{均已办结|均在办理|text-contradiction}。
 *
 * Figures stand by row, applicants or outcomes in the order of the form; the totals and what the others than natural persons
 * got follow from them. `{right|wrong|rules}` is a place that may be wrong, and which rules then say so (text-table-mismatch
 * where none is named). `[requests]` in front puts the sentence into another section; `[doubtful]`: a remark is enough.
 */
export interface CorpusSentence {
  readonly group: string;
  readonly section: string;
  readonly isDoubtful: boolean;
  readonly written: string;
}

/** A sentence with none or one of its places wrong. */
export interface Version {
  readonly text: string;
  /** The place that is wrong, in `text`, and the rules that may say so. */
  readonly wrong: { readonly start: number; readonly end: number; readonly rules: readonly string[] } | undefined;
}

export const readCorpus = (file: URL): readonly CorpusSentence[] => {
  const sentences: CorpusSentence[] = [];
  let group = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('@ ')) group = line.slice(2);
    else if (line !== '' && !line.startsWith('# ')) {
      const [, flags = '', written = ''] = /^((?:\[[a-z]+\] )*)(.*)$/.exec(line) ?? [];
      const names = [...flags.matchAll(/\[([a-z]+)\]/g)].map(([, name = '']) => name);
      const section = names.find((name) => name !== 'doubtful') ?? 'overview';
      const isDoubtful = names.includes('doubtful');
      sentences.push({ group, section, isDoubtful, written: written.replaceAll('⏎', '\n') });
    }
  }
  return sentences;
};

const PLACE = /\{([^{}|]*)\|([^{}|]*)(?:\|([a-z,-]+))?\}/g;

/** The sentence as it is right, and once for each place with that place wrong. */
export const versionsOf = ({ written }: CorpusSentence): readonly [Version, ...Version[]] => {
  const places = [...written.matchAll(PLACE)];
  const write = (wrongPlace: number): Version => {
    let text = '';
    let last = 0;
    let wrong: Version['wrong'];
    for (const [index, match] of places.entries()) {
      const [whole, right = '', other = '', rules = 'text-table-mismatch'] = match;
      text += written.slice(last, match.index);
      last = match.index + whole.length;
      if (index !== wrongPlace) text += right;
      else {
        wrong = { start: text.length, end: text.length + other.length, rules: rules.split(',') };
        text += other;
      }
    }
    return { text: text + written.slice(last), wrong };
  };
  return [write(-1), ...places.map((_, index) => write(index))];
};

/** A whole report with the figures of the sentence's group and the text in its section, and where the text begins. */
export const reportAround = (
  { group, section }: CorpusSentence,
  text: string,
): { readonly text: string; readonly start: number } => {
  const [name = '', self = '', kind = '', year = '', figures = ''] = group.split('|');
  const form: FormId = Number(year) < 2021 ? '2019' : '2021';
  const overview = [
    '（一）主动公开。通过网站公开各类信息。',
    `（二）依申请公开。\n${section === 'overview' ? text : '按程序办理。'}`,
    '（三）政府信息管理。坚持先审后发。\n（四）平台建设。完善网站栏目。\n（五）监督保障。开展培训和考核。',
  ].join('\n');
  const hasTable = ['disclosure', 'requests', 'review'].includes(section);
  const made = report({
    form,
    year: Number(year),
    figures: { scale: 'zero', unit: { name, self, kind: kind as UnitKind } },
    cells: cellsOf(figures, form),
    bodies: {
      other: '本年度未收取信息处理费。',
      overview,
      ...(!hasTable && section !== 'overview' ? { [section]: text } : {}),
    },
  });
  const heading = { disclosure: '\n二、', requests: '\n三、', review: '\n四、' }[section];
  const at = heading === undefined ? -1 : made.indexOf('\n', made.indexOf(heading) + 1) + 1;
  const whole = at > 0 ? `${made.slice(0, at)}${text}\n${made.slice(at)}` : made;
  return { text: whole, start: whole.indexOf(text) };
};

const cellsOf = (figures: string, form: FormId): Readonly<Record<string, string>> => {
  const given = new Map<string, number[]>();
  for (const [, row = '', numbers = ''] of figures.matchAll(/(\S+)=(\S+)/g))
    given.set(row, numbers.split(',').map(Number));
  const cells: Record<string, string> = {};
  const write = (table: string, row: string, columns: readonly string[], numbers: readonly number[]): void =>
    columns.forEach((column, index) => {
      cells[`${table}.${row}.${column}`] = String(numbers[index] ?? 0);
    });
  const requests = new Map(
    requestRows(form).map(({ id }) => [id, requestColumns.slice(0, 6).map((_, index) => given.get(id)?.[index] ?? 0)]),
  );
  const row = (id: string): number[] => requests.get(id) ?? [];
  const results = resultRows[form].map(({ id }) => row(id));
  const columnSum = (column: number): number => results.reduce((sum, numbers) => sum + (numbers[column] ?? 0), 0);
  for (let column = 1; column < 6; column++) {
    const at = (id: string): number => row(id)[column] ?? 0;
    let missing = at('newReceived') + at('carriedOver') - at('carriedForward') - columnSum(column);
    for (const numbers of results) {
      const moved = Math.min(missing, numbers[0] ?? 0);
      numbers[0] = (numbers[0] ?? 0) - moved;
      numbers[column] = (numbers[column] ?? 0) + moved;
      missing -= moved;
    }
    if (missing !== 0) throw new Error(`The figures do not balance: ${figures}`);
  }
  requests.set('resultTotal', [0, 1, 2, 3, 4, 5].map(columnSum));
  const columns = requestColumns.map(({ id }) => id);
  for (const [id, numbers] of requests)
    write('requests', id, columns, [...numbers, numbers.reduce((sum, one) => sum + one, 0)]);
  for (const id of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    const numbers = given.get(id) ?? [0, 0, 0, 0];
    const total = numbers.reduce((sum, one) => sum + one, 0);
    write(
      'review',
      id,
      reviewColumns.map(({ id: column }) => column),
      [...numbers, total],
    );
  }
  const documents = form === '2021' ? ['issued', 'repealed', 'inForce'] : ['produced', 'disclosed', 'totalDisclosed'];
  for (const id of ['normativeDocuments', 'regulations']) write('disclosure', id, documents, given.get(id) ?? []);
  for (const id of ['licences', 'penalties', 'coercion']) write('disclosure', id, ['decisions'], given.get(id) ?? []);
  if (form === '2021') write('disclosure', 'fees', ['amount'], given.get('fees') ?? []);
  return cells;
};
