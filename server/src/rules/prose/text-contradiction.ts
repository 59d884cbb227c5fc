import type { Claim, Statement } from '../../prose/statement.ts';
import { alternatives } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { fold } from '../../text/fold.ts';
import type { Fix, Message } from '../finding.ts';
import { type Draft, defineRule, say } from '../rule.ts';
import { cellName } from '../words.ts';
import { chargedFees } from './charged-fees.ts';
import { deniedNotices } from './denied-notices.ts';
import { isSlip } from './exchanged-digits.ts';
import { feeAmounts } from './fee-amounts.ts';
import { ownFees } from './fee-subjects.ts';
import { feesBothWays } from './fees-both-ways.ts';
import { nounsTwice } from './nouns-twice.ts';
import { paidWithoutNotice } from './paid-without-notice.ts';
import { saidTwice } from './said-twice.ts';
import { amountsInTwoUnits } from './two-units.ts';

export const textContradiction = defineRule({
  id: 'text-contradiction',
  group: 'text',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '文字的说法与表格或者前文矛盾：均已办结而表格有结转，均获维持而表格有尚未审结，没有发出收费通知而表格有逾期未缴费，实际收取的信息处理费比收费通知的总金额或者行政事业性收费还多，同一数字或者同一收费前后两样，同一金额用元和万元写得不一样。',
      'The text contradicts the tables or itself: all completed beside a carry-over, all upheld beside pending cases, no notice of a fee beside fees left unpaid, more charged for handling information than was asked for or than all fees come to, two totals for one thing, fees that were charged and were not, or one amount that is not the same in 元 and in 万元.',
    ),
    why: say('两处不可能都对。', 'Both cannot be true.'),
    mend: say('核实后改正说法或者表格。', 'Find out which is right and correct the other.'),
  },
  *check({ report, prose, template, statements: { statements, claims } }) {
    for (const claim of claims) if (claim.against.length > 0) yield contradiction(claim);
    const twice = [...twoTotals(statements, report.document.text, template)];
    yield* twice;
    const told = new Set(
      [...statements.filter(({ state }) => state === 'contradicted'), ...twice].map(({ range }) => range.start),
    );
    const by = { year: report.year?.value, unit: fold(report.unit?.value ?? '') };
    for (const counted of [saidTwice, nounsTwice]) {
      const drafts = [...counted(prose.paragraphs, by, template, (offset) => told.has(offset))];
      yield* drafts;
      for (const { range } of drafts) told.add(range.start);
    }
    const isOwn = ownFees(by.unit, template);
    yield* deniedNotices(report, prose, isOwn, template);
    yield* amountsInTwoUnits(prose, template);
    const amounts = [...feeAmounts(prose, template)];
    yield* amounts;
    if (amounts.length === 0) yield* paidWithoutNotice(prose, report.year?.value, isOwn, template);
    yield* feesBothWays(prose, report.year?.value, isOwn, template);
    yield* chargedFees(report, prose, statements, isOwn, template);
  },
});

const WORDING: Readonly<Record<Claim['claim'], Message>> = {
  completed: say('全部办结', 'all applications are completed'),
  upheld: say('全部维持', 'all cases were upheld'),
  dismissed: say('全部胜诉或者驳回', 'all cases were won or dismissed'),
  concluded: say('全部审结', 'all cases are concluded'),
  pending: say('全部尚未审结', 'all cases are pending'),
  naturalPerson: say('全部是自然人申请', 'all applicants are natural persons'),
  granted: say('全部予以公开', 'everything was disclosed'),
  result: say('全部是同一种处理结果', 'all ended alike'),
  oneUpheld: say('结果是维持', 'the case was upheld'),
  oneCorrected: say('结果是纠正', 'the case was corrected'),
  oneOther: say('是其他结果', 'the case ended otherwise'),
  oneDismissed: say('结果是胜诉或者驳回', 'the case was won or dismissed'),
};

function contradiction({ claim, name, range, against, isSure }: Claim): Draft {
  const told = against.flatMap(({ cells }) => cells).filter(({ value }) => value !== null && value.coefficient > 0);
  const all = name === undefined ? WORDING[claim] : say(`全部是“${name.zh}”`, `all are ${name.en}`);
  const list = (language: 'zh' | 'en'): string =>
    told
      .slice(0, MOST)
      .map((cell) => `${cellName(cell)[language]} ${cell.raw}`)
      .join(language === 'zh' ? '、' : ', ');
  return {
    range,
    ...(!isSure || told.some(({ confidence }) => confidence === 'low') ? { severity: 'info' as const } : {}),
    message: say(
      `这里说${all.zh}，但表格中有${list('zh')}，请核对。`,
      `The text says that ${all.en}, but the tables have ${list('en')}. Please check.`,
    ),
    related: told.map((cell) => ({
      range: cell.range,
      message: say(`${cellName(cell).zh}：${cell.raw}`, `${cellName(cell).en}: ${cell.raw}`),
    })),
  };
}

const MOST = 3;

/** Which of the two is right nobody knows: either may be written in both places. */
const rewrite = ({ numeral }: Statement, value: number, isHere: boolean): Fix => ({
  title: isHere
    ? say(`这里改为 ${value}，与前面一致`, `Write ${value} here, as above`)
    : say(`前面改为 ${value}，与这里一致`, `Write ${value} above, as here`),
  applicability: 'suggested',
  edits: [{ range: numeral, newText: String(value) }],
  // Somebody counted: whether there was nothing is for a person to say.
  ...(value === 0 && { isByHand: true }),
});

/** 处理的7件申请中…。2件申请…: where it says of applications nothing but how many, a smaller number may be some of those. */
const OF_ANY_KIND = 'requests';

/** 市级机关不予公开58件,县级机关不予公开42件: of whom a number is told, where its sentence names one level of several. */
function levelAt({ numeral, place: { paragraph } }: Statement, template: Template): string | undefined {
  const { text } = paragraph;
  const [...found] = text.matchAll(template.derived(levelsOf));
  const before = found.filter(({ index }) => paragraph.range(index, index + 1).start < numeral.start).at(-1);
  if (before === undefined) return undefined;
  const stop = text.indexOf('。', before.index);
  return stop < 0 || paragraph.range(stop, stop + 1).start > numeral.start ? before[0] : undefined;
}

/** What names one level in folded text: 市级, 县直, 乡镇. */
const levelsOf = ({ prose: { twice }, units: { places } }: Template): RegExp =>
  new RegExp(`[${places}](?:${alternatives(twice.levels.ends)})|${alternatives(twice.levels.names)}`, 'g');

const PUBLISHED = 'published';

/** 门户网站是第一平台,全年主动公开政府信息8312条: fewer, and behind a clause that may say of which. */
function isPartOf(earlier: Statement, { value, range }: Statement, text: string, template: Template): boolean {
  if (value >= earlier.value || isSlip(earlier.value, value)) return false;
  const before = text.slice(Math.max(0, range.start - LONGEST_SENTENCE), range.start);
  const [, ...clauses] = before
    .slice(before.lastIndexOf('。') + 1)
    .split(/[，,；;]/)
    .reverse();
  const front = clauses.join('').replace(/\s/g, '').replace(template.derived(timesAndSelves), '');
  return front !== '';
}

const LONGEST_SENTENCE = 300;

const timesAndSelves = ({ prose: { words } }: Template): RegExp =>
  new RegExp(`20\\d{2}年度?|${alternatives([...(words['thisYear'] ?? []), ...(words['own'] ?? [])])}`, 'g');

/** Two numbers for one thing, where no table decides which is right. */
function* twoTotals(statements: readonly Statement[], text: string, template: Template): Generator<Draft> {
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    if (statement.state !== 'undecided' || statement.certainty !== 'clear') continue;
    const { subject, tolerance, form, limit, name, value, range, numeral } = statement;
    if (tolerance > 0 || form === 'none' || limit !== 'equal') continue;
    // What has no measure word may be a figure out of a table that was not told apart from the prose.
    if (range.end === numeral.end) continue;
    const earlier = first.get(subject);
    if (earlier === undefined) first.set(subject, statement);
    else if (
      earlier.value !== value &&
      !(subject === OF_ANY_KIND && value < earlier.value) &&
      levelAt(earlier, template) === levelAt(statement, template)
    ) {
      const mayBePart = subject === PUBLISHED && isPartOf(earlier, statement, text, template);
      const doubt = mayBePart ? ['；说的不是一回事的可不改', ', unless they are about different things'] : ['', ''];
      yield {
        range,
        ...(mayBePart && { severity: 'info' as const }),
        message: say(
          `${name.zh}在前面写的是 ${earlier.value}，这里是 ${value}，请统一${doubt[0]}。`,
          `${name.en}: ${earlier.value} above, ${value} here. Please make them agree${doubt[1]}.`,
        ),
        expected: String(earlier.value),
        actual: String(value),
        related: [{ range: earlier.range, message: say(`前面写的是 ${earlier.value}`, `${earlier.value} above`) }],
        fixes: () => [rewrite(statement, earlier.value, true), rewrite(earlier, value, false)],
      };
    }
  }
}
