import type { ProseParagraph } from '../../prose/prose.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
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
  const kind = template.contents.data.otherUnit.kinds.find(({ ends }) => ends.some((end) => unit.endsWith(end)));
  if (kind === undefined) return;
  const [first, ...others] = paragraphs
    .filter((paragraph) => paragraph.kind !== 'title')
    .flatMap(({ readings, range }) =>
      readings
        .of(selvesIn, template)
        .filter(({ self }) => self !== kind.self)
        .map(({ self, start }) => ({ self, range: range(start, start + self.length) })),
    );
  if (first === undefined) return;
  yield {
    range: first.range,
    message: say(
      `这里自称“${first.self}”，标题写的是“${unit}”，应为“${kind.self}”，请核对是不是套用了别的机关的文字。`,
      `This calls the body “${first.self}” and the title says “${unit}”, which would be “${kind.self}”; please check whether the words are another body's.`,
    ),
    expected: kind.self,
    actual: first.self,
    related: others.map((other) => ({
      message: say(`这里也自称“${other.self}”`, `“${other.self}” here too`),
      range: other.range,
    })),
  };
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

function compile({ contents: { data } }: Template): { readonly first: readonly string[]; readonly selves: RegExp } {
  const { kinds, notBeforeSelf, notBehindSelf } = data.otherUnit;
  const [before, behind] = [notBeforeSelf, notBehindSelf].map((words) => anyOf(words, '').source);
  const first = kinds.map(({ self }) => self);
  return { first, selves: new RegExp(`(?<!${before})(?:${first.join('|')})(?!${behind})`, 'g') };
}
