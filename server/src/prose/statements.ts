import type { Report } from '../report/model.ts';
import type { Template } from '../template/forms.ts';
import { fold, foldCode } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { readProblems } from './again/problems.ts';
import { contactName } from './contact-name.ts';
import { hear } from './grammar/grammar.ts';
import type { Listener, Memory } from './grammar/hearing.ts';
import type { Heard } from './grammar/saying.ts';
import { NO_MARKS } from './grammar/token-runs.ts';
import { topicsOf, topicsTold } from './grammar/topics.ts';
import { isOfArea, ownNames, widerAreas } from './own-names.ts';
import { createPercentageReader, sharesBeside } from './percentages/all-percentages.ts';
import { sharesOfTable } from './percentages/wholes.ts';
import { openingOf, type Prose, type ProseParagraph, sentencesOf } from './prose.ts';
import { statedNames } from './short-names.ts';
import type { Claim, Percentage, Statement, Statements } from './statement.ts';
import { createCellReader } from './verdicts/candidates.ts';
import { claimOf } from './verdicts/claims.ts';
import { createJudge } from './verdicts/verdicts.ts';

/**
 * Reads what the prose says of the figures in the tables and holds it against them. A statement that any candidate
 * explains is matched; one is contradicted only where every candidate is known for certain and none explains it.
 */
export function readStatements(
  prose: Prose,
  report: Report,
  template: Template,
  memory: StatementMemory = createStatementMemory(),
): Statements {
  const statements: Statement[] = [];
  const claims: Claim[] = [];
  const percentages: Percentage[] = [];
  const read = createCellReader(report);
  const judge = createJudge(report);
  const unit = fold(report.unit?.value ?? contactName(prose, template) ?? '');
  const percentagesIn = createPercentageReader(report, unit, template, read);
  const called = unit === '' ? [] : statedNames(prose, unit, template.units);
  const attention = createAttention(report, { unit, called }, template, memory);
  const problems = template.common.sections.at(-2)?.id;
  for (const paragraph of prose.paragraphs) {
    if (paragraph.kind === 'title') continue;
    if (!SECTIONS.includes(paragraph.section ?? '')) {
      if (paragraph.section !== problems) continue;
      percentages.push(...sharesBeside(paragraph, template, read));
      const own = attention(paragraph);
      const heardThere = (): readonly Heard[] => paragraph.readings.of(hearParagraph, own);
      const { listener } = own;
      const said = readProblems(paragraph, { listener, template, form: report.form, hear: heardThere, judge, read });
      statements.push(...said.statements);
      claims.push(...said.claims);
      continue;
    }
    const heard = paragraph.readings.of(hearParagraph, attention(paragraph));
    const place = { paragraph };
    const said = heard.length === 0 ? NO_STATEMENTS : judge(heard, place).flat();
    percentages.push(...percentagesIn(paragraph, said));
    if (heard.length === 0) continue;
    statements.push(...said);
    for (const { shares, all } of heard) {
      if (shares.length > 0) percentages.push(...sharesOfTable(shares, place, read));
      for (const one of all) {
        const claim = claimOf(one, place, read, report.form);
        if (claim !== undefined) claims.push(claim);
      }
    }
  }
  return { statements, claims, percentages };
}

const NO_STATEMENTS: readonly Statement[] = [];

/** What is kept from one report to the next. Never changes what is read, only how soon. */
export interface StatementMemory {
  /** The ways of listening, by all that they go by. */
  readonly attentions: Map<string, Attention>;
}

/** All that the reading of a paragraph goes by beside its text: the same object for as long as that is the same. */
interface Attention {
  readonly listener: Listener;
  readonly topics: readonly string[];
  readonly section: string | undefined;
}

/** An empty memory; one serves all reports that are read by the same template. */
export const createStatementMemory = (): StatementMemory => ({ attentions: new Map() });

/** One for each topic and report that is being edited. */
const MOST_REMEMBERED = 200;

/** How the body of a report is called: by its folded name, and by what it says that it is called. */
interface Named {
  readonly unit: string;
  readonly called: readonly string[];
}

function createAttention(
  report: Report,
  { unit, called }: Named,
  template: Template,
  { attentions }: StatementMemory,
): (paragraph: ProseParagraph) => Attention {
  const circumstances = `${report.form.key}|${report.year?.value}|${unit}|${called.join()}`;
  const listener = once((): Listener => {
    const own = [...called, ...ownNames(unit, template.units)].sort((a, b) => b.length - a.length);
    const ownFirst = own.map((name) => name.charAt(0)).join('');
    const words = { vocabulary: template.vocabulary, ownNames: own, ownFirst };
    const hearsDisputes = template.prose.hearingBodies.some((end) => unit.endsWith(end));
    return {
      form: report.form,
      year: report.year?.value,
      template,
      words,
      ofArea: isOfArea(unit, template.units),
      widerAreas: widerAreas(unit, template.units),
      hearsDisputes,
    };
  });
  const find = (paragraph: ProseParagraph): Attention => {
    const topics = topicsOf(paragraph, template);
    const { section } = paragraph;
    const key = `${topics.join()}|${section}|${circumstances}`;
    const known = attentions.get(key);
    if (known !== undefined) return known;
    if (attentions.size >= MOST_REMEMBERED) attentions.clear();
    const attention = { listener: listener(), topics, section };
    attentions.set(key, attention);
    return attention;
  };
  // Paragraphs below one heading are heard in one way.
  let last: { readonly under: string; readonly attention: Attention } | undefined;
  return (paragraph) => {
    if (last?.under !== paragraph.under || last.attention.section !== paragraph.section)
      last = { under: paragraph.under, attention: find(paragraph) };
    return last.attention;
  };
}

const NOTHING_HEARD: readonly Heard[] = [];
/** A sentence without any of these neither counts nor says that there are none, or that all are. */
const SAYS_SOMETHING = /[\d未无没不均全都一二三四五六七八九十两]/;

/** What a paragraph says of figures; whether the tables agree is asked afterwards. */
function hearParagraph(text: string, { listener, topics, section }: Attention, written: string): readonly Heard[] {
  if (!SAYS_SOMETHING.test(text) || !isCued(text, section, listener.template)) return NOTHING_HEARD;
  const listed = withLists(text, written);
  const isDisclosure = section === 'review';
  const memory: Memory = {
    topics,
    total: undefined,
    totalCertainty: 'clear',
    resultsCertainty: 'clear',
    isOfRequests: topics.includes('request') || opensWithRequests(text, listener.template),
    whole: undefined,
    isWeak: false,
    countsUnknown: false,
    isDisclosure,
    hasResults: false,
    disputes: new Set(),
    counted: [],
    isByChannel: false,
    marks: NO_MARKS,
  };
  const result: Heard[] = [];
  for (const sentence of sentencesOf(text)) {
    if (sentence.text.length > LONGEST_SENTENCE) continue;
    if (memory.topics.length === 0) memory.topics = topicsTold(sentence.text, listener.template);
    const one = hear(listed, sentence.start, sentence.start + sentence.text.length, memory, listener);
    if (one.narrows) for (const earlier of result.splice(0)) result.push(ofEveryKind(earlier));
    if (one.sayings.length + one.shares.length + one.all.length > 0) result.push(one.narrows ? ofEveryKind(one) : one);
  }
  return result;
}

/** Whether a paragraph opens with a sub-heading of its own that names applications. */
function opensWithRequests(text: string, template: Template): boolean {
  const under = openingOf(text);
  return under !== undefined && topicsOf({ section: undefined, under }, template).includes('request');
}

/** 行政复议128件,其中涉及政府信息公开7件: the number in front counts what no table has. */
const ofEveryKind = (heard: Heard): Heard => ({
  ...heard,
  sayings: heard.sayings.map((saying) =>
    saying.meaning.about === 'dispute' && !saying.isDisclosure ? { ...saying, certainty: 'unread' } : saying,
  ),
});

/** Whether a paragraph may speak of the tables: in the sections of applications and disputes, whatever counts cases. */
const isCued = (text: string, section: string | undefined, { prose }: Template): boolean =>
  ((section === 'requests' || section === 'review') && text.includes('件')) ||
  prose.cues.some((cue) => text.includes(cue));

/** Where a report speaks of its year: not in front of the first heading, and not where it speaks of its plans. */
const SECTIONS: readonly string[] = ['overview', 'disclosure', 'requests', 'review', 'other'];
/** No sentence is that long; what is without any full stop is no prose. */
const LONGEST_SENTENCE = 3000;

/** The folded text of a paragraph with 、 in its place, which parts things and not clauses. */
export function withLists(text: string, written: string): string {
  if (!written.includes('、')) return text;
  let listed = '';
  let copied = 0;
  let at = 0;
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (foldCode(code) === 0) continue;
    if (code === LIST_COMMA) {
      listed += `${text.slice(copied, at)}、`;
      copied = at + 1;
    }
    at++;
  }
  return listed + text.slice(copied);
}

const LIST_COMMA = '、'.charCodeAt(0);
