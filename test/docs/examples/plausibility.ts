import { type Example, within } from './example.ts';

const licences = (items: string) => ({
  'disclosure.licences.previousItems': items,
  'disclosure.licences.change': '0',
  'disclosure.licences.decisions': '31',
});

const department = '云汀县水利局2024年政府信息公开工作年度报告';

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
  'decisions-without-items': within({ form: '2019', cells: licences('0') }, { form: '2019', cells: licences('8') }),
  'late-publication': within(
    { title: department, after: '云汀县水利局\n2025年2月18日' },
    { title: department, after: '云汀县水利局\n2025年1月18日' },
  ),
};
