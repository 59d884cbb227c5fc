import { type Form, type TableId, type Template, tableIds } from '../template/forms.ts';
import type { UsualSentence } from '../template/sentences.ts';
import { toChinese } from '../text/numerals.ts';
import type { FigureText } from './form-grid.ts';
import type { WritableLayout } from './layouts.ts';
import type { Piece } from './pieces.ts';
import { isTrue, type SentenceFacts, sentencePieces } from './sentence.ts';
import { writeTable } from './write-table.ts';

/** What the parts of a new report are made from. */
export interface SkeletonParts {
  readonly template: Template;
  readonly form: Form;
  readonly layout: WritableLayout;
  readonly facts: SentenceFacts;
  readonly sentences: readonly UsualSentence[];
}

/** The lines of one section, each as pieces: its heading and what the form has it hold. */
export function sectionLines(id: string, parts: SkeletonParts): readonly (readonly Piece[])[] {
  const section = parts.template.common.sections.find((one) => one.id === id);
  if (section === undefined) return [];
  return [[`${toChinese(section.number)}、${section.title}`], ...bodyLines(id, parts)];
}

/** The lines below a section's heading: its standard table, or the sentences that are true and say all it has to. */
export function bodyLines(id: string, parts: SkeletonParts): readonly (readonly Piece[])[] {
  const table = tableIds.find((one) => parts.form.data[one].section === id);
  return table === undefined ? sentenceLines(id, parts) : tableLines(table, parts);
}

/** A standard table with a blank for every figure that is not known. */
export function tableLines(table: TableId, { form, layout, facts }: SkeletonParts): readonly (readonly Piece[])[] {
  const { figures, piecesOf } = figuresToFill(table, facts);
  return writeTable(form, table, layout, figures).map(piecesOf);
}

/** Figures with a mark for each that is not known, and what makes pieces of the lines that they were written into. */
export function figuresToFill(
  table: TableId,
  facts: SentenceFacts,
): { readonly figures: FigureText; readonly piecesOf: (line: string) => readonly Piece[] } {
  const blanks: Piece[] = [];
  return {
    figures: (row, column) => {
      const known = facts.figure({ kind: 'cell', table, row: row.id, column: column.id });
      if (known !== undefined) return known;
      blanks.push({ key: `${table}.${row.id}.${column.id}`, text: '0' });
      return String.fromCharCode(FIRST_MARK + blanks.length - 1);
    },
    piecesOf: (line) =>
      line
        .split(MARKS)
        .filter((part) => part !== '')
        .map((part): Piece => {
          const code = part.charCodeAt(0);
          return code >= FIRST_MARK && code <= LAST_MARK ? (blanks[code - FIRST_MARK] ?? '') : part;
        }),
  };
}

// Characters of the private use area stand for the blanks while the table is written.
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;
const MARKS = /([\ue000-\uf8ff])/;

/** The sentences that a section has to have, from the preamble on; without those for special cases. */
function sentenceLines(id: string, { form, facts, sentences }: SkeletonParts): readonly (readonly Piece[])[] {
  return (
    sentences
      .filter((one) => one.section === id && one.isRequired && (one.form ?? form.id) === form.id)
      // As long as nobody knows, the sentence with the figures is left to be filled in, not the one that there were none.
      .filter((one) => isTrue(one, facts) && (one.when?.is !== 'zero' || facts.figure(one.when.cell) !== undefined))
      .map((one) => sentencePieces(one, facts))
  );
}

/** The title of a report. */
export const titleLine = ({ unit, year }: Pick<SentenceFacts, 'unit' | 'year'>): readonly Piece[] => [
  unit ?? { key: 'unit', text: '单位名称' },
  year === undefined ? { key: 'year', text: '年份' } : String(year),
  '年政府信息公开工作年度报告',
];

/** All of a report, line by line. */
export function reportLines(parts: SkeletonParts): readonly (readonly Piece[])[] {
  return [
    titleLine(parts.facts),
    [],
    ...withGaps(sentenceLines('preamble', parts)),
    ...parts.template.common.sections.flatMap(({ id }) => {
      const [heading = [], ...body] = sectionLines(id, parts);
      const isTable = tableIds.some((table) => parts.form.data[table].section === id);
      return [heading, [], ...(isTable ? [...body, []] : withGaps(body))];
    }),
  ];
}

/** Lines with a blank one behind each. */
export const withGaps = (lines: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] =>
  lines.flatMap((line) => [line, []]);
