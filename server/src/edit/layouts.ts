/** The layouts that tables are written in: those that keep rows and columns apart by a character of their own. */
export const writableLayouts = ['pipe', 'tab', 'html'] as const;
export type WritableLayout = (typeof writableLayouts)[number];
