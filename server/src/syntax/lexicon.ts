/** What a section heading was found to be. */
export interface SectionMatch {
  readonly id: string;
  readonly number: number;
  /** How near the title is to the printed one; `own` where it is quite another, and the numeral alone tells the section. */
  readonly quality: 'printed' | 'accepted' | 'deviation' | 'similar' | 'own';
}

/**
 * What the parser may ask about words: it knows the shapes of headings and tables, the lexicon knows their wording.
 * All texts that go in are folded (see `text/fold.ts`).
 */
export interface Lexicon {
  /** The section that a heading's title names; `number` is the numeral before it. */
  section(title: string, number: number | undefined): SectionMatch | undefined;
  /** The section with a number, its title left aside. */
  sectionNumbered(number: number): SectionMatch | undefined;
  readonly sectionCount: number;
  /** Whether a section title begins with this UTF-16 unit. */
  mayOpenTitle(code: number): boolean;
  /** The longest section title that `text` begins with, for headings that run on into their text. */
  sectionAtStart(text: string): { readonly match: SectionMatch; readonly length: number } | undefined;
  /** Whether the text is a label of a form table, or several in a row. */
  isLabel(text: string): boolean;
  /** Whether the text is two labels or more with nothing between them. */
  isSeveralLabels(text: string): boolean;
  /** The longest label that stands at an offset of the text, and whether it names a row of figures. */
  labelAt(text: string, offset: number): { readonly length: number; readonly isRow: boolean } | undefined;
  /** Whether the text is a piece of a label: what is left where a label is broken over lines. */
  isFragment(text: string): boolean;
  /** Whether a label begins with the text. */
  opensLabel(text: string): boolean;
  isReportTitle(text: string): boolean;
  isFurniture(text: string): boolean;
  /** Whether the text is, or begins with, the label of a web page's data: `索引号`, `发布机构:某某局`. */
  isPageLabel(text: string): boolean;
  /** How much of a text in front of the report's title only says that it is one: `标题:`, `附件1:`. */
  titleLabel(text: string): number;
}
