import type { Message } from '../text/message.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import type { ProseParagraph } from './prose.ts';
import type { Candidate } from './verdicts/candidates.ts';

/** One thing that the prose says of the figures of the tables. */
export interface Statement {
  /** What it counts: the id of a kind, a row or a column in the form data, with what narrows it. Equal subjects count one thing. */
  readonly subject: string;
  readonly name: Message;
  readonly value: number;
  /** How far the true number may be off; 0 for an exact number. */
  readonly tolerance: number;
  /** `none`: no number is written, it says that there are none. */
  readonly form: 'number' | 'none';
  /** The number, or the words that say that there are none. */
  readonly range: TextRange;
  /** The digits alone, without the measure word. */
  readonly numeral: TextRange;
  /**
   * `clear`: all its words are understood; `scope`: it may speak of others than this body or of another time;
   * `unread`: it has words that may narrow it, so it can agree with a cell but not contradict it.
   */
  readonly certainty: 'clear' | 'scope' | 'unread';
  /** `equal` to a cell; `at-most`: fewer than in the cell is no contradiction; `unsure`: it may well count otherwise. */
  readonly limit: 'equal' | 'at-most' | 'unsure';
  readonly candidates: readonly Candidate[];
  readonly state: 'matched' | 'contradicted' | 'undecided';
  /** The first candidate that explains the number. */
  readonly matched: Candidate | undefined;
  readonly place: Place;
}

/** Where a statement stands. */
export interface Place {
  readonly paragraph: ProseParagraph;
}

/** A sentence without a number of its own that says that all cases are of one kind, or how the only one has ended. */
export interface Claim {
  readonly claim:
    | 'completed'
    | 'upheld'
    | 'dismissed'
    | 'concluded'
    | 'pending'
    | 'naturalPerson'
    | 'granted'
    | 'result'
    | 'oneUpheld'
    | 'oneCorrected'
    | 'oneOther'
    | 'oneDismissed';
  /** What a `result` is called. */
  readonly name?: Message;
  /** Whether it goes for what the tables count, or may go for more. */
  readonly isSure: boolean;
  readonly range: TextRange;
  /** What would have to be 0. */
  readonly against: readonly Candidate[];
  readonly place: Place;
}

/** N件，占33.9%, or 予以公开占58.5%: a part of a whole by its percentage. */
export interface Percentage {
  /**
   * A part of a whole, how much a number has changed against an earlier one, the same where it is said to be more and less
   * at once, or more where it is less, a rate that the tables have, one whose numbers stand beside it, or what is more than the whole of anything.
   */
  readonly kind: 'share' | 'change' | 'turned' | 'opposite' | 'rate' | 'beside' | 'whole';
  readonly range: TextRange;
  readonly percent: number;
  /** Decimal places as written. */
  readonly places: number;
  /** 三分之二, 六成: the percentage as it is written, which is only about so much. */
  readonly fraction?: string;
  /** What the part may be. */
  readonly parts: readonly number[];
  /** Whether those behind the first are the number in front together with others: what is written tells which is meant. */
  readonly areTogether?: boolean;
  /** What the whole may be, the likeliest first. */
  readonly wholes: readonly number[];
  /** Whether it is one of shares that make up 100% of numbers that make up a total in front: then that is the whole. */
  readonly isOfNamed?: boolean;
  /** What a `change` came to, where the text does not say how many there were before. */
  readonly now?: number;
  readonly place: Place;
}

export interface Statements {
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly percentages: readonly Percentage[];
}

/** Finds the statements of a paragraph; they are sorted when the first is asked for. */
export function byParagraph(statements: readonly Statement[]): (paragraph: ProseParagraph) => readonly Statement[] {
  const sorted = once(() => {
    const found = new Map<ProseParagraph, Statement[]>();
    for (const statement of statements) {
      const own = found.get(statement.place.paragraph);
      if (own === undefined) found.set(statement.place.paragraph, [statement]);
      else own.push(statement);
    }
    return found;
  });
  return (paragraph) => sorted().get(paragraph) ?? NONE;
}

const NONE: readonly Statement[] = [];
