import type { ProseParagraph } from '../../prose/prose.ts';
import type { Report } from '../../report/model.ts';
import { withoutOrdinal } from '../../text/numerals.ts';
import { type Draft, type RuleContext, say } from '../rule.ts';
import { firstOfEach } from './sections.ts';

/** Long paragraphs of the six sections that stand above already, word for word; neighbours are told of together. */
export function* repeatedText({
  report,
  prose,
  template,
}: Pick<RuleContext, 'report' | 'prose' | 'template'>): Generator<Draft> {
  const paragraphs = paragraphsOf({ report, prose });
  const first = new Map<string, number>();
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || paragraph.text.length < SHORTEST_REMARK) continue;
    const words = wordsOf(paragraph);
    const earlier = first.get(words);
    if (earlier === undefined) {
      first.set(words, index);
      continue;
    }
    const count = runAt(paragraphs, earlier, index);
    const length = paragraphs.slice(index, index + count).reduce((sum, { text }) => sum + text.length, 0);
    const before = paragraphs[earlier];
    const isNext = earlier === index - 1 && before?.text === paragraph.text && before.section === paragraph.section;
    // What was done is no problem that is left: it does not stand in both sections for a reason.
    const isOfProblems = [before, paragraph].some((one) => one?.section === template.common.sections.at(-2)?.id);
    const isElsewhere = before?.section !== paragraph.section && !isOfProblems;
    if (length < (isNext ? SHORTEST_NEXT : isElsewhere ? SHORTEST_ELSEWHERE : SHORTEST)) continue;
    yield findingAt(report, paragraphs.slice(index, index + count), paragraphs.slice(earlier, earlier + count));
    index += count - 1;
  }
}

/** What stands in a section that is there twice is left out: that is told of its heading. Both are in the order of the text. */
function paragraphsOf({
  report: { sections },
  prose,
}: Pick<RuleContext, 'report' | 'prose'>): readonly ProseParagraph[] {
  const kept = new Set(firstOfEach(sections));
  let at = 0;
  return prose.paragraphs.filter(({ section, kind, slice: { start } }) => {
    while ((sections[at]?.end ?? start + 1) <= start) at++;
    const own = sections[at];
    return section !== undefined && kind !== 'title' && own !== undefined && kept.has(own);
  });
}

/** The same line twice in a row. */
const SHORTEST_NEXT = 20;
/** A sentence or two may well be said again, and a remark all the more. Of paragraphs in a row all together count. */
const SHORTEST = 50;
/** That no fee was charged, with its legal basis, may be said where applications are told of and in section six. */
const SHORTEST_ELSEWHERE = 120;
const SHORTEST_REMARK = 12;

const wordsOf = ({ readings }: ProseParagraph): string => readings.of(withoutOrdinal, undefined);

/** How many paragraphs from two places on are the same. */
function runAt(paragraphs: readonly ProseParagraph[], earlier: number, index: number): number {
  let count = 1;
  for (; earlier + count < index; count++) {
    const [before, here] = [paragraphs[earlier + count], paragraphs[index + count]];
    if (before === undefined || here === undefined || wordsOf(before) !== wordsOf(here)) break;
  }
  return count;
}

const rangeOf = ({ text, range }: ProseParagraph) => range(0, text.length);

function findingAt(report: Report, here: readonly ProseParagraph[], before: readonly ProseParagraph[]): Draft {
  const [first, original] = [here[0], before[0]];
  if (first === undefined || original === undefined) throw new Error('nothing is repeated');
  const count = here.length;
  return {
    range: rangeOf(first),
    severity: 'warning',
    message:
      count === 1
        ? say(
            '这一段与前面的一段完全相同，像是重复粘贴，请删去一处。',
            'This paragraph stands above already, word for word; remove one of the two.',
          )
        : say(
            `从这一段起连续 ${count} 段与前面完全相同，像是重复粘贴，请删去一处。`,
            `From here on ${count} paragraphs stand above already, word for word; remove one of the two.`,
          ),
    related: [{ message: say('前一处', 'the first one'), range: rangeOf(original) }],
    fixes: (edit) => [
      {
        title: say('删去重复的这一处', 'Remove this repetition'),
        applicability: 'suggested',
        edits: edit.removeParagraphs(
          report,
          here.map(({ slice }) => slice),
        ),
      },
    ],
  };
}
