/**
 * Runs `work` on every item, at most `limit` at once, and gives the results in the order of the items. An item that takes
 * long holds back the results after it, and no more than `limit` of those are kept.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Awaited in its turn; until then its failure must not count as one that nobody waits for.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length < limit) continue;
    const first = underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of underWay) yield await result;
}
