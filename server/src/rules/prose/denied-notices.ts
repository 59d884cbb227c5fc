import type { Prose } from '../../prose/prose.ts';
import type { BoundCell, BoundTables, Report } from '../../report/model.ts';
import { figuresOf } from '../../report/parts.ts';
import { anyOf } from '../../template/contents.ts';
import type { Template } from '../../template/forms.ts';
import { type Draft, say } from '../rule.ts';
import { cellName } from '../words.ts';

/**
 * Applications given up over a fee, beside words that no notice of a fee was sent: who did not pay must have been
 * sent one. That nothing was charged may still be true.
 */
export function* deniedNotices(report: Report, prose: Prose, template: Template): Generator<Draft> {
  const { unpaidRow } = template.contents.data.fee;
  const unpaidIn = ({ requests }: BoundTables): BoundCell | undefined =>
    requests?.rows.find(({ row }) => row.id === unpaidRow)?.cells.at(-1);
  const count = unpaidIn(figuresOf(report))?.value?.coefficient ?? 0;
  const unpaid = count > 0 ? unpaidIn(report.tables) : undefined;
  if (unpaid === undefined) return;
  const denial = template.derived(denialOf);
  for (const paragraph of prose.paragraphs) {
    if (paragraph.section === undefined) continue;
    const found = denial.exec(paragraph.text);
    if (found !== null) yield draftOf(paragraph.range(found.index, found.index + found[0].length), unpaid);
  }
}

const denialOf = ({ contents }: Template): RegExp => {
  const { denials, sending, notices } = contents.data.fee;
  const [no, sent, notice] = [denials, sending, notices].map((words) => `(?:${anyOf(words, '').source})`);
  // 未按我局发出的收费通知缴费, 未缴费且已送达通知: those were sent.
  return new RegExp(`${no}[^,。;:按据缴交已]{0,8}${sent}(?!的)[^,。;:]{0,12}${notice}`);
};

const draftOf = (range: Draft['range'], unpaid: BoundCell): Draft => ({
  range,
  ...(unpaid.confidence === 'low' ? { severity: 'info' as const } : {}),
  message: say(
    `这里说没有发出收费通知，但表格${cellName(unpaid).zh}是 ${unpaid.raw}：逾期未缴费的，此前都应收到过收费通知，请核对。`,
    `The text says that no notice of a fee was sent, but the tables have ${unpaid.raw} in ${cellName(unpaid).en}: whoever did not pay must have been sent one. Please check.`,
  ),
  related: [
    {
      range: unpaid.range,
      message: say(`${cellName(unpaid).zh}：${unpaid.raw}`, `${cellName(unpaid).en}: ${unpaid.raw}`),
    },
  ],
});
