import type { Document } from '../../syntax/nodes.ts';
import type { Contents } from '../../template/contents.ts';
import type { TextRange } from '../../text/range.ts';
import type { Fix, Message } from '../finding.ts';
import { defineSectionRule, say } from '../rule.ts';
import { shorten } from '../words.ts';

export const injectedText = defineSectionRule({
  id: 'injected-text',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '混入了赌博、色情、代办等广告文字，多半是网页被篡改后留下的。',
      'Advertising for gambling, pornography or illegal services stands in the text, mostly left by a page that was tampered with.',
    ),
    why: say(
      '这类文字出现在政府报告里是安全事故；复制网页内容时会一起带入。',
      'Such words in a government report are a security incident; they come along when a page is copied.',
    ),
    mend: say(
      '删去这些文字；原来的词语被替换了的，对照原稿改正。并请网站管理人员检查原网页是否被篡改。',
      'Delete the words, restore those whose place they took, and have the web page checked for tampering.',
    ),
  },
  *check({ report, template }) {
    const { text, stretches } = report.document;
    for (const range of stretches.flatMap((placed) => spamAt(placed, template.contents))) {
      const written = text.slice(range.start, range.end);
      const isReplacing = isInSentence(text, range);
      yield {
        range,
        message: (isReplacing ? replacedMessage : addedMessage)(shorten(written)),
        actual: written,
        // Cells may stand on both sides of 365体育|官网.
        fixes: () => (written.includes('|') ? [] : [deletion(text, range, isReplacing)]),
      };
    }
  },
});

const addedMessage = (written: string): Message =>
  say(
    `“${written}”像是被植入的广告文字，与报告无关，请删去，并检查原网页是否被篡改。`,
    `“${written}” looks like injected advertising; please delete it and have the web page checked.`,
  );

const replacedMessage = (written: string): Message =>
  say(
    `“${written}”像是被植入的广告文字，可能替换了原来的词语，请对照原稿改正，并检查原网页是否被篡改。`,
    `“${written}” looks like injected advertising and may have taken the place of words of the text; please restore them and have the web page checked.`,
  );

/** Where it may have taken the place of words only a person can tell whether taking it out is enough. */
const deletion = (text: string, range: TextRange, isReplacing: boolean): Fix => ({
  title: say('删去这段文字', 'Delete these words'),
  applicability: 'suggested',
  edits: [{ range: withSeparator(text, range), newText: '' }],
  ...(isReplacing && { isByHand: true }),
});

/** Whether words stand beside it, so that it may have taken the place of others. */
function isInSentence(text: string, { start, end }: TextRange): boolean {
  if (!ENDS.test(text.slice(end, end + MOST_BLANKS))) return true;
  return !BEGINS.test(start < MOST_BLANKS ? `\n${text.slice(0, start)}` : text.slice(start - MOST_BLANKS, start));
}

const MOST_BLANKS = 12;
/** A sentence, a line or a cell, or what a dash sets apart from a title. */
const BEGINS = /[\r\n|。！？_—-][ \t　]*$/;
const ENDS = /^[ \t　]*(?:[\r\n|。！？]|$)/;

/** Whatever belongs together stands on one line, so that each stretch of the text is read by itself. */
const spamAt = ({ stretch, start }: Document['stretches'][number], contents: Contents): readonly TextRange[] =>
  stretch.readings.of(spamIn, contents).map((range) => ({ start: range.start + start, end: range.end + start }));

/** The stretches of spam, neighbouring words put together; what is spoken of as a matter of enforcement is left out. */
function spamIn(text: string, contents: Contents): readonly TextRange[] {
  const lower = inLowerCase(text);
  if (contents.suspicious.in(lower).length === 0) return NOTHING;
  const all = [...contents.spam.in(lower), ...solicitationsIn(lower, contents), ...sitesIn(lower, contents)].sort(
    (a, b) => a.start - b.start,
  );
  const found = all.filter((range) => !isSpokenOf(text, range, isSeveral(range, all), contents));
  const runs: { start: number; end: number }[] = [];
  for (const range of found) {
    const last = runs.at(-1);
    if (last !== undefined && isOneRun(text.slice(last.end, range.start))) last.end = Math.max(last.end, range.end);
    else runs.push({ ...range });
  }
  return runs.map((run, i) => withTails(lower, run, runs[i + 1]?.start ?? lower.length, contents));
}

/** 365体育|备用网址, 飞禽走兽|老虎机: with what goes with it and is nothing by itself. */
function withTails(lower: string, run: TextRange, next: number, { spamHead, spamTail }: Contents): TextRange {
  let { end } = run;
  for (;;) {
    spamTail.lastIndex = end;
    const tail = spamTail.exec(lower);
    if (tail === null || end + tail[0].length > next) break;
    end += tail[0].length;
  }
  const [head = ''] = spamHead.exec(lower.slice(Math.max(0, run.start - LONGEST_HEAD), run.start)) ?? [];
  return { start: run.start - head.length, end };
}

const LONGEST_HEAD = 8;

const NOTHING: readonly TextRange[] = [];

/** Offers with a contact; most texts offer nothing, which is told sooner than that no contact follows. */
const solicitationsIn = (lower: string, { offers, solicitation }: Contents): readonly TextRange[] =>
  offers.in(lower).length === 0
    ? []
    : Array.from(lower.matchAll(solicitation), ({ index, 0: offer }) => ({ start: index, end: index + offer.length }));

/** The names of sites that are in no list, told by how they are written. */
const sitesIn = (lower: string, { sites, site }: Contents): readonly TextRange[] =>
  sites.in(lower).length === 0
    ? []
    : Array.from(lower.matchAll(site), ({ index, 0: name }) => ({ start: index, end: index + name.length }));

/** Letters of the alphabet in lower case; a text keeps its length. */
const inLowerCase = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** 澳门新葡京: whether another word of the kind goes on right behind, or ends right in front. */
const isSeveral = (range: TextRange, all: readonly TextRange[]): boolean =>
  all.some((one) => one !== range && one.start <= range.end && range.start <= one.end);

/** Whether it is spoken of as a matter of enforcement: in its sentence, or in its clause where it is `isSeveral` words in a row. */
function isSpokenOf(text: string, { start, end }: TextRange, isSeveral: boolean, contents: Contents): boolean {
  const { spamSilencer, clauseSilencer, notSilencing, pages } = contents;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const behind = text.slice(end, end + CONTEXT);
  pages.lastIndex = end;
  // What is said behind the name of a site is not said of it, where it is one of several things.
  const after = pages.test(text) ? (behind.split('、')[0] ?? '') : behind;
  // The titles of sites, put together: nobody speaks of anything like that.
  if (before.endsWith('_') || after.startsWith('_')) return false;
  const around = (of: (text: string, at: number) => string): string =>
    `${of(before, -1)}\u0000${of(after, 0)}`.replace(notSilencing, ' ');
  return spamSilencer.test(around(isSeveral ? clauseOf : lineOf)) || clauseSilencer.test(around(clauseOf));
}

/** The part of a stretch that stands in the same sentence: its last or its first. */
const lineOf = (text: string, at: number): string => text.split(/[\r\n。！？]/).at(at) ?? '';

const clauseOf = (text: string, at: number): string => text.split(/[\r\n。！？，；,;]/).at(at) ?? '';

const CONTEXT = 24;

/** Between words of one advertisement stand a few others, but no line or sentence ends. */
const isOneRun = (between: string): boolean => between.length <= LONGEST_GAP && !/[\r\n。；|\t]/.test(between);

const LONGEST_GAP = 10;

/** A mark that only set the spam apart goes with it: `…报告-某某体育`, `某某体育:推进…`. */
function withSeparator(text: string, { start, end }: TextRange): TextRange {
  if (/[-_—]/.test(text.charAt(start - 1)) && /^(?:[\r\n]|$)/.test(text.slice(end, end + 1)))
    return { start: start - 1, end };
  const isInside = start > 0 && !/[\s。；，、：]/.test(text.charAt(start - 1));
  return { start, end: isInside && /^[:：,，、_\-—]/.test(text.slice(end, end + 1)) ? end + 1 : end };
}
