import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Sentence } from './narrowed.ts';
import type { Saying } from './saying.ts';

// Disputes about the disclosure of information, which the table has, beside others in one sentence.

/** 土地确权类行政诉讼8件,信息公开类行政诉讼3件: whether the words of a number itself say that it is about disclosure. */
export function isAboutDisclosure(saying: Saying, sentence: Sentence): boolean {
  const { disclosure, other } = sentence.template.derived(compile);
  const own = ownWords(saying, sentence);
  return disclosure.test(own) && !other.test(own);
}

/** 行政诉讼1件(征税争议),信息公开行政诉讼无: whether a number is said to be about something else, or stands in front of that of those about disclosure. */
export function isAboutOthers(saying: Saying, sayings: readonly Saying[], sentence: Sentence): boolean {
  const { text, start, template } = sentence;
  const { disclosure, matters } = template.derived(compile);
  const [aside = ''] = ASIDE.exec(text.slice(saying.end - start)) ?? [];
  // 19件(均已实质化解争议) says how they ended.
  if (matters.test(aside.replace(SETTLED, '')) && !disclosure.test(aside)) return true;
  const { subject } = saying.meaning;
  return (
    saying.form === 'number' &&
    !disclosure.test(text.slice(0, saying.end - start)) &&
    sayings.some((one) => one.start > saying.start && countsAlso(one, subject) && isAboutDisclosure(one, sentence))
  );
}

const countsAlso = ({ meaning }: Saying, subject: string): boolean =>
  meaning.about === 'dispute' && meaning.subject.split('.').includes(subject);

/** What is said of a number alone, in front of it or right behind. */
function ownWords({ start, end, form }: Saying, { text, start: from }: Sentence): string {
  if (form === 'none') return text.slice(start - from, end - from);
  const before = text.slice(0, start - from);
  const behind = text.slice(end - from);
  const front = before.slice(before.search(FRONT));
  return `${front}${front.length > ONLY_OPENING ? '' : behind.slice(0, behind.search(STOP))}`;
}

/** Behind a number, or behind the last of a list, of which 均 makes all. */
const ASIDE = /^\([^()]*\)|^[^,;:()。]*\([均都][^()]*\)/;
const SETTLED = /化解[^,;:()。]*/g;
const FRONT = /[^,;:()。、\d]*$/;
const STOP = /[,;:()。、\d]|$/;
/** 其中1件因政府信息公开引起: the words stand behind. */
const ONLY_OPENING = 2;

const compile = ({ prose: { narrowed } }: Template): Readonly<Record<'disclosure' | 'other' | 'matters', RegExp>> => ({
  disclosure: anyOf(narrowed.disclosure, ''),
  other: anyOf(narrowed.others, ''),
  matters: anyOf([...narrowed.matters, ...narrowed.quarrels], ''),
});
