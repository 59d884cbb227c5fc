import type { Statement } from '../../prose/statement.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { difference } from '../words.ts';

/**
 * 收到78件,上年结转3件,办结79件,结转下年3件: what came in and what became of it do not come to the same, where no table tells. What
 * came in may have what was carried over in it, unless it is called new (`newly`). Where some were withdrawn, or are told of in
 * another way (`otherEnds`), it is open whether they are among those completed.
 */
export function* carriedInText(
  statements: readonly Statement[],
  text: string,
  { newly, otherEnds }: Template['prose']['sums'],
): Generator<Draft> {
  const stated = statements.filter(isPlain);
  const one = (subject: string): Statement | undefined => {
    const own = stated.filter((other) => other.subject === subject);
    // Two numbers for one thing are told as such.
    return own.every(({ value }) => value === own[0]?.value) ? own[0] : undefined;
  };
  const [received, completed, over, forward] = ['received', 'completed', 'carriedOver', 'carriedForward'].map(one);
  if (received === undefined || completed === undefined || over === undefined || forward === undefined) return;
  if ([received, completed, over].some(({ place }) => place.paragraph !== forward.place.paragraph)) return;
  const all = received.value + over.value;
  const ended = completed.value + forward.value;
  const isIncluded = ended === received.value;
  if (ended === all || (isIncluded && !isNew(received, text, newly))) return;
  // 办结15件,结转2件,其余3件撤回: more may have become of them than is told so.
  const isFewer = ended < all;
  const around = textAround([received, completed, over, forward], text);
  if (otherEnds.some((word) => around.includes(word)) || isPartOpen(stated, forward)) return;
  if (isFewer && !isIncluded && all - ended > Math.max(FEW, all * NEARLY)) return;
  yield draft(forward, [received, over], [completed, forward], isFewer);
}

const FEW = 2;
const NEARLY = 0.1;

const isPlain = ({ state, certainty, tolerance, form, limit }: Statement): boolean =>
  state === 'undecided' && certainty === 'clear' && tolerance === 0 && form === 'number' && limit === 'equal';

/** 尚未办结1件,结转下年2件: some that are not completed beside those carried forward. */
const isPartOpen = (stated: readonly Statement[], forward: Statement): boolean =>
  stated.some(({ subject, value }) => subject === 'pendingRequests' && value > 0 && value !== forward.value);

/** The text from the first of some numbers of a paragraph to the end of the sentence behind that of the last. */
function textAround(numbers: readonly Statement[], text: string): string {
  const start = Math.min(...numbers.map(({ numeral }) => numeral.start));
  const last = Math.max(...numbers.map(({ numeral }) => numeral.end));
  const end = Math.max(last, ...numbers.map(({ place }) => place.paragraph.slice.end));
  const [own = '', next = ''] = text.slice(last, end).split('。', 2);
  return `${text.slice(start, last)}${own}。${next}`;
}

/** Whether what stands in front of a number calls what it counts new: 新收78件. */
function isNew({ numeral }: Statement, text: string, newly: readonly string[]): boolean {
  const front = text.slice(Math.max(0, numeral.start - LONGEST_FRONT), numeral.start);
  const clause = front.slice(Math.max(...[...'，。；：,;:'].map((mark) => front.lastIndexOf(mark))) + 1);
  return newly.some((word) => clause.includes(word));
}

const LONGEST_FRONT = 30;

function draft(at: Statement, came: readonly Statement[], ended: readonly Statement[], isDoubtful: boolean): Draft {
  const sumOf = (numbers: readonly Statement[]): number => numbers.reduce((sum, { value }) => sum + value, 0);
  const list = (numbers: readonly Statement[], language: 'zh' | 'en'): string =>
    numbers.map(({ name, value }) => `${name[language]} ${value}`).join(language === 'zh' ? ' 加' : ' and ');
  const [all, left] = [sumOf(came), sumOf(ended)];
  const gap = difference(left, all);
  const other = isDoubtful ? ['；如有别的口径，请写明', ', and say so if they are counted otherwise'] : ['', ''];
  return {
    range: at.range,
    ...(isDoubtful ? { severity: 'info' as const } : {}),
    message: say(
      `${list(came, 'zh')} 是 ${all}，${list(ended, 'zh')} 是 ${left}（${gap.zh}），两边应相等，请核对${other[0]}。`,
      `In the text ${list(came, 'en')} make ${all}, but ${list(ended, 'en')} make ${left} (${gap.en}); both should be the same. Please check${other[1]}.`,
    ),
    related: [...came, ...ended]
      .filter((other) => other !== at)
      .map(({ range, name, value }) => ({ range, message: say(`${name.zh} ${value}`, `${name.en}: ${value}`) })),
  };
}
