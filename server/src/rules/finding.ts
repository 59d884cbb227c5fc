import type { TextRange } from '../text/range.ts';

/** How bad a finding is, worst first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the user interface. */
export type Message = Readonly<Record<Language, string>>;

/** Names one cell of one form table by the ids of the form. */
export interface CellAddress {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Another place that a reader of the finding wants to see, with a word on why. */
export interface RelatedPlace {
  readonly message: Message;
  readonly range: TextRange;
}

/** What a rule yields: where, what is wrong, what was expected. All ranges are UTF-16 offsets into the checked text. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: TextRange;
  readonly cell?: CellAddress;
  readonly expected?: string;
  readonly actual?: string;
  readonly related: readonly RelatedPlace[];
}
