/** The national forms that somebody may choose, the newest first, each with the first year that it holds for. */
const newest = { id: '2021', from: 2021 } as const;
const forms = [newest, { id: '2019', from: 2019 }] as const;

/** Their ids, the newest first. */
export const formIds: readonly string[] = forms.map(({ id }) => id);

/** The form of a report year; the newest where none holds for it. */
export const formOf = (year: number): string => (forms.find(({ from }) => from <= year) ?? newest).id;
