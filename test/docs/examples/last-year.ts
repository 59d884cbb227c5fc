import { type ReportOverrides, report } from '../../support/report.ts';
import type { Example } from './example.ts';

/** An example of a report of 2024 beside that of 2023: what is wrong, what is right, and what last year's report holds. */
const beside = (previous: ReportOverrides, wrong: ReportOverrides, right: ReportOverrides): Example => ({
  wrong: report(wrong),
  right: report(right),
  previous: report(previous),
});

const before = '部分栏目由多个科室维护，同一项政策在三处登载，内容先后不一，群众来电询问以哪一处为准的情况时有发生。';
const now = '征求第三方意见所需时间较长，有两件申请因此延期，申请人对进度的询问没有专人答复。';
const carried = (natural: string, enterprise: string): Readonly<Record<string, string>> => ({
  'requests.carriedOver.naturalPerson': natural,
  'requests.carriedOver.enterprise': enterprise,
  'requests.carriedOver.researchInstitute': '0',
  'requests.carriedOver.publicInterest': '0',
  'requests.carriedOver.total': String(Number(natural) + Number(enterprise)),
});

const continued = {
  'disclosure.licences.previousItems': '70',
  'disclosure.otherServices.previousItems': '348',
  'disclosure.coercion.previousItems': '21',
  'disclosure.fees.previousItems': '88',
};

const published = (total: string): ReportOverrides => ({
  form: '2019',
  cells: {
    'disclosure.normativeDocuments.produced': '3',
    'disclosure.normativeDocuments.disclosed': '3',
    'disclosure.normativeDocuments.totalDisclosed': total,
  },
});

export const lastYearExamples: Readonly<Record<string, Example>> = {
  'carry-over': beside({ year: 2023 }, { cells: carried('1', '4') }, { cells: carried('0', '4') }),
  'in-force-continuity': beside(
    { year: 2023 },
    { cells: { 'disclosure.normativeDocuments.inForce': '30' } },
    { cells: { 'disclosure.normativeDocuments.inForce': '28' } },
  ),
  'items-continuity': beside(
    { form: '2019', year: 2019 },
    { form: '2019', cells: { ...continued, 'disclosure.licences.previousItems': '45' } },
    { form: '2019', cells: continued },
  ),
  'disclosed-continuity': beside({ ...published('40'), year: 2019 }, published('12'), published('43')),
  'same-as-last-year': beside(
    { year: 2023, figures: { scale: 'zero' }, bodies: { overview: '2023年的情况。', problems: before } },
    { figures: { scale: 'zero' }, bodies: { overview: '2024年的情况。', problems: before } },
    { figures: { scale: 'zero' }, bodies: { overview: '2024年的情况。', problems: now } },
  ),
};
