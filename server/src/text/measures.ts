/** What cases, items and documents are counted in, one character each. */
export const MEASURES = '件宗起份次个项条篇例';
