import { movedOn, OPEN, sentencesAmong, wordsOf } from '../edit/new-report.ts';
import { type Piece, plainText } from '../edit/pieces.ts';
import { isTrue, sentencePieces } from '../edit/sentence.ts';
import type { SkeletonParts } from '../edit/skeleton.ts';
import { tableIds } from '../template/forms.ts';
import { type Message, say } from '../text/message.ts';
import type { TextRange } from '../text/range.ts';
import type { Analysis } from './analysis.ts';
import { type Headed, headedBlock, headedText, isSameTitle } from './subheading.ts';

/** Something that may be said at a place of a section. */
export interface Words {
  readonly kind: 'sentence' | 'last-year';
  readonly label: Message;
  readonly detail: Message;
  readonly lines: readonly (readonly Piece[])[];
}

/**
 * What may be said in a section (or in front of the first one, `preamble`): usual sentences that are true, and what last
 * year's report says there. What belongs to the sub-heading at hand comes first, what is said already not at all.
 */
export function wordsFor(analysis: Analysis, parts: SkeletonParts, id: string, line: TextRange): readonly Words[] {
  const place = placeIn(analysis, id, line);
  const found = [...usual(parts, id, place), ...lastYears(analysis, id, place)];
  return [...found.filter(({ isAtHand }) => isAtHand), ...found.filter(({ isAtHand }) => !isAtHand)];
}

interface Place {
  /** What the section says already, without the line at hand. */
  readonly here: string;
  readonly headings: readonly Headed[];
  /** The heading that the line stands under. */
  readonly current: Headed | undefined;
}

function placeIn({ text, report }: Analysis, id: string, line: TextRange): Place {
  const { sections, document } = report;
  const above = sections.findLast(({ heading }) => heading.end < line.start);
  const below = sections.find(({ heading }) => heading.start > line.end);
  const blocks =
    id === 'preamble'
      ? document.blocks.filter(({ end }) => end <= (below?.heading.start ?? end))
      : (above?.blocks ?? []);
  const headings = blocks.flatMap((block) => {
    if (block.start <= line.end && block.end >= line.start) return [];
    const headed = headedBlock(block);
    return headed === undefined ? [] : [{ ...headed, start: block.start }];
  });
  return {
    here: text.slice(above?.heading.end ?? 0, line.start) + text.slice(line.end, below?.heading.start),
    headings,
    current: headings.findLast(({ start }) => start < line.start),
  };
}

type Ranked = Words & { readonly isAtHand: boolean };

function usual(parts: SkeletonParts, id: string, place: Place): readonly Ranked[] {
  return parts.sentences.flatMap((sentence): Ranked[] => {
    if (sentence.section !== id || (sentence.form ?? parts.form.id) !== parts.form.id) return [];
    if (!isTrue(sentence, parts.facts)) return [];
    const rest = restOf(sentencePieces(sentence, parts.facts), place);
    if (rest === undefined) return [];
    const detail = say('常用句', 'usual sentence');
    return [{ kind: 'sentence', label: sentence.name, detail, lines: [rest.pieces], isAtHand: rest.isAtHand }];
  });
}

/** What last year's report says in the section, with the years moved on and its counts as tab stops. */
function lastYears(analysis: Analysis, id: string, place: Place): readonly Ranked[] {
  const found: Ranked[] = [];
  /** The heading on a line of its own that the words stand under, and whether it was offered with the first of them. */
  let alone: Headed | undefined;
  let isOffered = false;
  for (const text of lastYearsWords(analysis, id)) {
    const headed = headedText(text);
    if (headed !== undefined) {
      alone = headed.body === '' ? headed : undefined;
      isOffered = false;
    }
    if (headed?.body === '') continue;
    const isUnder = alone !== undefined && place.current !== undefined && isSameTitle(alone.title, place.current.title);
    if (!isUnder && alone !== undefined && isThere(alone, place)) continue;
    const rest = restOf(text.split(OPEN).flatMap(withStop), place);
    if (rest === undefined) continue;
    const lines = alone === undefined || isUnder || isOffered ? [rest.pieces] : [[alone.heading], rest.pieces];
    isOffered = true;
    const words = lines.map(plainText).join(' ');
    const label = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
    const about = (headed ?? alone)?.heading.replace(/^[（(].*?[）)]/, '');
    found.push({
      kind: 'last-year',
      label: say(label, label),
      detail:
        about === undefined
          ? say('上年的文字，数字待填', "last year's words, figures left open")
          : say(`上年“${about}”的文字，数字待填`, `last year's words on “${about}”, figures left open`),
      lines,
      isAtHand: rest.isAtHand || isUnder,
    });
  }
  return found;
}

function lastYearsWords({ previous, report }: Analysis, id: string): readonly string[] {
  if (previous === undefined) return [];
  const { document, sections, year, form } = previous.report;
  const first = document.blocks.findIndex(({ kind }) => kind === 'heading');
  const blocks =
    id === 'preamble'
      ? document.blocks.slice(0, Math.max(0, first))
      : (sections.find(({ heading }) => heading.section === id)?.blocks ?? []);
  const words = wordsOf(blocks);
  const last = year?.value ?? (report.year?.value ?? Number.NaN) - 1;
  const isBesideTable = tableIds.some((table) => form.data[table].section === id);
  return (isBesideTable ? sentencesAmong(words) : words).map((text) =>
    movedOn(text, last, report.year?.value ?? last + 1),
  );
}

/** What of a paragraph is still to be said; its heading is not, where the line stands right under that. */
function restOf(
  pieces: readonly Piece[],
  place: Place,
): { readonly pieces: readonly Piece[]; readonly isAtHand: boolean } | undefined {
  const [first = '', ...others] = pieces;
  const start = typeof first === 'string' ? first : '';
  const headed = headedText(start);
  const rest = headed === undefined ? start : headed.body;
  if (rest !== '' && place.here.includes(rest.slice(0, SAME))) return undefined;
  if (headed === undefined) return { pieces, isAtHand: false };
  const { current } = place;
  if (current !== undefined && current.body === '' && isSameTitle(current.title, headed.title)) {
    return { pieces: [rest, ...others], isAtHand: true };
  }
  return isThere(headed, place) ? undefined : { pieces, isAtHand: false };
}

const isThere = ({ title }: Headed, { headings }: Place): boolean =>
  headings.some((heading) => isSameTitle(heading.title, title));

const withStop = (part: string, index: number): readonly Piece[] =>
  index === 0 ? [part] : [{ key: '', text: OPEN }, part];

/** So many characters of a sentence tell that it is there already. */
const SAME = 6;
const SHOWN = 24;
