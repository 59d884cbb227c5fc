/** What `read` gives for each item, without those for which it gives nothing. */
export function mapDefined<T, U>(items: readonly T[], read: (item: T, index: number) => U | undefined): U[] {
  const found: U[] = [];
  for (let i = 0; i < items.length; i++) {
    const value = read(items[i] as T, i);
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** Index of the last of some ranges in order that starts at or before an offset; -1 where none does. */
export function lastStartingBy(ranges: readonly { readonly start: number }[], offset: number): number {
  let low = -1;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
