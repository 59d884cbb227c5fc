import { foundIn } from '../../prose/prose.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import type { Message } from '../finding.ts';
import { defineSectionRule, say } from '../rule.ts';

export const outdatedTerm = defineSectionRule({
  id: 'outdated-term',
  group: 'text',
  severity: 'info',
  docs: {
    what: say(
      '写到了早已结束的规划期或者已经停用的提法，例如2023年的报告写“十三五”。',
      'A plan that ended long ago or a term no longer used is named, as 十三五 in a report of 2023.',
    ),
    why: say(
      '这样的文字多半是从以前的报告里留下来的，会让人怀疑内容没有更新。',
      'Such words are mostly left over from an older report, and make readers doubt the rest.',
    ),
    mend: say('核对这一句写的是不是本年度的工作。', "Check whether the sentence is about this year's work."),
  },
  *check({ report, prose, template }) {
    const year = report.year?.value;
    if (year === undefined) return;
    const { plans, terms, backwards } = template.derived(compile);
    for (const { paragraph, found } of foundIn(prose.paragraphs, termsIn, template)) {
      const { kind, text, range } = paragraph;
      if (kind === 'title') continue;
      for (const { word, start, end } of found) {
        const ended = plans.get(word);
        const until = ended === undefined ? terms.get(word) : ended + WOUND_UP;
        if (until === undefined || year <= until || isInTitle(text, start)) continue;
        if (backwards.test(text.slice(Math.max(0, start - REACH), end + REACH))) continue;
        yield { range: range(start, end), actual: word, message: messageOf(word, year, ended, until) };
      }
    }
  },
});

function messageOf(word: string, year: number, ended: number | undefined, until: number): Message {
  const past =
    ended === undefined
      ? say(`“${word}”这个提法${until}年以后一般不再使用`, `“${word}” has hardly been in use since ${until}`)
      : say(`“${word}”到${ended}年已经结束`, `“${word}” ended in ${ended}`);
  return say(
    `${past.zh}，本报告是${year}年度的，请核对是不是以前的报告留下的文字。`,
    `${past.en}, and this report is on ${year}; please check whether the words are left over from an older report.`,
  );
}

/** Whether a place stands in the title of a document. */
const isInTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/** As far as 期间 or 以来 stand from the term. */
const REACH = 12;

interface Term {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function termsIn(text: string, template: Template): readonly Term[] {
  const { pattern } = template.derived(compile);
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}

interface Words {
  readonly pattern: RegExp;
  /** Plans with their last year. */
  readonly plans: ReadonlyMap<string, number>;
  /** Other terms with the last year in which they were about the present. */
  readonly terms: ReadonlyMap<string, number>;
  /** What says beside a term that it is about the past, or that it is part of a name. */
  readonly backwards: RegExp;
}

/** In the year behind its last, a plan is still wound up. */
const WOUND_UP = 1;

function compile({ contents: { data } }: Template): Words {
  const { terms, backwards } = data.outdatedTerms;
  const plans = new Map(data.occasions.plans.map(({ name, to }) => [name, to]));
  const others = new Map(terms.map(({ word, until }) => [word, until]));
  return {
    pattern: new RegExp(alternatives([...plans.keys(), ...others.keys()]), 'g'),
    plans,
    terms: others,
    backwards: new RegExp(alternatives(backwards)),
  };
}
