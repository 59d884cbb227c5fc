import type { Report } from '../../report/model.ts';
import type { Template } from '../../template/forms.ts';
import { once } from '../../text/once.ts';
import { rowsOfDisputes } from '../grammar/dispute-meaning.ts';
import { isOfArea } from '../own-names.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Percentage, Statement } from '../statement.ts';
import type { CellReader } from '../verdicts/candidates.ts';
import { sharesOfApplicants } from './applicant-shares.ts';
import { changesOf } from './change-percentages.ts';
import { readChanges } from './changes.ts';
import { type NamedWhole, readNamedWholes } from './named-wholes.ts';
import { readPercentages } from './percentages.ts';
import { percentagesOfRates, readRates } from './rates.ts';
import { readRatesBeside } from './rates-beside.ts';
import { wholesOfDisputes, wholesOfPart, wholesOfTable } from './wholes.ts';

/**
 * Gives what reads all percentages of a paragraph that follow from numbers, those of the tables or its own. `said`: what else it says
 * of the tables; `unit`: the body's folded name.
 */
export function createPercentageReader(
  { form }: Report,
  unit: string,
  template: Template,
  read: CellReader,
): (paragraph: ProseParagraph, said: readonly Statement[]) => readonly Percentage[] {
  const { units, rates, shares } = template.prose;
  const may = ['%', shares.parts, shares.tenths];
  const ofArea = isOfArea(unit, template.units);
  const values = once(() => wholesOfTable(read));
  const ofDisputes = (opening: string): readonly number[] => {
    const kind = Object.entries(rates.ofDisputes).find(([, words]) => words.some((word) => opening.startsWith(word)));
    return kind === undefined ? [] : wholesOfDisputes(rowsOfDisputes([kind[0]]), read);
  };
  return (paragraph, said) => {
    const { text, under, readings, range } = paragraph;
    if (!may.some((word) => text.includes(word))) return NONE;
    const [isOfRequests, isOfOthers] = [rates.requests, rates.others].map((words) =>
      words.some((word) => under.includes(word) || text.includes(word)),
    );
    const openings = isOfRequests && !isOfOthers ? [...rates.ofRequests, ...rates.ofCompleted] : rates.ofRequests;
    const ofPart = (end: number): readonly number[] | undefined => {
      const { end: at } = range(end - 1, end);
      const one = said.find((other) => {
        return other.range.end === at && other.state === 'matched' && other.certainty === 'clear';
      });
      return one && wholesOfPart(one, read, form);
    };
    return [
      ...withNamedWholes(paragraph, readings.of(readNamedWholes, template), [
        ...percentagesOfRates(readings.of(readRates, template), { paragraph }, read, ofArea),
        ...percentagesBeside(paragraph, template),
        ...readPercentages(paragraph, { template, measures: units.cases, openings, values, ofDisputes, ofPart }),
      ]),
      ...(isOfRequests && !isOfOthers ? sharesOfApplicants(paragraph, template, form, read) : NONE),
      ...changesOf(paragraph, readings.of(readChanges, template)),
    ];
  };
}

/** The rates and shares of a paragraph whose numbers stand beside them, so that nothing else has to be known. */
const percentagesBeside = (paragraph: ProseParagraph, template: Template): readonly Percentage[] =>
  paragraph.readings.of(readRatesBeside, template).map(({ percent, places, part, whole, start, end }) => ({
    kind: 'beside',
    range: paragraph.range(start, end),
    percent,
    places,
    parts: [part],
    wholes: [whole],
    place: { paragraph },
  }));

/** The same with the shares of numbers in front, for a paragraph that tells of nothing in the tables. */
export const sharesBeside = (paragraph: ProseParagraph, template: Template, read: CellReader): readonly Percentage[] =>
  withNamedWholes(paragraph, paragraph.readings.of(readNamedWholes, template), [
    ...percentagesBeside(paragraph, template),
    ...readPercentages(paragraph, {
      template,
      measures: template.prose.units.cases,
      openings: [],
      values: () => wholesOfTable(read),
      ofDisputes: () => [],
      ofPart: () => undefined,
    }),
  ]);

/**
 * What a percentage itself says that it is of is told before anything else. Where a rate of the tables is named so, these may count it
 * otherwise, and whichever way will do.
 */
function withNamedWholes(
  paragraph: ProseParagraph,
  named: readonly NamedWhole[],
  others: readonly Percentage[],
): readonly Percentage[] {
  if (named.length === 0) return others;
  const own = named.map(({ kind, start, end, percent, places, part, whole }): Percentage => {
    const range = paragraph.range(start, end);
    const ofTable = others.find((one) => one.kind === 'rate' && one.range.start === range.start);
    const wholes = [whole, ...(kind === 'rate' && ofTable?.parts[0] === part ? ofTable.wholes : [])];
    const found = { range, percent, places, parts: [part], wholes, place: { paragraph } };
    return kind === 'rate' ? { ...found, kind: 'beside' } : { ...found, kind: 'share', isOfNamed: true };
  });
  const isNamed = ({ range, kind }: Percentage): boolean =>
    kind !== 'whole' && own.some((one) => one.range.start === range.start);
  return [...own, ...others.filter((one) => !isNamed(one))];
}

const NONE: readonly Percentage[] = [];
