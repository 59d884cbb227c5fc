import { foundIn, type ProseParagraph } from '../../prose/prose.ts';
import { ALL_MEASURES } from '../../prose/words.ts';
import type { Section } from '../../syntax/nodes.ts';
import { anyOf } from '../../template/contents.ts';
import type { ContentsData } from '../../template/contents-schema.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { sourceRange } from '../../text/slice.ts';
import { hasPicture } from '../pictures.ts';
import { type Draft, defineSectionRule, type SectionContext, say } from '../rule.ts';
import { fillPlaceholder, mendAnnouncement } from './fill-placeholder.ts';
import { isInExample, type QuotedWords, quotedWordsOf } from './quoted-example.ts';

export const placeholder = defineSectionRule({
  id: 'placeholder',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '留有没有填写的占位文字：××、XX局、〔〕号、【请填写】、“表格如下”而下面没有表格等。',
      'Something was left to be filled in: ××, XX, 〔〕号, 【请填写】, “the table below” with no table.',
    ),
    why: say(
      '模板里的占位文字没有换成实际内容，报告就不能公布。',
      'A report with placeholders of its template in it cannot be published.',
    ),
    mend: say('换成实际的名称、数字或表格。', 'Put the name, the figure or the table.'),
  },
  *check(context) {
    const words = context.template.derived(compile);
    const { paragraphs } = context.prose;
    yield* openPlaces(context, words);
    yield* starsIn(paragraphs, words);
    for (const { paragraph, found } of foundIn(paragraphs, announcementsIn, words)) {
      for (const announcement of found) {
        const below = tableBelow(context, paragraph, announcement);
        if (below !== undefined) yield below;
      }
    }
  },
});

interface Words {
  readonly open: RegExp;
  readonly below: RegExp;
  readonly masked: RegExp;
  readonly quoted: QuotedWords;
  readonly starred: RegExp;
}

/** A prompt may list what is asked for. */
const LONGEST_PROMPT = 80;
const LONGEST_FONT = 16;

const compile = ({ contents }: Template): Words => wordsOf(contents.data.placeholder);

/** What the patterns below begin with where it is no word: at most places none of them need be tried. */
const WRITTEN_FIRST = '×✕○〇△□XxNnYy_2年[({$.…#?？';

/** What places and machines are counted in: 完善专区__处, 查询机X台. */
const PLACE_MEASURES = '处台间座块辆支';

const firstsOf = (...lists: readonly (readonly string[])[]): string =>
  [...new Set(lists.flat().map((word) => word.charAt(0)))].join('').replace(/[\]\\^-]/g, '\\$&');

const wordsOf = ({
  words,
  typeset,
  tabStops: { unit, year },
  bracketed,
  asked,
  remarks,
  starred,
  below,
  pictures,
  contacts,
  masked,
  quoted,
}: ContentsData['placeholder']): Words => ({
  open: new RegExp(
    `(?=[${WRITTEN_FIRST}${firstsOf(words, contacts, [unit, year])}])(?:${[
      '[×✕]{2,}|(?<![一二三四五六七八九])[○〇]{2,}(?![年一二三四五六七八九])|[△□]{2,}',
      '(?<![A-Za-z0-9./_-])[Xx]{2,}(?![A-Za-z0-9./_-])',
      `_{3,}|_+(?=[年月日${ALL_MEASURES}${PLACE_MEASURES}])`,
      '20[Xx]{2}(?=年)|(?<=\\d-)[Xx×]{6,}|[Xx×]月[Xx×]日|(?<=20\\d{2}年)[Xx×]{1,2}月|(?<=\\d月)[Xx×]{1,2}日',
      `(?:[Xx×]|N{1,4})(?<=[\\u4e00-\\u9fff](?:[Xx×]|N{1,4}))(?=(?:人次|[${ALL_MEASURES}${PLACE_MEASURES}])[,、。;)])`,
      // 网址:http://XXXX.gov.cn, and points that were never written: 一是……
      '(?<=[/.])X{3,}(?=\\.)|(?<=[一二三四五六]是)[.…]{2,}(?=[。;]|$)',
      '\\[\\]|\\[20\\d?\\]|\\[20\\d{2}\\]号',
      '20\\d{2}年月日?|(?<=[于自从])年?月日|[Yy]{4}年',
      '\\{\\{[^{}]{0,40}\\}\\}|\\$\\{[^{}]{0,40}\\}',
      '(?<=[\\u4e00-\\u9fff])\\.{3,}(?=[件条次份个篇元][,。;)])',
      `(?:#REF!|#N/A|#VALUE!|#NAME\\?|#DIV/0!|N/A|NaN|null|(?<=[\\u4e00-\\u9fff])[?？]{1,3})(?=[${ALL_MEASURES}][,。;)])`,
      `(?<!!)\\[(?:${anyOf(pictures, '').source})\\](?!\\()`,
      // 地址:邮编:351111
      `(?:${anyOf(contacts, '').source}):(?=[,。;)]|(?:${anyOf(contacts, '').source}):)`,
      // What the completions put in for the writer to fill; 各年份年报 is a word.
      `${unit}(?=${year}|20\\d{2}年)|${year}年(?=政府信息|1月|12月|,)`,
      `\\[(?:${anyOf(bracketed, '').source})[^\\]]{0,${LONGEST_PROMPT}}\\]`,
      `\\((?:${anyOf(asked, '').source})[^)]{0,${LONGEST_PROMPT}}\\)`,
      `\\(请[^(),。]{0,16}(?:${anyOf(remarks, '').source})(?:一下|数据|数字|内容|情况){0,2}[!?]?\\)`,
      // 总结全年工作(三号仿宋): how the template wants it printed.
      `\\((?=[^()]{0,${LONGEST_FONT}}(?:${anyOf(typeset, '').source}))[^()]{0,${LONGEST_PROMPT}}\\)`,
      anyOf(words, '').source,
    ].join('|')})`,
    'g',
  ),
  below: new RegExp(`(?:${anyOf(below, '').source})[:。]?$`),
  masked: new RegExp(`(?:${anyOf(masked, '').source}).{0,3}$`),
  quoted: quotedWordsOf(quoted),
  starred: new RegExp(`^(?:${anyOf(starred, '').source})`),
});

function* openPlaces(context: SectionContext, words: Words): Generator<Draft> {
  for (const { paragraph, found } of foundIn(context.prose.paragraphs, openIn, words)) {
    for (const { start, text } of found)
      yield {
        range: paragraph.range(start, start + text.length),
        message: filledIn(text),
        actual: text,
        fixes: () => fillPlaceholder(context, paragraph, start, text),
      };
  }
}

const filledIn = (text: string): Draft['message'] =>
  say(
    `“${text}”是没有填写的占位文字，请换成实际内容。`,
    `“${text}” was left to be filled in; please put what belongs here.`,
  );

interface OpenPlace {
  readonly start: number;
  readonly text: string;
}

function openIn(text: string, words: Words): readonly OpenPlace[] {
  const places: OpenPlace[] = [];
  for (const match of text.matchAll(words.open)) {
    const start = match.index;
    // A person's name is left out on purpose: 申请人王××.
    const isPerson = words.masked.test(text.slice(Math.max(0, start - 8), start));
    const isCounted = COUNT.test(text.slice(start + match[0].length));
    if (/^[×✕XxO○〇△□某]/.test(match[0]) && isInExample(text, start, words.quoted)) continue;
    if (/^[×✕XxO○]/.test(match[0]) && isPerson && !isCounted) continue;
    places.push({ start, text: match[0] });
  }
  return places;
}

/** 联系人：***, told as it is written: folding drops stars. Those of Markdown come in pairs. */
function* starsIn(paragraphs: readonly ProseParagraph[], words: Words): Generator<Draft> {
  for (const { paragraph, found } of foundIn(paragraphs, starsWritten, words)) {
    for (const { start, text } of found)
      yield {
        range: sourceRange(paragraph.slice, start, start + text.length),
        message: filledIn(text),
        actual: text,
      };
  }
}

function starsWritten(_folded: string, { masked, starred }: Words, written: string): readonly OpenPlace[] {
  if (!/[*＊]/.test(written)) return [];
  const [only, ...others] = written.matchAll(/[*＊]+/g);
  if (only === undefined || others.length > 0) return [];
  const before = written.slice(Math.max(0, only.index - 8), only.index);
  const behind = written.slice(only.index + only[0].length);
  const isCounted = COUNT.test(behind);
  // One or two may be those of Markdown that are not closed, and one at the start of a line begins a list.
  if (only[0].length < 3 && !isCounted) return [];
  const isOpen = before.trim() !== '' && (/[:：]\s*$/.test(before) || starred.test(behind) || isCounted);
  // 接待群众**人次 masks nobody.
  const isMasked = !isCounted && masked.test(fold(before));
  return isOpen && !isMasked ? [{ start: only.index, text: only[0] }] : [];
}

/** What no name of a person stands in front of: a measure word, and a mark behind it. 由群众××次日提交 counts nothing. */
const COUNT = /^\s*(?:余|多)?(?:人次|[件条次份篇元期场部批])[，。；、,;)）]/;

/** `情况见下表：` at the end of a paragraph, and no table or picture below it in its section. */
function tableBelow(
  context: SectionContext,
  paragraph: ProseParagraph,
  { start: at, text }: OpenPlace,
): Draft | undefined {
  const { report } = context;
  const section = report.sections.find(
    ({ start, end }) => start <= paragraph.slice.start && paragraph.slice.end <= end,
  );
  if (section === undefined || hasPicture(report, section) || hasTableBehind(section, paragraph.slice.end))
    return undefined;
  return {
    range: paragraph.range(at, at + text.length),
    message: say(
      `这里说“${text.replace(/[:。]$/, '')}”，下面却没有表格，请补上表格或删去这句话。`,
      'This speaks of a table below, but there is none; please insert it or take the words out.',
    ),
    fixes: (edit) => mendAnnouncement(edit, context, paragraph, section, at),
  };
}

function announcementsIn(text: string, { below }: Words): readonly OpenPlace[] {
  const match = below.exec(text);
  return match === null ? NONE : [{ start: match.index, text: match[0] }];
}

const NONE: readonly never[] = [];

const hasTableBehind = ({ blocks }: Section, offset: number): boolean =>
  blocks.some((block) => block.start >= offset && block.kind === 'table');
