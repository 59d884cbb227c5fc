export const tableFormats = ['off', 'compact', 'aligned'] as const;
/** `compact`: one blank around each cell; `aligned`: columns stand under each other (by display width). */
export type TableFormat = (typeof tableFormats)[number];
