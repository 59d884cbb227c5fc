import type { Statement } from '../statement.ts';
import type { Body } from './certainty.ts';
import type { Meaning } from './meaning.ts';
import type { Phrase } from './phrase.ts';

/** What a sentence says, before it is held against the tables. Offsets into the paragraph's folded text. */
export interface Saying {
  readonly meaning: Meaning;
  readonly value: number;
  readonly tolerance: number;
  readonly form: Statement['form'];
  readonly certainty: Statement['certainty'];
  readonly start: number;
  /** Behind the digits. */
  readonly numeralEnd: number;
  readonly end: number;
  readonly body: Body;
  /** Whether it stands behind 其中. */
  readonly isPart: boolean;
  /** Whether it stands in brackets. */
  readonly isAside: boolean;
  /** Whether it is the total of what came through one channel, outside of brackets: 网上申请21件. */
  readonly isOfChannel: boolean;
  /** Whether the sentence has said that it is about the disclosure of information. */
  readonly isDisclosure: boolean;
  /** Whether it counts no more than some of the body's own applications, so that the tables have at least one. */
  readonly isSome?: boolean;
}

/** 均…: what all cases are said to be. */
export interface AllSaying {
  readonly phrase: Phrase;
  /** What it is said of: the last total in front of it. */
  readonly of: Meaning | undefined;
  /** The kinds of dispute that the sentence has counted. */
  readonly disputes: readonly string[];
  /** Whether those disputes are about the disclosure of information, or may be of every kind. */
  readonly isSure: boolean;
  /** Whether there is but one, and how that has ended. */
  readonly isOfOne: boolean;
  /** How many there are, where what is said of them stands right behind their number and 均 does not. */
  readonly number?: number;
  /** How many they are said to be, where words that are not understood leave open which: it goes for all if the table has as many. */
  readonly ifTotal?: number;
  /** 均按时答复: those that were answered were answered in time. */
  readonly isOfAnswers?: boolean;
  /** Whether it may go for those alone that were carried over. */
  readonly mayBeOfFew?: boolean;
  /** Whether no 均 says so: 收到申请1件,已办结. */
  readonly isImplied?: boolean;
  /** The number in front of it, where it counts all applications for sure. */
  readonly counted?: number;
  readonly start: number;
  readonly end: number;
}

export interface Heard {
  readonly sayings: readonly Saying[];
  /** 予以公开占58.5%: parts of the applications by their percentage alone. */
  readonly shares: readonly Saying[];
  readonly all: readonly AllSaying[];
  /** Whether it goes on with 其中涉及政府信息公开的: what was said of disputes before counts those of every kind. */
  readonly narrows: boolean;
}
