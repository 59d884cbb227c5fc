import { type Prose, type ProseParagraph, sentencesOf } from '../../prose/prose.ts';
import type { Report } from '../../report/model.ts';
import { anyOf } from '../../template/contents.ts';
import type { ContentsData } from '../../template/contents-schema.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import { readOrdinal, toChinese } from '../../text/numerals.ts';
import { once } from '../../text/once.ts';
import type { EditTools, Fix } from '../finding.ts';
import { hasPicture } from '../pictures.ts';
import { defineRule, say } from '../rule.ts';
import { sectionName } from '../words.ts';
import { aspectWithoutParagraph } from './aspect-paragraphs.ts';

export const overviewAspects = defineRule({
  id: 'overview-aspects',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '总体情况没有写全五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障。',
      'Section 一 does not cover all five aspects: disclosure, applications, management, platforms, supervision.',
    ),
    why: say(
      '格式要求总体情况概述这五个方面；各级人民政府还要写工作考核、社会评议和责任追究结果（条例第五十条）。',
      'The form asks for these five; governments also report on appraisal, public review and accountability (Article 50).',
    ),
    mend: say(
      '补写缺少的方面，不一定要单列小标题。',
      'Write on what is missing; a sub-heading of its own is not needed.',
    ),
  },
  *check({ report, template, prose }) {
    const { aspects } = template.contents.data;
    const [own] = template.common.sections;
    const section = report.sections.find(({ heading }) => heading.section === own?.id);
    // The last section of a text that is cut off may go on.
    if (own === undefined || section === undefined || section === report.sections.at(-1)) return;
    const written = prose.paragraphs.filter((paragraph) => paragraph.section === own.id);
    if (written.length === 0 || hasPicture(report, section)) return;
    const words = template.derived(wordsOf);
    const told = prose.paragraphs
      .filter((paragraph) => paragraph.kind !== 'title' && (paragraph.section ?? own.id) === own.id)
      .map(({ readings }) => readings.of(toldIn, words));
    const missing = aspects.filter(
      (aspect, index) => !told.some(({ covers }) => covers(index)) && !isToldElsewhere(aspect, index, prose, words),
    );
    const range = { start: section.heading.start, end: section.heading.end };
    const name = sectionName(template, own.id);
    if (missing.length > 0) {
      const zh = missing.map((aspect) => `“${aspect.name}”`).join('、');
      const en = missing.map((aspect) => aspect.en).join(', ');
      const write = `please write on ${missing.length > 1 ? 'them' : 'it'}, since all five aspects belong here`;
      const isListed = missing.every((aspect) => told.some(({ lists }) => lists(aspects.indexOf(aspect))));
      yield {
        range,
        message: isListed
          ? say(
              `“${name}”只提了${zh}的名称，没有写做了什么，请补写（五个方面都要概述）。`,
              `“${name}” only names ${en}; ${write}.`,
            )
          : say(`“${name}”没有写到${zh}，请补写（五个方面都要概述）。`, `“${name}” says nothing of ${en}; ${write}.`),
        fixes: (edit) => insertion(edit, report, written, missing),
      };
    }
    const lost = missing.length > 0 ? undefined : aspectLost(prose, own.id, aspects, words);
    if (lost !== undefined)
      yield {
        range,
        severity: 'info',
        message: say(
          `“${name}”里其他四个方面各有一段，没有单写“${lost.name}”，请核对是不是漏了一段。`,
          `In “${name}” each of the other four aspects has a paragraph of its own, but ${lost.en} has none. Please check whether one is lost.`,
        ),
        fixes: (edit) => insertion(edit, report, written, [lost]),
      };
    const supervision = aspects.at(-1);
    const isSupervised = supervision !== undefined && !missing.includes(supervision);
    const unit = fold(report.unit?.value ?? '');
    if (isSupervised && unit.endsWith('政府') && !told.some(({ namesDuties }) => namesDuties())) {
      yield {
        range,
        severity: 'info',
        message: say(
          `各级人民政府的“${name}”还应写工作考核、社会评议和责任追究结果，这里没有写到。`,
          `A government's “${name}” also covers appraisal, public review and accountability, which are not mentioned.`,
        ),
      };
    }
  },
});

type Aspect = ContentsData['aspects'][number];

const LISTED_TITLES = 3;
const LISTED_ASPECTS = 2;
/** What is counted was done: a list of titles counts nothing but parts. */
const COUNT = /\d(?:余|多)?[条件篇次]/;

interface Words {
  /** `point`: a point that opens with its name, 四是平台抓维护. */
  readonly aspects: readonly { readonly words: readonly string[]; readonly deed: RegExp; readonly point: RegExp }[];
  readonly titles: readonly string[];
  readonly lists: readonly string[];
  readonly names: RegExp;
  readonly duties: readonly string[];
  /** 《…信息公开办法》, where nobody says that it was made. */
  readonly bases: RegExp;
}

const wordsOf = ({ common, contents: { data } }: Template): Words => ({
  aspects: data.aspects.map(({ words, verbs, nouns, titles }) => ({
    words,
    point: new RegExp(
      `(?:^|[。;\\n])(?:[一二三四五六]是|[一二三四五六][,.]|\\([一二三四五六]\\)|\\d[.,])在?(?:${anyOf(titles, '').source})`,
    ),
    deed: new RegExp(`(?:${anyOf(verbs, '').source})[^,。;\\n]{0,10}(?:${anyOf(nouns, '').source})`),
  })),
  titles: common.sections.map(({ title }) => fold(title).slice(0, SHORT_TITLE)),
  lists: data.aspectLists,
  names: anyOf(data.aspectNames, 'g'),
  duties: data.governmentDuties,
  bases: new RegExp(
    `(?<!(?:${anyOf(data.aspectBases.made, '').source})[^,。;《》]{0,8})《[^》]{0,30}(?:${anyOf(data.aspectBases.ends, '').source})》`,
    'g',
  ),
});

/** What a paragraph of the preamble or of section one speaks of; found out when asked, as most are told of by the first few. */
interface Told {
  /** Whether it speaks of an aspect, by its index. */
  readonly covers: (aspect: number) => boolean;
  /** Whether it names an aspect in a list. */
  readonly lists: (aspect: number) => boolean;
  readonly namesDuties: () => boolean;
}

/** Sentences that list the parts of the report or the aspects say nothing of any. */
function toldIn(paragraph: string, { aspects, titles, lists, names, duties, bases }: Words): Told {
  const speaksOf = (text: string): number => aspects.filter((aspect) => namesAspect(text, aspect)).length;
  const isList = (text: string): boolean =>
    (lists.some((word) => text.includes(word)) && speaksOf(text) >= LISTED_ASPECTS) ||
    (titles.filter((title) => text.includes(title)).length >= LISTED_TITLES && !COUNT.test(text));
  const sentences = once(() => sentencesOf(paragraph).map((sentence) => sentence.text));
  const text = once(() =>
    sentences()
      .filter((sentence) => !isList(sentence))
      .join('\n')
      .replace(names, '')
      .replace(bases, ''),
  );
  const covered = aspects.map(({ words, deed, point }) =>
    once(() => words.some((word) => text().includes(word)) || deed.test(text()) || point.test(text())),
  );
  return {
    covers: (aspect) => covered[aspect]?.() ?? false,
    lists: (aspect) => sentences().some((one) => isList(one) && namesAspect(one, aspects[aspect])),
    namesDuties: once(() => duties.some((word) => text().includes(word))),
  };
}

/** The aspect that has no paragraph of its own, where all others have one that opens with their name. */
function aspectLost(prose: Prose, section: string, aspects: readonly Aspect[], words: Words): Aspect | undefined {
  const index = aspectWithoutParagraph(prose, section, aspects, ({ readings }, aspect) =>
    readings.of(toldIn, words).covers(aspect),
  );
  const aspect = index === undefined ? undefined : aspects[index];
  return aspect === undefined || index === undefined || isToldElsewhere(aspect, index, prose, words)
    ? undefined
    : aspect;
}

/** Some write in front of the table of section two or three what it holds, and need not say it twice. */
const isToldElsewhere = ({ elsewhere }: Aspect, index: number, { paragraphs }: Prose, words: Words): boolean =>
  elsewhere !== undefined &&
  paragraphs.some(
    ({ section, kind, text, readings }) =>
      section === elsewhere && kind === 'paragraph' && text.endsWith('。') && readings.of(toldIn, words).covers(index),
  );

const namesAspect = (text: string, aspect: Words['aspects'][number] | undefined): boolean =>
  aspect?.words.some((word) => text.includes(word)) ?? false;

/** Reports shorten the titles when they list them. */
const SHORT_TITLE = 5;

/** A paragraph for each missing aspect behind the last of the section, to be filled in. */
function insertion(
  edit: EditTools,
  report: Report,
  written: readonly ProseParagraph[],
  missing: readonly Aspect[],
): readonly Fix[] {
  const last = written.at(-1);
  if (last === undefined) return [];
  const numbers = written.map(({ text }) => readOrdinal(text)).filter((one) => one?.style === 'chinese-bracketed');
  const next = Math.max(0, ...numbers.map((one) => one?.value ?? 0)) + 1;
  const paragraphs = missing.map(({ name, sentence }, index) => `（${toChinese(next + index)}）${name}。${sentence}`);
  const names = missing.map(({ name }) => `“${name}”`).join('、');
  return [
    {
      title: say(`插入${names}，内容待填`, 'Insert what is missing, to be filled in'),
      applicability: 'suggested',
      edits: [edit.appendParagraphs(report, last.slice, paragraphs)],
    },
  ];
}
