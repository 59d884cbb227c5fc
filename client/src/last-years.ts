/** A file that may hold last year's report: its name without folders, and whose report it is where that is known from its text. */
export interface Candidate {
  readonly name: string;
  readonly unit?: string | undefined;
}

/**
 * Parts files that may hold last year's report of a unit: its own, and those of which nothing says so. To begin from another
 * unit's report by a mere Enter would bring its figures in.
 */
export function partByUnit<T extends Candidate>(
  unit: string,
  found: readonly T[],
): { readonly own: readonly T[]; readonly others: readonly T[] } {
  const wanted = unit.replace(/\s/gu, '');
  const isOwn = ({ name, unit: known }: Candidate): boolean => (known ?? name).replace(/\s/gu, '').includes(wanted);
  return { own: found.filter(isOwn), others: found.filter((one) => !isOwn(one)) };
}
