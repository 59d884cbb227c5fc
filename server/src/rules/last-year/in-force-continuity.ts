import type { BoundCell, BoundRow } from '../../report/model.ts';
import type { Fix, RelatedPlace } from '../finding.ts';
import { addressOf, type Draft, defineRule, type PreviousReport, type RuleContext, say } from '../rule.ts';
import { difference, shorten } from '../words.ts';
import {
  cellOf,
  compareDisclosure,
  countIn,
  flowIn,
  hereAt,
  isSure,
  nameOf,
  placeOfReason,
  rewrite,
  thereAt,
  writtenCells,
} from './continuity.ts';

export const inForceContinuity = defineRule({
  id: 'in-force-continuity',
  group: 'last-year',
  severity: 'warning',
  fix: 'suggested',
  docs: {
    what: say(
      '“现行有效件数”与上年的现行有效件数加本年制发、减本年废止不衔接。',
      'The documents in force are not last year’s plus those issued less those repealed.',
    ),
    why: say(
      '现行有效件数是年末存量，制发、废止是当年增减。文件到期失效、集中清理、机构划转会造成合理差异；2021 版格式以前的报告没有这一列，不作比较。',
      'The documents in force are a stock at the end of the year, issued and repealed its changes; expiry, clean-ups and transfers make lawful differences. Reports before the form of 2021 have no such column.',
    ),
    mend: say(
      '核对四个数字并改正；因失效、清理产生的差异在正文中说明。',
      'Compare the four figures and correct them, or say in the text what expired or was cleaned up.',
    ),
  },
  check: (context) => compareDisclosure(context, (row, there, previous) => compare(row, there, previous, context)),
});

function compare(row: BoundRow, there: BoundRow, previous: PreviousReport, context: RuleContext): Draft | undefined {
  const inForce = cellOf(row, 'inForce');
  const before = cellOf(there, 'inForce');
  if (inForce === undefined || before === undefined) return undefined;
  const issued = cellOf(row, 'issued');
  const repealed = cellOf(row, 'repealed');
  const [actual, old, plus, minus] = [countIn(inForce), countIn(before), flowIn(issued), flowIn(repealed)];
  if (actual === undefined || old === undefined || plus === undefined || minus === undefined) return undefined;
  const expected = old + plus - minus;
  if (actual === expected || expected < 0 || plus < 0 || minus < 0) return undefined;
  const reason = actual < expected ? reasonIn(context, previous) : undefined;
  const isDoubtful = reason !== undefined || !isSure([inForce, before, issued, repealed]);
  const diff = difference(actual, expected);
  const report = nameOf(previous);
  const label = shorten(row.row.label);
  const column = shorten(inForce.column.label);
  const advice =
    actual > expected
      ? say('请核对制发、废止和现行有效三个数。', 'Compare the figures issued, repealed and in force.')
      : reason === undefined
        ? say(
            '如有文件到期失效，请在正文中说明，否则请核对。',
            'Where documents have expired, say so in the text; compare otherwise.',
          )
        : say(
            '正文提到失效或清理，可能由此而来，请确认。',
            'The text speaks of expiry or clean-up, which may be why; please confirm.',
          );
  return {
    range: inForce.range,
    message: say(
      `“${label}”${column}填 ${actual}，${report.zh}的 ${old} 加本年制发 ${plus} 减本年废止 ${minus} 应为 ${expected}（${diff.zh}）。${advice.zh}`,
      `“${label}”, ${column}: ${actual}, but ${old} of ${report.en} plus ${plus} issued less ${minus} repealed make ${expected} (${diff.en}). ${advice.en}`,
    ),
    ...(isDoubtful && { severity: 'info' }),
    cell: addressOf(inForce),
    expected: String(expected),
    actual: inForce.raw,
    related: [
      thereAt(before, previous),
      ...writtenCells([issued, repealed]).map(hereAt),
      ...(reason === undefined ? [] : [reason]),
    ],
    fixes: (edit) => {
      const change = (cell: BoundCell, figure: number): readonly Fix[] => {
        const name = shorten(cell.column.label);
        return rewrite(edit, context.report, say(`“${name}”改为 ${figure}`, `Change ${name} to ${figure}`), [
          [cell, figure],
        ]);
      };
      // More in force than there should be: one was issued that is not counted; fewer: one was repealed.
      const flow = actual > expected ? issued : repealed;
      const known = actual > expected ? plus : minus;
      const other = flow === undefined ? [] : change(flow, known + Math.abs(actual - expected));
      return [...change(inForce, expected), ...other];
    },
  };
}

/** A place in either report that speaks of documents that lost their force without being repealed. */
function reasonIn({ prose, template }: RuleContext, previous: PreviousReport): RelatedPlace | undefined {
  const { inForce } = template.lastYear;
  const here = placeOfReason(prose, inForce);
  if (here !== undefined) return here;
  const there = placeOfReason(previous.prose, inForce);
  return there && { ...there, document: previous.document };
}
