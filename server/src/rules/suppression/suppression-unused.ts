import { type Draft, defineRule, type RuleContext, say } from '../rule.ts';
import type { NamedRule, Suppression } from '../suppressions.ts';
import { removeLine, removeName } from './remove.ts';

/** Has to be the last rule of the list: the others use the suppressions up. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  group: 'suppression',
  severity: 'hint',
  fix: 'safe',
  docs: {
    what: say(
      '忽略标记已经不起作用：它要忽略的问题已经没有了。',
      'A line of suppression no longer suppresses anything.',
    ),
    why: say(
      '留下的忽略标记会把以后新出现的问题一起掩盖。',
      'Left in the text, it would hide a problem that comes up later.',
    ),
    mend: say('删除这一行标记，或者从标记中去掉这条规则。', 'Remove the line, or take the rule out of it.'),
  },
  *check(context) {
    const { suppressions } = context;
    for (const suppression of suppressions?.all ?? []) {
      const { keyword, directive } = suppression;
      if (keyword === undefined || suppressions?.silencesByName('suppression-unused', directive.line.start)) continue;
      if (suppression.rules.length === 0) {
        if (!suppression.isUsed()) yield unused(suppression);
        continue;
      }
      const idle = suppression.rules.filter(({ id }) => isIdle(suppression, id, context));
      if (idle.length === suppression.rules.length) yield unused(suppression);
      else for (const named of idle) yield unusedName(suppression, named);
    }
  },
});

/** A rule that does not take part now may do so elsewhere: in the editor, under other settings. */
const isIdle = (suppression: Suppression, id: string, { isActive }: RuleContext): boolean =>
  id !== 'suppression-unused' && isActive(id) && !suppression.isUsed(id);

function unused(suppression: Suppression): Draft {
  const { directive, keyword, rules } = suppression;
  const list = rules.map(({ id }) => id);
  return {
    range: directive.comment,
    message:
      keyword === 'enable'
        ? say(
            '前面没有与这一行对应的 nianbao-disable，可以删除这一行。',
            'No nianbao-disable stands before this line: it can be removed.',
          )
        : say(
            `这里没有${list.length === 0 ? '' : ` ${list.join('、')} `}要忽略的问题，忽略标记已不起作用，可以删除这一行。`,
            `There is nothing${list.length === 0 ? '' : ` of ${list.join(', ')}`} to suppress here: the line can be removed.`,
          ),
    fixes: () => [removeLine(suppression)],
  };
}

const unusedName = (suppression: Suppression, { id, range }: NamedRule): Draft => ({
  range,
  message: say(
    `这里没有 ${id} 要忽略的问题，可以从忽略标记中去掉它。`,
    `There is nothing of ${id} to suppress here: take it out of the suppression.`,
  ),
  fixes: () => [removeName(suppression, id)],
});
