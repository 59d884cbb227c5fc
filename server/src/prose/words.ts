import { MEASURES } from '../text/measures.ts';

/** {@link MEASURES} with what else is counted in a report: issues, money, bodies, events, batches, persons. */
export const ALL_MEASURES = `${MEASURES}期元家场部批封名人册幅块台辆`;

/** What documents and other information are counted in, for one another. */
export const DOCUMENT_MEASURES: readonly string[] = ['条', '件', '篇', '份'];

/** How the name of a body, or of the area of one, ends: an alternation. */
export const BODY_ENDS = '[局委办厅院府会处镇乡县区市]|中心|街道';

const ORGANISATION = new RegExp(`(?:${BODY_ENDS}|[科站所队室级校]|公司|部门|单位|机构|各地)$`);

/** Whether a word is that of a body, or of a part of one, by how it ends. */
export const isOrganisation = (text: string): boolean => ORGANISATION.test(text);
