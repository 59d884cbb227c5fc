import { BODY_ENDS } from '../../prose/words.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';

/**
 * Whether the clause in front of the dates of a statistics period says what else is counted by it, 12345热线数据统计时间为,
 * 政务公开考核统计期限为: reports name in front of theirs the report, its figures or the body, and hardly anything beside.
 */
export function isOfOthers(before: string, template: Template): boolean {
  const { own, naming, plain, body } = template.derived(compile);
  const clause = /([^,;:!?]*)[,:]?$/.exec(before)?.[1] ?? '';
  const at = clause.search(naming);
  if (at < 0 || own.test(clause)) return false;
  const rest = clause.slice(0, at).replace(plain, '');
  return rest.length >= SHORTEST_OWNER && !body.test(rest);
}

/** How far in front of the dates their clause may begin. */
export const LONGEST_OWNER = 40;
/** A single character is what is left of a word, or of the number of a paragraph. */
const SHORTEST_OWNER = 2;

interface Words {
  readonly own: RegExp;
  readonly naming: RegExp;
  /** What says nothing of whose period it is, and all that is no Chinese character. */
  readonly plain: RegExp;
  readonly body: RegExp;
}

function compile({ contents }: Template): Words {
  const { named, counted, covering, ofReport, itself, plain } = contents.data.period;
  return {
    own: anyOf([...ofReport, ...covering], ''),
    naming: anyOf([...named, ...counted, ...itself], ''),
    plain: new RegExp(`${anyOf(plain, '').source}|[^\\u4e00-\\u9fff]`, 'g'),
    body: new RegExp(`(?:${BODY_ENDS})$`),
  };
}
