import { gridLayouts } from '../syntax/nodes.ts';
import type { Form, TableId } from '../template/forms.ts';
import { mapDefined } from '../text/lists.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/range.ts';
import type { Item } from './item.ts';
import type { ReadLabel } from './labels.ts';
import type { ExchangedHeaders } from './model.ts';
import { isFilled } from './place.ts';

/** Headers that the form prints side by side, in its order. */
interface Sequence {
  readonly officials: readonly string[];
  /** Whether a layout without a grid leaves them in this order too. */
  readonly isStable: boolean;
}

interface Placed {
  readonly label: ReadLabel;
  readonly official: string;
  readonly rank: number;
}

/**
 * Headers that stand side by side in another order than the form's, each run of them once. A total may stand in front:
 * that is another matter.
 */
export function exchangedHeaders(id: TableId, items: readonly Item[], form: Form): readonly ExchangedHeaders[] {
  const sequences = once(() => sequencesOf(id, form));
  const alone = id === 'disclosure' ? exchangedBands(items, form) : id === 'review' ? exchangedHeads(items, form) : [];
  const inLines = items.flatMap(({ labels, values, layout }) => {
    if (labels.length < 2 || layout === undefined) return [];
    const isGrid = gridLayouts.has(layout);
    if (isGrid && values.some(isFilled)) return [];
    const issues = sequences().flatMap(({ officials, isStable }) => {
      if (!isGrid && !isStable) return [];
      // Without a grid a header may be broken, and a piece of it read as another.
      const runs = runsOf(labels, officials, id).filter(({ length }) => isGrid || length === officials.length);
      return mapDefined(runs, exchangeIn);
    });
    // Several parts of a table may have the same headers.
    return issues.filter(({ range }, i) => issues.findIndex((other) => holds(other.range, range)) === i);
  });
  return [...inLines, ...alone];
}

/** Bands stand in lines of their own, and each only once. In a stream of cells they are in one run with the row below them. */
function exchangedBands(items: readonly Item[], { data }: Form): readonly ExchangedHeaders[] {
  const officials = data.disclosure.parts.map(({ band }) => band);
  const runs = runsOf(
    items.flatMap(({ labels, values, layout }) => (layout !== 'cell-per-line' && values.some(isFilled) ? [] : labels)),
    officials,
    'disclosure',
  );
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0 || run.length !== officials.length) return [];
  const wrong = run.filter(({ rank }, i) => rank !== i);
  return mapDefined([wrong], exchangeIn);
}

const holds = (outer: TextRange, { start, end }: TextRange): boolean => outer.start <= start && end <= outer.end;

function sequencesOf(id: TableId, { data }: Form): readonly Sequence[] {
  const stable = (officials: readonly string[]): Sequence => ({ officials, isStable: true });
  const labelsOf = (columns: readonly { readonly label: string }[]): readonly string[] =>
    columns.map(({ label }) => label);
  switch (id) {
    case 'disclosure':
      return data.disclosure.parts.map(({ columns }) => stable(labelsOf(columns)));
    case 'requests': {
      const columns = labelsOf(data.requests.columns);
      const [first = ''] = columns;
      return [stable(columns.slice(1, -1)), { officials: [first, ...data.requests.heads.slice(1)], isStable: false }];
    }
    case 'review':
      return [stable(labelsOf(data.review.columns).slice(0, -1)), stable(data.review.heads), stable(innerHeads(data))];
  }
}

/** The heads below another one, which layouts that keep the lines of a header have in a line of their own. */
const innerHeads = ({ review }: Form['data']): readonly string[] =>
  review.blocks.flatMap(({ path }) => (path.length > 1 ? path.slice(-1) : []));

/** The same heads where each cell of the header stands in a line of its own. */
function exchangedHeads(items: readonly Item[], { data }: Form): readonly ExchangedHeaders[] {
  const officials = innerHeads(data);
  const alone = items.filter(
    ({ labels, values, layout }) => labels.length === 1 && layout !== 'aligned' && !values.some(isFilled),
  );
  const runs = runsOf(
    alone.flatMap(({ labels }) => labels),
    officials,
    'review',
  );
  return runs.length === 1 && runs[0]?.length === officials.length ? mapDefined(runs, exchangeIn) : [];
}

/** The labels of a line that belong to a sequence; a new run begins where one comes again. */
function runsOf(
  labels: readonly ReadLabel[],
  officials: readonly string[],
  id: TableId,
): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const label of labels) {
    const rank = officials.findIndex((official) => isHeader(label, official, id));
    const official = officials[rank];
    const run = runs.at(-1);
    // A merged cell may be written once for each of its columns.
    if (official === undefined || run?.at(-1)?.rank === rank) continue;
    if (run === undefined || run.some((one) => one.rank === rank)) runs.push([{ label, official, rank }]);
    else run.push({ label, official, rank });
  }
  return runs;
}

const isHeader = ({ known }: ReadLabel, official: string, id: TableId): boolean =>
  known.some((one) => one.table === id && one.role !== 'row' && one.role !== 'group' && one.official === official);

function exchangeIn(run: readonly Placed[]): ExchangedHeaders | undefined {
  const [first] = run;
  const last = run.at(-1);
  const isInOrder = run.every(({ rank }, i) => i === 0 || rank > (run[i - 1]?.rank ?? 0));
  if (first === undefined || last === undefined || isInOrder) return undefined;
  const inOrder = run.toSorted((a, b) => a.rank - b.rank);
  return {
    officials: inOrder.map(({ official }) => official),
    written: run.map(({ official }) => official),
    range: { start: first.label.start, end: last.label.end },
  };
}
