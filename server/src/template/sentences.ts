import data from './forms/sentences.json' with { type: 'json' };
import type { FormId, TableId } from './forms.ts';
import type { SentenceData } from './schema.ts';

/** Something that a usual sentence leaves open. */
export type Slot =
  | { readonly kind: 'year' | 'unit' | 'basis' }
  | { readonly kind: 'cell'; readonly table: TableId; readonly row: string; readonly column: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export type CellSlot = Extract<Slot, { kind: 'cell' }>;

/** A sentence that reports usually have. */
export interface UsualSentence extends Omit<SentenceData, 'text' | 'when' | 'form'> {
  /** The only form that asks for it; both where there is none. */
  readonly form: FormId | undefined;
  /** What a cell must hold for the sentence to be true. */
  readonly when: { readonly cell: CellSlot; readonly is: 'zero' | 'positive' } | undefined;
  readonly parts: readonly (string | Slot)[];
}

/** The usual sentences of both forms, in the order in which they stand in a report. */
export function loadSentences(): readonly UsualSentence[] {
  return (data.sentences as readonly SentenceData[]).map(({ text, when, form, ...rest }) => ({
    ...rest,
    form,
    when: when && { cell: cellSlot(when.cell), is: when.is },
    parts: text.split(/\{([^{}]+)\}/).map((part, i) => (i % 2 === 0 ? part : slotOf(part))),
  }));
}

function slotOf(name: string): Slot {
  if (name === 'year' || name === 'unit') return { kind: name };
  if (name === 'basis.number') return { kind: 'basis' };
  if (name.startsWith('?')) return { kind: 'text', text: name.slice(1) };
  if (name.includes('|')) return { kind: 'choice', choices: name.split('|') };
  return cellSlot(name);
}

/** `requests.refused.stateSecret.total`: table, row (which may have a dot), column. */
function cellSlot(name: string): CellSlot {
  const [table = '', ...rest] = name.split('.');
  return { kind: 'cell', table: table as TableId, row: rest.slice(0, -1).join('.'), column: rest.at(-1) ?? '' };
}
