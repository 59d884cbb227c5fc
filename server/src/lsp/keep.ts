import type { Recent } from './recent.ts';

/**
 * Keeps under a key what a promise belongs to, and gives the promise. One that fails is not kept: whoever asks next shall have
 * another try.
 */
export function keep<Key, Kept, Value>(
  known: Pick<Recent<Key, Kept>, 'get' | 'set' | 'delete'>,
  key: Key,
  kept: Kept,
  promise: Promise<Value>,
): Promise<Value> {
  known.set(key, kept);
  promise.catch(() => {
    if (known.get(key) === kept) known.delete(key);
  });
  return promise;
}

/** The promise that is kept under a key; where there is none, the one that `ask` makes, kept as {@link keep} does. */
export const askedOnce = <Key, Value>(
  known: Pick<Recent<Key, Promise<Value>>, 'get' | 'set' | 'delete'>,
  key: Key,
  ask: () => Promise<Value>,
): Promise<Value> => {
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = ask();
  return keep(known, key, asked, asked);
};
