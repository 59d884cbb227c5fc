import type { Report } from '../../report/model.ts';
import type { Block, Section } from '../../syntax/nodes.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import type { Message } from '../finding.ts';
import { hasPicture } from '../pictures.ts';
import { defineSectionRule, say } from '../rule.ts';
import { textOf } from './points.ts';

export const problemsMeasures = defineSectionRule({
  id: 'problems-measures',
  group: 'structure',
  severity: 'info',
  docs: {
    what: say(
      '“五、存在的主要问题及改进情况”只写了问题，没有写改进情况；或者只写了改进措施，没有写问题。',
      'Section 五 tells problems and no measures, or measures and no problems.',
    ),
    why: say(
      '这一部分既要写存在的主要问题，也要写改进情况，一个问题对应一项措施。',
      'The section asks for both: the problems there are, and what is done about each.',
    ),
    mend: say('补写缺少的内容。', 'Write what is missing.'),
  },
  *check({ report, template }) {
    const id = template.common.sections.at(-2)?.id;
    for (const section of report.sections) {
      if (section.heading.section !== id || section.blocks.some(isTable) || isCutShort(section, report)) continue;
      const missing = missingIn(section, template);
      if (missing === undefined || hasPicture(report, section)) continue;
      const { heading } = section;
      const { zh, en } = MESSAGES[missing];
      yield {
        range: { start: heading.title.start, end: heading.title.end },
        message: say(`“${heading.title.text}”${zh}`, `“${heading.title.text}” ${en}`),
      };
    }
  },
});

type Missing = 'problems' | 'measures';

const MESSAGES: Readonly<Record<Missing, Message>> = {
  measures: say('只写了问题，没有写改进情况，请补写。', 'tells problems and no measures; please write those as well.'),
  problems: say(
    '只写了改进措施，没有写存在的问题，请补写。',
    'tells measures and no problems; please write those as well.',
  ),
};

const isTable = ({ kind }: Block): boolean => kind === 'table';

/** Whether the text ends in the middle of a sentence: what comes behind is not known. */
const isCutShort = ({ blocks, end }: Section, { document: { text } }: Report): boolean =>
  text.slice(end).trim() === '' && !/[。!?;)]$/.test(fold(textAt(blocks.at(-1))));

const textAt = (block: Block | undefined): string => (block === undefined ? '' : textOf(block));

/** Which of the two a section says nothing of, undefined where it says both or neither. */
function missingIn({ blocks }: Section, template: Template): Missing | undefined {
  const { problem, measure, wanting, denied, noMeasure, done, titled } = template.derived(compile);
  const text = fold(blocks.map(textOf).join('。')).replace(denied, '');
  const hasProblems = problem.test(text);
  // 有待进一步加强 asks for a measure and tells none; neither do 不规范 and the heading 改进措施.
  const told = text.replace(wanting, '').replace(noMeasure, '');
  const hasMeasures = measure.test(told) || titled.test(text);
  if (hasProblems === hasMeasures || (hasProblems && done.test(told))) return undefined;
  return hasProblems ? 'measures' : 'problems';
}

function compile({
  common,
  contents,
}: Template): Readonly<Record<'problem' | 'measure' | 'done' | 'wanting' | 'denied' | 'noMeasure' | 'titled', RegExp>> {
  const { problems, measures, done, wanting, lacking, titles, short, mending } = contents.data.problemsMeasures;
  const { denials, kinds, ends, noMeasures } = common.noProblems;
  const [denial, kind, end, noMeasure] = [denials, kinds, ends, noMeasures].map((words) => anyOf(words, '').source);
  return {
    // 不存在主要问题 and 存在的主要问题：无 tell of none.
    denied: new RegExp(
      `(?:(?:${denial})(?:${kind}){0,5}(?:${end})|(?:存在|的|主要){0,4}(?:${end})[:。]+(?:${denial})|${noMeasure})(?=[,。;]|$)`,
      'g',
    ),
    problem: anyOf([...problems, ...wanting], ''),
    measure: anyOf(measures, ''),
    // Beside problems it is a measure, by itself it may be any news.
    done: anyOf(done, ''),
    // 二、改进情况。梳理高频问题128个,分类发布: what is done and counted under the heading of measures is one.
    titled: new RegExp(
      `(?:^|[。,;)])(?:[一二三四五六七八九]|\\d)?[.,]?(?:${anyOf(titles, '').source})[:。]+(?!(?:${denial}))[^。:]{0,30}\\d`,
    ),
    wanting: new RegExp(`(?:${anyOf(wanting, '').source})[^,。;]{0,16}`, 'g'),
    // 业务培训力度还不够 tells of no training that was held.
    noMeasure: new RegExp(
      `(?:${anyOf(measures, '').source})(?:(?!${anyOf(mending, '').source})[^,。;]){0,8}(?:${anyOf(short, '').source})(?=[,。;]|$)|(?:${anyOf(lacking, '').source})(?:${anyOf([...measures, ...done], '').source})|(?:${anyOf(titles, '').source})(?=:?(?:${denial})?(?:。|$))`,
      'g',
    ),
  };
}
