/** What belongs to a few keys: those that were asked about last. Whoever asks about another one makes it anew. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
}

/** @param most how many keys there are at a time */
export function createRecent<Key, Value>(most: number): Recent<Key, Value> {
  // A map lists its keys in the order in which they came: the first is the one that was not asked about for longest.
  const kept = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    delete: (key) => kept.delete(key),
    clear: () => kept.clear(),
  };
}
