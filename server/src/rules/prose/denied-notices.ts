import type { Prose, ProseParagraph } from '../../prose/prose.ts';
import type { BoundCell, BoundTables, Report } from '../../report/model.ts';
import { figuresOf } from '../../report/parts.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { mapDefined } from '../../text/lists.ts';
import type { RelatedPlace } from '../finding.ts';
import { type Draft, say } from '../rule.ts';
import { cellName } from '../words.ts';

/**
 * Applications given up over a fee, beside words that no notice of a fee was sent: who did not pay must have been
 * sent one. That nothing was charged may still be true, but leaves out the notices, which are asked for as well.
 */
export function* deniedNotices(report: Report, prose: Prose, template: Template): Generator<Draft> {
  const { unpaidRow } = template.contents.data.fee;
  const unpaidIn = ({ requests }: BoundTables): BoundCell | undefined =>
    requests?.rows.find(({ row }) => row.id === unpaidRow)?.cells.at(-1);
  const count = unpaidIn(figuresOf(report))?.value?.coefficient ?? 0;
  const unpaid = count > 0 ? unpaidIn(report.tables) : undefined;
  if (unpaid === undefined) return;
  const { denied, uncharged, notice } = denialsOf(template);
  const written = prose.paragraphs.filter(({ section }) => section !== undefined);
  const placeIn = ({ text, range }: ProseParagraph, pattern: RegExp): Draft['range'] | undefined => {
    const found = pattern.exec(text);
    return found === null ? undefined : range(found.index, found.index + found[0].length);
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

/** How a text says that no notice of a fee was sent, and that nothing was charged. */
export const denialsOf = (template: Template): Denials => template.derived(compile);

interface Denials {
  /** 没有发出收费通知, 发出收费通知0件, 发出0件收费通知. */
  readonly denied: RegExp;
  /** 未收取信息处理费. */
  readonly uncharged: RegExp;
  readonly notice: RegExp;
}

function compile({ contents }: Template): Denials {
  const { denials, sending, notices, taking, handling } = contents.data.fee;
  const [no, sent, notice, taken, fees] = [denials, sending, notices, taking, handling].map(
    (words) => `(?:${anyOf(words, '').source})`,
  );
  const none = '(?<![\\d.])[0零](?:件|份|张)';
  return {
    // 未按我局发出的收费通知缴费, 未缴费且已送达通知: those were sent.
    denied: new RegExp(
      `${no}[^,。;:按据缴交已]{0,8}${sent}(?!的)[^,。;:]{0,12}${notice}|${sent}[^,。;:\\d]{0,12}(?:${notice}[^,。;:\\d]{0,6}${none}|${none}[^,。;:\\d]{0,12}${notice})`,
    ),
    uncharged: new RegExp(`${no}[^,。;:按据缴交已]{0,8}${taken}(?!的)[^,。;:]{0,12}${fees}`),
    notice: anyOf(notices, ''),
  };
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
