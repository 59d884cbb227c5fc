import type { Block } from '../syntax/nodes.ts';
import type { Stretch } from '../syntax/stretch.ts';
import { type FormId, formById, formOfYear, newestForm, type Template } from '../template/forms.ts';
import type { Attached } from '../text/attached.ts';
import type { Area } from './areas.ts';
import type { Report, WrittenLabel } from './model.ts';

/** A written label that only one form has. */
export interface FormsLabel {
  readonly id: FormId;
  readonly label: WrittenLabel;
}

/** What was found in stretches that may come again, with offsets from their starts. */
export type LabelMemory = Attached<Stretch, readonly FormsLabel[]>;

/** Labels in the tables that only one form has: better evidence than the year. */
export function distinctiveLabels(
  areas: readonly Area[],
  template: Template,
  memory: LabelMemory,
): readonly FormsLabel[] {
  const found: FormsLabel[] = [];
  for (const { blocks, origin } of areas) {
    if (origin === undefined) addDistinctive(blocks, template, found);
    else for (const one of distinctiveIn(origin.stretch, template, memory)) found.push(moveLabel(one, origin.start));
  }
  return found;
}

const moveLabel = ({ id, label: { text, folded, start, end } }: FormsLabel, by: number): FormsLabel => ({
  id,
  label: { text, folded, start: start + by, end: end + by },
});

function distinctiveIn(stretch: Stretch, template: Template, labels: LabelMemory): readonly FormsLabel[] {
  const known = labels.get(stretch);
  if (known !== undefined) return known;
  const found: FormsLabel[] = [];
  addDistinctive(stretch.blocks, template, found);
  labels.set(stretch, found);
  return found;
}

function addDistinctive(blocks: readonly Block[], { distinctiveIn }: Template, found: FormsLabel[]): void {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.rows) {
      for (const { text, start, end } of cells) {
        if (text.length < SHORTEST_DISTINCTIVE || isNoHeader(text.charCodeAt(0))) continue;
        for (const { id, folded } of distinctiveIn(text)) found.push({ id, label: { text, folded, start, end } });
      }
    }
  }
}

const SHORTEST_DISTINCTIVE = 3;
/**
 * What begins with a digit, a letter or a sign is no header, unless it is one of the stars that make a header bold. Numbered
 * labels are told by the headers above them.
 */
const isNoHeader = (first: number): boolean => first < FIRST_IDEOGRAPH && first !== STAR;

const FIRST_IDEOGRAPH = 0x3400;
const STAR = 0x2a;

/** So many times as many labels as the form of the year has make a table that of another form. */
const CLEARLY_MORE = 2;

export type FormChoice = Pick<Report, 'form' | 'formBy' | 'wantedForm'>;

/** The form that the tables follow, and the one that they should. */
export function chooseForm(
  template: Template,
  labels: readonly FormsLabel[],
  year: number | undefined,
  choice: FormId | 'auto' | undefined,
): FormChoice {
  const chosen = choice === undefined || choice === 'auto' ? undefined : formById(template, choice);
  const wantedForm = chosen ?? (year === undefined ? undefined : formOfYear(template, year));
  const words = new Map<FormId, Set<string>>();
  for (const { id, label } of labels) words.set(id, (words.get(id) ?? new Set()).add(label.folded));
  const [best, second] = [...words].map(([id, { size }]) => ({ id, count: size })).sort((a, b) => b.count - a.count);
  const isMost =
    best !== undefined && best.count > (second?.count ?? 0) && (best.count > 1 || wantedForm === undefined);
  // One header of another year in a table that else has labels of its own year does not make it that year's.
  const ownCount = (wantedForm && words.get(wantedForm.id)?.size) ?? 0;
  const isClear = isMost && (best.id === wantedForm?.id || best.count >= ownCount * CLEARLY_MORE);
  const byTables = isClear ? formById(template, best.id) : undefined;
  if (byTables !== undefined) return { form: byTables, formBy: 'tables', wantedForm };
  if (wantedForm !== undefined)
    return { form: wantedForm, formBy: chosen === undefined ? 'year' : 'choice', wantedForm };
  return { form: newestForm(template), formBy: 'none', wantedForm };
}
