import { type Example, within } from './example.ts';

export const plausibilityExamples: Readonly<Record<string, Example>> = {
  'regulation-authority': within({ cells: { 'disclosure.regulations.inForce': '2' } }),
  'document-count': within(
    { cells: { 'disclosure.normativeDocuments.issued': '5', 'disclosure.normativeDocuments.inForce': '3' } },
    { cells: { 'disclosure.normativeDocuments.issued': '5', 'disclosure.normativeDocuments.inForce': '13' } },
  ),
  'fee-unit': within(
    { cells: { 'disclosure.fees.amount': '40682080' } },
    { cells: { 'disclosure.fees.amount': '4068.208' } },
  ),
  'amount-unit': within(
    { form: '2019', cells: { 'disclosure.procurement.projects': '6', 'disclosure.procurement.amount': '52.15' } },
    { form: '2019', cells: { 'disclosure.procurement.projects': '6', 'disclosure.procurement.amount': '52.15万元' } },
  ),
};
