import type { Finding, Fix } from '../../rules/finding.ts';
import type { CheckOptions, FeaturesQuestion, ReportService, RollUpTotals, Snapshot } from '../../service.ts';
import { createLineIndex, type LineIndex } from '../../text/line-index.ts';
import type { TextRange } from '../../text/range.ts';
import type { CheckedFile, CheckTask, FileFinding, FileFix, FileRange, FileSettings, Task } from './task.ts';

/** Last year's report. */
export interface PreviousText {
  readonly path: string;
  readonly text: string;
}

/** What a text is held against, and under which settings. */
export interface Beside {
  /** Last year's report. */
  readonly previous: PreviousText | undefined;
  /** What the reports come to that it is a roll-up of. */
  readonly members: RollUpTotals | undefined;
  readonly settings: FileSettings | undefined;
}

/** What is known of one text. */
export const snapshotOf = (
  service: ReportService,
  task: CheckTask,
  text: string,
  { previous, members, settings }: Beside,
): Snapshot =>
  service.snapshot(text, {
    ...optionsOf(task, settings),
    ...(previous !== undefined && { previous: { uri: previous.path, snapshot: service.snapshot(previous.text) } }),
    ...(members !== undefined && { members }),
  });

/** The findings of one text in reading order, with their fixes where the features are given. */
export function checkText(
  snapshot: Snapshot,
  task: CheckTask,
  path: string,
  settings: FileSettings | undefined,
  features: FeaturesQuestion | undefined,
): CheckedFile {
  const fixesOf = features === undefined || !task.withFixes ? () => [] : snapshot.ask(features).fixesOf;
  const places = createPlaces(snapshot.text);
  return {
    state: 'checked',
    path,
    form: snapshot.form,
    year: snapshot.year,
    unit: snapshot.unit,
    ...(settings?.baseline !== undefined && {
      baseline: { keys: snapshot.baseline.keys, stale: snapshot.baseline.stale.length },
    }),
    findings: [...snapshot.findings]
      .sort(inReadingOrder)
      .map((finding) => toFileFinding(finding, fixesOf(finding), task, places)),
  };
}

/** What is said on the command line counts more than what is configured. */
export function optionsOf({ form }: Task, settings: FileSettings | undefined): CheckOptions {
  if (settings === undefined) return { form };
  const { unit, rules, baseline } = settings;
  return {
    form: form === 'auto' ? (settings.form ?? form) : form,
    ruleSettings: rules,
    ...(unit !== undefined && { unit }),
    ...(baseline !== undefined && { baseline }),
  };
}

/** Offsets of a text as lines and characters. */
export const toFileRange = ({ start, end }: TextRange, lines: LineIndex): FileRange => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** By place, then the wider one, then the rule: the same findings always come in the same order. */
function inReadingOrder(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || b.range.end - a.range.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

interface Places {
  /** A range of the checked text, or of another one that is given whole. */
  rangeOf(range: TextRange, otherText?: string): FileRange;
}

/** Most files have no findings: their lines are never counted. */
function createPlaces(text: string): Places {
  const indexes = new Map<string, LineIndex>();
  return {
    rangeOf(range, otherText = text) {
      let lines = indexes.get(otherText);
      if (lines === undefined) {
        lines = createLineIndex(otherText);
        indexes.set(otherText, lines);
      }
      return toFileRange(range, lines);
    },
  };
}

function toFileFinding(finding: Finding, fixes: readonly Fix[], { language }: CheckTask, places: Places): FileFinding {
  const { rule, severity, cell, expected, actual } = finding;
  return {
    rule,
    severity,
    message: finding.message[language],
    range: places.rangeOf(finding.range),
    ...(cell !== undefined && { cell: { table: cell.table, row: cell.row, column: cell.column } }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    related: finding.related.map(({ message, range, document }) => ({
      message: message[language],
      range: places.rangeOf(range, document?.text),
      ...(document !== undefined && { path: document.uri }),
    })),
    fixes: fixes.map((fix) => toFileFix(fix, language, places)),
  };
}

const toFileFix = ({ title, applicability, edits }: Fix, language: CheckTask['language'], places: Places): FileFix => ({
  title: title[language],
  applicability,
  edits: edits.map(({ range, newText }) => ({ range: places.rangeOf(range), newText })),
});
