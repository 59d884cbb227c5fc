import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { ProseParagraph } from '../prose.ts';

/** What a paragraph speaks of before it says so, by its section and by what it stands under; ids of topics of the vocabulary. */
export function topicsOf(
  { section, under }: Pick<ProseParagraph, 'section' | 'under'>,
  { vocabulary }: Template,
): readonly string[] {
  const topics: string[] = section === 'requests' ? ['request'] : [];
  for (let at = 0; at < under.length && at < LONGEST_HEADING; at++) {
    const word = vocabulary.at(under, at);
    if (word?.role === 'topic') return [word.id];
  }
  return topics;
}

const LONGEST_HEADING = 60;

/** What a sentence speaks of that names nothing, where nothing in front has: 本机关不掌握18件 can only be applications. `sentence` is folded. */
export const topicsTold = (sentence: string, template: Template): readonly string[] =>
  template.derived(compile).test(sentence) ? REQUESTS : NONE;

const compile = ({ prose: { telling } }: Template): RegExp => anyOf(telling, '');

const REQUESTS: readonly string[] = ['request'];
const NONE: readonly string[] = [];
