/** The national forms, by the years of their notices. Ids are part of the contract. */
export const formIds = ['2019', '2021'] as const;
export type FormId = (typeof formIds)[number];
