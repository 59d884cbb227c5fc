// Runs of glued figures in which something tells where a cell is: a mark for each blank (`——————0`, `1/////1`), a sign (`0-100000`).

import { fold } from '../text/fold.ts';

/** A glued run as written, folded; a dash that is no sign of a number for certain stays one: 1—————1. */
export function foldRun(written: string): string {
  const folded = fold(written);
  if (folded.length !== written.length || !LONG_DASH.test(written)) return folded;
  let run = '';
  for (let i = 0; i < folded.length; i++) run += LONG_DASH.test(written.charAt(i)) ? DASH : folded.charAt(i);
  return run;
}

const LONG_DASH = /[—–―─━]/;
const DASH = '—';

/** Whether a hyphen stands for a blank cell in any of the runs: one with no figure behind it has no other meaning. */
export const hyphensAreBlanks = (runs: readonly string[]): boolean => runs.some((run) => /-(?!\d)/.test(run));

/** Gives the hyphens of a run that stand for blanks as dashes. */
export const withDashes = (run: string): string => (run.includes('-') ? run.replaceAll('-', DASH) : run);

/** Whether a run is of marks of blanks and digits, these with signs or without; takes what {@link foldRun} gives. */
export const isMarked = (run: string): boolean => /[—/-]/.test(run) && MARKED.test(run);

const MARKED = /^(?:[—/\d]|-\d)+$/;

export const isBlankMark = (code: number): boolean => code === 0x2014 || code === 0x2f;

/** What a marked run says of its cells by itself. */
export type MarkedReading =
  /** In one way only. */
  | { readonly kind: 'read'; readonly parts: readonly string[] }
  /** Of no way is it as many cells as the row has: these are the likeliest. */
  | { readonly kind: 'misfit'; readonly parts: readonly string[] }
  /** In more than one way. */
  | { readonly kind: 'open' };

/** Each mark is a cell, and what stands between two is one figure or more. */
export function readMarkedRun(run: string, count: number): MarkedReading {
  const reading = readPieces(run.match(PIECES) ?? [], count);
  if (reading.kind !== 'misfit' || !WIDE.test(run)) return reading;
  const wide = readPieces(run.match(WIDE_PIECES) ?? [], count);
  const isNearer =
    wide.kind !== 'misfit' || Math.abs(wide.parts.length - count) < Math.abs(reading.parts.length - count);
  return isNearer ? wide : reading;
}

function readPieces(pieces: readonly string[], count: number): MarkedReading {
  let fewest = 0;
  let most = 0;
  for (const piece of pieces) {
    fewest += isMark(piece) ? 1 : fewestIn(piece);
    most += isMark(piece) ? 1 : digitsOf(piece);
  }
  if (fewest === count) return { kind: 'read', parts: pieces.flatMap(largest) };
  if (most === count) return { kind: 'read', parts: pieces.flatMap(single) };
  if (fewest < count && count < most) return { kind: 'open' };
  return { kind: 'misfit', parts: pieces.flatMap(fewest > count ? largest : single) };
}

/** A mark, or digits behind a sign if any. */
const PIECES = /[—/]|-?\d+/g;

/** A dash is two characters wide as it is typed in Chinese: `————————————0` are six of them and a figure. */
const WIDE = /^(?:——|\d)+$/;
const WIDE_PIECES = /——|\d+/g;

const isMark = (piece: string): boolean => isBlankMark(piece.charCodeAt(0));
const digitsOf = (piece: string): number => (piece.startsWith('-') ? piece.length - 1 : piece.length);

/** No figure but 0 begins with 0. */
const fewestIn = (piece: string): number => largest(piece).length;
const largest = (piece: string): readonly string[] => piece.match(/—+|\/|-?(?:0|[1-9]\d*)/g) ?? [];
const single = (piece: string): readonly string[] => piece.match(/—+|\/|-?\d/g) ?? [];

/** The text of figures that a run was cut into; a blank has none but its mark. */
export function partsOf(run: string, figures: readonly number[]): readonly string[] {
  let at = 0;
  return figures.map((figure) => {
    const part = isBlankMark(run.charCodeAt(at)) ? run.charAt(at) : String(figure);
    at += part.length;
    return part;
  });
}

/** The figures of a run's cells; a blank counts 0. */
export const figuresOf = (parts: readonly string[]): readonly number[] =>
  parts.map((part) => (isMark(part) ? 0 : Number(part)));
