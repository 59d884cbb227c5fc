import { balance } from './arithmetic/balance.ts';
import { resultTotal } from './arithmetic/result-total.ts';
import { reviewTotal } from './arithmetic/review-total.ts';
import { rowTotal } from './arithmetic/row-total.ts';
import { splitDigits } from './arithmetic/split-digits.ts';
import { carryOver } from './last-year/carry-over.ts';
import { disclosedContinuity } from './last-year/disclosed-continuity.ts';
import { inForceContinuity } from './last-year/in-force-continuity.ts';
import { itemsContinuity } from './last-year/items-continuity.ts';
import { sameAsLastYear } from './last-year/same-as-last-year.ts';
import { amountUnit } from './plausibility/amount-unit.ts';
import { decisionsWithoutItems } from './plausibility/decisions-without-items.ts';
import { documentCount } from './plausibility/document-count.ts';
import { feeUnit } from './plausibility/fee-unit.ts';
import { latePublication } from './plausibility/late-publication.ts';
import { regulationAuthority } from './plausibility/regulation-authority.ts';
import { basisNumber } from './prose/basis-number.ts';
import { feeStatement } from './prose/fee-statement.ts';
import { impossibleDate } from './prose/impossible-date.ts';
import { injectedText } from './prose/injected-text.ts';
import { otherUnit } from './prose/other-unit.ts';
import { outdatedBasis } from './prose/outdated-basis.ts';
import { outdatedTerm } from './prose/outdated-term.ts';
import { overviewAspects } from './prose/overview-aspects.ts';
import { pageFurniture } from './prose/page-furniture.ts';
import { personalInformation } from './prose/personal-information.ts';
import { placeholder } from './prose/placeholder.ts';
import { punctuation } from './prose/punctuation.ts';
import { reportPeriod } from './prose/report-period.ts';
import { staleYear } from './prose/stale-year.ts';
import { textContradiction } from './prose/text-contradiction.ts';
import { textMissingNumber } from './prose/text-missing-number.ts';
import { textPercentage } from './prose/text-percentage.ts';
import { textSum } from './prose/text-sum.ts';
import { textTableMismatch } from './prose/text-table-mismatch.ts';
import { writingSlip } from './prose/writing-slip.ts';
import { rollUp } from './roll-up/roll-up.ts';
import type { Rule } from './rule.ts';
import { partCount } from './structure/part-count.ts';
import { problemsMeasures } from './structure/problems-measures.ts';
import { sectionDuplicate } from './structure/section-duplicate.ts';
import { sectionEmpty } from './structure/section-empty.ts';
import { sectionMissing } from './structure/section-missing.ts';
import { sectionNumber } from './structure/section-number.ts';
import { sectionOrder } from './structure/section-order.ts';
import { sectionTitle } from './structure/section-title.ts';
import { subheadingNumber } from './structure/subheading-number.ts';
import { suppressionUnknown } from './suppression/suppression-unknown.ts';
import { suppressionUnused } from './suppression/suppression-unused.ts';
import { cellBlank } from './table/cell-blank.ts';
import { cellFormat } from './table/cell-format.ts';
import { cellValue } from './table/cell-value.ts';
import { formMismatch } from './table/form-mismatch.ts';
import { formMixed } from './table/form-mixed.ts';
import { rowLabel } from './table/row-label.ts';
import { rowMisaligned } from './table/row-misaligned.ts';
import { rowMissing } from './table/row-missing.ts';
import { rowUnknown } from './table/row-unknown.ts';
import { tableAmbiguous } from './table/table-ambiguous.ts';
import { tableHeader } from './table/table-header.ts';
import { tableLayout } from './table/table-layout.ts';
import { tableMissing } from './table/table-missing.ts';

/** All rules, in the order in which the contract lists them. Adding a rule: its file and its line here. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionNumber,
  sectionTitle,
  sectionEmpty,
  problemsMeasures,
  subheadingNumber,
  partCount,
  tableMissing,
  rowMissing,
  rowUnknown,
  rowLabel,
  rowMisaligned,
  tableHeader,
  cellBlank,
  cellValue,
  cellFormat,
  tableAmbiguous,
  tableLayout,
  formMismatch,
  formMixed,
  rowTotal,
  resultTotal,
  balance,
  reviewTotal,
  splitDigits,
  carryOver,
  inForceContinuity,
  itemsContinuity,
  disclosedContinuity,
  sameAsLastYear,
  rollUp,
  textTableMismatch,
  textSum,
  textPercentage,
  textContradiction,
  reportPeriod,
  staleYear,
  otherUnit,
  textMissingNumber,
  impossibleDate,
  outdatedBasis,
  basisNumber,
  outdatedTerm,
  overviewAspects,
  feeStatement,
  punctuation,
  placeholder,
  pageFurniture,
  injectedText,
  personalInformation,
  writingSlip,
  regulationAuthority,
  documentCount,
  feeUnit,
  amountUnit,
  decisionsWithoutItems,
  latePublication,
  suppressionUnknown,
  // The last: what the others have used of the suppressions is known only then.
  suppressionUnused,
];
