import type { TextEdit } from '../edit/fix.ts';
import type { Block } from '../syntax/nodes.ts';
import { lastStartingBy } from '../text/lists.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { holds } from './place.ts';

/** A name that stands in several places of the report and can be changed in all of them. */
export interface Renaming {
  readonly kind: 'unit' | 'year';
  /** Where it was asked about, and what is written there. */
  readonly range: TextRange;
  readonly written: string;
  /** Every place that means the same, in order. */
  readonly places: readonly TextRange[];
}

/** The reporting unit's name or the report's year at an offset, with all places that mean it; undefined elsewhere. */
export function renaming(analysis: Analysis, offset: number): Renaming | undefined {
  const { text } = analysis;
  const named = [
    { kind: 'year', places: yearPlaces(analysis) },
    { kind: 'unit', places: unitPlaces(analysis) },
  ] as const;
  // Where both meet, as in 某某局2024年, it is the one that begins there.
  for (const isHere of [holdsWithin, holds]) {
    for (const { kind, places } of named) {
      const range = places.find((place) => isHere(place, offset));
      if (range !== undefined) return { kind, range, written: text.slice(range.start, range.end), places };
    }
  }
  return undefined;
}

const holdsWithin = ({ start, end }: TextRange, offset: number): boolean => start <= offset && offset < end;

/** The edits that put a new name in all places, or why it cannot be one. */
export function rename(analysis: Analysis, offset: number, name: string): readonly TextEdit[] | Message | undefined {
  const found = renaming(analysis, offset);
  if (found === undefined) return undefined;
  const newText = name.trim();
  if (found.kind === 'year' && !/^20\d\d$/.test(newText)) {
    return say('年度要写成四位数字，如 2025。', 'A year has four digits: 2025.');
  }
  if (newText === '' || /[\r\n|\t]/.test(newText)) {
    return say(
      '单位名称不能为空，也不能有换行、制表符和竖线。',
      'The name must not be empty nor hold breaks, tabs or pipes.',
    );
  }
  return found.places.map((range) => ({ range, newText }));
}

/** The name as the title writes it, wherever the very same characters stand. */
function unitPlaces({ report, text }: Analysis): readonly TextRange[] {
  if (report.unit === undefined) return [];
  const { start, end } = report.unit.range;
  const name = text.slice(start, end);
  const places: TextRange[] = [];
  if (name.trim().length < SHORTEST_NAME) return places;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    places.push({ start: at, end: at + name.length });
  }
  return places;
}

const SHORTEST_NAME = 2;

/** The report's year where it is the year that is spoken of: in the title, the period, `2024年` in running text. */
function yearPlaces({ report }: Analysis): readonly TextRange[] {
  const { year, document } = report;
  if (year === undefined) return [];
  const digits = String(year.value);
  const places = new Map<number, TextRange>();
  if (year.range.end - year.range.start === digits.length) {
    const written = document.text.slice(year.range.start, year.range.end);
    if (written === digits) places.set(year.range.start, year.range);
  }
  for (let at = document.text.indexOf(digits); at >= 0; at = document.text.indexOf(digits, at + digits.length)) {
    const block = document.blocks[lastStartingBy(document.blocks, at)];
    if (block !== undefined && at < block.end && isReportYear(document.text, block, at, at + digits.length)) {
      places.set(at, { start: at, end: at + digits.length });
    }
  }
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** Whether four digits in running text are the year that is reported on: no part of a document's number or title. */
function isReportYear(text: string, block: Block, start: number, end: number): boolean {
  if (block.kind === 'table' || block.kind === 'furniture') return false;
  const isTitle = block.kind === 'title';
  const before = text.slice(Math.max(block.start, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  if (!isTitle && !/^\s*年(?!版)/.test(after)) return false;
  if (/[\d〔［[【]\s*$|[较比]\s*$|同比\s*$/.test(before) || /^\s*[\d〕］\]】]/.test(after)) return false;
  return isTitle || before.lastIndexOf('《') <= before.lastIndexOf('》');
}

const BEFORE = 60;
const AFTER = 4;
