import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Listener } from '../grammar/hearing.ts';
import type { Heard } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Statement } from '../statement.ts';
import type { createJudge } from '../verdicts/verdicts.ts';
import { namesOtherYear, settingOf } from './setting.ts';

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
  const heard = hear().flatMap((one): readonly Heard[] => {
    const sayings = one.sayings.flatMap((saying) => {
      if (saying.form !== 'none' || saying.meaning.about !== 'dispute') return [];
      const { isPlan, isAhead, isOfYear } = settingOf(paragraph, saying, year, template);
      if (isPlan || isAhead) return [];
      return isOfYear || saying.certainty !== 'clear' ? [saying] : [{ ...saying, certainty: 'scope' as const }];
    });
    return sayings.length === 0 ? [] : [{ ...one, sayings }];
  });
  return heard.length === 0 ? NONE : judge(heard, { paragraph }).flat();
}

const NONE: readonly Statement[] = [];

const compile = ({ prose: { topics } }: Template): RegExp =>
  anyOf([...(topics['reconsideration'] ?? []), ...(topics['litigation'] ?? [])], '');
