import { expect } from 'vitest';
import { type CheckOptions, createReportService, type ReportService, type Snapshot } from '../../server/src/service.ts';

export { base2019, base2021, baseFigures, type ReportOverrides, replaceOnce, report } from './report.ts';

/** A place in a text where a finding of a rule is expected. */
export interface Mark {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface CheckCase extends Omit<CheckOptions, 'previous'> {
  /**
   * Last year's report. Its marks are the places that the findings of the rules link to there: all of them, each once for
   * each rule. Without marks nothing is said of such links.
   */
  readonly previous?: string;
  /** The rules under test: their findings must be exactly the marks. Findings of other rules are not looked at. */
  readonly rules: readonly string[];
  /** Chinese messages by rule, in the order of the marks; a message may be a part of the real one. */
  readonly messages?: Readonly<Record<string, string | readonly string[]>>;
  /** What is checked with instead of a service of its own. */
  readonly service?: Pick<ReportService, 'snapshot'>;
}

/**
 * Holds the findings of some rules against the marks in a text.
 *
 * `⟦rule|text⟧` marks the exact text of an expected finding. Several rules: `⟦row-total,balance|20⟧`; the same rule
 * twice at one place: name it twice. Marks may nest: `⟦row-missing|…⟦cell-value|x⟧…⟧`. An empty mark `⟦section-missing|⟧`
 * is a finding with an empty range. Every unmarked place must have no finding of the rules under test; a mark of a rule
 * that is not under test is a mistake in the case and throws.
 *
 *     check(report({ cells: { 'requests.granted.total': '⟦row-total|3⟧' } }), {
 *       rules: ['row-total'],
 *       messages: { 'row-total': '合计应为 2' },
 *     });
 *
 * Gives the snapshot and the text without marks back, for further expectations (fixes, related places).
 */
export const check = (marked: string, { rules, messages, service, previous, ...options }: CheckCase): Snapshot => {
  const { text, marks } = parseMarks(marked);
  const stray = marks.find(({ rule }) => !rules.includes(rule));
  if (stray !== undefined) throw new Error(`The case marks ${stray.rule}, which is not among the rules under test`);
  const checker = service ?? ownService().service;
  const before = previous === undefined ? undefined : parseMarks(previous);
  const snapshot = checker.snapshot(text, {
    ...options,
    ...(before !== undefined && { previous: { uri: PREVIOUS, snapshot: checker.snapshot(before.text) } }),
  });
  const found = snapshot.findings.filter(({ rule }) => rules.includes(rule));
  // A rule that throws yields nothing, which would pass wherever nothing is expected.
  if (service === undefined) expect(ownService().errors).toEqual([]);
  const actual = found.map((finding) => ({
    rule: finding.rule,
    ...finding.range,
    message: finding.message.zh,
  }));
  // Messages stand behind the places so that a failing case says at once what was reported where it should not be.
  const marksLeft = new Set(marks.map((mark) => placeOf(mark, text)));
  const describe = (finding: Mark & { readonly message: string }): string => {
    const place = placeOf(finding, text);
    return marksLeft.has(place) ? place : `${place}  ← ${finding.message}`;
  };
  expect(inOrder(actual).map(describe)).toEqual(inOrder(marks).map((mark) => placeOf(mark, text)));
  if (before !== undefined && before.marks.length > 0) expectLinks(found, before);
  for (const [rule, wanted] of Object.entries(messages ?? {})) {
    const given = inOrder(actual.filter((finding) => finding.rule === rule)).map(({ message }) => message);
    const list = typeof wanted === 'string' ? [wanted] : wanted;
    expect(given, `messages of ${rule}`).toHaveLength(list.length);
    for (const [index, message] of list.entries()) expect(given[index]).toContain(message);
  }
  return snapshot;
};

/** How last year's report of a case is named. */
const PREVIOUS = 'last-year';

const expectLinks = (found: Snapshot['findings'], { text, marks }: MarkedText): void => {
  const places = found.flatMap(({ rule, related }) =>
    related.flatMap(({ range, document }) => {
      if (document === undefined) return [];
      expect(document).toEqual({ uri: PREVIOUS, text });
      return [{ rule, ...range }];
    }),
  );
  const unique = new Set(inOrder(places).map((place) => placeOf(place, text)));
  expect([...unique], "places in last year's report").toEqual(inOrder(marks).map((mark) => placeOf(mark, text)));
};

/** Takes the marks out of a text. */
export const parseMarks = (marked: string): MarkedText => {
  let text = '';
  const marks: Mark[] = [];
  const open: { readonly rules: readonly string[]; readonly start: number }[] = [];
  const pattern = /⟦([a-z0-9,-]+)\||⟧/g;
  let from = 0;
  for (const match of marked.matchAll(pattern)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const names = match[1];
    if (names !== undefined) {
      open.push({ rules: names.split(','), start: text.length });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined) throw new Error(`A mark ends that did not begin: …${text.slice(-20)}⟧`);
    marks.push(...mark.rules.map((rule) => ({ rule, start: mark.start, end: text.length })));
  }
  if (open.length > 0) throw new Error(`A mark of ${open.map(({ rules }) => rules.join()).join(' and ')} does not end`);
  text += marked.slice(from);
  if (text.includes('⟦')) throw new Error('A mark is misspelt: ⟦rule-id|text⟧');
  return { text, marks };
};

const inOrder = <Place extends Mark>(places: readonly Place[]): readonly Place[] =>
  places.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));

/** `12:5–12:7 row-total 「20」`, lines and columns from 1 as editors show them. */
const placeOf = ({ rule, start, end }: Mark, text: string): string => {
  const lineAndColumn = (offset: number): string => {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `${before.length}:${(before[before.length - 1]?.length ?? 0) + 1}`;
  };
  const excerpt = text.slice(start, end).replace(/\s+/g, ' ');
  const shown = excerpt.length > 40 ? `${excerpt.slice(0, 25)}…${excerpt.slice(-10)}` : excerpt;
  return `${lineAndColumn(start)}–${lineAndColumn(end)} ${rule} 「${shown}」`;
};

const makeOwnService = () => {
  const errors: string[] = [];
  const service = createReportService({ logError: (where, error) => errors.push(`${where}: ${String(error)}`) });
  return { service, errors };
};

// Made at the first case: a test file may also bring a service of its own.
const own: { made?: ReturnType<typeof makeOwnService> } = {};
const ownService = () => {
  own.made ??= makeOwnService();
  return own.made;
};
