import { type Figures, meant } from './figures.ts';
import { requestColumns, resultRows } from './form-labels.ts';
import type { Random } from './random.ts';

/** A true sentence about the tables, cut at its one number: `before + value + after`. */
export interface TrueSentence {
  readonly before: string;
  readonly value: number;
  readonly after: string;
  /** All that the number could mean: one off any of these may be right too. */
  readonly meanings: readonly number[];
}

/** Sentences of many makes, each saying one thing that the tables of `figures` say. */
export const trueSentence = (figures: Figures, random: Random): TrueSentence => {
  const request = (row: string, column = 'total'): number => meant(figures, 'requests', row, column);
  const review = (block: string, column = 'total'): number => meant(figures, 'review', block, column);
  const group = (id: string): number =>
    resultRows[figures.form]
      .filter((row) => row.id === id || row.id.startsWith(`${id}.`))
      .reduce((sum, row) => sum + request(row.id), 0);
  const [received, over, done, forward] = [
    request('newReceived'),
    request('carriedOver'),
    request('resultTotal'),
    request('carriedForward'),
  ];
  const organisations = requestColumns.slice(1, 6).reduce((sum, { id }) => sum + request('newReceived', id), 0);
  const lawsuits = review('litigationDirect') + review('litigationAfterReconsideration');
  const when = random.pick(['全年', `${figures.year}年`, '本年度，', `${figures.year}年，${figures.unit.self}`, '']);
  const noun = random.pick(['政府信息公开申请', '依申请公开', '信息公开申请']);
  const unit = random.pick(['件', '宗', '件', '份']);
  const verb = random.pick(['收到', '共收到', '受理', '新收', '累计收到']).replace('累计', when === '' ? '' : '累计');
  const granted = request('granted');
  const partly = request('partlyGranted');
  const topic = `关于${noun}：`;
  return random.pick<TrueSentence>([
    { before: `${when}${verb}${noun}`, value: received, after: `${unit}。`, meanings: [received, received + over] },
    { before: `${when}${verb}`, value: received, after: `${unit}${noun}。`, meanings: [received, received + over] },
    {
      before: `${when}办结${noun}`,
      value: done,
      after: `${unit}，均按时答复。`,
      meanings: [done, received, received - forward, received + over],
    },
    { before: `${when}上年结转${noun}`, value: over, after: `${unit}。`, meanings: [over] },
    { before: `${topic}结转下年度继续办理`, value: forward, after: `${unit}。`, meanings: [forward] },
    { before: `${topic}其中予以公开`, value: granted, after: `${unit}。`, meanings: [granted, granted + partly] },
    {
      before: `${topic}予以公开和部分公开共`,
      value: granted + partly,
      after: `${unit}。`,
      meanings: [granted + partly],
    },
    { before: `${topic}不予公开`, value: group('refused'), after: `${unit}。`, meanings: [group('refused')] },
    { before: `${topic}无法提供`, value: group('unavailable'), after: `${unit}。`, meanings: [group('unavailable')] },
    { before: `${topic}不予处理`, value: group('notProcessed'), after: `${unit}。`, meanings: [group('notProcessed')] },
    {
      before: `${when}收到自然人${noun}`,
      value: request('newReceived', 'naturalPerson'),
      after: `${unit}。`,
      meanings: [
        request('newReceived', 'naturalPerson'),
        request('newReceived', 'naturalPerson') + request('carriedOver', 'naturalPerson'),
      ],
    },
    {
      before: `${when}收到法人或其他组织${noun}`,
      value: organisations,
      after: `${unit}。`,
      meanings: [organisations, organisations + over - request('carriedOver', 'naturalPerson')],
    },
    {
      before: `${when}因${noun}被申请行政复议`,
      value: review('reconsideration'),
      after: '件。',
      meanings: [review('reconsideration'), review('reconsideration') - review('reconsideration', 'pending')],
    },
    {
      before: '行政复议案件中，行政复议结果维持',
      value: review('reconsideration', 'upheld'),
      after: '件。',
      meanings: [review('reconsideration', 'upheld')],
    },
    {
      before: `${when}被提起行政诉讼`,
      value: lawsuits,
      after: '起。',
      meanings: [
        lawsuits,
        lawsuits - review('litigationDirect', 'pending') - review('litigationAfterReconsideration', 'pending'),
        review('litigationDirect'),
        review('litigationAfterReconsideration'),
      ],
    },
    {
      before: `${when}复议后起诉`,
      value: review('litigationAfterReconsideration'),
      after: '件。',
      meanings: [
        review('litigationAfterReconsideration'),
        review('litigationAfterReconsideration') - review('litigationAfterReconsideration', 'pending'),
      ],
    },
  ]);
};
