import type { CellSlot, Slot, UsualSentence } from '../template/sentences.ts';
import type { Piece } from './pieces.ts';

/** What is known when a usual sentence is written; what is not becomes a blank. */
export interface SentenceFacts {
  readonly year: number | undefined;
  readonly unit: string | undefined;
  /** 发文字号 of the notice that fixes the form. */
  readonly basis: string;
  /** The figure of a cell as it is to stand in the sentence. */
  readonly figure: (cell: CellSlot) => string | undefined;
}

/** A usual sentence with the known facts filled in. */
export const sentencePieces = ({ parts }: Pick<UsualSentence, 'parts'>, facts: SentenceFacts): readonly Piece[] =>
  parts.map((part) => (typeof part === 'string' ? part : fill(part, facts)));

function fill(slot: Slot, { year, unit, basis, figure }: SentenceFacts): Piece {
  switch (slot.kind) {
    case 'year':
      return year === undefined ? { key: 'year', text: '年份' } : String(year);
    case 'unit':
      return unit ?? { key: 'unit', text: '单位名称' };
    case 'basis':
      return basis;
    case 'cell':
      return figure(slot) ?? { key: `${slot.table}.${slot.row}.${slot.column}`, text: '0' };
    case 'text':
      return { key: '', text: slot.text };
    case 'choice':
      return { key: '', text: slot.choices[0] ?? '', choices: slot.choices };
  }
}

/** Whether a sentence may be said with these figures; an unknown figure rules nothing out. */
export function isTrue({ when }: UsualSentence, { figure }: SentenceFacts): boolean {
  if (when === undefined) return true;
  const value = figure(when.cell);
  return value === undefined || (Number(value) === 0) === (when.is === 'zero');
}
