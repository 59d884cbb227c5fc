import { FIGURE, isDigits, isPlaceholder } from '../syntax/value.ts';
import { type Decimal, parseDecimal } from '../text/decimal.ts';
import { fold } from '../text/fold.ts';

/** What is odd about the way a figure is written, without changing what it says. */
export type FigureMark = 'full-width' | 'separator' | 'unit' | 'note' | 'space' | 'sign' | 'padding' | 'decimals';

/** A cell's text as a figure. */
export interface Figure {
  readonly state: 'number' | 'blank' | 'placeholder' | 'text';
  readonly value: Decimal | null;
  /** As written, or the unit that the column's header prescribes. */
  readonly unit: string | undefined;
  readonly marks: readonly FigureMark[];
}

const NUMBER = /^\d[\d,]*(?:\.\d+)?$/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const MONEY = /元|万/;

const NO_MARKS: readonly FigureMark[] = [];
const BLANK: Figure = { state: 'blank', value: null, unit: undefined, marks: [] };
const PLACEHOLDER: Figure = { state: 'placeholder', value: null, unit: undefined, marks: [] };
const TEXT: Figure = { state: 'text', value: null, unit: undefined, marks: [] };

const plainNumber = (coefficient: number): Figure => ({
  state: 'number',
  value: { coefficient, scale: 0 },
  unit: undefined,
  marks: NO_MARKS,
});

const LONGEST_PLAIN = 12;

/** Most figures are a single digit: read once and for all. */
const DIGITS: readonly Figure[] = Array.from({ length: 10 }, (_, digit) => plainNumber(digit));

/** Reads `12`, `１２`, `1,036`, `增30`, `减3`, `+5`, `6566.23万元`, `22（其中修订16件）`, `/`, an empty cell. */
export function readFigure(text: string): Figure {
  if (text === '') return BLANK;
  if (isDigits(text) && text.length < LONGEST_PLAIN && !isPadded(text))
    return DIGITS[Number(text)] ?? plainNumber(Number(text));
  const folded = fold(text);
  if (folded === '') return BLANK;
  if (isPlaceholder(folded)) return PLACEHOLDER;
  const [, sign = '', digits = '', unit, note] = FIGURE.exec(folded) ?? [];
  if (!NUMBER.test(digits)) return TEXT;
  const separated = digits.includes(',');
  if (separated && !THOUSANDS.test(digits)) return TEXT;
  const negative = /[减负-]/.test(sign);
  const plain = parseDecimal((negative ? '-' : '') + digits.replaceAll(',', ''));
  const value = unit === '万' && plain !== undefined ? tenThousands(plain) : plain;
  if (value === undefined) return TEXT;
  const marks: FigureMark[] = [];
  if (/[０-９．，]/.test(text)) marks.push('full-width');
  if (separated) marks.push('separator');
  if (/\d\s+\d/.test(text)) marks.push('space');
  if (sign !== '') marks.push('sign');
  if (unit !== undefined) marks.push('unit');
  if (note !== undefined) marks.push('note');
  if (isPadded(digits)) marks.push('padding');
  if (/\.0+$/.test(digits)) marks.push('decimals');
  return { state: 'number', value, marks, unit: unit !== undefined && MONEY.test(unit) ? unit : undefined };
}

/** A 0 in front of other digits. */
const isPadded = (digits: string): boolean =>
  digits.charCodeAt(0) === ZERO && digits.length > 1 && digits.charCodeAt(1) !== POINT;

const ZERO = 0x30;
const POINT = 0x2e;

/** `3.6万` is 36000. */
const tenThousands = ({ coefficient, scale }: Decimal): Decimal | undefined =>
  scale <= 4 && Number.isSafeInteger(coefficient * 10_000)
    ? { coefficient: coefficient * 10 ** (4 - scale), scale: 0 }
    : undefined;
