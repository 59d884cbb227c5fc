import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { TextRange } from '../../text/range.ts';
import { type Draft, say } from '../rule.ts';

/**
 * 我厅 in the report of a 局: what the body calls itself is what a body of another kind does. Told once, with all places beside it.
 * `unit` is the body's folded name.
 */
export function* otherSelves(
  unit: string,
  paragraphs: readonly ProseParagraph[],
  template: Template,
): Generator<Draft> {
  const said = placesOf(paragraphs, template);
  if (said.length === 0) return;
  const { kinds, otherAreas } = template.contents.data.otherUnit;
  const kind = kinds.find(({ ends }) => ends.some((end) => unit.endsWith(end)));
  const ofOthers = kinds.flatMap(({ self }) => (self === kind?.self ? [] : [self]));
  const first = firstOf(ofOthers, said);
  if (first !== undefined && kind !== undefined)
    yield {
      ...first,
      message: say(
        `这里自称“${first.actual}”，标题写的是“${unit}”，应为“${kind.self}”，请核对是不是套用了别的机关的文字。`,
        `This calls the body “${first.actual}” and the title says “${unit}”, which would be “${kind.self}”; please check whether the words are another body's.`,
      ),
      expected: kind.self,
    };
  const own = template.derived(compile).area.exec(unit)?.[1];
  const ofOtherRank = otherAreas.filter(
    ({ self, not }) => own !== undefined && not.includes(own) && !unit.includes(self.slice(-1)),
  );
  const place = firstOf(
    ofOtherRank.map(({ self }) => self),
    said,
  );
  if (place === undefined) return;
  yield {
    ...place,
    message: say(
      `这里说“${place.actual}”，标题写的是“${unit}”，应为“我${own}”，请核对是不是套用了别的地方的文字。`,
      `This says “${place.actual}” and the title says “${unit}”, which would be “我${own}”; please check whether the words are those of another place.`,
    ),
    expected: `我${own}`,
  };
}

interface Place {
  readonly self: string;
  readonly range: TextRange;
}

/** All that the text calls the body or its area. */
function placesOf(paragraphs: readonly ProseParagraph[], template: Template): readonly Place[] {
  const places: Place[] = [];
  for (const { paragraph, found } of foundIn(paragraphs, selvesIn, template)) {
    const { kind, range } = paragraph;
    if (kind === 'title') continue;
    for (const { self, start } of found) places.push({ self, range: range(start, start + self.length) });
  }
  return places;
}

/** The first place where the text says one of `selves`, with the others beside it. */
function firstOf(
  selves: readonly string[],
  said: readonly Place[],
): (Pick<Draft, 'range' | 'related'> & { readonly actual: string }) | undefined {
  const [first, ...others] = said.filter(({ self }) => selves.includes(self));
  if (first === undefined) return undefined;
  const related = others.map((other) => ({
    message: say(`这里也说“${other.self}”`, `“${other.self}” here too`),
    range: other.range,
  }));
  return { range: first.range, actual: first.self, related };
}

interface Self {
  readonly self: string;
  /** Offset in the folded text. */
  readonly start: number;
}

/** What a text calls the body: 我局, but not 自我局限. */
const selvesIn = (text: string, template: Template): readonly Self[] =>
  template.derived(compile).first.some((first) => text.includes(first))
    ? [...text.matchAll(template.derived(compile).selves)].map(({ 0: self, index }) => ({ self, start: index }))
    : NONE;

const NONE: readonly Self[] = [];

interface Words {
  readonly first: readonly string[];
  readonly selves: RegExp;
  /** The rank of the area in the name of a body, where it is plain: 青禾区 but no 开发区. */
  readonly area: RegExp;
}

function compile({ contents: { data } }: Template): Words {
  const { kinds, otherAreas, noAreas, notBeforeSelf, notBehindSelf } = data.otherUnit;
  const [before, behind] = [notBeforeSelf, notBehindSelf].map((words) => anyOf(words, '').source);
  const first = [...kinds, ...otherAreas].map(({ self }) => self);
  const ranks = [...new Set(otherAreas.flatMap(({ not }) => not))].join('');
  return {
    first,
    selves: new RegExp(`(?<!${before})(?:${first.join('|')})(?!${behind})`, 'g'),
    area: new RegExp(`^(?!.*(?:${anyOf(noAreas, '').source})).{2,}([${ranks}])`),
  };
}
