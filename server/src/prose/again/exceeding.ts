import type { Template } from '../../template/forms.ts';
import type { Listener } from '../grammar/hearing.ts';
import type { Heard, Saying } from '../grammar/saying.ts';
import type { ProseParagraph } from '../prose.ts';
import type { Statement } from '../statement.ts';
import type { createJudge } from '../verdicts/verdicts.ts';
import { namesOtherYear, saidInPassing } from './setting.ts';

/**
 * Where problems are told of, a number may be that of some cases only, 3件申请答复超期; but it cannot be more than the tables have
 * of all: 无法提供的申请达26件. Without the year it is in doubt. `hear` is asked only where something may be counted.
 */
export function exceedsAgain(
  paragraph: ProseParagraph,
  { year, hearsDisputes, template }: Pick<Listener, 'year' | 'hearsDisputes' | 'template'>,
  hear: () => readonly Heard[],
  judge: ReturnType<typeof createJudge>,
): readonly Statement[] {
  const { text } = paragraph;
  if (!countsCases(text, template) || namesOtherYear(text, year)) return NONE;
  const isWanted = (saying: Saying): boolean =>
    isPlainCount(saying) && !(hearsDisputes && saying.meaning.about === 'dispute');
  const heard = saidInPassing(paragraph, hear(), isWanted, year, template);
  return heard.length === 0 ? NONE : judge(heard, { paragraph }).flat().filter(isTooMany);
}

const NONE: readonly Statement[] = [];

/** A number in one of the measures of cases: `\d件`, looked for sign by sign. */
const countsCases = (text: string, { prose: { units } }: Template): boolean =>
  units.cases.some((unit) => {
    for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
      const before = text.charCodeAt(at - 1);
      if (before >= 0x30 && before <= 0x39) return true;
    }
    return false;
  });

const isPlainCount = ({ form, certainty, meaning: { about } }: Saying): boolean =>
  form === 'number' && certainty === 'clear' && COUNTED.includes(about);

const COUNTED: readonly string[] = ['request', 'dispute', 'document'];

const isTooMany = ({ state, value, tolerance, candidates }: Statement): boolean =>
  state === 'contradicted' && candidates.every((one) => value - tolerance > one.value);
