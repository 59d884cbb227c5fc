import type { WritableLayout } from './edit/layouts.ts';
import type { NewReport } from './edit/new-report.ts';
import type { Analysis } from './features/analysis.ts';
import { type Extraction, extract } from './features/extraction.ts';
import type { Features } from './features/index.ts';
import { type OutlineItem, outlineOf } from './features/outline.ts';
import { createProseMemory, readProse } from './prose/prose.ts';
import { createStatementMemory, readStatements } from './prose/statements.ts';
import { bindReport, createBindMemory } from './report/bind.ts';
import { createIdentifier } from './report/identity.ts';
import { createLexicon } from './report/lexicon.ts';
import type { Report } from './report/model.ts';
import { createPairing, type Pairing, type PlacedReport, type ReportIdentity } from './report/pairing.ts';
import { partsOf } from './report/parts.ts';
import type { RollUpTotals } from './report/roll-up.ts';
import { applyBaseline, type BaselineResult } from './rules/baseline.ts';
import type { SectionMemory } from './rules/by-section.ts';
import type { Finding, FixKind, Message, Severity } from './rules/finding.ts';
import { rules as allRules } from './rules/index.ts';
import type { OptionSpecs, RuleSettings } from './rules/options.ts';
import { createPlanner } from './rules/plan.ts';
import { rulesForProof } from './rules/proof.ts';
import type { PreviousReport, Rule } from './rules/rule.ts';
import { runRules } from './rules/run.ts';
import { readSuppressions } from './rules/suppressions.ts';
import { parse } from './syntax/parser.ts';
import { createParseMemory } from './syntax/stretch.ts';
import { createDerived } from './template/derived.ts';
import { type FormId, formById, formOfYear, loadTemplate, newestForm } from './template/forms.ts';
import { createAttached } from './text/attached.ts';
import { late } from './text/late.ts';
import { once } from './text/once.ts';

// The only door that lsp and cli use.

export { type WritableLayout, writableLayouts } from './edit/layouts.ts';
export type { NewReport } from './edit/new-report.ts';
export { plainText, snippetText } from './edit/pieces.ts';
export type { Analysis } from './features/analysis.ts';
export type { Completion } from './features/completion.ts';
export type { ExtractedCell, ExtractedTable, Extraction } from './features/extraction.ts';
export type { HoverCard } from './features/hover.ts';
export type { Features } from './features/index.ts';
export type { OutlineItem } from './features/outline.ts';
export { symbolQuery } from './features/symbol-query.ts';
export type { ReportSymbol } from './features/symbols.ts';
export { type TableFormat, tableFormats } from './features/table-format.ts';
export { type Token, tokenModifiers, tokenTypes } from './features/tokens.ts';
export { IDENTITY_BYTES } from './report/identity.ts';
export type { Pairing, PlacedReport, ReportIdentity } from './report/pairing.ts';
export type { RollUpTotals } from './report/roll-up.ts';
export { formIds } from './template/form-ids.ts';
export type { FormId, TableId } from './template/forms.ts';

export type FormChoice = 'auto' | FormId;

export interface CheckOptions {
  /** Which national form to hold the report against; `auto` reads it from the report. */
  readonly form?: FormChoice;
  /** Last year's report of the same unit, as a snapshot of the same service. */
  readonly previous?: PreviousSnapshot;
  /** What the reports come to that this one is a roll-up of; see `features/roll-up.ts`. */
  readonly members?: RollUpTotals;
  /** The name of the unit, where the report does not tell it or tells it otherwise. */
  readonly unit?: string;
  /** What the user decides about single rules, by their ids. */
  readonly ruleSettings?: RuleSettings;
  /** What a baseline notes of this text: such findings are left out. */
  readonly baseline?: readonly string[];
}

export interface PreviousSnapshot {
  /** How the edge names that text in what it shows: a URI or a path. */
  readonly uri: string;
  readonly snapshot: Snapshot;
}

export interface RuleInfo {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  readonly fix: FixKind;
  readonly docs: { readonly what: Message; readonly why: Message; readonly mend: Message };
  /** What may be decided about it beside its severity. */
  readonly options?: OptionSpecs;
}

/** What is known of one text; immutable, everything computed on first use and then kept. */
export interface Snapshot {
  readonly text: string;
  readonly form: FormId | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly findings: readonly Finding[];
  /** How the findings stand to the baseline. */
  readonly baseline: BaselineResult;
  readonly outline: readonly OutlineItem[];
  readonly extraction: Extraction;
  /** Answers what is asked about the text; the same question gets the same answer back. See {@link loadFeatures}. */
  ask<T>(question: (analysis: Analysis) => T): T;
}

export interface ReportService {
  readonly rules: readonly RuleInfo[];
  /** Any text gives a snapshot; a rule that throws is logged once and takes nothing else down. */
  snapshot(text: string, options?: CheckOptions): Snapshot;
  /** Whose report a text is, and of which year; looks at the opening only, {@link IDENTITY_BYTES} of the file are enough. */
  identify(text: string): ReportIdentity;
  /** Finds last year's reports among some that were identified. */
  pair(candidates: readonly PlacedReport[]): Pairing;
  /** Reads the forms, which the first text would have to wait for. */
  prepare(): void;
  /** Lets go of what was kept of texts to read them sooner when they come again. */
  forget(): void;
  /** A report to begin with. */
  newReport(options: NewReportOptions): Promise<NewReport>;
}

export interface NewReportOptions {
  readonly unit: string;
  readonly year: number;
  /** That of the year where it is not chosen. */
  readonly form?: FormId;
  readonly layout: WritableLayout;
  /** Last year's report of the same unit, as a snapshot of the same service. */
  readonly previous?: Snapshot;
}

export interface ServiceHost {
  /** Called once for each rule that throws, with its id. */
  readonly logError?: (where: string, error: unknown) => void;
  /** The rules to run; all of them unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

export type FeaturesQuestion = (analysis: Analysis) => Features;

/**
 * The question that gives what an editor asks about single places: one function for each file of `features/`. Those and
 * all that mends reports are loaded with the first question: a check alone does without.
 */
export const loadFeatures = async (): Promise<FeaturesQuestion> => (await import('./features/index.ts')).featuresOf;

/** The forms, for all services. Not before they are asked for: a server that starts has other things to do. */
const loadForms = once(() => {
  const template = loadTemplate();
  return { template, lexicon: createLexicon(template) };
});

/**
 * The engine behind all edges. It keeps what it has read of texts, so that the next keystroke in one is read sooner; what it says
 * depends on text and options alone.
 */
export function createReportService({ logError, rules = allRules }: ServiceHost = {}): ReportService {
  const engine = createEngine(rules, logError);
  // What rules and features need of a snapshot is not for the edges.
  const analyses = createAttached<Snapshot, Analysis>();
  const previousOf = ({ uri, snapshot }: PreviousSnapshot): PreviousReport | undefined => {
    const analysis = analyses.get(snapshot);
    if (analysis === undefined) return undefined;
    const { report, prose } = analysis;
    return { document: { uri, text: snapshot.text }, report, prose };
  };
  return {
    async newReport({ unit, year, form: id, layout, previous }) {
      const { newReport } = await import('./edit/new-report.ts');
      const { template } = loadForms();
      const form = (id && formById(template, id)) ?? formOfYear(template, year) ?? newestForm(template);
      return newReport({ template, form, layout, unit, year }, previous && analyses.get(previous)?.report);
    },
    rules: rules.map(({ id, group, severity, fix = 'none', docs, options }) => ({
      id,
      group,
      severity,
      fix,
      docs,
      ...(options !== undefined && { options }),
    })),
    snapshot(text, options = {}) {
      const previous = once(() => options.previous && previousOf(options.previous));
      const analysis = engine.analyse(text, options, previous);
      const snapshot = snapshotOf(analysis, options);
      analyses.set(snapshot, analysis);
      return snapshot;
    },
    identify: createIdentifier(loadForms),
    pair: (candidates) => createPairing(candidates, loadForms().template.units),
    prepare: () => void loadForms(),
    forget: engine.forget,
  };
}

/** Reads texts and checks them by the rules, and keeps what it has read until it is to forget. */
function createEngine(rules: readonly Rule[], logError: ServiceHost['logError']) {
  let memory = createMemory();
  const planOf = createPlanner();
  const ruleIds = rules.map(({ id }) => id);
  const groupOf = new Map(rules.map(({ id, group }) => [id, group]));
  const logged = new Set<string>();
  const onRuleError = (rule: string, error: unknown): void => {
    if (logged.has(rule)) return;
    logged.add(rule);
    logError?.(rule, error);
  };
  const analyse = (
    text: string,
    options: CheckOptions,
    previous: () => PreviousReport | undefined,
    asked = rules,
  ): Analysis => {
    const { template, lexicon } = loadForms();
    const report = once(() => bindReport(parse(text, lexicon, memory.parsed), template, options, memory.bound));
    const prose = once(() => readProse(report(), memory.prose));
    const statements = once(() => readStatements(prose(), report(), template, memory.said));
    const suppressions = once(() => readSuppressions(text, (rule) => ruleIds.includes(rule)));
    const found = once(() =>
      report().isOutOfScope
        ? []
        : runRules(planOf(asked, options.ruleSettings), analysis, onRuleError, memory.bySection),
    );
    const baseline = once(() => applyBaseline(found(), text, options.baseline ?? []));
    // Most have no baseline, and need no entries for one.
    const findings = once(() => (options.baseline === undefined ? found() : baseline().findings));
    const askedFor = (about: string | undefined): readonly Rule[] =>
      about === undefined ? rules : rulesForProof(rules, about, options.ruleSettings);
    const early = {
      text,
      recheck: (other: string, about?: string) => analyse(other, options, previous, askedFor(about)),
      onRuleError,
      derived: createDerived(() => analysis),
      template,
      ruleIds,
      isActive: (rule: string) =>
        ruleIds.includes(rule) &&
        options.ruleSettings?.[rule]?.severity !== 'off' &&
        (groupOf.get(rule) !== 'last-year' || previous() !== undefined) &&
        (groupOf.get(rule) !== 'roll-up' || options.members !== undefined),
      members: options.members,
    };
    const computed = { suppressions, report, prose, statements, previous, findings, baseline };
    const analysis: Analysis = withComputed(early, computed);
    return analysis;
  };
  return {
    analyse,
    forget(): void {
      memory = createMemory();
    },
  };
}

/** What is kept of the texts read last. */
function createMemory() {
  const bound = createBindMemory();
  const prose = createProseMemory();
  const bySection: SectionMemory = {
    found: createAttached(),
    partsOf: (report) => partsOf(report, bound),
    proseOf: (report) => readProse(report, prose),
  };
  return { parsed: createParseMemory(), bound, prose, said: createStatementMemory(), bySection };
}

const withComputed = late('suppressions', 'report', 'prose', 'statements', 'previous', 'findings', 'baseline');

function snapshotOf(analysis: Analysis, options: CheckOptions): Snapshot {
  return withAnswers(
    { text: analysis.text, ask: analysis.derived },
    {
      form: () => formOf(analysis.report),
      year: () => analysis.report.year?.value ?? null,
      unit: () => options.unit ?? analysis.report.unit?.value ?? null,
      findings: () => analysis.findings,
      baseline: () => analysis.baseline,
      outline: once(() => outlineOf(analysis.report)),
      extraction: once(() => extract(analysis.report)),
    },
  );
}

const formOf = ({ form, formBy, isOutOfScope }: Report): FormId | null =>
  formBy === 'none' || isOutOfScope ? null : form.id;

const withAnswers = late('form', 'year', 'unit', 'findings', 'baseline', 'outline', 'extraction');
