import { editDistance } from '../../text/distance.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type RuleContext, say } from '../rule.ts';
import { type NamedRule, type Suppression, suppressionKeywords } from '../suppressions.ts';
import { removeName } from './remove.ts';

/** A line of suppression that cannot do what it says: the writer believes that something is settled. */
export const suppressionUnknown = defineRule({
  id: 'suppression-unknown',
  group: 'suppression',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '忽略标记写错了：没有这种标记，没有这条规则，或者没有单独占一行。',
      'A line of suppression is written wrongly: there is no such keyword or rule, or it shares its line with other text.',
    ),
    why: say(
      '写错的忽略标记不起作用，写的人却以为已经处理过了。',
      'It does nothing, while its writer believes the matter settled.',
    ),
    mend: say(
      '按提示改正标记或规则的名称，并让标记单独占一行；不需要时删除这一行。',
      'Correct the keyword or the name of the rule and give the comment a line of its own, or remove it.',
    ),
  },
  *check(context) {
    for (const suppression of context.suppressions?.all ?? []) {
      const { directive, keyword } = suppression;
      if (keyword === undefined) {
        yield directive.hasOwnLine ? unknownKeyword(suppression) : sharedLine(suppression);
        continue;
      }
      for (const named of suppression.rules)
        if (!context.ruleIds.includes(named.id)) yield unknownRule(suppression, named, context);
    }
  },
});

function unknownKeyword({ directive }: Suppression) {
  const list = suppressionKeywords.join('、');
  return {
    range: directive.keywordRange,
    message: say(
      `没有“nianbao-${directive.keyword}”这种标记，这一行不起作用。可以写 nianbao- 加：${list}。`,
      `There is no “nianbao-${directive.keyword}”: the line does nothing. Write nianbao- and one of: ${suppressionKeywords.join(', ')}.`,
    ),
    fixes: (): readonly Fix[] => {
      const near = nearest(directive.keyword, suppressionKeywords);
      return near === undefined
        ? []
        : [
            {
              title: say(`改为 nianbao-${near}`, `Change to nianbao-${near}`),
              applicability: 'suggested',
              edits: [{ range: directive.keywordRange, newText: `nianbao-${near}` }],
            },
          ];
    },
  };
}

const sharedLine = ({ directive }: Suppression) => ({
  range: directive.comment,
  message: say(
    '忽略标记要单独占一行，与别的文字写在同一行不起作用。请移到上一行。',
    'A line of suppression has to stand alone: beside other text it does nothing. Move it to a line of its own above.',
  ),
});

function unknownRule(suppression: Suppression, { id, range }: NamedRule, { ruleIds }: RuleContext) {
  const near = nearest(id, ruleIds);
  return {
    range,
    message: say(
      `没有规则“${id}”，这里的忽略不起作用。${near === undefined ? '请核对规则的编号，或者删除它。' : `是不是 ${near}？`}`,
      `There is no rule “${id}”: nothing is silenced. ${near === undefined ? 'Check the name, or remove it.' : `Did you mean ${near}?`}`,
    ),
    fixes: (): readonly Fix[] => [
      ...(near === undefined
        ? []
        : [
            {
              title: say(`改为 ${near}`, `Change to ${near}`),
              applicability: 'suggested' as const,
              edits: [{ range, newText: near }],
            },
          ]),
      removeName(suppression, id),
    ],
  };
}

/** The name that is most like a misspelt one, if any is like it at all. */
function nearest(written: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = MOST_EDITS + 1;
  for (const name of names) {
    const distance = editDistance(written.toLowerCase().slice(0, LONGEST_NAME), name, MOST_EDITS);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

const MOST_EDITS = 3;
const LONGEST_NAME = 60;
