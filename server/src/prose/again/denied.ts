import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Listener } from '../grammar/hearing.ts';
import type { Heard, Saying } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Statement } from '../statement.ts';
import type { createJudge } from '../verdicts/verdicts.ts';
import { namesOtherYear, saidInPassing } from './setting.ts';

/**
 * Where problems are told of, it is sometimes said that nobody went to law: 全年未发生涉政府信息公开的行政诉讼. Without the year it may be
 * meant of some time only, and is in doubt. `hear` is asked only where such may be said.
 */
export function deniedAgain(
  paragraph: ProseParagraph,
  { year, hearsDisputes, template }: Pick<Listener, 'year' | 'hearsDisputes' | 'template'>,
  hear: () => readonly Heard[],
  judge: ReturnType<typeof createJudge>,
): readonly Statement[] {
  const { text } = paragraph;
  if (hearsDisputes || !template.derived(compile).test(text) || namesOtherYear(text, year)) return NONE;
  const isDenied = ({ form, meaning }: Saying): boolean => form === 'none' && meaning.about === 'dispute';
  const heard = saidInPassing(paragraph, hear(), isDenied, year, template);
  return heard.length === 0 ? NONE : judge(heard, { paragraph }).flat();
}

const NONE: readonly Statement[] = [];

const compile = ({ prose: { topics } }: Template): RegExp =>
  anyOf([...(topics['reconsideration'] ?? []), ...(topics['litigation'] ?? [])], '');
