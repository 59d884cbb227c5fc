/** What `read` gives for each item, without those for which it gives nothing. */
export function mapDefined<T, U>(items: readonly T[], read: (item: T, index: number) => U | undefined): U[] {
  const found: U[] = [];
  for (let i = 0; i < items.length; i++) {
    const value = read(items[i] as T, i);
    if (value !== undefined) found.push(value);
  }
  return found;
}
