import type { Message } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';

/** Puts `newText` in the place of a range of the text (UTF-16 offsets); an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** `safe`: nothing of meaning changes; `suggested`: a figure or a sentence changes, so a person has to agree. */
export type Applicability = 'safe' | 'suggested';

/** One way to mend a finding. */
export interface Fix {
  /** What it will do, as the light bulb shows it. */
  readonly title: Message;
  readonly applicability: Applicability;
  /** In order, never overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether only a person can choose it: it is offered, but never made together with others. */
  readonly isByHand?: true;
}

/** The text with the edits made. They must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let copied = 0;
  for (const { range, newText } of edits) {
    result += text.slice(copied, range.start) + newText;
    copied = range.end;
  }
  return result + text.slice(copied);
}
