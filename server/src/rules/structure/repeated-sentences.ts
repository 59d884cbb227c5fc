import { foundIn, type Prose } from '../../prose/prose.ts';
import { type Draft, say } from '../rule.ts';

/** Sentences that stand twice in one paragraph, word for word. */
export function* repeatedSentences({ paragraphs }: Prose): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, repeatedIn, undefined)) {
    const { section, kind, range } = paragraph;
    if (section === undefined || kind !== 'paragraph') continue;
    for (const { start, end, earlier } of found) {
      yield {
        range: range(start, end),
        severity: 'warning',
        message: say(
          '这一句与同一段里前面的一句完全相同，像是重复粘贴，请删去一处。',
          'This sentence stands in the same paragraph already, word for word; remove one of the two.',
        ),
        related: [{ message: say('前一处', 'the first one'), range: range(earlier, earlier + (end - start)) }],
        fixes: () => [
          {
            title: say('删去重复的这一句', 'Remove this repetition'),
            applicability: 'suggested',
            edits: [{ range: range(start, end), newText: '' }],
          },
        ],
      };
    }
  }
}

interface Repeated {
  readonly start: number;
  readonly end: number;
  /** Where the same sentence begins before. */
  readonly earlier: number;
}

/** Right behind one another, or long enough that nobody writes it twice. */
const SHORTEST = 12;
const SHORTEST_APART = 30;
/** What holds sentences that stand twice is longer than both. */
const SHORTEST_PARAGRAPH = 2 * SHORTEST;

/** The sentences of a paragraph, folded, that stand in it before. What follows a repeated one and is repeated as well goes with it. */
function repeatedIn(text: string): readonly Repeated[] {
  if (text.length < SHORTEST_PARAGRAPH || text.indexOf('。') === text.lastIndexOf('。')) return NONE;
  const found: Repeated[] = [];
  const first = new Map<string, number>();
  let before = '';
  let start = 0;
  for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', start)) {
    const end = at + 1;
    const sentence = text.slice(start, end);
    const earlier = first.get(sentence);
    if (earlier === undefined) first.set(sentence, start);
    else if (sentence.length >= (sentence === before ? SHORTEST : SHORTEST_APART)) found.push({ start, end, earlier });
    before = sentence;
    start = end;
  }
  return found;
}

const NONE: readonly Repeated[] = [];
