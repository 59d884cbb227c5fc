import type { Document, Layout, Section, Table } from '../syntax/nodes.ts';
import type { Stretch } from '../syntax/stretch.ts';
import type { Form, FormColumn, FormRow, TableId } from '../template/forms.ts';
import type { Decimal } from '../text/decimal.ts';
import type { TextRange } from '../text/range.ts';
import type { FigureMark } from './figure.ts';
import type { MovedRow } from './row-moved.ts';

/** What a text means when it is read as a report: the written bound to the form. Immutable. */
export interface Report {
  readonly document: Document;
  /** The form that the tables follow, or the wanted one, or the newest where nothing tells. */
  readonly form: Form;
  /** The form that the report should follow: the chosen one, or that of its year. */
  readonly wantedForm: Form | undefined;
  /** How the form was chosen; `none`: nothing told, findings about it must be silent. */
  readonly formBy: 'choice' | 'tables' | 'year' | 'none';
  /** Whether no form is for it: it was free in form before the first one, or schools have rules of their own for it. */
  readonly isOutOfScope: boolean;
  /** Labels that only the other form has, found in this report's tables. */
  readonly foreignLabels: readonly WrittenLabel[];
  readonly nativeLabels: readonly WrittenLabel[];
  readonly year: Located<number> | undefined;
  /** The year in the title, where all else is of the one behind it: that is then the report's. */
  readonly staleTitle: Located<number> | undefined;
  readonly unit: Located<string> | undefined;
  readonly sections: readonly Section[];
  readonly tables: BoundTables;
  /**
   * The same tables by the stretch of the text that each stands in, with offsets from its start: they stay as they are where
   * the stretch moves. Undefined where a table does not stand in one stretch alone.
   */
  readonly tablesByStretch: ReadonlyMap<Stretch, BoundTables> | undefined;
  /** All relations of the form over the bound cells, with their state. */
  readonly relations: readonly Outcome[];
  /** The broken relations, those that go back to one slip put together. */
  readonly causes: readonly Cause[];
}

export type BoundTables = Readonly<Partial<Record<TableId, BoundTable>>>;

export interface Located<T> {
  readonly value: T;
  readonly range: TextRange;
}

export interface BoundTable {
  readonly id: TableId;
  /** The parts it is written in, in order. */
  readonly parts: readonly Table[];
  readonly range: TextRange;
  readonly layout: Layout;
  /** Whether its zeros may have been left blank, as those of the requests table are: a layout without separators loses such cells. */
  readonly mayLackBlanks: boolean;
  /** Whether its header and labels were taken to pieces, which stand between its parts. */
  readonly isScattered: boolean;
  /** In the order of the form. A row that is not written is not here. */
  readonly rows: readonly BoundRow[];
  /** Cells that are not just a plain figure from 0: what rules about single cells look at. */
  readonly oddCells: readonly OddCell[];
  /** Runs of rows of the form that are not written, each run with the place where it belongs. */
  readonly missing: readonly MissingRows[];
  readonly unknown: readonly UnknownRow[];
  readonly headers: readonly HeaderIssue[];
  readonly exchangedHeaders: readonly ExchangedHeaders[];
  /** Labels of groups that are lost or misspelt. */
  readonly groups: readonly LabelIssue[];
}

export interface BoundRow {
  readonly row: FormRow;
  readonly label: BoundLabel;
  readonly cells: readonly BoundCell[];
  readonly range: TextRange;
  /** Set where the figures do not stand under their columns; says how. */
  readonly misaligned: 'shifted' | 'too-few' | 'too-many' | undefined;
  /** The figures as written, where they are not as many as the columns. */
  readonly written: readonly WrittenFigure[];
  /** Where a cell of the row was left out among blank ones: its total as written, and the column in which it stands. */
  readonly strayTotal?: { readonly text: string; readonly column: FormColumn };
}

/** A figure as it stands in the text. */
export interface WrittenFigure extends TextRange {
  readonly text: string;
}

export interface OddCell {
  readonly row: BoundRow;
  readonly cell: BoundCell;
}

export interface BoundLabel {
  /** `implied`: the row needs none here (review table) or its place says enough. */
  readonly state: 'official' | 'variant' | 'misspelt' | 'lost' | 'implied';
  readonly written: string;
  readonly range: TextRange;
}

export interface BoundCell {
  readonly table: TableId;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly raw: string;
  /** Null where the cell is blank, unreadable or ambiguous. */
  readonly value: Decimal | null;
  readonly unit: string | undefined;
  /** `inferred`: split out of glued digits by the relations; `ambiguous`: something is written, but not what stands here. */
  readonly origin: 'explicit' | 'inferred' | 'ambiguous' | 'blank';
  readonly state: 'number' | 'blank' | 'placeholder' | 'text' | 'ambiguous';
  readonly marks: readonly FigureMark[];
  readonly range: TextRange;
  /** `low`: the row or column it was bound to is likely, not certain. */
  readonly confidence: 'high' | 'low';
  /** Relations that were used to read it and so may not judge it. */
  readonly evidence: readonly string[];
}

export interface MissingRows {
  readonly rows: readonly FormRow[];
  /** An empty range behind the row before, or at the table's start. */
  readonly at: TextRange;
}

export interface UnknownRow {
  readonly label: string;
  readonly range: TextRange;
  /** The row of the form that it says again, if it does. */
  readonly repeats: FormRow | undefined;
  /** The group whose subtotal it seems to be. */
  readonly subtotalOf: string | undefined;
}

export interface HeaderIssue {
  readonly kind: 'missing' | 'misspelt' | 'foreign';
  readonly role: 'band' | 'column' | 'head' | 'key';
  readonly official: string;
  readonly written: string;
  readonly range: TextRange;
}

/** Headers side by side in another order than the form's. */
export interface ExchangedHeaders {
  /** In the order of the form. */
  readonly officials: readonly string[];
  /** The same as they stand. */
  readonly written: readonly string[];
  readonly range: TextRange;
}

export interface LabelIssue {
  readonly kind: 'missing' | 'misspelt';
  readonly official: string;
  readonly written: string;
  readonly range: TextRange;
}

export interface WrittenLabel extends TextRange {
  readonly text: string;
  readonly folded: string;
}

/** One relation over one row or column, evaluated. */
export interface Outcome {
  readonly rule: 'row-total' | 'result-total' | 'balance' | 'review-total';
  /** The row (along `row`) or column id it was evaluated for. */
  readonly line: string;
  readonly left: readonly BoundCell[];
  readonly right: readonly BoundCell[];
  readonly target: BoundCell;
  /** Whether all rows that take part are written. */
  readonly isComplete: boolean;
  /** `undecided`: a figure is unknown, or the relation was needed to read one. */
  readonly state: 'holds' | 'violated' | 'undecided';
  /** Sum of the left and of the right side, blanks as 0. */
  readonly leftSum: number;
  readonly rightSum: number;
  readonly confidence: 'high' | 'low';
  readonly basis: { readonly zh: string; readonly en: string };
}

/** One slip: the relation to report, the others that it breaks, and the cell that explains them all, if just one does. */
export interface Cause {
  readonly outcome: Outcome;
  readonly others: readonly Outcome[];
  readonly suspect: { readonly cell: BoundCell; readonly expected: number } | undefined;
  /** The row that explains them all, if its figures stand in the wrong columns; `outcome` is its sum. */
  readonly moved?: MovedRow;
}
