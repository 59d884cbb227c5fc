import { type Figures, meant } from '../figures.ts';
import { requestColumns, resultRows } from '../form-labels.ts';
import type { Random } from '../random.ts';

/** What the overview says about the applications of the year: always true, in the words that reports use. */
export const applications = (figures: Figures, random: Random): string => {
  const request = (row: string, column = 'total'): number => meant(figures, 'requests', row, column);
  const [received, carriedOver] = [request('newReceived'), request('carriedOver')];
  const [handled, carriedForward] = [request('resultTotal'), request('carriedForward')];
  if (received === 0 && carriedOver === 0) return random.pick(noApplications(figures));
  const group = (prefix: string): number =>
    resultRows[figures.form]
      .filter(({ id }) => id === prefix || id.startsWith(`${prefix}.`))
      .reduce((sum, { id }) => sum + request(id), 0);
  const persons = request('newReceived', 'naturalPerson');
  const organisations = received - persons;
  const onlyPersons = requestColumns.slice(1, 6).every(({ id }) => request('newReceived', id) === 0) && received > 0;
  const share = (part: number): string => `${((part / handled) * 100).toFixed(1)}%`;
  return random.pick([
    `全年新收政府信息公开申请${received}件，上年结转${carriedOver}件，办结${handled}件，结转下年度继续办理${carriedForward}件。`,
    `${figures.year}年共收到政府信息公开申请${received}件，答复${handled}件，结转下年度${carriedForward}件。`,
    `本年度新收到政府信息公开申请${received}件，全年办结${handled}件，其中予以公开${request('granted')}件，部分公开${request('partlyGranted')}件。`,
    `本年度受理政府信息公开申请${received}件，其中自然人申请${persons}件，法人或其他组织申请${organisations}件。`,
    onlyPersons
      ? `全年收到依申请公开${received}件，均为自然人申请。`
      : `全年收到依申请公开${received}件，均在法定期限内登记。`,
    `加上上年结转的${carriedOver}件，全年共办理政府信息公开申请${received + carriedOver}件。`,
    `全年办结政府信息公开申请${handled}件，其中予以公开${request('granted')}件，部分公开${request('partlyGranted')}件，不予公开${group('refused')}件，无法提供${group('unavailable')}件，不予处理${group('notProcessed')}件，其他处理${group('otherHandling')}件。`,
    handled === 0
      ? `新收政府信息公开申请${received}件，年末均在办理中。`
      : `新收政府信息公开申请${received}件；办结的${handled}件中，予以公开占${share(request('granted'))}，无法提供占${share(group('unavailable'))}。`,
  ]);
};

const noApplications = ({ year, unit }: Figures): readonly [string, ...string[]] => [
  '本年度未收到政府信息公开申请。',
  `${year}年，${unit.self}没有收到政府信息公开申请，无结转下年度办理的申请。`,
  '全年收到政府信息公开申请0件。',
  '本年度未收到依申请公开，与去年持平。',
];

/** What it says about reviews and lawsuits. */
export const disputes = (figures: Figures, random: Random): string => {
  const review = (block: string, column = 'total'): number => meant(figures, 'review', block, column);
  const reviews = review('reconsideration');
  const [direct, after] = [review('litigationDirect'), review('litigationAfterReconsideration')];
  if (reviews + direct + after === 0) {
    return random.pick([
      '未发生因政府信息公开引起的行政复议和行政诉讼。',
      '没有因政府信息公开被申请行政复议、提起行政诉讼的情况。',
      '全年政府信息公开行政复议0件、行政诉讼0件。',
    ]);
  }
  return random.pick([
    `因政府信息公开被申请行政复议${reviews}件，被提起行政诉讼${direct + after}件。`,
    `因政府信息公开被申请行政复议${reviews}件，其中结果维持${review('reconsideration', 'upheld')}件，尚未审结${review('reconsideration', 'pending')}件；行政诉讼${direct + after}件。`,
    `被提起行政诉讼${direct + after}件，其中未经复议直接起诉${direct}件，复议后起诉${after}件。`,
    '',
  ]);
};
