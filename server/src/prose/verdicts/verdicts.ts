import type { BoundTable, BoundTables, Report } from '../../report/model.ts';
import { figuresOf } from '../../report/parts.ts';
import type { TableId } from '../../template/forms.ts';
import { createAttached } from '../../text/attached.ts';
import type { Message } from '../../text/message.ts';
import type { TextRange } from '../../text/range.ts';
import type { Heard, Saying } from '../grammar/saying.ts';
import type { Place, Statement } from '../statement.ts';
import { besideAllLawsuits } from './both-kinds.ts';
import { type Candidate, type Figures, placeFigures, readFigures } from './candidates.ts';
import { besideCarried } from './carrying.ts';
import { besideChannels } from './channels.ts';
import { besideOthers } from './completed.ts';
import { besideInForce } from './documents.ts';
import { besideGroups } from './groups.ts';
import { besideOneRow } from './one-row.ts';
import { besideOrigins } from './origins.ts';
import { besideOthersDisputes } from './others-disputes.ts';

/** What is said held against the tables; without places, so that it holds wherever paragraph and tables stand. */
export interface Verdict {
  readonly saying: Saying;
  readonly figures: readonly Figures[];
  readonly state: Statement['state'];
  /** The first of the figures that explains the number. */
  readonly matched: Figures | undefined;
}

/** What a paragraph says, sentence by sentence, as the tables bear it out. Kept for as long as it is heard again and its tables say the same. */
interface Judged {
  readonly verdicts: readonly (readonly Verdict[])[];
  /** The tables that it was held against, and no others. */
  readonly uses: readonly (readonly [TableId, BoundTable | undefined])[];
}

const judgedBefore = createAttached<readonly Heard[], Judged>();

/** Gives the statements of what was heard in a paragraph, a list for each sentence. */
export function createJudge(
  report: Report,
): (heard: readonly Heard[], place: Place) => readonly (readonly Statement[])[] {
  const tables = figuresOf(report);
  return (heard, place) => {
    let judged = judgedBefore.get(heard);
    if (judged === undefined || judged.uses.some(([id, table]) => tables[id] !== table)) {
      judged = judge(heard, tables, report);
      judgedBefore.set(heard, judged);
    }
    return judged.verdicts.map((verdicts) => verdicts.map((verdict) => new PlacedStatement(verdict, place, report)));
  };
}

function judge(heard: readonly Heard[], tables: BoundTables, report: Report): Judged {
  const uses = new Set<TableId>();
  for (const { sayings } of heard)
    for (const { meaning } of sayings) for (const { table } of meaning.sums) uses.add(table);
  return {
    verdicts: heard.map(({ sayings }) => {
      const verdicts = besideChannels(
        besideGroups(
          sayings.map((saying) => verdictOn(saying, tables, report)),
          report.form,
        ),
      );
      return besideInForce(
        besideCarried(
          besideOthers(
            besideOrigins(
              settled(besideOthersDisputes(besideAllLawsuits(besideOneRow(verdicts)))),
              tables,
              report.form,
            ),
            report.form,
          ),
        ),
      );
    }),
    uses: [...uses].map((id) => [id, tables[id]]),
  };
}

function verdictOn(heard: Saying, tables: BoundTables, { form }: Report): Verdict {
  const { meaning, value, tolerance } = heard;
  const figures: Figures[] = [];
  let isComplete = meaning.sums.length > 0;
  for (const sum of meaning.sums) {
    const one = readFigures(tables, sum, form);
    if (one === undefined) isComplete = false;
    else figures.push(one);
  }
  // 收到电子形式的申请1件, where the tables have none at all.
  const isBeyondNone = heard.isSome === true && figures.every((one) => one.sure && one.value + one.computed === 0);
  const saying: Saying = isBeyondNone ? { ...heard, certainty: 'scope' } : heard;
  const { certainty } = saying;
  const telling = figures.filter((one) => one.sure || !isPartOfSure(one, figures));
  const isSure = telling.every(({ sure }) => sure);
  // Cases beside nothing but blanks: those blanks can hardly be zeros, but it is not for certain.
  const isBeyondBlanks = value > 0 && figures.every(({ sure, value: told }) => !sure && told === 0);
  isComplete &&= isSure || (isBeyondBlanks && certainty === 'clear' && meaning.limit === 'equal');
  const isNear = (figure: number): boolean => Math.abs(figure - value) <= tolerance + 1e-9;
  const matched = figures.find((one) => isNear(one.value) || isNear(one.computed));
  const isFewer = meaning.limit === 'at-most' && value < (figures[0]?.value ?? 0);
  const isContradicted = isComplete && !isFewer && certainty !== 'unread';
  return {
    saying,
    figures: matched === undefined ? telling : figures,
    state: matched !== undefined ? 'matched' : isContradicted ? 'contradicted' : 'undecided',
    matched,
  };
}

/** Blanks that a sum has counted as 0, which is sure for what else is in it, say no more by themselves. */
const isPartOfSure = ({ names }: Figures, all: readonly Figures[]): boolean =>
  all.some(
    (one) =>
      one.sure &&
      names.every(({ row, column }) => one.names.some((other) => other.row === row && other.column === column)),
  );

/**
 * One sentence that counts the same thing twice counts it by something that is not understood (by bodies, by years): where
 * one of the numbers, or all of them together, is in the tables, the others contradict nothing.
 */
function settled(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ state }) => state === 'contradicted')) return verdicts;
  return verdicts.map((one) => {
    const { saying } = one;
    if (one.state !== 'contradicted' || saying.form === 'none') return one;
    const same = verdicts.filter(
      (other) => other.saying.meaning.subject === saying.meaning.subject && other.saying.form === 'number',
    );
    const sum = same.reduce((total, other) => total + other.saying.value, 0);
    const isExplained =
      same.some((other) => other.state === 'matched' && other.saying.value !== saying.value) ||
      (same.length > 1 && one.figures.some(({ value }) => value === sum));
    return isExplained ? { ...one, state: 'undecided' } : one;
  });
}

/** Most statements are right, and nobody asks where they stand. */
class PlacedStatement implements Statement {
  readonly #verdict: Verdict;
  readonly #report: Report;
  readonly place: Place;

  constructor(verdict: Verdict, place: Place, report: Report) {
    this.#verdict = verdict;
    this.#report = report;
    this.place = place;
  }

  get subject(): string {
    return this.#verdict.saying.meaning.subject;
  }
  get name(): Message {
    return this.#verdict.saying.meaning.name;
  }
  get value(): number {
    return this.#verdict.saying.value;
  }
  get tolerance(): number {
    return this.#verdict.saying.tolerance;
  }
  get form(): Statement['form'] {
    return this.#verdict.saying.form;
  }
  get certainty(): Statement['certainty'] {
    return this.#verdict.saying.certainty;
  }
  get limit(): Statement['limit'] {
    return this.#verdict.saying.meaning.limit;
  }
  get state(): Statement['state'] {
    return this.#verdict.state;
  }
  get range(): TextRange {
    const { start, end } = this.#verdict.saying;
    return this.place.paragraph.range(start, end);
  }
  get numeral(): TextRange {
    const { start, numeralEnd } = this.#verdict.saying;
    return this.place.paragraph.range(start, numeralEnd);
  }
  get candidates(): readonly Candidate[] {
    return this.#verdict.figures.map((figures) => placeFigures(figures, this.#report));
  }
  get matched(): Candidate | undefined {
    const { matched } = this.#verdict;
    return matched && placeFigures(matched, this.#report);
  }
}
