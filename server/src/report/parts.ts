import type { Block, Document, Section } from '../syntax/nodes.ts';
import type { PlacedStretch, Stretch } from '../syntax/stretch.ts';
import { late } from '../text/late.ts';
import { once } from '../text/once.ts';
import { type BindMemory, sumsOf } from './bind.ts';
import type { BoundTables, Report } from './model.ts';

/**
 * A section of a report, or what stands in front of the first, as a report of its own. Its offsets count from the start of its
 * stretch, so that whatever was worked out for it holds for as long as the stretch comes again, wherever that then stands.
 */
export interface Part {
  readonly stretch: Stretch;
  /** Where the stretch stands in the text. */
  readonly start: number;
  /** Tells apart what one stretch may be read as, where the rest of the text decides that. */
  readonly reading: string;
  /** Its tables, as they were read in this report. */
  readonly tables: BoundTables | undefined;
  /** Made on first use. Only `year` and `unit` keep the places that they have in the whole text. */
  readonly report: () => Report;
}

/**
 * The parts of a report, in order; undefined where it does not fall into any: a table is spread over several sections, the tables
 * have words of both forms, or paragraphs and headings of one section cannot be told without the others.
 */
export function partsOf(report: Report, memory: BindMemory): readonly Part[] | undefined {
  const { document, tablesByStretch, foreignLabels } = report;
  if (tablesByStretch === undefined || foreignLabels.length > 0) return undefined;
  const { sections, stretches } = document;
  const parts: Part[] = [];
  const front = frontOf(document);
  if (front === undefined) return undefined;
  const [first] = stretches;
  if (front.length > 0 && first !== undefined) parts.push(partOf(report, first, front, undefined, memory));
  for (const { origin, blocks } of sections) {
    if (origin === undefined) return undefined;
    const [heading, ...inside] = origin.stretch.blocks;
    if (heading?.kind !== 'heading' || inside.length !== blocks.length) return undefined;
    parts.push(partOf(report, origin, origin.stretch.blocks, heading, memory));
  }
  return parts;
}

/** The tables of a report for their figures, not for where they stand: they stay the same objects where their sections move. */
export function figuresOf({ tables, tablesByStretch }: Report): BoundTables {
  return tablesByStretch === undefined ? tables : Object.assign({}, ...tablesByStretch.values());
}

/** The blocks in front of the first section, where they are those of the first stretch, which no section then begins. */
function frontOf({ blocks, sections, stretches }: Document): readonly Block[] | undefined {
  const [section] = sections;
  const front = section === undefined ? blocks : blocks.slice(0, blocks.indexOf(section.heading));
  if (front.length === 0) return front;
  const first = stretches[0]?.stretch.blocks;
  const isAlone = first?.length === front.length && front.every(({ start }, i) => first[i]?.start === start);
  return isAlone ? front : undefined;
}

function partOf(
  report: Report,
  { stretch, start }: PlacedStretch,
  blocks: readonly Block[],
  heading: Section['heading'] | undefined,
  memory: BindMemory,
): Part {
  const reading = heading?.section ?? `front ${blocks.findIndex(({ kind }) => kind === 'title')}`;
  const tables = report.tablesByStretch?.get(stretch);
  return {
    stretch,
    start,
    reading,
    tables,
    report: once(() => reportOfPart(report, stretch, blocks, heading, memory)),
  };
}

function reportOfPart(
  report: Report,
  stretch: Stretch,
  blocks: readonly Block[],
  heading: Section['heading'] | undefined,
  memory: BindMemory,
): Report {
  const { form, formBy, isOutOfScope, wantedForm, year, staleTitle, unit, tablesByStretch } = report;
  const { text } = stretch;
  const placed: PlacedStretch = { stretch, start: 0, blocks };
  const inside = blocks.filter((block) => block.kind !== 'heading');
  const sections: readonly Section[] =
    heading === undefined ? [] : [{ heading, start: 0, end: text.length, blocks: inside, origin: placed }];
  const tables = tablesByStretch?.get(stretch) ?? {};
  const sums = once(() => sumsOf(tables, form, memory));
  const early = {
    document: { text, blocks, sections, stretches: [placed] },
    form,
    formBy,
    isOutOfScope,
    wantedForm,
    nativeLabels: [],
    foreignLabels: [],
    year,
    staleTitle,
    unit,
    sections,
    tables,
    tablesByStretch,
  };
  return withSums(early, { relations: () => sums().relations, causes: () => sums().causes });
}

const withSums = late('relations', 'causes');
