import type { Applicability, Fix } from '../edit/fix.ts';
import type * as editTools from '../edit/index.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';

export type { Applicability, Fix, TextEdit } from '../edit/fix.ts';
export type { Language, Message } from '../text/message.ts';

/** How bad a finding is, worst first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** The severities as the command line, the READMEs and the pages of the rules call them. */
export const severityNames: Readonly<Record<Severity, Message>> = {
  error: say('错误', 'error'),
  warning: say('警告', 'warning'),
  info: say('提示', 'info'),
  hint: say('建议', 'hint'),
};

/** What fixes are made with. */
export type EditTools = typeof editTools;

/** Whether a rule's findings carry fixes, and of which kind. */
export type FixKind = Applicability | 'none';

/** Names one cell of one form table by the ids of the form. */
export interface CellAddress {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A text beside the checked one that a finding speaks of: last year's report. */
export interface OtherDocument {
  /** As the edge that found it names it: a URI in an editor, a path on the command line. */
  readonly uri: string;
  readonly text: string;
}

/** Another place that a reader of the finding wants to see, with a word on why. */
export interface RelatedPlace {
  readonly message: Message;
  readonly range: TextRange;
  /** The text that the range lies in, where that is not the checked one. */
  readonly document?: OtherDocument;
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
  /** The ways to mend it as the rule sees them, the likeliest first. Which of them hold, the features tell. */
  readonly fixes: (edit: EditTools) => readonly Fix[];
}
