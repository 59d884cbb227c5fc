import type { Block, Document } from '../syntax/nodes.ts';
import type { PlacedStretch, Stretch } from '../syntax/stretch.ts';
import { type Form, type TableId, tableIds } from '../template/forms.ts';
import type { Attached } from '../text/attached.ts';
import type { Item } from './item.ts';
import { readArea, type TableItems } from './items.ts';

/** The text in front of the first heading, or a section. */
export interface Area {
  readonly blocks: readonly Block[];
  /** The id of the section, undefined in front of the first. */
  readonly section: string | undefined;
  /** The stretch of text that the area is, where it is just one. */
  readonly origin: PlacedStretch | undefined;
}

/** An area as lines of form tables. Where it has an origin, offsets count from the start of its stretch. */
export interface AreaReading {
  readonly area: Area;
  /** The table that belongs there. */
  readonly home: TableId | undefined;
  readonly items: TableItems;
}

/** What was read of stretches that may come again; it lives as long as they do. */
export type AreaMemory = Attached<Stretch, Map<string, TableItems>>;

/** The areas of a report in order. */
export function areasOf({ blocks, sections }: Document): readonly Area[] {
  const first = sections[0]?.heading;
  const front = first === undefined ? blocks : blocks.slice(0, blocks.indexOf(first));
  const areas: Area[] = [{ blocks: front, section: undefined, origin: undefined }];
  for (const section of sections)
    areas.push({ blocks: section.blocks, section: section.heading.section, origin: section.origin });
  return areas;
}

/** Reads every area in which a table stands; what has none holds no line of a form table. */
export function readAreas(areas: readonly Area[], form: Form, memory: AreaMemory): readonly AreaReading[] {
  const readings: AreaReading[] = [];
  for (const area of areas) {
    const home = homeOf(area, form);
    if (home === undefined && !area.blocks.some(isTable)) continue;
    readings.push({ area, home, items: itemsOf(area, home, form, memory) });
  }
  return readings;
}

const isTable = ({ kind }: Block): boolean => kind === 'table';

const homeOf = ({ section }: Area, { data }: Form): TableId | undefined =>
  section === undefined ? undefined : tableIds.find((id) => data[id].section === section);

function itemsOf({ blocks, origin }: Area, home: TableId | undefined, form: Form, memory: AreaMemory): TableItems {
  if (origin === undefined) return readArea(blocks, home, form);
  const { stretch } = origin;
  const byForm = memory.get(stretch) ?? new Map<string, TableItems>();
  memory.set(stretch, byForm);
  const known = byForm.get(form.key) ?? readArea(stretch.blocks.slice(1), home, form);
  byForm.set(form.key, known);
  return known;
}

/** The readings that a table is put together from: the sections at home to a table, or if those say nothing of it any other place. */
export function sourcesOf(id: TableId, readings: readonly AreaReading[]): readonly AreaReading[] {
  const ours = readings.filter(({ items }) => items[id].length > 0);
  const atHome = ours.filter(({ home }) => home !== undefined);
  const away = ours.filter(({ home }) => home === undefined);
  return away.length > 0 && !areSubstantial(atHome, id) && areSubstantial(away, id) ? away : atHome;
}

const areSubstantial = (readings: readonly AreaReading[], id: TableId): boolean =>
  readings.reduce((sum, { items }) => sum + items[id].filter(({ labels }) => labels.length > 0).length, 0) >= 2;

/** The lines of a table with offsets into the text. */
export const itemsInText = (readings: readonly AreaReading[], id: TableId, form: Form): readonly Item[] =>
  readings.flatMap(({ area, home, items }) =>
    area.origin === undefined ? items[id] : readArea(area.blocks, home, form)[id],
  );
