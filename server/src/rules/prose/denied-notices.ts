import { type Prose, type ProseParagraph, sentencesOf } from '../../prose/prose.ts';
import type { BoundCell, BoundTables, Report } from '../../report/model.ts';
import { figuresOf } from '../../report/parts.ts';
import type { Template } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import type { RelatedPlace } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { cellName } from '../words.ts';
import { type IsOwnFee, isWholeDenial } from './fee-subjects.ts';
import { feeWordsOf } from './fee-words.ts';

/**
 * Applications given up over a fee, beside words that no notice of a fee was sent: who did not pay must have been
 * sent one. That nothing was charged may still be true, but leaves out the notices, which are asked for as well.
 */
export function* deniedNotices(report: Report, prose: Prose, isOwn: IsOwnFee, template: Template): Generator<Draft> {
  const { unpaidRow } = template.contents.data.fee;
  const unpaidIn = ({ requests }: BoundTables): BoundCell | undefined =>
    requests?.rows.find(({ row }) => row.id === unpaidRow)?.cells.at(-1);
  const count = unpaidIn(figuresOf(report))?.value?.coefficient ?? 0;
  const unpaid = count > 0 ? unpaidIn(report.tables) : undefined;
  if (unpaid === undefined) return;
  const { denied, uncharged, notice, otherwise } = feeWordsOf(template);
  const written = prose.paragraphs.filter(({ section }) => section !== undefined);
  const placeIn = ({ text, range }: ProseParagraph, pattern: RegExp): Draft['range'] | undefined => {
    if (!pattern.test(text)) return undefined;
    for (const { text: sentence, start } of sentencesOf(text)) {
      const found = otherwise.test(sentence) ? null : pattern.exec(sentence);
      if (found === null || !isOwn(sentence, found.index) || !isWholeDenial(sentence, found.index, template)) continue;
      return range(start + found.index, start + found.index + found[0].length);
    }
    return undefined;
  };
  for (const paragraph of written) {
    const place = placeIn(paragraph, denied);
    if (place !== undefined) yield draftOf(place, unpaid);
  }
  if (written.some(({ text }) => notice.test(text))) return;
  const last = written.filter(({ section }) => section === template.common.sections.at(-1)?.id);
  const [free] = mapDefined(last, (paragraph) => placeIn(paragraph, uncharged));
  if (free !== undefined) yield unsaid(free, unpaid);
}

const unsaid = (range: Draft['range'], unpaid: BoundCell): Draft => ({
  range,
  severity: 'info',
  message: say(
    `这里只写没有收费，但表格${cellName(unpaid).zh}是 ${unpaid.raw}，说明发出过收费通知，请写明收费通知的件数和总金额。`,
    `This only says that nothing was charged, but the tables have ${unpaid.raw} in ${cellName(unpaid).en}, so notices of fees were sent; please tell their number and amount.`,
  ),
  related: [linkTo(unpaid)],
});

const draftOf = (range: Draft['range'], unpaid: BoundCell): Draft => ({
  range,
  ...(unpaid.confidence === 'low' ? { severity: 'info' as const } : {}),
  message: say(
    `这里说没有发出收费通知，但表格${cellName(unpaid).zh}是 ${unpaid.raw}：逾期未缴费的，此前都应收到过收费通知，请核对。`,
    `The text says that no notice of a fee was sent, but the tables have ${unpaid.raw} in ${cellName(unpaid).en}: whoever did not pay must have been sent one. Please check.`,
  ),
  related: [linkTo(unpaid)],
});

const linkTo = (unpaid: BoundCell): RelatedPlace => ({
  range: unpaid.range,
  message: say(`${cellName(unpaid).zh}：${unpaid.raw}`, `${cellName(unpaid).en}: ${unpaid.raw}`),
});
