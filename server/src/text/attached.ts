/** What is known of objects that come and go; it goes with them. */
export interface Attached<Key extends object, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * Keeps values with the objects that they belong to, where neither loops nor copies see them.
 *
 * A WeakMap says the same. But what stands in one that is old itself outlives the collections of young objects, whether its key
 * is alive or not: of each text that somebody typed, all would stay until the next full collection.
 */
export function createAttached<Key extends object, Value>(): Attached<Key, Value> {
  const own = Symbol('attached');
  return {
    has: (key) => own in key,
    // Nothing else stands under a symbol that nobody else has.
    get: (key) => Reflect.get(key, own) as Value | undefined,
    set(key, value) {
      Object.defineProperty(key, own, { value, writable: true });
    },
  };
}
