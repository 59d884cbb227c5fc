/** Things that arrive, in order, for a reader who waits for them. */
export interface Queue<T> {
  push(item: T): void;
  /** The next item; waits where there is none yet. */
  next(): Promise<T>;
  /** Takes what has arrived and not been read. */
  drain(): readonly T[];
}

export function createQueue<T>(): Queue<T> {
  const items: T[] = [];
  const readers: ((item: T) => void)[] = [];
  return {
    push(item) {
      const reader = readers.shift();
      if (reader === undefined) items.push(item);
      else reader(item);
    },
    next() {
      if (items.length === 0) return new Promise((resolve) => readers.push(resolve));
      const [item] = items.splice(0, 1);
      return Promise.resolve(item as T);
    },
    drain: () => items.splice(0),
  };
}
