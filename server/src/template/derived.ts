/** What is made of data once: compiled words, indexes. The same function gets the same thing back. */
export type Derived<Data> = <T>(make: (data: Data) => T) => T;

/** `data` gives what it is made of; it is asked no sooner than something is to be made. */
export function createDerived<Data>(data: () => Data): Derived<Data> {
  const made = new Map<unknown, unknown>();
  return <T>(make: (data: Data) => T): T => {
    // Whatever stands under a function is what that function made.
    if (!made.has(make)) made.set(make, make(data()));
    return made.get(make) as T;
  };
}
