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
